import type { Entity, EntityName } from "./entity.ts";
import { foldName, foldWord, type Piece } from "./fold.ts";
import type { NameMatch } from "./situation.ts";

interface Longest {
  /** Number of words. */
  readonly length: number;
  readonly matches: readonly NameMatch[];
}

/** Names to entities: a trie over folded words. It answers with every entity a name may mean and decides nothing. */
export interface NameIndex {
  longest(words: readonly string[], at: number): Longest | undefined;
  exact(name: string): readonly NameMatch[];
}

export function indexNames(entities: Iterable<Entity>): NameIndex {
  const root = newNode();
  for (const entity of entities) for (const name of entity.names) add(root, entity, name);
  const fold = remembered(foldWord);
  return {
    longest: (words, at) => {
      const found = longest(root, fold, words, at);
      // An article is part of some names ("the world"), but it never breaks a longer one ("the | World Bank").
      if (found === undefined || fold(words[at]!)[0]?.key !== "the") return found;
      const after = longest(root, fold, words, at + 1);
      return after !== undefined && after.length >= found.length ? undefined : found;
    },
    exact: (name) => {
      const pieces = foldName(name);
      let node: Node | undefined = root;
      for (const piece of pieces) node = node?.children?.get(piece.key);
      return node === undefined || node === root ? [] : accepted(node, pieces);
    },
  };
}

interface Node {
  children: Map<string, Node> | undefined;
  readonly ends: End[];
}

/** A name that ends at a node, with the shape (letter case) its words must have. */
interface End {
  readonly match: NameMatch;
  readonly pieces: readonly Piece[];
}

function newNode(): Node {
  return { children: undefined, ends: [] };
}

function add(root: Node, entity: Entity, name: EntityName): void {
  const pieces = foldName(name.text);
  let node = root;
  for (const { key } of pieces) {
    node.children ??= new Map();
    let next = node.children.get(key);
    if (next === undefined) {
      next = newNode();
      node.children.set(key, next);
    }
    node = next;
  }
  if (node === root) return;
  // "Russian" points at Russia once, whichever of its senses is listed first; "US" and "U.S." are one name.
  const end = { match: { entity, name }, pieces };
  for (const [i, other] of node.ends.entries()) {
    if (other.match.entity !== entity) continue;
    if (takesAll(other, end)) return;
    if (takesAll(end, other)) {
      node.ends[i] = end;
      return;
    }
  }
  node.ends.push(end);
}

/** Whether every way of writing that `other` allows is allowed by `end` ("north Korea" takes "North Korea" too). */
function takesAll(end: End, other: End): boolean {
  if (other.match.name.caseSensitive) return caseAgrees(end, other.pieces);
  if (end.match.name.caseSensitive) return false;
  return end.pieces.every(({ kept }, i) => !startsUpper(kept) || startsUpper(other.pieces[i]!.kept));
}

function longest(
  root: Node,
  fold: (word: string) => readonly Piece[],
  words: readonly string[],
  at: number,
): Longest | undefined {
  let node = root;
  let found: Longest | undefined;
  let seen: Piece[] | undefined;
  let joined = false;
  for (let i = at; i < words.length; i++) {
    const pieces = fold(words[i]!);
    if (pieces.length === 0) {
      if (i === at) return undefined;
      joined = true;
      continue;
    }
    for (const piece of pieces) {
      const next = node.children?.get(piece.key);
      if (next === undefined) return found;
      node = next;
    }
    const added = joined ? [{ ...pieces[0]!, inner: true }, ...pieces.slice(1)] : pieces;
    seen = seen === undefined ? [...added] : seen.concat(added);
    joined = false;
    if (node.ends.length > 0) {
      const matches = accepted(node, seen);
      if (matches.length > 0) found = { length: i - at + 1, matches };
    }
  }
  return found;
}

function accepted(node: Node, seen: readonly Piece[]): readonly NameMatch[] {
  const matches: NameMatch[] = [];
  for (const end of node.ends) if (caseAgrees(end, seen)) matches.push(end.match);
  return matches;
}

/**
 * A case-sensitive name ("US") must agree letter by letter. In any other, a word that the name writes with a
 * capital must have one in the text too ("Turkey" is not "turkey", "TURKEY" is); lower-case words match either way.
 */
function caseAgrees(end: End, seen: readonly Piece[]): boolean {
  const exact = end.match.name.caseSensitive;
  for (let i = 0; i < seen.length; i++) {
    const { kept, inner } = seen[i]!;
    const wanted = end.pieces[i]!.kept;
    if (exact ? kept !== wanted : !inner && startsUpper(wanted) && !startsUpper(kept)) return false;
  }
  return true;
}

function startsUpper(word: string): boolean {
  const first = word[0];
  return first !== undefined && first !== first.toLowerCase();
}

const MEMORY = 20_000;

/** Texts repeat their words: folding is looked up, not done again. Cleared when full, so it cannot grow without end. */
function remembered(fold: (word: string) => readonly Piece[]): (word: string) => readonly Piece[] {
  const known = new Map<string, readonly Piece[]>();
  return (word) => {
    let pieces = known.get(word);
    if (pieces === undefined) {
      pieces = fold(word);
      if (known.size >= MEMORY) known.clear();
      known.set(word, pieces);
    }
    return pieces;
  };
}
