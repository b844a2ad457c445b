import {
  boolCoreTag,
  constructFromEvents,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  nullCoreTag,
  parseEvents,
  YAMLException,
} from "js-yaml";
import { RapporteurError } from "../base/errors.ts";

export type Path = readonly (string | number)[];

/** One YAML file with the places of its fields. Lines and columns count from 1. */
export interface YamlFile {
  readonly file: string;
  /** Numbers stay strings: `from: 2024` is the EDTF year, never a quantity. */
  readonly value: unknown;
  /** Line of each item of each list directly under the top level: `lines.get("states")![0]`. */
  readonly itemLines: ReadonlyMap<string, readonly number[]>;
  /** Where the field at `path` (or the nearest field above it) stands. */
  place(path: Path): { readonly line: number; readonly column: number };
}

/** Throws `situation-invalid` naming file and line when the text is not YAML. */
export function parseYaml(file: string, text: string): YamlFile {
  try {
    const events = parseEvents(text, { filename: file });
    const [value = null] = constructFromEvents(events, { source: text, filename: file, schema: STRINGS });
    const lines = lineStarts(text);
    return {
      file,
      value,
      itemLines: itemLines(events, text, lines),
      place: (path) => placeOf(lines, offsetOf(events, text, path)),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const where = error.mark === undefined ? file : `${file}:${error.mark.line + 1}:${error.mark.column + 1}`;
    throw new RapporteurError("situation-invalid", `${where}: not valid YAML: ${error.reason}`, { cause: error });
  }
}

const STRINGS = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(0, event.valueStart);
  return event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING ? event.start : 0;
}

/** Index after the node that begins at `at`. */
function skip(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let i = at; i < events.length; i++) {
    const { type } = events[i]!;
    if (type === EVENT_ID.POP) depth--;
    else if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING || type === EVENT_ID.DOCUMENT) depth++;
    if (depth === 0) return i + 1;
  }
  return events.length;
}

function itemLines(events: readonly Event[], text: string, starts: readonly number[]): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  // events[0] opens the document, events[1] its root.
  if (events[1]?.type !== EVENT_ID.MAPPING) return found;
  for (let at = 2; at < events.length; ) {
    const key = events[at]!;
    if (key.type !== EVENT_ID.SCALAR) break;
    const list = events[at + 1];
    const lines: number[] = [];
    const end = skip(events, at + 1);
    if (list?.type === EVENT_ID.SEQUENCE) {
      for (let item = at + 2; item < end - 1; item = skip(events, item))
        lines.push(placeOf(starts, startOf(events[item]!)).line);
    }
    found.set(getScalarValue(text, key), lines);
    at = end;
  }
  return found;
}

function offsetOf(events: readonly Event[], text: string, path: Path): number {
  let at = 1;
  let offset = events[at] === undefined ? 0 : startOf(events[at]!);
  for (const step of path) {
    const node = events[at];
    if (node === undefined) break;
    const child =
      node.type === EVENT_ID.MAPPING ? fieldOf(events, text, at, String(step)) : itemOf(events, at, Number(step));
    if (child === undefined) break;
    at = child;
    offset = startOf(events[at]!);
  }
  return offset;
}

function fieldOf(events: readonly Event[], text: string, mapping: number, key: string): number | undefined {
  for (let at = mapping + 1; events[at]?.type !== EVENT_ID.POP && at < events.length; ) {
    const name = events[at]!;
    if (name.type === EVENT_ID.SCALAR && getScalarValue(text, name) === key) return at + 1;
    at = skip(events, skip(events, at));
  }
  return undefined;
}

function itemOf(events: readonly Event[], sequence: number, index: number): number | undefined {
  if (events[sequence]?.type !== EVENT_ID.SEQUENCE) return undefined;
  let at = sequence + 1;
  for (let i = 0; events[at]?.type !== EVENT_ID.POP && at < events.length; i++) {
    if (i === index) return at;
    at = skip(events, at);
  }
  return undefined;
}
