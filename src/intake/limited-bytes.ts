import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { RapporteurError } from "../base/errors.ts";

/** A file's bytes, or why not. A file that is no regular one (a pipe, a device) is read as a stream. */
export async function fileBytes(path: string, maxBytes: number): Promise<Uint8Array | RapporteurError> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return await streamBytes(createReadStream(path), path, maxBytes);
    if (info.size > maxBytes) return tooLarge(path, `${megabytes(info.size)} MB`, maxBytes);
    return await readFile(path);
  } catch (error) {
    return unreadable(path, error);
  }
}

/** All bytes of a stream, or why not; stops reading as soon as there are too many. */
export async function streamBytes(
  stream: Readable,
  name: string,
  maxBytes: number,
): Promise<Uint8Array | RapporteurError> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk as Uint8Array | string);
      length += bytes.length;
      if (length > maxBytes) return tooLarge(name, `more than ${megabytes(maxBytes)} MB`, maxBytes);
      chunks.push(bytes);
    }
  } catch (error) {
    return unreadable(name, error);
  }
  return Buffer.concat(chunks);
}

export function unreadable(path: string, error: unknown): RapporteurError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new RapporteurError("input-missing", `There is no file or folder ${path}.`);
  const reason = code === "EACCES" ? "it may not be opened (no permission)" : message;
  return new RapporteurError("input-unreadable", `${path} cannot be read: ${reason}.`, { cause: error });
}

export function tooLarge(name: string, size: string, maxBytes: number): RapporteurError {
  const limit = megabytes(maxBytes);
  return new RapporteurError("input-too-large", `${name} is ${size}; one text may have at most ${limit} MB.`);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
