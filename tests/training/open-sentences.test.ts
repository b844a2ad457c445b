import { expect, test } from "vitest";
import type { Splitter } from "../../src/language/en/segments.ts";
import { distinctSentences } from "../../training/open-sentences.ts";

/** Ends a sentence at each full stop. */
const split: Splitter = (text, tokens, from, to, firsts) => {
  for (let i = from; i < to; i++) {
    if (i === from || text.slice(tokens.starts[i - 1], tokens.ends[i - 1]) === ".") firsts.push(i);
  }
};

test("sentences of running text are kept once, without marks; headings, stubs and endless lists are not", () => {
  const long = `${"and so on ".repeat(24)}.`;
  const texts = [
    "---\ntitle: x\n---\nThe **envoys** met in [Oslo](http://x.test). No. They left.\n\nTHE END OF IT.",
    `They left. Talks were held. ${long}`,
  ];
  expect(distinctSentences(texts, split).map((words) => words.join(" "))).toEqual([
    "The envoys met in Oslo .",
    "They left .",
    "Talks were held .",
  ]);
});
