import { describe, expect, test } from "vitest";
import { loadEnglish } from "../../../src/language/index.ts";
import { placeRelation } from "../../../src/reading/coding/place.ts";
import { treeOf } from "../../../src/reading/tree.ts";

const language = await loadEnglish();

function placed(text: string, actor: string, recipient: string) {
  const tree = treeOf(language.analyze(text).value);
  const found = placeRelation(tree, actor, recipient);
  const words = (at: { first: number; last: number } | null) => at && tree.span(at.first, at.last).text;
  return {
    actor: words(found.actor),
    recipient: words(found.recipient),
    way: found.nodes.map((word) => tree.form(word)),
    last: found.last < 0 ? null : tree.form(found.last),
  };
}

describe("where the parties stand and what joins them", () => {
  test("a verb between subject and object", () => {
    expect(placed("The council condemned Northland.", "The council", "Northland")).toEqual({
      actor: "The council",
      recipient: "Northland",
      way: ["condemned"],
      last: "condemned",
    });
  });
  test("an event noun between them", () => {
    expect(placed("The army launched an attack on the town.", "The army", "the town").way).toEqual([
      "launched",
      "attack",
    ]);
  });
  test("a name inside a longer word is not the party", () => {
    expect(placed("The Omanis met Oman.", "The Omanis", "Oman").recipient).toBe("Oman");
  });
  test("letter case may differ, and the other party's words are not taken twice", () => {
    expect(placed("Police in Police City watched police.", "Police in Police City", "Police").recipient).toBe("police");
  });
  test("an unnamed party has no place", () => {
    expect(placed("The minister resigned.", "The minister", "a recipient")).toMatchObject({
      recipient: null,
      last: "resigned",
    });
  });
});
