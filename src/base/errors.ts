/**
 * The one table of errors that reach a person or a program. `status` is the HTTP status,
 * `exitCode` the command line's. Code that fails throws `RapporteurError` with a code of this
 * table and a message that says what was given and what was expected.
 */
export const ERRORS = {
  usage: { status: 400, exitCode: 2 },
  "input-missing": { status: 404, exitCode: 1 },
  "input-unreadable": { status: 400, exitCode: 1 },
  "input-empty": { status: 400, exitCode: 1 },
  "input-binary": { status: 415, exitCode: 1 },
  "input-too-large": { status: 413, exitCode: 1 },
  "input-invalid": { status: 400, exitCode: 1 },
  "not-found": { status: 404, exitCode: 1 },
  "situation-missing": { status: 404, exitCode: 1 },
  "situation-invalid": { status: 500, exitCode: 1 },
  "model-missing": { status: 500, exitCode: 1 },
  "model-invalid": { status: 500, exitCode: 1 },
  "store-in-use": { status: 409, exitCode: 1 },
  "store-corrupt": { status: 500, exitCode: 1 },
  "store-read-only": { status: 500, exitCode: 1 },
  "store-version": { status: 500, exitCode: 1 },
  "store-unreachable": { status: 503, exitCode: 1 },
  "store-full": { status: 507, exitCode: 1 },
  /** Anything that is not one of the above: a fault of the program. */
  internal: { status: 500, exitCode: 1 },
} as const;

export type ErrorCode = keyof typeof ERRORS;

export class RapporteurError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "RapporteurError";
    this.code = code;
  }
}
