import { describe, expect, it } from "vitest";
import {
  type Analysis,
  ENTITY_TAGS,
  type EntityTag,
  entitiesOf,
  loadEnglish,
  nounPhrasesOf,
  RELATIONS,
  type Relation,
  sentencesOf,
  treeOf,
  UPOS,
  type Upos,
} from "../../src/language/index.ts";

/** Rows of word, part of speech, head (from 1, 0 for the root), relation, features, entity; sentences by empty rows. */
function analysisOf(rows: string): Analysis {
  const sentences = rows.trim().split(/\n\s*\n/);
  const words = sentences.flatMap((sentence) => {
    const lines = sentence.trim().split("\n");
    return lines.map((line) => line.trim().split(/\s+/));
  });
  const starts: number[] = [];
  let text = "";
  for (const [form] of words) {
    starts.push(text.length);
    text += `${form} `;
  }
  const firsts = [0];
  for (const sentence of sentences) firsts.push(firsts.at(-1)! + sentence.trim().split("\n").length);
  const firstOf = (i: number) => firsts.findLast((first) => first <= i)!;
  return {
    text: text.trimEnd(),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(starts, (start, i) => start + words[i]![0]!.length),
    sentences: Uint32Array.from(firsts),
    upos: Uint8Array.from(words, (row) => UPOS.indexOf(row[1] as Upos)),
    lemmas: words.map(([form]) => form!.toLowerCase()),
    features: words.map((row) => row[4] ?? "_"),
    heads: Int32Array.from(words, (row, i) => (row[2] === "0" ? -1 : firstOf(i) + Number(row[2]) - 1)),
    relations: Uint8Array.from(words, (row) => RELATIONS.indexOf(row[3] as Relation)),
    passive: new Uint8Array(words.length),
    entities: Uint8Array.from(words, (row) => Math.max(0, ENTITY_TAGS.indexOf(row[5] as EntityTag))),
    confidence: new Float32Array(words.length).fill(1),
    tagConfidence: new Float32Array(words.length).fill(1),
    entityConfidence: Float32Array.from(words, (_, i) => 1 - i / 64),
    models: [],
  };
}

const analysis = analysisOf(`
  The        DET   5 det
  new        ADJ   5 amod
  ,          PUNCT 4 punct
  old        ADJ   5 amod
  envoy      NOUN  9 nsubj  Number=Sing
  of         ADP   8 case
  North      PROPN 8 amod   Number=Sing B-LOC
  Korea      PROPN 5 nmod   Number=Sing I-LOC
  met        VERB  0 root   Mood=Ind|Tense=Past
  Jane       PROPN 9 obj    _ B-PER
  Doe        PROPN 10 flat  _ I-PER
  Oslo       PROPN 9 obl    _ B-LOC

  Oslo       PROPN 2 nsubj  _ I-LOC
  said       VERB  0 root
  it         PRON  5 expl
  broke      VERB  5 aux
  Article    PROPN 2 obj
  4          NUM   5 nummod
`);
const tree = treeOf(analysis);

describe("an analysis as spans", () => {
  it("has its sentences", () => {
    expect(sentencesOf(analysis)).toEqual([
      { first: 0, last: 11, start: 0, end: analysis.ends[11], text: analysis.text.slice(0, analysis.ends[11]) },
      {
        first: 12,
        last: 17,
        start: analysis.starts[12],
        end: analysis.text.length,
        text: "Oslo said it broke Article 4",
      },
    ]);
  });

  it("has its entities, none over a sentence's end", () => {
    const found = entitiesOf(analysis);
    expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "LOC North Korea",
      "PER Jane Doe",
      "LOC Oslo",
      "LOC Oslo",
    ]);
    expect(found.map(({ confidence }) => confidence)).toEqual([7, 10, 11, 12].map((least) => 1 - least / 64));
    for (const { start, end, text, first, last } of found) {
      expect(analysis.text.slice(start, end)).toBe(text);
      expect([analysis.starts[first], analysis.ends[last]]).toEqual([start, end]);
    }
  });

  it("has its noun phrases with their heads", () => {
    expect(nounPhrasesOf(tree).map(({ text, head }) => `${text} < ${tree.form(head)}`)).toEqual([
      "The new , old envoy < envoy",
      "North Korea < Korea",
      "Jane Doe < Jane",
      "Oslo < Oslo",
      "Oslo < Oslo",
      "it < it",
      "Article 4 < Article",
    ]);
  });

  it("of nothing is nothing", async () => {
    const { value } = (await loadEnglish()).analyze("");
    expect([sentencesOf(value), entitiesOf(value), nounPhrasesOf(treeOf(value)), treeOf(value).size]).toEqual([
      [],
      [],
      [],
      0,
    ]);
    const given = (await loadEnglish()).analyzeTokens([[], ["Yes"], []]);
    expect(sentencesOf(given).map(({ text }) => text)).toEqual(["Yes"]);
  });
});

describe("a tree", () => {
  it("says what a word is", () => {
    expect(tree.feature(8, "Tense")).toBe("Past");
    expect(tree.feature(8, "Number")).toBeNull();
    expect(tree.feature(9, "Number")).toBeNull();
    expect([tree.form(8), tree.lemma(8), tree.upos(8), tree.relation(8), tree.head(8)]).toEqual([
      "met",
      "met",
      "VERB",
      "root",
      -1,
    ]);
    expect([tree.sentenceOf(11), tree.sentenceOf(12), tree.sentenceCount]).toEqual([0, 1, 2]);
  });

  it("says what hangs on what", () => {
    expect([...tree.children(8)]).toEqual([4, 9, 11]);
    expect(tree.child(8, "obj", "iobj")).toBe(9);
    expect(tree.child(8, "iobj")).toBe(-1);
    expect(tree.childrenWith(4, "amod", "det")).toEqual([0, 1, 3]);
    expect(tree.yieldOf(4)).toEqual([0, 7]);
    expect(tree.isUnder(6, 4)).toBe(true);
    expect(tree.isUnder(4, 6)).toBe(false);
    expect(tree.span(9, 10)).toMatchObject({ text: "Jane Doe" });
  });

  it("finds the word at a place", () => {
    expect(tree.wordAt(0)).toBe(0);
    expect(tree.wordAt(analysis.starts[4]!)).toBe(4);
    expect(tree.wordAt(analysis.ends[4]!)).toBe(5);
    expect(tree.wordAt(analysis.text.length)).toBe(tree.size);
  });
});
