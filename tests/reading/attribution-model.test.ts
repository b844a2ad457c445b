import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadEnglish } from "../../src/language/index.ts";
import { readAttributions } from "../../src/reading/attribution/attributions.ts";
import type { Attributed, AttributionModel } from "../../src/reading/attribution/learned/attribution-model.ts";
import { loadAttributionModel } from "../../src/reading/attribution/learned/load.ts";
import { outermost } from "../../src/reading/attribution/learned/outermost.ts";
import { outermostQuotations } from "../../src/reading/attribution/settle.ts";
import { type Tree, treeOf } from "../../src/reading/tree.ts";
import type { Document } from "../../src/text/document.ts";
import { documentOf } from "./attribution-support.ts";

const language = await loadEnglish();

function parsed(text: string): { document: Document; tree: Tree } {
  const document = documentOf(text);
  return { document, tree: treeOf(language.analyze(text, document.blocks).value) };
}

const words = (from: number, to: number) => ({ from, to });

/** A model that answers what it is told to. */
function answering(...found: readonly Attributed[]): AttributionModel {
  return { model: "told@1", threshold: 0.5, read: (_, least) => found.filter(({ chance }) => chance >= least) };
}

describe("what the model may settle", () => {
  // 0 The 1 minister 2 from 3 Oslo 4 said 5 that 6 talks 7 had 8 failed 9 .
  const text = "The minister from Oslo said that talks had failed.";
  const { document, tree } = parsed(text);
  const said = { head: 4, cue: words(4, 5), chance: 0.9, spans: 0.8 };

  test("its spans replace the rules', and the finding names it with its chance", () => {
    const model = answering({ ...said, content: words(6, 9), source: words(0, 2) });
    const [finding, ...more] = readAttributions(document, tree, model);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ model: "told@1", chance: 0.9, reported: true, force: "report" });
    expect([finding!.source!.text, finding!.cue!.text, finding!.content.text]).toEqual([
      "The minister",
      "said",
      "talks had failed",
    ]);
  });

  test("where both agree the rule is named, with the model's chance", () => {
    const [finding] = readAttributions(
      document,
      tree,
      answering({ ...said, content: words(5, 9), source: words(0, 4) }),
    );
    expect(finding).toMatchObject({ rule: "clause-complement", model: null, chance: 0.9 });
  });

  test("what it turns down still tells who speaks, but is no quotation", () => {
    const findings = readAttributions(document, tree, answering());
    expect(findings.map(({ rule, reported }) => [rule, reported])).toEqual([["clause-complement", false]]);
    expect(outermostQuotations(findings)).toEqual([]);
  });

  test("what no rule and no source speaks for must be likelier", () => {
    const talks = { head: 6, cue: words(6, 7), content: words(7, 9), source: null, spans: 0.8 };
    const kept = (chance: number) =>
      readAttributions(document, tree, answering({ ...talks, chance })).filter(({ rule }) => rule === "learned").length;
    expect([kept(0.6), kept(0.8)]).toEqual([0, 1]);
  });

  test("words between quotation marks stay a quotation whatever it says", () => {
    const quoted = parsed("“Talks have failed,” the minister said.");
    const findings = readAttributions(quoted.document, quoted.tree, answering());
    expect(outermostQuotations(findings).map(({ rule }) => rule)).toEqual(["direct-cue-after"]);
  });

  test("cue and source inside the content are cut out of its parts", () => {
    const split = parsed("“Talks have failed,” the minister said. “We go home.”");
    const at = (form: string) => Array.from({ length: split.tree.size }, (_, w) => split.tree.form(w)).indexOf(form);
    const cue = words(at("said"), at("said") + 1);
    const model = answering({
      head: cue.from,
      cue,
      content: words(0, split.tree.size),
      source: words(at("the"), at("minister") + 1),
      chance: 0.9,
      spans: 0.9,
    });
    const [finding] = readAttributions(split.document, split.tree, model);
    expect(finding!.content.text).toBe(split.document.text);
    for (const part of finding!.parts) expect(part.text).not.toMatch(/said|minister/);
    expect(finding!.parts.at(-1)!.text).toBe("“We go home.”");
  });
});

describe("outermost", () => {
  const one = (head: number, from: number, to: number, chance: number): Attributed => ({
    head,
    cue: words(head, head + 1),
    content: words(from, to),
    source: null,
    chance,
    spans: 1,
  });
  test("leaves out what another's content holds", () =>
    expect(outermost([one(1, 2, 9, 0.9), one(4, 5, 9, 0.8)]).map(({ head }) => head)).toEqual([1]));
  test("keeps the likelier of two that hold one another", () =>
    expect(outermost([one(1, 2, 9, 0.6), one(4, 0, 4, 0.8)]).map(({ head }) => head)).toEqual([4]));
  test("a cue within its own split content is not held by it", () =>
    expect(outermost([one(4, 0, 9, 0.6)]).map(({ head }) => head)).toEqual([4]));
});

describe("loading", () => {
  test("a folder without the model gives none, and the rules read alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "models-"));
    expect(await loadAttributionModel(folder)).toBeNull();
  });
  test("bytes that are no such model are refused", async () => {
    const folder = mkdtempSync(join(tmpdir(), "models-"));
    mkdirSync(join(folder, "attribution-polnear-v1"));
    writeFileSync(join(folder, "attribution-polnear-v1", "weights.bin"), "not a model");
    await expect(loadAttributionModel(folder)).rejects.toMatchObject({ code: "model-invalid" });
  });
});

describe("the shipped model", () => {
  let model: AttributionModel;
  beforeAll(async () => {
    model = (await loadAttributionModel())!;
    expect(model).not.toBeNull();
  });

  const read = (text: string) => {
    const { document, tree } = parsed(text);
    const findings = outermostQuotations(readAttributions(document, tree, model));
    for (const { content, cue, source, parts } of findings)
      for (const span of [content, cue, source, ...parts])
        if (span !== null) expect(text.slice(span.start, span.end)).toBe(span.text);
    return findings;
  };
  const lines = (text: string) =>
    read(text).map((f) => `${f.source?.text ?? "-"} | ${f.cue?.text} | ${f.content.text}`);

  test("takes the preposition into the cue and the whole noun phrase as content", () =>
    expect(lines("The ministers expressed concern about the treaty signed in Oslo last week.")).toEqual([
      "The ministers | expressed concern about | the treaty signed in Oslo last week",
    ]));

  test("gives every finding with a cue a chance", () => {
    const found = read("The envoy said that talks had failed. According to the ministry, nobody was hurt.");
    expect(found.length).toBe(2);
    for (const { chance } of found) expect(chance).toBeGreaterThan(0.5);
  });

  test("finds nothing in a plain report", () =>
    expect(lines("The delegation arrived in Oslo on Monday and left on Tuesday.")).toEqual([]));

  test("empty and odd texts are read without harm", () => {
    for (const text of ["", "said", "“", "according to", "said said said said"]) expect(() => read(text)).not.toThrow();
  });
});
