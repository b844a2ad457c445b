import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { builtFile } from "./built-file.ts";
import { EngineError } from "./pglite-thread.ts";

/** Makes the files of an empty database in a folder that is not there yet. */
export async function createDatabase(folder: string): Promise<void> {
  const script = fileURLToPath(builtFile("pglite-create"));
  const child = spawn(process.execPath, ["--liftoff-only", script, folder], { stdio: ["pipe", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  if (code !== 0) throw new EngineError(`making a database failed (${code ?? signal}): ${lastWords(said)}`);
}

function lastWords(said: string): string {
  return said.split("\n").find((line) => /Error|No space|denied/.test(line)) ?? said.trim();
}
