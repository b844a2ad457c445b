import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { presentReading } from "../../src/api/present-reading.ts";
import type { Terminal } from "../../src/cli/io.ts";
import { printable } from "../../src/cli/pretty/printable.ts";
import { prettyReading } from "../../src/cli/pretty/reading.ts";
import { columnsOf } from "../../src/cli/pretty/wrap.ts";
import { themeFor } from "../../src/cli/theme.ts";
import { sampleAssertion, sampleDocument, sampleReading } from "../api/sample.ts";

const wire = presentReading(sampleDocument, sampleReading, [{ code: "text-odd", message: "An odd thing." }]);
const stream = (isTTY: boolean, columns?: number) => ({ isTTY, columns }) as unknown as Terminal;
const plain = themeFor(stream(false), {});
const colored = themeFor(stream(true, 200), { TERM: "xterm" });

describe("the pretty form", () => {
  test("shows a sentence once with its assertion beneath, then what the document names", () => {
    expect(prettyReading(wire, themeFor(stream(false, 200), {}), { explain: false })).toBe(
      [
        "A sample",
        "Fjord Post · 2025-03-07 (implied by dateline) · doc_000000000000000000000001",
        "─".repeat(110),
        "",
        "Norway’s minister said on Friday that 🇫🇮 Finland allegedly condemned Chad in Oslo, breaching the Sahel Accord.",
        "  ACCUSE·disapprove  FIN → TCD  actual  2025-03-07  says: NOR  “condemned”",
        "    breaches Sahel Accord (stated): “breaching the Sahel Accord”",
        "",
        "It rained.",
        "",
        "agreements   Sahel Accord",
        "persons      N.N. (minister, NOR)",
        "text-odd: An odd thing.",
        "",
        "",
      ].join("\n"),
    );
  });

  test("marks the words of the trigger, the actor and the recipient in the sentence", () => {
    const shown = prettyReading(wire, colored, { explain: false });
    for (const [paint, words] of [
      [colored.trigger, "condemned"],
      [colored.actor, "Finland"],
      [colored.recipient, "Chad"],
    ] as const) {
      expect(paint(words)).not.toBe(words);
      expect(shown).toContain(paint(words));
    }
    expect(stripVTControlCharacters(shown)).toBe(
      prettyReading(wire, themeFor(stream(false, 200), {}), { explain: false }),
    );
  });

  test("explains with rule, confidence and exact spans", () => {
    const shown = prettyReading(wire, plain, { explain: true }).replace(/\n\s+/g, " ");
    const { trigger, id } = sampleAssertion;
    for (const part of ["by verb-frame@1", "confidence 0.87", `trigger [${trigger.start},${trigger.end})`, id]) {
      expect(shown).toContain(part);
    }
    expect(prettyReading(wire, plain, { explain: false })).not.toContain("confidence");
  });

  test("keeps within the width it has", () => {
    for (const columns of [40, 57, 80]) {
      const shown = prettyReading(wire, themeFor(stream(true, columns), { TERM: "xterm" }), { explain: true });
      for (const line of shown.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
    }
  });

  test("says when an assertion is denied, and when a party is unnamed", () => {
    const odd = {
      ...sampleAssertion,
      polarity: "-" as const,
      recipients: sampleAssertion.recipients.map((r) => ({ ...r, code: "UNKNOWN" })),
      time: null,
      attribution: [],
      speakers: [],
    };
    const shown = prettyReading(
      presentReading(sampleDocument, { ...sampleReading, assertions: [odd] }, []),
      themeFor(stream(false, 200), {}),
      { explain: false },
    );
    expect(shown).toContain("  not ACCUSE·disapprove  FIN → unnamed  actual  –  “condemned”\n");
  });
});

describe("colours", () => {
  test("stay away where nobody looks or NO_COLOR says so, and come where FORCE_COLOR asks", () => {
    expect(themeFor(stream(true), { TERM: "xterm" }).colored).toBe(true);
    expect(themeFor(stream(true), { TERM: "dumb" }).colored).toBe(false);
    expect(themeFor(stream(true), { NO_COLOR: "1" }).colored).toBe(false);
    expect(themeFor(stream(false), {}).colored).toBe(false);
    expect(themeFor(stream(false), { CI: "true" }).colored).toBe(false);
    expect(themeFor(stream(false), { FORCE_COLOR: "1" }).colored).toBe(true);
    expect(themeFor(stream(true), { FORCE_COLOR: "0" }).colored).toBe(false);
    expect(themeFor(stream(false), { FORCE_COLOR: "1", NO_COLOR: "1" }).colored).toBe(false);
  });
});

describe("text from outside", () => {
  test("cannot steer the terminal, and keeps its length", () => {
    const hostile = "a\u001b[2Jb\u0007\u009b31mc\u202ed\u2028e\u007f\r\n\tf\u0000";
    const shown = printable(hostile);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left.
    expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(shown).toHaveLength(hostile.length);
    expect(printable("Kim Jong Un’s 🇰🇵 visit — 金正恩")).toBe("Kim Jong Un’s 🇰🇵 visit — 金正恩");
  });
});
