import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RELATIONS, UPOS } from "../../src/language/analysis.ts";
import { loadParser, treeColumns } from "../../src/language/en/parser.ts";
import { loadTagger } from "../../src/language/en/tagger.ts";
import { tagColumns } from "../../src/language/en/tagger-tags.ts";

const model = (name: string) => readFileSync(new URL(`../../models/${name}/weights.bin`, import.meta.url));
const tagger = loadTagger(model("english-tagger-v1"));
const parser = loadParser(model("english-parser-v1"));

function read(...sentences: readonly string[]) {
  const words = sentences.flatMap((s) => s.split(" "));
  const tags = tagColumns(words.length);
  const tree = treeColumns(words.length);
  let first = 0;
  for (const sentence of sentences) {
    const end = first + sentence.split(" ").length;
    tagger.tag(words, first, end, tags);
    parser.parse(words, first, end, tags, tree);
    first = end;
  }
  const relation = (word: string) => RELATIONS[tree.relations[words.indexOf(word)]!];
  const head = (word: string) => words[tree.heads[words.indexOf(word)]!] ?? "root";
  const upos = (word: string) => UPOS[tags.upos[words.indexOf(word)]!];
  return { words, tags, tree, relation, head, upos };
}

describe("the tagger", () => {
  test("gives parts of speech and features", () => {
    const { upos, tags } = read("The minister rejected the proposals yesterday .");
    expect(["The", "minister", "rejected", "proposals", "yesterday", "."].map(upos)).toEqual([
      "DET", "NOUN", "VERB", "NOUN", "NOUN", "PUNCT",
    ]); // biome-ignore format: a table
    expect(tags.features[4]).toBe("Number=Plur");
  });
});

describe("the parser", () => {
  test("finds who did what to whom", () => {
    const { relation, head } = read("The minister rejected the proposals .");
    expect([relation("minister"), head("minister")]).toEqual(["nsubj", "rejected"]);
    expect([relation("proposals"), head("proposals")]).toEqual(["obj", "rejected"]);
    expect(relation("rejected")).toBe("root");
  });

  test("marks the passive", () => {
    const { words, tree } = read("The treaty was signed by both presidents .");
    const marked = words.filter((_, i) => tree.passive[i] === 1);
    expect(marked).toEqual(["treaty", "was"]);
  });

  test("keeps each sentence's heads inside it, one root each, and confidences within 0 and 1", () => {
    const { tree } = read("Russia vetoed the draft .", "China abstained .", "Yes");
    const roots = [...tree.heads].flatMap((h, i) => (h === -1 ? [i] : []));
    expect(roots).toHaveLength(3);
    expect(roots[0]).toBeLessThan(5);
    expect(roots[1]).toBeGreaterThanOrEqual(5);
    expect(roots[2]).toBe(8);
    expect([...tree.heads].slice(5, 8).every((h) => h === -1 || (h >= 5 && h < 8))).toBe(true);
    expect([...tree.confidence].every((c) => c > 0 && c <= 1)).toBe(true);
  });

  test("gives one tree to whatever it is given", () => {
    const odd = ["", ")", "\ud800", "x".repeat(5000), "🙂", "…", "-", "1"];
    for (let size = 1; size <= 2000; size = size * 3 + 1) {
      const words = Array.from({ length: size }, (_, i) => odd[(i * 7) % odd.length]!);
      const tags = tagColumns(size);
      const tree = treeColumns(size);
      tagger.tag(words, 0, size, tags);
      parser.parse(words, 0, size, tags, tree);
      expect([...tree.heads].filter((h) => h === -1)).toHaveLength(1);
      for (let i = 0; i < size; i++) {
        let steps = 0;
        for (let at = i; at >= 0; at = tree.heads[at]!) if (++steps > size) throw new Error("a circle");
      }
    }
  });
});
