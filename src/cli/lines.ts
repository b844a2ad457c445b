import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { unreadable } from "../intake/limited-bytes.ts";
import type { Io } from "./io.ts";

/** Lines of a file, or of standard input for `-`, one at a time. Throws `input-missing` or `input-unreadable`. */
export async function* linesOf(path: string, io: Io): AsyncGenerator<string> {
  const stream = path === "-" ? io.stdin : createReadStream(path);
  // readline does not hand on a stream's failure, so it is kept and thrown where the lines end.
  let failure: Error | undefined;
  stream.once("error", (error: Error) => {
    failure = error;
    lines.close();
  });
  const lines = createInterface({ input: stream as Readable, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield line;
  if (failure) throw unreadable(path, failure);
}
