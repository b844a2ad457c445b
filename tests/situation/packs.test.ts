import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { firstDay, isEdtf, lastDay } from "../../src/base/edtf.ts";
import { EVENT_TYPES } from "../../src/reading/reading.ts";
import { dprkRussia, folder, world } from "./packs.ts";

const CODE = /^[A-Z][A-Z0-9-]{1,19}$/;
const all = [...dprkRussia.entities()];

test("the world pack has every state of ISO 3166-1 and the usual others", () => {
  const states = [...world.entities()].filter(({ kind }) => kind === "state");
  const iso2 = states.map(({ identifiers }) => identifiers.iso2);
  // Countries and territories as the runtime's own tables know them, without codes that are reserved or were withdrawn.
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const apart = new Set(
    "AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH NT QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ".split(" "),
  );
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const wanted = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((region) => names.of(region) !== undefined && !apart.has(region));
  expect(wanted.length).toBeGreaterThanOrEqual(249);
  expect(wanted.filter((region) => !iso2.includes(region))).toEqual([]);
  for (const code of ["PRK", "KOR", "TWN", "PSE", "XKX", "SUN"]) expect(world.entity(`state:${code}`)?.code).toBe(code);
});

test("codes are well-formed, of states three capitals", () => {
  for (const { id, kind, code, members } of all) {
    if (kind === "state") expect(code, id).toMatch(/^[A-Z]{3}$/);
    else if (code !== null) expect(code, id).toMatch(CODE);
    for (const member of members) expect(member, id).toMatch(CODE);
  }
  for (const { id, actors, recipients } of dprkRussia.provisions) {
    for (const code of [...actors, ...recipients]) expect(code, id).toMatch(CODE);
  }
  for (const { id, speaksFor } of dprkRussia.sources) if (speaksFor !== null) expect(speaksFor, id).toMatch(CODE);
});

test("codes of three letters that stand for states are states", () => {
  const states = new Set(all.filter(({ kind }) => kind === "state").map(({ code }) => code));
  const others = new Set(all.filter(({ kind }) => kind !== "state" && kind !== "person").map(({ code }) => code));
  for (const { id, members } of all) {
    for (const code of members) expect(states.has(code) || others.has(code), `${id}: ${code}`).toBe(true);
  }
  for (const { office, state } of dprkRussia.tenures("office:rus-president", null))
    expect(states, office).toContain(state);
});

test("every fact says where it is from and how it is known", () => {
  const facts = [...all, ...dprkRussia.provisions, ...dprkRussia.events, ...dprkRussia.wording];
  for (const fact of facts) {
    expect(fact.source, fact.id).not.toBe("");
    expect(["seen", "recalled"], fact.id).toContain(fact.confidence);
  }
});

test("an entity's origin is the line that has it", () => {
  const lines = new Map<string, readonly string[]>();
  for (const { id, origin, code, kind } of all) {
    const [path, line] = origin.split(":") as [string, string];
    if (!lines.has(path)) lines.set(path, readFileSync(new URL(path, folder), "utf8").split("\n"));
    const text = lines.get(path)![Number(line) - 1] ?? "";
    const key = kind === "state" ? code! : id.slice(id.indexOf(":") + 1);
    expect(text, `${id} at ${origin}`).toContain(key);
  }
});

test("tenures are dated, in order, and of persons and offices that are there", () => {
  for (const { id } of all.filter(({ kind }) => kind === "person")) {
    for (const { person, office, from, to } of dprkRussia.tenures(id, null)) {
      expect(dprkRussia.entity(person)?.kind).toBe("person");
      expect(dprkRussia.entity(office)?.kind).toBe("office");
      expect(isEdtf(from), from).toBe(true);
      if (to === null) continue;
      const [begun, ended] = [firstDay(from), lastDay(to)];
      if (begun !== null && ended !== null) expect(begun <= ended, `${id} ${office}`).toBe(true);
    }
  }
});

test("every provision's resolution is in the pack, and rules have types of PLOVER and themes", () => {
  expect(dprkRussia.provisions.length).toBeGreaterThan(50);
  for (const { id, resolution, types, themes, actors, recipients } of dprkRussia.provisions) {
    expect(dprkRussia.entity(`resolution:${resolution}`), id).toBeDefined();
    for (const type of types) expect(EVENT_TYPES, id).toContain(type);
    if (types.length === 0) continue;
    // A rule that fits any theme or any party would find breaches everywhere.
    expect(themes.length, id).toBeGreaterThan(0);
    expect(actors.length + recipients.length, id).toBeGreaterThan(0);
  }
});

test("events have types of PLOVER and days", () => {
  for (const { id, type, date } of dprkRussia.events) {
    if (type !== null) expect(EVENT_TYPES, id).toContain(type);
    expect(isEdtf(date), id).toBe(true);
  }
});

test("a title usable with any state stays open: no one state's office bears it as its own name", () => {
  const open = new Set(all.filter(({ kind, code }) => kind === "office" && code === null).flatMap(lowerNames));
  const taken = all.filter(({ kind, code }) => kind === "office" && code !== null).flatMap(lowerNames);
  // Titles that only one state uses with a capital, and that others describe with the general word.
  const apart = [
    "foreign secretary",
    "defence secretary",
    "defense secretary",
    "external affairs minister",
    "minister of external affairs",
    "high representative",
  ];
  expect(taken.filter((name) => open.has(name) && !apart.includes(name))).toEqual([]);
});

test("no two sources share a domain", () => {
  const domains = dprkRussia.sources.flatMap((source) => source.domains);
  expect(domains).toEqual([...new Set(domains)]);
});

test("everyday words are no names", () => {
  for (const word of [
    "march",
    "may",
    "chad",
    "turkey",
    "china",
    "jordan",
    "Reunion",
    "Male",
    "Nice",
    "who",
    "it",
    "us",
    "Central",
  ]) {
    expect(
      dprkRussia.lookup(word).map(({ entity }) => entity.id),
      word,
    ).toEqual([]);
  }
});

function lowerNames({ names }: { names: readonly { text: string }[] }): string[] {
  return names.map(({ text }) => text.toLowerCase());
}
