import { expect, test } from "vitest";
import { dprkRussia, world } from "./packs.ts";

const persons = (tenures: readonly { person: string }[]) => tenures.map(({ person }) => person.replace("person:", ""));

test("an office has its holder of the day", () => {
  const at = (day: string) => persons(dprkRussia.tenures("office:usa-secretary-of-state", day));
  expect(at("2020-06-01")).toEqual(["mike-pompeo"]);
  expect(at("2024-06-24")).toEqual(["antony-blinken"]);
  expect(at("2025-09-22")).toEqual(["marco-rubio"]);
});

test("on the day of a change both holders count, and a coarse day takes in all of it", () => {
  expect(persons(dprkRussia.tenures("office:rus-defence-minister", "2024-05")).sort()).toEqual([
    "andrei-belousov",
    "sergei-shoigu",
  ]);
  expect(persons(dprkRussia.tenures("office:rus-defence-minister", "2024-05-13"))).toEqual([]);
  expect(persons(dprkRussia.tenures("office:jpn-prime-minister", "2024-10-01")).sort()).toEqual([
    "ishiba-shigeru",
    "kishida-fumio",
  ]);
});

test("a year left open takes in every tenure that could meet the day", () => {
  expect(dprkRussia.tenures("person:jung-h-pak", "XXXX-06-24")).toHaveLength(1);
});

test("a person has what he held, in order", () => {
  const held = world.tenures("person:mark-rutte", null);
  expect(held.map(({ state }) => state)).toEqual(["NLD", "NATO"]);
  expect(world.entity("person:mark-rutte")?.code).toBe("NATO");
  expect(world.tenures("person:mark-rutte", "2023-01-01").map(({ state }) => state)).toEqual(["NLD"]);
});

test("a start known only to lie before a day counts for the days before it", () => {
  expect(dprkRussia.tenures("person:kim-jong-gyu", "2023-10-25")).toHaveLength(1);
});

test("a title and a state give the holder", () => {
  const at = (title: string, state: string, day: string | null) => persons(dprkRussia.holder(title, state, day));
  expect(at("foreign minister", "KOR", "2024-06-24")).toEqual(["cho-tae-yul"]);
  expect(at("minister of foreign affairs", "KOR", "2024-06-24")).toEqual(["cho-tae-yul"]);
  expect(at("foreign minister", "USA", "2024-06-24")).toEqual(["antony-blinken"]);
  expect(at("secretary of state", "USA", "2024-06-24")).toEqual(["antony-blinken"]);
  expect(at("president", "RUS", "2024-06-24")).toEqual(["vladimir-putin"]);
  expect(at("defense minister", "RUS", "2024-06-24")).toEqual(["andrei-belousov"]);
  expect(at("national security advisor", "KOR", "2024-06-20")).toEqual(["chang-ho-jin"]);
  expect(at("leader", "PRK", "2024-06-24")).toEqual(["kim-jong-un"]);
  expect(at("strategy and intelligence", "KOR", "2024-06-24")).toEqual(["cho-koo-rae"]);
  expect(at("vice foreign minister", "KOR", "2024-06-24").sort()).toEqual(["cho-koo-rae", "kim-hong-kyun"]);
  expect(at("foreign minister", "PRK", null).length).toBeGreaterThan(2);
});

test("an unknown title, state or id has no holder", () => {
  expect(dprkRussia.holder("astronaut", "USA", null)).toEqual([]);
  expect(dprkRussia.holder("president", "XXX", null)).toEqual([]);
  expect(dprkRussia.holder("", "USA", null)).toEqual([]);
  expect(dprkRussia.tenures("person:nobody", null)).toEqual([]);
});
