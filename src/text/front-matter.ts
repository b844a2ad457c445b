import { parse } from "yaml";
import type { Problem } from "../base/outcome.ts";
import { readFields } from "./fields.ts";
import { statedMetadata } from "./header-fields.ts";
import type { Metadata } from "./metadata.ts";

export interface FrontMatter {
  readonly metadata: Metadata;
  /** What follows the front matter; the whole text when there is none. */
  readonly body: string;
  readonly problems: readonly Problem[];
}

const MAX_LENGTH = 65_536;

/** YAML between two `---` lines at the head of a Markdown text. Mark-up, so it is no part of the canonical text. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { metadata: {}, body: text, problems: [] };
  if (!text.startsWith("---\n")) return none;
  const end = /\n(?:---|\.\.\.) {0,10}(?:\n|$)/.exec(text.slice(3, MAX_LENGTH));
  if (!end) return none;
  const yaml = text.slice(4, 3 + end.index + 1);
  const body = text.slice(3 + end.index + end[0].length);
  try {
    const record: unknown = parse(yaml, { maxAliasCount: 20 });
    if (record === null) return { ...none, body };
    if (typeof record !== "object" || Array.isArray(record)) return none;
    return {
      metadata: statedMetadata(readFields(record as Record<string, unknown>), "front matter"),
      body,
      problems: [],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    if (!/^[\w-]{1,40}:/.test(yaml)) return none;
    return {
      metadata: {},
      body,
      problems: [{ code: "front-matter-invalid", message: `The front matter is no valid YAML: ${reason}` }],
    };
  }
}
