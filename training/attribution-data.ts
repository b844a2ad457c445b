import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../src/text/span.ts";

/** One attribution of PolNeAR, as spans of the text. Discontinuous spans are given by their hull. */
export interface GoldAttribution {
  readonly cue: Span | null;
  readonly content: Span | null;
  readonly source: Span | null;
}

export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * Reads a PolNeAR split: `text/*.txt` and brat stand-off under `attributions/`, one annotator a document (the first by name).
 * Offsets of the stand-off are code points; those given back are UTF-16 code units of `text`.
 */
export function readAttributionSplit(folder: string): GoldDocument[] {
  const seen = new Set<string>();
  const out: GoldDocument[] = [];
  for (const file of readdirSync(join(folder, "attributions"))
    .filter((name) => name.endsWith(".ann"))
    .sort()) {
    const stem = file.slice(0, -4);
    const bare = stem.replace(/_[0-9a-f]{4}$/, "");
    const name = existsSync(join(folder, "text", `${bare}.txt`)) ? bare : stem;
    if (seen.has(name)) continue;
    seen.add(name);
    const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
    out.push({
      name,
      text,
      attributions: attributionsOf(readFileSync(join(folder, "attributions", file), "utf8"), text),
    });
  }
  return out;
}

function attributionsOf(standoff: string, text: string): GoldAttribution[] {
  const units = unitOffsets(text);
  const marks = new Map<string, Span>();
  const lines = standoff.split("\n").map((line) => line.split("\t"));
  for (const [id, what] of lines) {
    if (!id?.startsWith("T") || what === undefined) continue;
    const numbers = [...what.slice(what.indexOf(" ")).matchAll(/\d+/g)].map((m) => Number(m[0]));
    marks.set(id, { start: units(Math.min(...numbers)), end: units(Math.max(...numbers)) });
  }
  const out: GoldAttribution[] = [];
  for (const [id, what] of lines) {
    if (!id?.startsWith("E") || what === undefined) continue;
    const roles = new Map<string, Span>();
    for (const part of what.split(/\s+/)) {
      const [role, mark] = part.split(":");
      const span = marks.get(mark ?? "");
      if (role !== undefined && span !== undefined && !roles.has(role)) roles.set(role, span);
    }
    const of = (role: string) => roles.get(role) ?? null;
    out.push({ cue: of("Cue"), content: of("Content"), source: of("Source") });
  }
  return out;
}

function unitOffsets(text: string): (codePoints: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (at) => at;
  const offsets = [0];
  for (const c of text) offsets.push(offsets.at(-1)! + c.length);
  return (at) => offsets[Math.min(at, offsets.length - 1)]!;
}

/** Maps spans of the text as it was given onto the document's text: both hold the same characters but for white space. */
export function spanMapper(given: string, text: string): (span: Span) => Span {
  const before = new Int32Array(given.length + 1);
  for (let i = 0; i < given.length; i++) before[i + 1] = before[i]! + (given[i]!.trim() === "" ? 0 : 1);
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[i]!.trim() !== "") places.push(i);
  return ({ start, end }) => ({
    start: places[Math.min(before[start]!, places.length - 1)] ?? 0,
    end: (places[Math.min(before[end]!, places.length) - 1] ?? -1) + 1,
  });
}
