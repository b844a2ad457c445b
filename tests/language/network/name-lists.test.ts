import { expect, test } from "vitest";
import { NAME, NameFinder, nameKeyOf } from "../../../src/language/network/name-lists.ts";

const entries = [
  ["Republic of Korea", NAME.state],
  ["Korea", NAME.place],
  ["Will", NAME.given],
] as const;
const sorted = entries.map(([name, bits]) => [nameKeyOf(name), bits] as const).sort((a, b) => a[0] - b[0]);
const finder = new NameFinder({
  keys: Uint32Array.from(sorted, ([key]) => key),
  values: Uint16Array.from(sorted, ([, bits]) => bits),
});

const codes = (sentence: string): number[] => {
  const words = sentence.split(" ");
  const out = new Int32Array(words.length);
  finder.find(words, 0, words.length, out);
  return [...out];
};

test("the longest name covers its words, each keeps what it is by itself", () => {
  const longer = NAME.state << 8;
  expect(codes("the Republic of Korea and Korea")).toEqual([
    0,
    longer | (1 << 16),
    longer | (2 << 16),
    NAME.place | longer | (2 << 16),
    0,
    NAME.place,
  ]);
});

test("names begin with a capital", () => {
  expect(codes("Will will go")).toEqual([NAME.given, 0, 0]);
});
