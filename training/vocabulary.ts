import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How often each lower-case word occurs in the text files under the given folders; capitalised words are left out. */
export function readVocabulary(...folders: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(?:txt|md)$/.test(file),
    );
    for (const file of files.sort()) {
      for (const [word] of readFileSync(join(folder, file), "utf8").matchAll(
        /(?<![\p{L}\p{N}'’-])\p{Ll}+(?![\p{L}\p{N}])/gu,
      )) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return counts;
}
