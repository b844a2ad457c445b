import type { Readable } from "node:stream";
import { findPlaces, type Place } from "./find-places.ts";
import type { Input, Told } from "./input.ts";
import { fileBytes, streamBytes } from "./limited-bytes.ts";
import { readRecords } from "./records.ts";

export interface InputOptions {
  /** Where `-` reads from. */
  readonly stdin: Readable;
  /** What the caller says of all the texts; wins over indexes and records. */
  readonly told?: Told;
  /** The largest text that is read, in bytes; 16 MB when not given. */
  readonly maxBytes?: number;
  /** Called once, before the first input, with the number of files found (a file of records counts as one). */
  readonly onFound?: (files: number) => void;
}

const DEFAULT_MAX_BYTES = 16_000_000;

/**
 * The texts that paths stand for, one at a time and in a fixed order: files as they are, folders with all the texts below
 * them sorted by name, `.jsonl` files that are named with one text a line, and `-` for standard input. What cannot
 * be read comes as an input with an error, and the others go on. Hidden files, and `.jsonl` files that only lie in
 * a folder, are passed over.
 */
export async function* expandInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  const places: Place[] = [];
  for (const path of paths) places.push(...(await findPlaces(path)));
  options.onFound?.(places.length);
  for (const place of places) yield* read(place, options);
}

async function* read(place: Place, options: InputOptions): AsyncGenerator<Input> {
  const { stdin, told = {}, maxBytes = DEFAULT_MAX_BYTES } = options;
  const { source } = place;
  if (place.kind === "failure") return yield { source, error: place.error };
  if (place.kind === "records") return yield* readRecords(source, told, maxBytes);
  const bytes = place.kind === "stdin" ? await streamBytes(stdin, source, maxBytes) : await fileBytes(source, maxBytes);
  if (bytes instanceof Error) return yield { source, error: bytes };
  const described = place.kind === "file" ? place.told : {};
  yield { source, bytes, given: { ...described, ...told, source } };
}
