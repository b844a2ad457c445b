import { describe, expect, test } from "vitest";
import { loadRelationModel } from "../../../src/reading/coding/load.ts";
import { explainReading } from "../../../src/reading/explain/explain.ts";
import type { Explanation } from "../../../src/reading/explain/explanation.ts";
import { type GivenText, readInside, readText } from "../reader.ts";

const model = await loadRelationModel();

function explain(text: string, given: GivenText = {}) {
  const inside = readInside(text, given);
  const { assertions, abstained } = explainReading(inside, model);
  /** The explanation of the assertion whose trigger has these words. */
  const of = (words: string): Explanation => {
    const found = inside.assertions.findIndex(({ trigger }) => trigger.text.includes(words));
    expect(found, `no assertion “${words}” in: ${text}`).toBeGreaterThanOrEqual(0);
    return assertions[found]!;
  };
  return { inside, assertions, abstained, of };
}

describe("an explanation", () => {
  test("changes nothing: the reading is the same whether somebody looks or not", () => {
    const text = "Japan urged North Korea on Monday to cease its provocations. “We condemn Russia,” it said.";
    const { assertions } = readText(text, { published: "2024-06-25" }).reading;
    const { inside, assertions: explanations } = explain(text, { published: "2024-06-25" });
    expect(inside.assertions).toEqual(assertions);
    expect(explanations.map(({ assertion }) => assertion)).toEqual(assertions.map(({ id }) => id));
    expect(explanations.map(({ confidence }) => confidence.chance)).toEqual(assertions.map((a) => a.confidence));
  });

  test("shows the tree from the verb above down to the parties, each word as it stands in the text", () => {
    const text = "Officials said that Japan strongly condemned the launch by North Korea.";
    const { tree } = explain(text).of("condemned");
    for (const { start, end, text: words } of tree) expect(text.slice(start, end)).toBe(words);
    const at = (words: string) => tree.find((node) => node.text === words)!;
    expect(tree[0]).toMatchObject({ text: "said", depth: 0 });
    expect(at("condemned")).toMatchObject({ depth: 1, role: "trigger" });
    expect(at("Japan")).toMatchObject({ depth: 2, role: "actor", relation: "nsubj" });
    expect(at("Korea").role).toBe("recipient");
    expect(at("launch")).toMatchObject({ role: null, relation: "obj" });
  });

  test("names the entry of the lexicon that fits first, and what the others lack", () => {
    const { type } = explain("Japan will send aid to Ukraine.").of("send");
    const taken = type.lexicon.filter((entry) => entry.taken);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ type: "AID", why: "the first entry that fits" });
    const before = type.lexicon.slice(0, type.lexicon.indexOf(taken[0]!));
    expect(before.map(({ why }) => why)).toContain("no object of the class propaganda");
    expect(type.lexicon.at(-1)!.why).toBe("not tried: an entry before it fits");
    expect(type.changed).toBe("AID → AGREE: cooperation that is still to come is a promise");
  });

  test("has the classifier's opinion of the sentence alone, wherever it stands in the text", () => {
    const alone = explain("Japan condemned Russia.").of("condemned").type.classifier!;
    expect(alone.model).toBe("plover-type@1");
    expect(alone.candidates[0]!.type).toBe("ACCUSE");
    const later = explain("Chile met Peru in Lima. Japan condemned Russia.").of("condemned").type.classifier!;
    expect(later).toEqual(alone);
    const without = explainReading(readInside("Japan condemned Russia."), null).assertions[0]!;
    expect(without.type.classifier).toBeNull();
  });

  test("says where parties were looked for and who was not taken", () => {
    const { actors, recipients } = explain("Russia's attack on Ukraine was condemned by Japan.").of("attack");
    expect(actors).toContainEqual(expect.objectContaining({ slot: "possessor", code: "RUS", taken: true }));
    expect(actors).toContainEqual(expect.objectContaining({ slot: "“by”", code: null, why: "nobody there" }));
    expect(actors.filter(({ taken }) => taken)).toHaveLength(1);
    expect(recipients).toContainEqual(expect.objectContaining({ slot: "“on”", code: "UKR", taken: true }));
    const pronoun = explain("Japan met with Chile. They condemned Russia.").of("condemned").actors;
    expect(pronoun.filter(({ taken }) => taken).map(({ why }) => why)).toEqual([
      "what the words refer back to",
      "what the words refer back to",
    ]);
  });

  test("names the word that makes it unreal, and what stands above it", () => {
    expect(explain("Japan may condemn Russia.").of("condemn").reality).toMatchObject({
      modality: "possible",
      by: "may",
    });
    expect(explain("Japan condemned Russia.").of("condemned").reality).toMatchObject({ modality: "actual", by: null });
    expect(explain("Japan urged Russia to attack Ukraine.").of("attack").reality).toEqual({
      modality: "demanded",
      polarity: "+",
      by: "urge",
      governors: ["urge"],
    });
  });

  test("says why there is a date or none", () => {
    const given = { published: "2024-06-25" };
    const dated = explain("Japan condemned Russia on Monday.", given).of("condemned").time;
    expect(dated.why).toBe("told with it");
    expect(dated.candidates).toMatchObject([{ text: "Monday", edtf: "2024-06-24", taken: true }]);
    const other = explain("Chile said on Monday that Japan had condemned Russia.", given).of("condemned").time;
    expect(other.candidates).toMatchObject([{ text: "Monday", taken: false, why: "hangs on “said”" }]);
    expect(explain("Japan condemned Russia.").of("condemned").time).toEqual({
      why: "no time in its sentence, and no occasion on which it was said",
      candidates: [],
    });
  });

  test("says who speaks, and why others do not", () => {
    const said = explain("South Korea said that Japan condemned Russia.").of("condemned").speakers;
    expect(said.candidates).toContainEqual(
      expect.objectContaining({
        source: expect.objectContaining({ text: "South Korea" }),
        taken: true,
        why: "says it",
      }),
    );
    expect(explain("Japan condemned Russia.").of("condemned").speakers.why).toBe(
      "told by the narrator; the document is nobody's statement",
    );
    const outside = explain("Japan condemned Russia, and South Korea said that talks would go on.").of("condemned");
    expect(outside.speakers.candidates.map(({ taken }) => taken)).not.toContain(true);
  });

  test("adds its parts up to its chance", () => {
    const { confidence } = explain("Japan and Norway strongly condemned Russia.").of("condemned");
    const sum = confidence.features.reduce((total, { adds }) => total + adds, confidence.intercept);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(confidence.chance, 2);
    expect(confidence.model).toMatch(/^confidence@[0-9a-f]{8}$/);
  });

  test("of a set phrase and an obligation says who was taken as they have it", () => {
    const { of } = explain("“Pyongyang must cease its provocations,” Japan’s foreign minister said.");
    const { type, actors } = of("must");
    expect(type.lexicon).toEqual([]);
    expect(actors).toMatchObject([
      { slot: "speaker or subject", code: "JPN", taken: true, why: "as event/obligation has it" },
    ]);
  });
});

describe("what was left unsaid", () => {
  const reasons = (text: string) =>
    explain(text).abstained.map(({ reason, text: words, type }) => [reason, words, type]);

  test("is said with its reason", () => {
    expect(reasons("Did Russia attack Ukraine?")).toContainEqual(["question", "attack", "ASSAULT"]);
    expect(reasons("The talks were canceled.")).toContainEqual(["no-actor", "canceled", "REJECT"]);
    expect(reasons("Norway condemned Chad on 4 March 2025.")).toEqual([]);
    expect(reasons("Russia launched a website.")).toEqual([["type-unsure", "launched", null]]);
  });

  test("does not name what became an assertion", () => {
    const { inside, abstained } = explain(
      "Japan condemned Russia's attack on Ukraine. Did Chile object? The leaders were condemned. Peru met with Chile for talks.",
    );
    const made = inside.assertions.map(({ trigger }) => `${trigger.start}-${trigger.end}`);
    expect(made.length).toBeGreaterThan(1);
    expect(abstained.length).toBeGreaterThan(0);
    expect(abstained.filter(({ start, end }) => made.includes(`${start}-${end}`))).toEqual([]);
    for (const { start, end, text } of abstained) expect(inside.document.text.slice(start, end)).toBe(text);
  });
});
