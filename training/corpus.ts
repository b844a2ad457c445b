import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenise } from "../src/language/en/tokens.ts";
import { tokenBuffer } from "../src/language/tokens.ts";

/** Folders of `texts/` whose texts are open: White House, UN General Debate, Security Council resolutions. */
const OPEN = ["whitehouse", "ungdc", "other/unsc_gold"];

/** The paragraphs of the open texts, as word lists. */
export function readOpenTexts(data: string): string[][] {
  const out: string[][] = [];
  for (const folder of OPEN) {
    const root = join(data, "texts", folder);
    const names = readdirSync(root, {
      recursive: true,
      encoding: "utf8",
    }).filter((name) => /\.(md|txt)$/.test(name));
    for (const name of names.sort()) {
      for (const paragraph of paragraphsOf(readFileSync(join(root, name), "utf8"))) out.push(wordsOf(paragraph));
    }
  }
  return out;
}

/** Plain paragraphs: front matter, link targets and emphasis signs taken off, lines of a paragraph joined. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_#>`]+/g, " ")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph.length > 20);
}

export function wordsOf(text: string): string[] {
  const tokens = tokenBuffer();
  tokenise(text, 0, text.length, tokens);
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
}
