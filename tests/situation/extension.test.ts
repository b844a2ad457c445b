import { expect, test } from "vitest";
import { loadSituation } from "../../src/situation/load.ts";
import { head, packOf } from "./packs.ts";

const BASE = `
source: base
confidence: recalled
states:
  - {code: PRK, name: North Korea, identifiers: {iso2: KP}}
offices:
  - {id: leader, name: leader}
  - {id: prk-leader, state: PRK, role: leader, name: Leader of North Korea}
  - {id: prk-premier, state: PRK, name: Premier of North Korea}
persons:
  - id: kim
    name: Kim Jong Un
    surname: Kim
    tenures:
      - {office: prk-leader, from: 2011}
      - {office: prk-premier, from: 2000, to: 2001}
resolutions:
  - {symbol: S/RES/1718, adopted: 2006-10-14, summary: old}
vocabulary:
  arms: [weapon]
conduct:
  - {conduct: arms, resolution: S/RES/1718, paragraph: 8(b), bound: all, summary: old, types: [AID], themes: [$arms]}
`;

const OWN = `
source: own
confidence: seen
persons:
  - id: kim
    name: Kim Jong-un of the North
    tenures:
      - {office: prk-leader, from: 2011-12-17, source: a page}
names:
  - {entity: "state:PRK", alias: the North}
conduct:
  - {conduct: arms, resolution: S/RES/1718, paragraph: 8(b), bound: all, summary: new, types: [AID], themes: [$arms, shell]}
  - {conduct: cap, resolution: S/RES/1718, paragraph: "5", bound: all, summary: only looked up}
`;

const packs = {
  base: { "pack.yaml": head("base", ["a.yaml"]), "a.yaml": BASE },
  own: { "pack.yaml": head("own", ["a.yaml"], ["base"]), "a.yaml": OWN },
};
const base = loadSituation("base", packOf(packs));
const own = loadSituation("own", packOf(packs));

test("a pack has what it extends, and adds names to it", () => {
  expect(own.entity("state:PRK")).toMatchObject({ name: "North Korea", identifiers: { iso2: "KP" }, source: "base" });
  expect(own.lookup("the North").map(({ entity }) => entity.id)).toEqual(["state:PRK"]);
  expect(base.lookup("the North")).toEqual([]);
});

test("an entry with a known id adds to it: its single values win, names of both stay", () => {
  const kim = own.entity("person:kim");
  expect(kim).toMatchObject({ name: "Kim Jong-un of the North", confidence: "seen", source: "own", code: "PRK" });
  expect(own.lookup("Kim Jong Un").map(({ entity }) => entity.id)).toEqual(["person:kim"]);
  expect(own.lookup("Kim").map(({ name }) => name.sense)).toEqual(["surname"]);
});

test("tenures for an office are replaced, those for others stay, each with its own source", () => {
  expect(own.tenures("person:kim", null)).toEqual([
    { person: "person:kim", office: "office:prk-premier", state: "PRK", from: "2000", to: "2001", source: "base", confidence: "recalled" },
    { person: "person:kim", office: "office:prk-leader", state: "PRK", from: "2011-12-17", to: null, source: "a page", confidence: "seen" },
  ]); // biome-ignore format: a table
});

test("a rule is overridden by its id, and may use the word lists of the base", () => {
  expect(own.rules).toHaveLength(1);
  expect(own.rules[0]).toMatchObject({ summary: "new", themes: ["weapon", "shell"], confidence: "seen" });
  expect(base.rules[0]).toMatchObject({ summary: "old", themes: ["weapon"] });
});

test("a provision without types is looked up, never applied", () => {
  expect(own.provisions.map(({ id }) => id)).toEqual(["arms/S/RES/1718/8(b)", "cap/S/RES/1718/5"]);
});

test("the version changes with any text of the pack or its base", () => {
  const changed = { ...packs, base: { ...packs.base, "a.yaml": `${BASE}\n# a remark\n` } };
  expect(own.version).toMatch(/^own@1\.0\.0\+[0-9a-f]{12}$/);
  expect(loadSituation("own", packOf(packs)).version).toBe(own.version);
  expect(loadSituation("own", packOf(changed)).version).not.toBe(own.version);
});

test("a base that two packs extend is read once", () => {
  const diamond = {
    ...packs,
    other: { "pack.yaml": head("other", ["a.yaml"], ["base"]), "a.yaml": "source: s\n" },
    top: { "pack.yaml": head("top", ["a.yaml"], ["own", "other"]), "a.yaml": "source: s\n" },
  };
  expect(loadSituation("top", packOf(diamond)).entity("person:kim")?.confidence).toBe("seen");
});
