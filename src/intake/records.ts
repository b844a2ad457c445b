import { createReadStream } from "node:fs";
import { RapporteurError } from "../base/errors.ts";
import { readFields } from "../text/fields.ts";
import { type Input, type Told, toldBy } from "./input.ts";
import { tooLarge, unreadable } from "./limited-bytes.ts";

/**
 * One text a line of a JSONL file: objects with `text` (or `body`, `content`) and any of the fields that `readFields`
 * knows. The text is plain unless `mediaType` or `format` (txt, md, html) says otherwise. A text's source is the
 * file with `#` and the line's number. Lines that are no such object come as failures; blank ones are passed over.
 */
export async function* readRecords(path: string, told: Told, maxBytes: number): AsyncGenerator<Input> {
  let number = 0;
  try {
    for await (const line of limitedLines(path, maxBytes)) {
      number++;
      const source = `${path}#${number}`;
      if (line === null) yield { source, error: tooLarge(source, "longer", maxBytes) };
      else if (line.trim() !== "") yield readRecord(source, line, told);
    }
  } catch (error) {
    yield { source: path, error: unreadable(path, error) };
  }
}

function readRecord(source: string, line: string, told: Told): Input {
  const record = parse(line);
  const text = record && [record.text, record.body, record.content].find((value) => typeof value === "string");
  if (!record || typeof text !== "string") {
    const message = `${source} is no JSON object with a "text": ${line.slice(0, 60)}`;
    return { source, error: new RapporteurError("input-invalid", message) };
  }
  const mediaType = mediaTypeOf(record);
  return { source, bytes: Buffer.from(text), given: { mediaType, ...toldBy(readFields(record)), ...told, source } };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  md: "text/markdown",
  markdown: "text/markdown",
  html: "text/html",
  xhtml: "text/html",
};

function mediaTypeOf(record: Record<string, unknown>): string {
  if (typeof record.mediaType === "string") return record.mediaType;
  return MEDIA_TYPES[String(record.format ?? "").toLowerCase()] ?? "text/plain";
}

/** The lines of a UTF-8 file; null for one longer than the limit, of which no more than the limit is held. */
async function* limitedLines(path: string, maxBytes: number): AsyncGenerator<string | null> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = () => {
    const line =
      length > maxBytes
        ? null
        : Buffer.concat(parts)
            .toString("utf8")
            .replace(/^\uFEFF/, "");
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of createReadStream(path)) {
    let rest = chunk as Buffer;
    for (let feed = rest.indexOf(10); feed >= 0; feed = rest.indexOf(10)) {
      keep(rest.subarray(0, feed));
      yield take();
      rest = rest.subarray(feed + 1);
    }
    keep(rest);
  }
  if (length > 0) yield take();

  function keep(part: Buffer): void {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  }
}
