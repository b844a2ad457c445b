import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../house/sources.ts";
import type { Ran } from "./run.ts";

const bin = join(root, "bin", "rapporteur.js");

/** Starts the built program (`npm test` builds it first) as a process of its own, with nothing of ours in its environment. */
export function start(argv: readonly string[]): ChildProcess {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, [bin, ...argv], { env: { PATH, HOME } });
}

/** Runs the built program to its end, without input. */
export async function runBuilt(argv: readonly string[]): Promise<Ran> {
  const child = start(argv);
  let [out, err] = ["", ""];
  child.stdout!.setEncoding("utf8").on("data", (part) => {
    out += part;
  });
  child.stderr!.setEncoding("utf8").on("data", (part) => {
    err += part;
  });
  child.stdin!.on("error", () => {});
  child.stdin!.end();
  const code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? -1)));
  return { code, out, err };
}
