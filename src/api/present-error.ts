import { ERRORS, type ErrorCode, RapporteurError } from "../base/errors.ts";
import type { WireError } from "./error-shape.ts";

/** Any failure as the error envelope. What is not a coded error is `internal`, with its own words. */
export function presentError(error: unknown, details?: Record<string, unknown>): WireError {
  const message = error instanceof Error ? error.message : String(error);
  const body = { code: codeOf(error), message };
  return { error: details ? { ...body, details } : body };
}

export function codeOf(error: unknown): ErrorCode {
  return error instanceof RapporteurError ? error.code : "internal";
}

/** The command line's exit code for a failure: 1, or 2 for wrong usage. */
export function exitCodeOf(error: unknown): number {
  return ERRORS[codeOf(error)].exitCode;
}
