import type { Tree } from "../tree.ts";
import type { Located } from "./locate.ts";

/** The way through the tree from the actor to the recipient. */
export interface Chain {
  /** Words from the actor (exclusive) up to the meeting word (exclusive). */
  readonly up: readonly number[];
  /** The lowest word above both; the actor's governor where there is no recipient; -1 without an actor. */
  readonly meeting: number;
  /** Words from below the meeting word down to the recipient (exclusive). */
  readonly down: readonly number[];
}

export function chainBetween(tree: Tree, actor: Located | null, recipient: Located | null): Chain {
  const start = actor ?? recipient;
  if (start === null) return { up: [], meeting: rootOf(tree), down: [] };
  if (actor === null || recipient === null) {
    const meeting = governorOf(tree, start.head);
    return { up: [], meeting, down: [] };
  }
  const above = ancestors(tree, actor.head);
  const below = ancestors(tree, recipient.head);
  const shared = new Set(above);
  const meetAt = below.findIndex((word) => shared.has(word));
  if (meetAt < 0) return { up: [], meeting: governorOf(tree, actor.head), down: [] };
  const meeting = below[meetAt]!;
  // One inside the other's phrase: what governs the outer one is what happens.
  const up = above.slice(1, above.indexOf(meeting)).filter((w) => !within(w, actor));
  const down = below
    .slice(1, meetAt)
    .filter((w) => !within(w, recipient))
    .reverse();
  const inside = within(meeting, actor) || within(meeting, recipient);
  return { up, meeting: inside ? governorOf(tree, meeting) : meeting, down };
}

/** The word itself and what is above it, up to the root. */
function ancestors(tree: Tree, word: number): number[] {
  const out: number[] = [];
  for (let at = word; at >= 0 && out.length < 64; at = tree.head(at)) out.push(at);
  return out;
}

function governorOf(tree: Tree, word: number): number {
  for (let at = tree.head(word), steps = 0; at >= 0 && steps < 64; at = tree.head(at), steps++)
    if (tree.upos(at) === "VERB") return at;
  const head = tree.head(word);
  return head >= 0 ? head : word;
}

function rootOf(tree: Tree): number {
  for (let word = 0; word < tree.size; word++) if (tree.head(word) < 0) return word;
  return -1;
}

function within(word: number, located: Located): boolean {
  return word >= located.first && word <= located.last;
}
