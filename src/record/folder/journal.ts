import { createReadStream } from "node:fs";
import { appendFile, type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { sha256 } from "../../base/content-id.ts";
import { syncFolder } from "./durable.ts";
import type { JournalEntry } from "./journal-entry.ts";

/**
 * A line as it stands in `journal.jsonl`. `sum` is the first 16 hex digits of a SHA-256 over the sum of
 * the line before (none for the first) and this line without its sum: a line that was changed, lost or
 * moved shows.
 */
type Line = JournalEntry & { readonly seq: number; readonly sum: string };

/** The append-only file of a store. Only the owner of the folder's lock may open it. */
export interface Journal {
  /** Resolves when the entries are on the disk. On failure none of them is in the file. */
  append(entries: readonly JournalEntry[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens or makes the journal. A last line without its end was being written when the power went: nobody
 * was told it was there. It is moved to `<path>.torn`, so that the next line begins on its own.
 */
export async function openJournal(path: string): Promise<Journal> {
  const file = await open(path, "a+");
  try {
    const { size } = await file.stat();
    if (size === 0) await syncFolder(dirname(path));
    const whole = await lastLineEnd(file, size);
    if (whole < size) await setTornAside(file, path, whole, size);
    return journalOn(file, whole, await lastLine(file, whole));
  } catch (error) {
    await file.close();
    throw error;
  }
}

function journalOn(file: FileHandle, size: number, last: Pick<Line, "seq" | "sum">): Journal {
  let { seq, sum } = last;
  let length = size;
  return {
    async append(entries) {
      if (entries.length === 0) return;
      let [nextSeq, nextSum, text] = [seq, sum, ""];
      for (const entry of entries) {
        nextSeq += 1;
        const body = { seq: nextSeq, ...entry };
        nextSum = chained(nextSum, body);
        text += `${JSON.stringify({ ...body, sum: nextSum })}\n`;
      }
      try {
        await file.appendFile(text);
        await file.datasync();
      } catch (error) {
        await file.truncate(length);
        throw error;
      }
      [seq, sum] = [nextSeq, nextSum];
      length += Buffer.byteLength(text);
    },
    close: () => file.close(),
  };
}

/** What a walk over the journal yields: an entry, or why a line is not one. */
export type JournalItem =
  | { readonly line: number; readonly entry: JournalEntry; readonly problem?: string }
  | { readonly line: number; readonly entry?: undefined; readonly problem: string };

/** Reads a journal from its first line. A line that does not fit its sum is yielded with that problem. */
export async function* readJournal(path: string): AsyncIterable<JournalItem> {
  let [line, seq, sum] = [0, 0, ""];
  for await (const text of linesOf(path)) {
    line += 1;
    const parsed = parseLine(text);
    if (parsed === undefined) {
      yield { line, problem: `Line ${line} of ${path} is not an entry.` };
      continue;
    }
    const { sum: stated, ...body } = parsed;
    const fits = chained(sum, body) === stated && parsed.seq === seq + 1;
    [seq, sum] = [parsed.seq, stated];
    const { seq: _seq, ...entry } = body;
    yield fits
      ? { line, entry }
      : { line, entry, problem: `Line ${line} of ${path} was changed, or the one before it was.` };
  }
}

/** Not by readline, which also ends lines at U+2028, and that may stand in a title. */
async function* linesOf(path: string): AsyncIterable<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, "utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function chained(sum: string, body: object): string {
  return sha256(`${sum}\n${JSON.stringify(body)}`).slice(0, 16);
}

function parseLine(text: string): Line | undefined {
  try {
    const value = JSON.parse(text) as Partial<Line> | null;
    const isLine =
      typeof value?.seq === "number" &&
      typeof value.kind === "string" &&
      typeof value.at === "string" &&
      typeof value.body === "object" &&
      value.body !== null &&
      typeof value.sum === "string";
    return isLine ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}

/** Offset after the last line feed; 0 when there is none. */
async function lastLineEnd(file: FileHandle, size: number): Promise<number> {
  const chunk = Buffer.alloc(64 * 1024);
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - chunk.length);
    const { bytesRead } = await file.read(chunk, 0, end - start, start);
    const at = chunk.subarray(0, bytesRead).lastIndexOf(0x0a);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}

/** Number and sum from which the next line goes on. A last line that is damaged leaves them at zero: `check` says so. */
async function lastLine(file: FileHandle, whole: number): Promise<Pick<Line, "seq" | "sum">> {
  if (whole === 0) return { seq: 0, sum: "" };
  const start = await lastLineEnd(file, whole - 1);
  const bytes = Buffer.alloc(whole - start);
  await file.read(bytes, 0, bytes.length, start);
  return parseLine(bytes.toString("utf8")) ?? { seq: 0, sum: "" };
}

async function setTornAside(file: FileHandle, path: string, whole: number, size: number): Promise<void> {
  const bytes = Buffer.alloc(size - whole);
  await file.read(bytes, 0, bytes.length, whole);
  await appendFile(`${path}.torn`, Buffer.concat([bytes, Buffer.from("\n")]), { flush: true });
  await file.truncate(whole);
  await file.sync();
}
