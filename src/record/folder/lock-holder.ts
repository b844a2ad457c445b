import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { RapporteurError } from "../../base/errors.ts";

/** The right to open a store folder. One process, and in it one store, has it at a time. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Who has a store folder open, as it says itself. Only for messages: the kernel, not this, is the lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

export function describeHolder(): string {
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  return `${JSON.stringify(holder)}\n`;
}

/** The `store-in-use` error, with the holder's process id where `file` tells it. */
export function inUse(folder: string, file: string): RapporteurError {
  const holder = readHolder(file);
  const who =
    holder === undefined
      ? "another process"
      : `process ${holder.pid}${holder.pid === process.pid ? " (this one)" : ""} on ${holder.host}, since ${holder.since}`;
  return new RapporteurError(
    "store-in-use",
    `The store ${folder} is open in ${who}. One process at a time may open it: wait for that one to end, or end it.`,
  );
}

function readHolder(file: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder>;
    if (typeof pid === "number" && typeof host === "string" && typeof since === "string") return { pid, host, since };
  } catch {
    // Not there or half written: it is known that somebody holds the lock, just not who.
  }
  return undefined;
}
