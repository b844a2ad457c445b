import { describe, expect, test } from "vitest";
import { entryOf } from "./fixtures.ts";
import { collect, folderStores, POSTGRES, serverStores } from "./stores.ts";

const places = [
  { place: "in a folder", stores: folderStores() },
  ...(POSTGRES ? [{ place: "on a server", stores: serverStores(POSTGRES) }] : []),
];

describe.each(places)("assertions by their confidence $place", ({ stores }) => {
  test("are those at least as sure as asked, to the last digit, and the others are counted", async () => {
    const store = await stores.open();
    const levels = [0.1, 0.3, 0.6, 0.7, 0.701, 0.9];
    const lines = levels.map((level) => ({ text: `Of ${level}.`, type: "AID", actor: "PRK" }) as const);
    const entry = entryOf({ lines });
    const assertions = entry.reading.assertions.map((a, i) => ({ ...a, confidence: levels[i]! }));
    await collect(store.addAll([{ ...entry, reading: { ...entry.reading, assertions } }]));
    const sure = async (minConfidence: number) =>
      (await store.assertions({ minConfidence })).items.map(({ assertion }) => assertion.confidence);
    expect(await sure(0.7)).toEqual([0.7, 0.701, 0.9]);
    expect(await sure(0.3)).toEqual(levels.slice(1));
    expect(await sure(0)).toEqual(levels);
    expect(await store.count({ minConfidence: 0.7 })).toEqual({ found: 3, below: 3 });
    expect(await store.count({ minConfidence: 0.7, type: "AID", actor: "RUS" })).toEqual({ found: 0, below: 0 });
    expect(await store.count()).toEqual({ found: 6, below: 0 });
  });
});
