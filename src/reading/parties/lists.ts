import type { Names } from "../mentions/names.ts";
import type { Tree } from "../tree.ts";
import type { Persons } from "./persons.ts";

/**
 * Enumerations seen by their commas, whatever the parser makes of them: "Japan, the ROK, and the United States",
 * "Minister A, Secretary B and C". For each word of a listed name the last words of all its items; lists of two count
 * unless the second name may begin a clause ("Russia attacked Ukraine, and the United States …" is no list).
 */
export function findLists(tree: Tree, names: Names, persons: Persons): (word: number) => readonly number[] {
  const items: { first: number; last: number }[] = [];
  for (let w = 0; w < tree.size; w++) {
    const phrase = persons.phraseAt(w);
    if (phrase && phrase.first === w) {
      items.push({ first: phrase.first, last: phrase.last });
      w = phrase.last;
      continue;
    }
    const hit = names.at(w);
    if (!hit || hit.first !== w) continue;
    if (
      hit.entity?.code &&
      ["name", "acronym", "alias", "capital", "metonym"].includes(hit.sense) &&
      standsAlone(tree, hit.last)
    ) {
      items.push({ first: hit.first, last: hit.last });
    }
    w = hit.last;
  }
  const lists = new Map<number, readonly number[]>();
  for (let i = 0; i < items.length; ) {
    let end = i;
    let closed = false;
    while (end + 1 < items.length && !closed) {
      const link = linkBetween(tree, items[end]!.last, items[end + 1]!.first);
      if (link === null) break;
      end++;
      closed = link === "and";
    }
    const members = items.slice(i, end + 1);
    if (closed && (members.length > 2 || (members.length === 2 && coordinate(tree, members[0]!, members[1]!)))) {
      const heads = members.map((m) => m.last);
      for (const m of members) for (let w = m.first; w <= m.last; w++) lists.set(w, heads);
    }
    i = end + 1;
  }
  return (word) => lists.get(word) ?? [];
}

/** Not a modifier of what follows: "Japan" in "Japan and", not in "Japan policy" or "Japan's". */
function standsAlone(tree: Tree, last: number): boolean {
  if (last + 1 >= tree.size) return true;
  const next = tree.form(last + 1);
  if (/^['’]s?$/.test(next) || next === "-") return false;
  const upos = tree.upos(last + 1);
  return !(upos === "NOUN" || upos === "PROPN" || (upos === "ADJ" && tree.head(last + 1) > last + 1));
}

function linkBetween(tree: Tree, last: number, first: number): "comma" | "and" | null {
  const between: string[] = [];
  for (let w = last + 1; w < first; w++) between.push(tree.form(w).toLowerCase());
  const text = between.join(" ");
  if (/^, (?:the )?$|^,(?: the)?$/.test(text)) return "comma";
  if (/^,? ?(?:and|&|as well as|along with|or)(?: the)?$/.test(text)) return "and";
  return null;
}

/** Two names are a pair unless the second may begin a clause of its own that the parser keeps apart. */
function coordinate(tree: Tree, a: { first: number; last: number }, b: { first: number; last: number }): boolean {
  for (let w = b.first; w <= b.last; w++) {
    const head = tree.head(w);
    if (tree.relation(w) === "conj" && head >= a.first && head <= a.last) return true;
  }
  const between = tree.text.slice(tree.analysis.ends[a.last]!, tree.analysis.starts[b.first]!);
  return !between.includes(",") && !(beginsClause(tree, b.last) && followsVerb(tree, a.first));
}

function beginsClause(tree: Tree, last: number): boolean {
  let next = last + 1;
  while (next < tree.size && tree.upos(next) === "ADV") next++;
  return next < tree.size && (tree.upos(next) === "VERB" || tree.upos(next) === "AUX");
}

function followsVerb(tree: Tree, first: number): boolean {
  const [begin] = tree.sentenceRange(tree.sentenceOf(first));
  for (let w = first - 1; w >= begin; w--) {
    // What stands before an opening quotation mark is another's clause.
    if (/^[“"«„:]$/.test(tree.form(w))) return false;
    if (tree.upos(w) === "VERB") return true;
  }
  return false;
}
