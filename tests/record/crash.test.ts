import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { startChild } from "./children.ts";
import { entryOf } from "./fixtures.ts";
import { collect, folderStores } from "./stores.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const stores = folderStores();
const root = mkdtempSync(join(tmpdir(), "rapporteur-crash-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("kill -9 in the midst of adding loses nothing that was acknowledged and doubles nothing", async () => {
  const entries = Array.from({ length: 400 }, (_, at) =>
    entryOf({
      lines: [{ text: `Ship ${at} left port.`, type: "AID", actor: "PRK" }, { text: `It carried ${at} crates.` }],
    }),
  );
  const file = join(root, "entries.json");
  const packed = entries.map((entry) => ({ ...entry, original: Buffer.from(entry.original).toString("base64") }));
  writeFileSync(file, JSON.stringify(packed));
  const target = await stores.target();
  const acknowledged = new Set<string>();
  for (const patience of [1, 60, 150]) {
    const child = startChild("add-all", [target, file]);
    const before = acknowledged.size;
    while (acknowledged.size < before + patience) acknowledged.add((await child.line())!);
    await child.kill();
    for (let line = await child.line(); line !== undefined; line = await child.line()) acknowledged.add(line);

    const store = await stores.openAt(target);
    for (const id of acknowledged) expect(await store.has(id)).toBe(true);
    const { problems } = await store.check();
    // What was on its way may be in the journal alone; it was never acknowledged.
    expect(problems.map(({ code }) => code).filter((code) => code !== "reading-missing")).toEqual([]);
    expect(problems.length).toBeLessThanOrEqual(14);
    await store.close();
  }
  expect(acknowledged.size).toBeLessThan(entries.length);

  const store = await stores.openAt(target);
  const added = await collect(store.addAll(entries));
  const known = added.filter(({ reading }) => reading === "known").length;
  expect(known).toBeGreaterThanOrEqual(acknowledged.size);
  expect(await store.counts()).toMatchObject({
    documents: entries.length, assertions: entries.length, sentences: 2 * entries.length, superseded: 0,
  }); // biome-ignore format: a row
  expect((await store.check()).problems).toEqual([]);
});
