import { existsSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { Failure, Request, Response } from "./pglite-protocol.ts";

/**
 * The thread that holds the embedded database. A query blocks its thread for its whole length, seconds
 * for a large index, so no other work is done here.
 */
const folder = workerData as string;
const port = parentPort!;
/** What PostgreSQL printed last: the cause, when it gives up. */
const said: string[] = [];

await serve();

async function serve(): Promise<void> {
  let database: PGlite;
  try {
    // Where this file is missing PGlite would make a new database over what is left of the old.
    if (!existsSync(join(folder, "PG_VERSION"))) throw new Error("its PG_VERSION is missing");
    database = await PGlite.create({
      dataDir: folder,
      startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=64MB", "-c", "jit=off"],
      onStderr: note,
    });
  } catch (error) {
    send({ broken: failure(error) });
    return;
  }
  send({ ready: true });
  port.on("message", (request: Request) => answer(database, request));
}

async function answer(database: PGlite, request: Request): Promise<void> {
  const { id } = request;
  try {
    if ("close" in request) {
      await database.close();
      send({ id, result: { command: "CLOSE", rowCount: 0, rows: [] } });
      port.close();
      return;
    }
    const { command, rowCount, rows } = await database.query<object>(request.sql, [...request.parameters]);
    send({ id, result: { command: command ?? "", rowCount: rowCount ?? 0, rows } });
  } catch (error) {
    // An abort or an exit is not a failed statement: the engine cannot be used again.
    const stopped = ["RuntimeError", "ExitStatus"].includes((error as Error)?.name);
    if (stopped) send({ broken: failure(error) });
    else send({ id, failure: failure(error) });
  }
}

function failure(error: unknown): Failure {
  const { message, code, detail } = error as { message?: unknown; code?: unknown; detail?: unknown };
  const cause = said.filter((line) => /\b(?:FATAL|PANIC|ERROR):/.test(line)).at(-1);
  const text = String(message ?? error);
  return {
    message:
      typeof code === "string" || cause === undefined ? text : cause.replace(/^.*?\b(?:FATAL|PANIC|ERROR):\s*/, ""),
    code: typeof code === "string" ? code : null,
    detail: typeof detail === "string" ? detail : null,
  };
}

function note(line: string): boolean {
  said.push(line);
  if (said.length > 50) said.shift();
  return false;
}

function send(response: Response): void {
  port.postMessage(response);
}
