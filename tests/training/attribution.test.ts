import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAttributionSplit, spanMapper } from "../../training/attribution-data.ts";
import { attributionScores, reliability } from "../../training/attribution-scores.ts";
import { Questions, trainMaxent } from "../../training/maxent.ts";

describe("stand-off annotation", () => {
  test("spans are code units, discontinuous ones their hull, one annotator a document", () => {
    const folder = mkdtempSync(join(tmpdir(), "standoff-"));
    mkdirSync(join(folder, "text"));
    mkdirSync(join(folder, "attributions"));
    const text = "😀 “No,” she said. “Never.”";
    writeFileSync(join(folder, "text", "one.txt"), text);
    const standoff = [
      "T1\tSource 8 11\tshe",
      "T2\tCue 12 16\tsaid",
      "T3\tContent 2 7;18 26\t“No,” “Never.”",
      "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3",
    ].join("\n");
    writeFileSync(join(folder, "attributions", "one_a0b1.ann"), standoff);
    writeFileSync(join(folder, "attributions", "one_c2d3.ann"), "");
    const [document, ...more] = readAttributionSplit(folder);
    expect(more).toEqual([]);
    const [attribution] = document!.attributions;
    const words = (span: { start: number; end: number } | null) => text.slice(span!.start, span!.end);
    expect(words(attribution!.source)).toBe("she");
    expect(words(attribution!.cue)).toBe("said");
    expect(words(attribution!.content)).toBe("“No,” she said. “Never.”");
  });

  test("spans are found again in a text with other white space", () => {
    const given = "A  b\n\ncd e";
    const text = "A b\ncd\ne";
    const { start, end } = spanMapper(given, text)({ start: 6, end: 10 });
    expect(text.slice(start, end)).toBe("cd\ne");
  });
});

describe("maxent", () => {
  const questions = () => {
    const asked = new Questions();
    for (let n = 0; n < 60; n++) {
      const right = n % 3;
      for (let c = 0; c < 3; c++) asked.candidate(Uint32Array.from([c === right ? 11 : 12, 100 + c]), 2);
      asked.close(right);
    }
    return asked;
  };
  const options = { rounds: 6, rate: 0.1, decay: 0.001, least: 1, seed: 1 };

  test("learns which feature marks the right candidate", () => {
    const weights = trainMaxent(questions(), options);
    expect(weights.get(11)! - (weights.get(12) ?? 0)).toBeGreaterThan(1);
  });
  test("the same seed gives the same weights", () =>
    expect([...trainMaxent(questions(), options)]).toEqual([...trainMaxent(questions(), options)]));
  test("rare features are left out", () =>
    expect([...trainMaxent(questions(), { ...options, least: 61 }).keys()].sort()).toEqual([12]));
  test("a lone candidate is a yes-or-no question", () => {
    const asked = new Questions();
    for (let n = 0; n < 40; n++) {
      asked.candidate(Uint32Array.from([n % 2 === 0 ? 21 : 22]), 1);
      asked.close(n % 2 === 0 ? 1 : 0);
    }
    const weights = trainMaxent(asked, options);
    expect(weights.get(21)).toBeGreaterThan(0.5);
    expect(weights.get(22)).toBeLessThan(-0.5);
  });
});

describe("scores", () => {
  const words = (from: number, to: number) => ({ from, to });
  test("exact and overlapping spans are counted by role", () => {
    const found = [{ head: 1, cue: words(1, 2), content: words(2, 6), source: null, chance: 1, spans: 1 }];
    const gold = [{ cue: words(1, 2), content: words(2, 7), source: words(0, 1) }];
    const { source, cue, content } = attributionScores([{ found, gold }]);
    expect([source.exact, cue.exact, content.exact, content.overlap]).toEqual([0, 100, 0, 100]);
  });
  test("reliability compares what is foretold with what turns out", () =>
    expect(
      reliability([
        { chance: 0.9, right: true },
        { chance: 0.9, right: false },
      ])[4],
    ).toEqual({ count: 2, foretold: 90, right: 50 }));
});
