import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairQuotationMarks } from "../../src/reading/attribution/quote-marks.ts";
import { documentOf } from "./attribution-support.ts";

function passages(text: string) {
  return pairQuotationMarks(text, documentOf(text).blocks);
}

function inner(text: string): string[] {
  return passages(text).map((p) => `${"  ".repeat(p.depth)}${text.slice(p.innerStart, p.innerEnd)}`);
}

const PAIRED: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ["curly", "He called it “a grave step,” she said.", ["a grave step,"]],
  ["straight", 'He called it "a grave step," she said.', ["a grave step,"]],
  ["straight at both ends of the paragraph", '"We will talk."', ["We will talk."]],
  ["doubled single", "''We will talk,'' he said. ''Soon.''", ["We will talk,", "Soon."]],
  ["doubled single with a single inside", "''It was 'great.'''", ["It was 'great.'", "  great."]],
  ["British single", "‘We will talk,’ the minister’s aide said.", ["We will talk,"]],
  ["straight single", "'We will talk,' the minister's aide said.", ["We will talk,"]],
  ["low opening", "„Wir reden“, sagte er.", ["Wir reden"]],
  ["angle", "Он сказал: «Мы готовы».", ["Мы готовы"]],
  [
    "single in double",
    "“They told us ‘never again,’ and left,” he said.",
    ["They told us ‘never again,’ and left,", "  never again,"],
  ],
  ["double in single", "‘They said “never” twice,’ he said.", ["They said “never” twice,", "  never"]],
  ["apostrophes inside single", "‘We don’t know the workers’ names,’ she said.", ["We don’t know the workers’ names,"]],
  ["two in one sentence", "The “talks” and the “deal” failed.", ["talks", "deal"]],
  ["closing mark turned round", "“They see that. “", ["They see that. "]],
  ["opening mark turned round", "” In that case the train has left,” he wrote.", [" In that case the train has left,"]],
  ["after a dash", 'The plan—"a trap"—failed.', ["a trap"]],
  ["in brackets", "The plan (“a trap”) failed.", ["a trap"]],
  ["a measure inside", `"He is 6'2" tall," she said.`, [`He is 6'2" tall,`]],
  ["same marks within the same", "“He said “no” to me,” she said.", ["He said “no” to me,", "  no"]],
  ["unclosed at the paragraph's end", "She said: “We will not yield.\n\nThe talks ended.", ["We will not yield."]],
];

describe("quotation marks are paired", () => {
  test.each(PAIRED)("%s", (_name, text, expected) => {
    expect(inner(text)).toEqual(expected);
  });
});

describe("what is not a quotation mark", () => {
  test.each([
    ["apostrophes", "The minister's aides don't know the workers' names."],
    ["curly apostrophes", "The minister’s aides don’t know the workers’ names in the ’90s."],
    ["an elision", "He was there in the '90s, and 'twas cold."],
    ["inches", `A 12" pipe and a 6'2" man.`],
    ["feet and minutes", "It lies at 38°53'N, 77°02'W, and is 6' tall."],
    ["an empty pair", 'The field was "" and stayed so.'],
    ["a lone closing mark", "It ended there.” The rest is lost."],
    ["a lone single opening", "The ‘ sign stands alone."],
  ])("%s", (_name, text) => {
    expect(inner(text)).toEqual([]);
  });
});

describe("a quotation over several paragraphs", () => {
  test("is reopened in each and closed in the last", () => {
    const text = "“First we met.\n\n“Then we spoke.\n\n“Then we left.”\n\n“Somebody else.”";
    expect(passages(text).map((p) => [p.closed, p.reopens])).toEqual([
      [false, -1],
      [false, 0],
      [true, 1],
      [true, -1],
    ]);
  });

  test("does not leak past a paragraph without quotation marks", () => {
    const text = "She said: “We met.\n\nThe talks ended.\n\n“Another voice.”";
    expect(passages(text).map((p) => p.reopens)).toEqual([-1, -1]);
  });
});

const MARKS = fc.array(
  fc.constantFrom(
    '"',
    "'",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "`",
    " ",
    "\n\n",
    "a",
    "S",
    "1",
    ".",
    ",",
    "—",
    "é",
    "😀",
  ),
  { maxLength: 120 },
);

describe("for any text", () => {
  test("passages are in range, ordered, and nested inside their parents", () => {
    fc.assert(
      fc.property(
        MARKS.map((m) => m.join("")),
        (text) => {
          const found = passages(text);
          for (const [n, p] of found.entries()) {
            expect(0 <= p.start && p.start < p.innerStart && p.innerStart < p.innerEnd && p.innerEnd <= p.end).toBe(
              true,
            );
            expect(p.end <= text.length).toBe(true);
            if (n > 0) expect(p.start > found[n - 1]!.start).toBe(true);
            if (p.parent < 0) expect(p.depth).toBe(0);
            else {
              const up = found[p.parent]!;
              expect(p.depth).toBe(up.depth + 1);
              expect(up.innerStart <= p.start && p.end <= up.innerEnd).toBe(true);
            }
            expect(p.reopens).toBeLessThan(n);
          }
        },
      ),
    );
  });

  test("work grows with length, not with its square", () => {
    const steps = (n: number) => passages(`“a” 'b "c" `.repeat(n)).length;
    expect(steps(40_000)).toBe(10 * steps(4_000));
  });
});
