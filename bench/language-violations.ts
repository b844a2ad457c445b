import { characterClass, SPACE } from "../src/language/characters.ts";
import { type Analysis, ENTITY_TAGS, entitiesOf, RELATIONS, UPOS } from "../src/language/index.ts";

/** What may be wrong with an analysis; each name is a promise of `Analysis` that was not kept. */
export type Violation =
  | "columns-differ"
  | "sentences-do-not-cover"
  | "word-outside-text"
  | "words-out-of-order"
  | "blank-word"
  | "white-space-in-word"
  | "unread-text"
  | "no-tree"
  | "number-without-name"
  | "confidence-outside-0-1"
  | "broken-entity"
  | "empty-lemma-or-features";

/** What was to be read: the whole text but white space, the blocks of a text, or words that were given. */
export type WasRead = "text" | "blocks" | "words";

/** The promises that an analysis breaks, each named once. Given words hold what they hold: their places are not looked at. */
export function violationsOf(analysis: Analysis, read: WasRead): Set<Violation> {
  const found = new Set<Violation>();
  const size = analysis.starts.length;
  for (const column of Object.values(analysis)) {
    if (typeof column === "string" || column === analysis.sentences || column === analysis.models) continue;
    if (column.length !== size) found.add("columns-differ");
  }
  if (found.size > 0) return found;
  checkSentences(analysis, found);
  if (found.size > 0) return found;
  if (read !== "words") checkPlaces(analysis, read === "text", found);
  checkTrees(analysis, found);
  checkWords(analysis, found);
  checkEntities(analysis, found);
  return found;
}

function checkSentences({ sentences, starts }: Analysis, found: Set<Violation>): void {
  let sound = sentences[0] === 0 && sentences.at(-1) === starts.length;
  for (let k = 1; k < sentences.length; k++) if (sentences[k]! < sentences[k - 1]!) sound = false;
  if (!sound) found.add("sentences-do-not-cover");
}

function checkPlaces({ text, starts, ends }: Analysis, whole: boolean, found: Set<Violation>): void {
  let covered = 0;
  for (let i = 0; i <= starts.length; i++) {
    const start = i < starts.length ? starts[i]! : text.length;
    const end = i < starts.length ? ends[i]! : text.length;
    if (end > text.length) found.add("word-outside-text");
    if (start < covered) found.add("words-out-of-order");
    if (i < starts.length && end <= start) found.add("blank-word");
    for (let at = covered; whole && at < start; at++) if (!isSpace(text, at)) found.add("unread-text");
    for (let at = start; at < end; at++) if (isSpace(text, at)) found.add("white-space-in-word");
    covered = end;
  }
}

function isSpace(text: string, at: number): boolean {
  return characterClass(text.charCodeAt(at)) === SPACE;
}

/** Every sentence has one root, every head is in its sentence, and every word is below the root. */
function checkTrees({ sentences, heads }: Analysis, found: Set<Violation>): void {
  for (let k = 0; k + 1 < sentences.length; k++) {
    const first = sentences[k]!;
    const end = sentences[k + 1]!;
    if (first === end) continue;
    let roots = 0;
    /** 0 not seen, 1 on the way up, 2 known to be below the root. */
    const seen = new Uint8Array(end - first);
    for (let i = first; i < end; i++) {
      const path: number[] = [];
      let at = i;
      for (; at >= first && at < end && seen[at - first] === 0; at = heads[at]!) {
        seen[at - first] = 1;
        path.push(at);
        if (heads[at] === -1) roots++;
      }
      const reached = at === -1 || (at >= first && at < end && seen[at - first] === 2);
      if (!reached) found.add("no-tree");
      for (const word of path) seen[word - first] = 2;
    }
    if (roots !== 1) found.add("no-tree");
  }
}

function checkWords(analysis: Analysis, found: Set<Violation>): void {
  const { upos, relations, passive, entities, lemmas, features } = analysis;
  for (let i = 0; i < upos.length; i++) {
    const named = upos[i]! < UPOS.length && relations[i]! < RELATIONS.length && entities[i]! < ENTITY_TAGS.length;
    if (!named || passive[i]! > 1) found.add("number-without-name");
    if (typeof lemmas[i] !== "string" || !features[i]) found.add("empty-lemma-or-features");
    if (lemmas[i] === "" && analysis.ends[i]! > analysis.starts[i]!) found.add("empty-lemma-or-features");
  }
  for (const [name, column] of Object.entries(analysis)) {
    if (!/confidence$/i.test(name)) continue;
    for (const value of column as Float32Array) if (!(value >= 0 && value <= 1)) found.add("confidence-outside-0-1");
  }
}

/** An I- goes on with a name of its kind in its sentence, and the spans are the words that they cover. */
function checkEntities(analysis: Analysis, found: Set<Violation>): void {
  const { sentences, entities, text } = analysis;
  for (let k = 0; k + 1 < sentences.length; k++) {
    let open = "O";
    for (let i = sentences[k]!; i < sentences[k + 1]!; i++) {
      const tag = ENTITY_TAGS[entities[i]!] ?? "O";
      if (tag.startsWith("I-") && open.slice(2) !== tag.slice(2)) found.add("broken-entity");
      open = tag;
    }
  }
  for (const { start, end, text: words } of entitiesOf(analysis)) {
    if (text.slice(start, end) !== words) found.add("broken-entity");
  }
}
