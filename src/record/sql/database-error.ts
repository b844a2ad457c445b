import { RapporteurError } from "../../base/errors.ts";
import { EngineError } from "./pglite-thread.ts";

/** Says in the user's words why a server could not serve; passes on what it does not know. */
export function serverError(target: string, error: unknown): unknown {
  const code = codeOf(error);
  const words = messageOf(error);
  const told = (as: "store-unreachable" | "store-read-only" | "store-full" | "store-corrupt", what: string) =>
    new RapporteurError(as, `${what} ${target}: ${words}`, { cause: error });
  if (error instanceof RapporteurError || code === undefined) return error;
  if (UNREACHABLE.test(code)) return told("store-unreachable", "The server of the store cannot be reached or used:");
  if (READ_ONLY.test(code)) return told("store-read-only", "The store's database does not let this user write:");
  if (FULL.test(code)) return told("store-full", "The store's server has no room left:");
  if (DAMAGED.test(code)) return told("store-corrupt", "The store's server finds its files damaged; restore a backup:");
  return error;
}

/** What, among the errors of an embedded database, speaks of damaged files; undefined for all others. */
export function damageOf(error: unknown): string | undefined {
  if (error instanceof EngineError) return `its database stopped (${error.message}).`;
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return DAMAGED.test(code) || MISSING.test(code) ? `its database says: ${messageOf(error)}.` : undefined;
}

export function isFull(error: unknown): boolean {
  return FULL.test(codeOf(error) ?? "");
}

/** Names of Node's and classes of PostgreSQL's: no connection, server going down or starting, not let in, no such database. */
const UNREACHABLE =
  /^(?:E(?:CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE)|NOENT|08...|57P..|28...|3D000|53300)$/;
const READ_ONLY = /^(?:25006|42501)$/;
const FULL = /^(?:53100|ENOSPC|EDQUOT)$/;
/** Data or index corrupted, and files that are gone or cannot be read. */
const DAMAGED = /^(?:XX001|XX002|58030|58P01|58P02)$/;
/** A table or column that should be there. */
const MISSING = /^(?:42P01|42703|3F000)$/;

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === "string") return code;
  // pg gives no code of its own when the connection ends or takes too long.
  return /timeout exceeded when trying to connect|Connection terminated|timeout expired/i.test(messageOf(error))
    ? "08006"
    : undefined;
}

function messageOf(error: unknown): string {
  const { message, errors } = error as { message?: unknown; errors?: readonly unknown[] };
  // A host with several addresses fails with all their errors and no words of its own.
  return String(message || errors?.map(messageOf).join("; ") || error);
}
