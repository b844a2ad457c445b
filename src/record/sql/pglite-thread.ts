import { Worker } from "node:worker_threads";
import { builtFile } from "./built-file.ts";
import type { Failure, Request, Response, Result } from "./pglite-protocol.ts";

/** A statement that failed, as the drivers report it: `code` is an SQLSTATE. */
export class StatementError extends Error {
  readonly code: string | null;
  readonly detail: string | null;

  constructor({ message, code, detail }: Failure) {
    super(message);
    this.name = "StatementError";
    this.code = code;
    this.detail = detail;
  }
}

/** The engine itself stopped or would not start. Nothing can be asked of it any more. */
export class EngineError extends Error {
  override readonly name = "EngineError";
}

/** The database's thread, seen from outside. */
export interface PGliteThread {
  query(sql: string, parameters: readonly unknown[]): Promise<Result>;
  close(): Promise<void>;
}

export async function openThread(folder: string): Promise<PGliteThread> {
  const worker = startWorker(folder);
  await started(worker);
  return serveFrom(worker);
}

function serveFrom(worker: Worker): PGliteThread {
  const waiting = new Map<number, { resolve(result: Result): void; reject(error: Error): void }>();
  let count = 0;
  let broken: Error | undefined;
  const breakOff = (error: Error) => {
    broken ??= error;
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
    worker.unref();
  };
  worker.on("error", (error) => breakOff(new EngineError(String(error?.message ?? error))));
  worker.on("exit", () => breakOff(new EngineError("the database's thread has ended")));
  worker.on("message", (response: Response) => {
    if ("broken" in response) return breakOff(new EngineError(response.broken.message));
    if (!("id" in response)) return;
    const asker = waiting.get(response.id);
    waiting.delete(response.id);
    // An idle database does not keep the process alive.
    if (waiting.size === 0) worker.unref();
    if ("result" in response) asker?.resolve(response.result);
    else asker?.reject(new StatementError(response.failure));
  });
  worker.unref();
  const ask = (request: (id: number) => Request) =>
    new Promise<Result>((resolve, reject) => {
      if (broken !== undefined) return reject(broken);
      const id = count++;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage(request(id));
    });
  return {
    query: (sql, parameters) => ask((id) => ({ id, sql, parameters })),
    async close() {
      // A broken engine has nothing to close: its thread is ended.
      if (broken === undefined) await ask((id) => ({ id, close: true })).catch(() => undefined);
      await worker.terminate();
    },
  };
}

function startWorker(folder: string): Worker {
  const worker = new Worker(builtFile("pglite-worker"), { workerData: folder, stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

/** Resolves when the database is up; rejects with what it said when it will not come up. */
async function started(worker: Worker): Promise<void> {
  const said = new Promise<Response>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (error) => reject(new EngineError(String(error?.message ?? error))));
    worker.once("exit", (code) => reject(new EngineError(`the database's thread ended (${code})`)));
  });
  try {
    const response = await said;
    if ("broken" in response) throw new EngineError(response.broken.message);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}
