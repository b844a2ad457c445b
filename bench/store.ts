import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../src/record/open-store.ts";
import type { Store } from "../src/record/store.ts";
import { madeUpEntries } from "./store-entries.ts";

/**
 * What the store costs: time to open, to add one by one and in bulk, to answer; memory and disk.
 *
 *     node dist/bench/store.js [--documents 2000] [--postgres postgres://…/an_empty_database] [--out FILE]
 *
 * Documents are made up: 10 sentences of about 20 words, 20 assertions, 30 mentions each.
 */
const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "2000" },
    postgres: { type: "string" },
    out: { type: "string", default: "bench/results/store.json" },
  },
});
const count = Number(values.documents);
const load = Number(loadavg()[0]!.toFixed(1));
const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
const target = values.postgres ?? join(folder, "store");
const results: Record<string, number> = {};

try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const report = {
  what: "store",
  engine: values.postgres ? "postgresql" : "pglite",
  date: new Date().toISOString().slice(0, 10),
  /** Processes that wanted a core when it began: with more than there are cores, times are long and CPU times say more. */
  load,
  machine: { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version },
  documents: count,
  results,
};
mkdirSync("bench/results", { recursive: true });
writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);

async function measure(): Promise<void> {
  let store = await timed("open a new store, ms", 1, () => openStore(target));
  note("memory after making it, MB", megabytes(process.memoryUsage().rss));
  await timed("close, ms", 1, () => store.close());
  store = await timed("open it again, ms", 1, () => openStore(target));

  const single = [...madeUpEntries(0, 100)];
  await timed("add one by one, ms a document", single.length, async () => {
    for (const { document, original, reading } of single) await store.add(document, original, reading);
  });
  const together = [...madeUpEntries(100, 100)];
  await timed("add 100 at once, ms a document", together.length, () =>
    Promise.all(together.map(({ document, original, reading }) => store.add(document, original, reading))),
  );
  // Streamed, as from a folder of files: what is held in memory is the store's.
  const before = cpuMilliseconds();
  const milliseconds = await clock(() => addAll(store));
  note("bulk, documents a second", (1000 * count) / milliseconds);
  note("bulk, CPU ms a document", (cpuMilliseconds() - before) / count);
  await timed("add what is known, ms a document", count, () => addAll(store));
  note("memory after bulk, MB", megabytes(process.memoryUsage().rss));

  await asking(store);
  const { problems } = await timed("check, ms a document", count + 200, () => store.check());
  note("problems found", problems.length);
  note("highest memory, MB", process.resourceUsage().maxRSS / 1024);
  await store.close();
  if (!values.postgres) disk();
}

async function asking(store: Store): Promise<void> {
  const codes = ["PRK", "RUS", "KOR", "USA", "JPN", "CHN"];
  await latencies("dyad in a month", 200, async (at) => {
    const from = `2024-${String((at % 12) + 1).padStart(2, "0")}`;
    await store.assertions({ actor: codes[at % 6]!, recipient: codes[(at + 1) % 6]!, from, to: from });
  });
  await latencies("search for two words", 100, async (at) => {
    await store.search(["treaty missiles", "delivered shells", "joint statement", "denied launch"][at % 4]!);
  });
  const ids = (await store.documents({ limit: 200 })).items.map(({ id }) => id);
  await latencies("a reading", 200, async (at) => {
    await store.reading(ids[(at * 37) % ids.length]!);
  });
}

/** Size of what is stored, and of the JSON that was given, a document. */
function disk(): void {
  const total = count + 200;
  note("database on disk, KB a document", sizeOf(join(target, "database", "base")) / 1024 / total);
  note("journal on disk, KB a document", statSync(join(target, "journal.jsonl")).size / 1024 / total);
  const json = [...madeUpEntries(200, 100)].map(
    ({ document, reading }) => JSON.stringify(document).length + JSON.stringify(reading).length,
  );
  note("JSON of document and reading, KB a document", json.reduce((sum, size) => sum + size, 0) / 1024 / json.length);
}

async function addAll(store: Store): Promise<void> {
  let added = 0;
  for await (const _ of store.addAll(madeUpEntries(200, count))) added += 1;
  if (added !== count) throw new Error(`${added} of ${count} were added`);
}

/** Of all threads. */
function cpuMilliseconds(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1000;
}

async function clock(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function timed<T>(name: string, times: number, work: () => Promise<T>): Promise<T> {
  let result: T | undefined;
  const milliseconds = await clock(async () => {
    result = await work();
  });
  note(name, milliseconds / times);
  return result as T;
}

async function latencies(name: string, times: number, work: (at: number) => Promise<unknown>): Promise<void> {
  const all: number[] = [];
  for (let at = 0; at < times; at++) all.push(await clock(() => work(at)));
  all.sort((a, b) => a - b);
  note(`${name}, p50 ms`, all[Math.floor(times / 2)]!);
  note(`${name}, p95 ms`, all[Math.floor(times * 0.95)]!);
}

function note(name: string, value: number): void {
  results[name] = Number(value.toPrecision(3));
  console.log(`${name.padEnd(48)} ${results[name]}`);
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
