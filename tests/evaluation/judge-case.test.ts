import { describe, expect, test } from "vitest";
import { figuresOf } from "../../src/evaluation/figures.ts";
import type { GoldAssertion, GoldCase } from "../../src/evaluation/gold-case.ts";
import { judgeCase } from "../../src/evaluation/judge-case.ts";
import type { Assertion, EventType, Reading } from "../../src/reading/reading.ts";

const TEXT = "Norway condemned Chad. Chad condemned Norway.";

function read(type: EventType, start: number, end: number, actor: string, more: Partial<Assertion> = {}): Assertion {
  const party = (code: string) => ({
    start,
    end,
    text: TEXT.slice(start, end),
    mention: null,
    code,
    entity: null,
    persons: [],
  });
  return {
    type,
    trigger: { start, end, text: TEXT.slice(start, end) },
    actors: [party(actor)],
    recipients: [],
    speakers: [],
    polarity: "+",
    modality: "actual",
    quoted: false,
    time: null,
    ...more,
  } as unknown as Assertion;
}

function gold(trigger: string, n: number, actors: string[], more: Partial<GoldAssertion> = {}): GoldAssertion {
  return { trigger, n, type: "ACCUSE", actors, recipients: [], ...more };
}

function judge(assertions: readonly GoldAssertion[], found: readonly Assertion[], more: Partial<GoldCase> = {}) {
  const goldCase = {
    id: "x",
    source: "x.txt",
    text: TEXT,
    published: null,
    publisher: null,
    quotations: [],
    assertions,
    ...more,
  };
  return judgeCase(goldCase, { assertions: found, quotations: [] } as unknown as Reading, TEXT);
}

describe("a reading held against its case", () => {
  test("pairs each trigger once, the likest first, and counts the rest as missed and extra", () => {
    const found = [read("REQUEST", 7, 16, "NOR"), read("ACCUSE", 7, 16, "NOR"), read("ACCUSE", 40, 44, "TCD")];
    const judged = judge([gold("condemned", 1, ["NOR"]), gold("condemned", 2, ["TCD"])], found);
    expect(judged.pairs.map((p) => p.read)).toEqual([found[1]]);
    expect(judged.missed.map((g) => g.n)).toEqual([2]);
    expect(judged.extra).toEqual([found[0], found[2]]);
    const { found: f, typed, whole } = figuresOf([judged]);
    expect(f).toEqual({ right: 1, read: 3, gold: 2, precision: 1 / 3, recall: 1 / 2, f1: 0.4 });
    expect([typed.right, whole.right]).toEqual([1, 1]);
  });

  test("prefers the right type to the longer overlap, and the right actors among equal types", () => {
    const short = read("ACCUSE", 15, 16, "NOR");
    const long = read("REJECT", 7, 16, "NOR");
    expect(judge([gold("condemned", 1, ["NOR"])], [long, short]).pairs[0]!.read).toBe(short);
    const other = read("ACCUSE", 7, 16, "TCD");
    expect(judge([gold("condemned", 1, ["NOR"])], [other, short]).pairs[0]!.read).toBe(short);
  });

  test("judges only what the case says, and a whole record needs all of it", () => {
    const one = judge([gold("condemned", 1, ["nor"])], [read("ACCUSE", 7, 16, "NOR", { modality: "possible" })]);
    expect(one.pairs[0]!.right).toEqual({
      actors: true,
      recipients: true,
      speakers: null,
      polarity: null,
      modality: null,
      date: null,
      quoted: null,
    });
    expect(one.pairs[0]!.whole).toBe(true);
    const said = gold("condemned", 1, ["NOR"], { modality: "actual", speakers: ["TCD"], date: null, quote: true });
    const two = judge([said], [read("ACCUSE", 7, 16, "NOR", { modality: "possible" })]);
    expect(two.pairs[0]!).toMatchObject({
      typed: true,
      whole: false,
      right: { speakers: false, modality: false, date: true, quoted: false },
    });
    expect(figuresOf([two]).fields).toMatchObject({
      modality: { right: 0, of: 1, rate: 0 },
      polarity: { right: 0, of: 0, rate: null },
    });
  });

  test("counts core assertions alone where recall of the core is asked", () => {
    const judged = judge(
      [gold("condemned", 1, ["NOR"]), gold("condemned", 2, ["TCD"], { core: false })],
      [read("ACCUSE", 28, 37, "TCD")],
    );
    expect(figuresOf([judged]).core).toEqual({ right: 0, of: 1, rate: 0 });
  });

  test("finds places whatever white space and invisible characters the case has", () => {
    const text = "\uFEFFNorway\u00a0 con\u00addemned\n\nChad. Chad condemned Norway.";
    const judged = judge([gold("con\u00addemned", 1, ["NOR"])], [read("ACCUSE", 7, 16, "NOR")], { text });
    expect(judged.pairs).toHaveLength(1);
    expect(judge([gold("condemned", 1, ["TCD"])], [read("ACCUSE", 28, 37, "TCD")], { text }).pairs).toHaveLength(1);
  });

  test("has a rate of 0, not of nothing, where nothing was read", () => {
    expect(figuresOf([judge([gold("condemned", 1, ["NOR"])], [])]).found).toMatchObject({
      precision: 0,
      recall: 0,
      f1: 0,
    });
  });
});
