import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../../src/base/package-root.ts";
import { readFolderIndex } from "../../src/intake/folder-index.ts";
import type { Assertion } from "../../src/reading/reading.ts";
import type { Given } from "../../src/text/to-document.ts";

/**
 * What a person said of one assertion: the record as it was read then, where its trigger stood, and whether all of it is
 * right. The texts are not ours and not here; a line names its text by the path below the folder of texts.
 */
export interface Verdict {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly polarity: string;
  readonly modality: string;
  readonly right: boolean;
}

/** The verdicts by their texts. */
export function readVerdicts(): ReadonlyMap<string, readonly Verdict[]> {
  const lines = readFileSync(join(packageRoot(), "training/confidence/judged.jsonl"), "utf8").trimEnd().split("\n");
  const byText = new Map<string, Verdict[]>();
  for (const line of lines) {
    const verdict = JSON.parse(line) as Verdict;
    const known = byText.get(verdict.text);
    if (known) known.push(verdict);
    else byText.set(verdict.text, [verdict]);
  }
  return byText;
}

/** A text with what its folder's index says of it. */
export async function judgedInput(folder: string, path: string): Promise<Given & { readonly bytes: Uint8Array }> {
  const { index } = await readFolderIndex(folder);
  return { ...index?.told(path), source: path, bytes: await readFile(join(folder, path)) };
}

/**
 * What the verdicts say of an assertion as it is read today; null when they say nothing. A record that was judged has its
 * verdict. Another record in the place of a right one is wrong; in the place of a wrong one it is not judged.
 */
export function verdictOn(assertion: Assertion, verdicts: readonly Verdict[]): boolean | null {
  const { trigger } = assertion;
  const there = verdicts.filter((v) => Math.min(v.end, trigger.end) > Math.max(v.start, trigger.start));
  const same = there.find((v) => isRecord(assertion, v));
  if (same) return same.right;
  return there.some((v) => v.right) ? false : null;
}

function isRecord(assertion: Assertion, verdict: Verdict): boolean {
  const codes = (parties: Assertion["actors"]) => parties.map(({ code }) => code).sort();
  const same = (a: readonly string[], b: readonly string[]) => a.join() === [...b].sort().join();
  return (
    assertion.type === verdict.type &&
    assertion.polarity === verdict.polarity &&
    assertion.modality === verdict.modality &&
    same(codes(assertion.actors), verdict.actors) &&
    same(codes(assertion.recipients), verdict.recipients)
  );
}
