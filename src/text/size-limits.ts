import type { DocumentFormat } from "./document.ts";

/** A parsed page takes some sixty times its size in memory. */
const MAX_HTML_LENGTH = 4_000_000;

/** More lines than any document has; each takes some hundred bytes while blocks are made. */
const MAX_LINES = 2_000_000;

/** Why a text is not read for its size, in words; null when it is. Scripts and embedded data are out of HTML by then. */
export function whyTooLarge(format: DocumentFormat, text: string): string | null {
  if (format === "html") {
    return text.length <= MAX_HTML_LENGTH
      ? null
      : `${text.length} characters of HTML without scripts and embedded data, at most ${MAX_HTML_LENGTH} are read`;
  }
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines <= MAX_LINES ? null : `${lines} lines, at most ${MAX_LINES} are read`;
}
