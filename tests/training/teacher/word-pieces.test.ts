import { expect, test } from "vitest";
import { WordPieces } from "../../../training/teacher/word-pieces.ts";

const VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "co", "-", "operation", "oper", "##ation", "##s", "oslo", "中", "."];
const pieces = new WordPieces(VOCABULARY);
const cut = (word: string) => pieces.piecesOf(word).map((piece) => VOCABULARY[piece]);

test.each([
  ["Operations", ["operation", "##s"]],
  ["co-operation", ["co", "-", "operation"]],
  ["Ósló", ["oslo"]],
  ["中中.", ["中", "中", "."]],
  ["os\u00ADlo", ["oslo"]],
  ["operas", ["[UNK]"]],
  ["co.x", ["co", ".", "[UNK]"]],
  ["\u200B", ["[UNK]"]],
  ["o".repeat(101), ["[UNK]"]],
])("%s", (word, expected) => {
  expect(cut(word)).toEqual(expected);
});

test("a vocabulary without the pieces around a sentence is refused", () => {
  expect(() => new WordPieces(["[UNK]", "[CLS]"])).toThrow("[SEP]");
});
