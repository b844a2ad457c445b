import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

/** Where and when a measurement was made: the end of every result. */
export function circumstances(): { readonly machine: string; readonly date: string } {
  return {
    machine: `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** Prints a result as JSON and, under a name, keeps it in `bench/results/`. */
export function publish(result: object, name: string | null | undefined): void {
  const json = JSON.stringify(result, null, 2);
  console.log(json);
  if (!name) return;
  mkdirSync("bench/results", { recursive: true });
  writeFileSync(`bench/results/${name}.json`, `${json}\n`);
}
