import type { Format } from "./context.ts";

/** A value as `json` (indented) or `jsonl` (on one line) prints it. */
export function json(value: unknown, format: Exclude<Format, "pretty">): string {
  return `${JSON.stringify(value, null, format === "json" ? 2 : 0)}\n`;
}
