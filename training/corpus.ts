import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenise } from "../src/language/en/tokens.ts";
import { tokenBuffer } from "../src/language/tokens.ts";

/** Folders of `texts/` whose texts are open: White House, UN General Debate, Security Council resolutions. */
const OPEN = ["whitehouse", "ungdc", "other/unsc_gold"];

/** The open texts as they stand in their files, one after the other. */
export function* openTexts(data: string): Generator<string> {
  for (const folder of OPEN) {
    const root = join(data, "texts", folder);
    const names = readdirSync(root, {
      recursive: true,
      encoding: "utf8",
    }).filter((name) => /\.(md|txt)$/.test(name));
    for (const name of names.sort()) yield readFileSync(join(root, name), "utf8");
  }
}

/** A text without front matter, link targets and emphasis signs. */
export function withoutMarks(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_#>`]+/g, " ");
}

export function wordsOf(text: string): string[] {
  const tokens = tokenBuffer();
  tokenise(text, 0, text.length, tokens);
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
}
