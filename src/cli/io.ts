import type { Readable, Writable } from "node:stream";

/** The world as a command sees it, so that a test can give it another one. */
export interface Io {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Terminal = Writable & { isTTY?: boolean; columns?: number };

export const processIo: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
};
