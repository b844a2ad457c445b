import type { Draft } from "../assertions/draft.ts";
import type { Tree } from "../tree.ts";
import type { TreeNode } from "./explanation.ts";

/** The trigger, what hangs on it, the words on the ways to its parties, and the verb above it: from the top down. */
export function treeFragment(tree: Tree, draft: Draft): readonly TreeNode[] {
  const [begin, end] = tree.sentenceRange(tree.sentenceOf(draft.word));
  const roles = new Map<number, TreeNode["role"]>();
  const mark = (first: number, last: number, role: TreeNode["role"]) => {
    for (let w = Math.max(begin, first); w <= Math.min(end - 1, last); w++) roles.set(w, role);
  };
  for (const p of draft.recipients) mark(p.first, p.last, "recipient");
  for (const p of draft.actors) mark(p.first, p.last, "actor");
  mark(draft.first, draft.last, "trigger");

  const shown = new Set<number>([draft.word, ...roles.keys()]);
  for (const child of tree.children(draft.word)) if (tree.upos(child) !== "PUNCT") shown.add(child);
  const top = topOf(tree, [...shown]);
  for (const word of [...shown]) for (let at = word; at !== top && at >= 0; at = tree.head(at)) shown.add(at);
  shown.add(top);

  const nodes: TreeNode[] = [];
  const stack: (readonly [number, number])[] = [[top, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [word, depth] = next;
    const role = roles.get(word) ?? null;
    nodes.push({ ...tree.span(word, word), depth, relation: tree.relation(word), role });
    for (const child of [...tree.children(word)].reverse()) if (shown.has(child)) stack.push([child, depth + 1]);
  }
  return nodes;
}

/** The lowest word that all are at or below; with its governor where that is a verb and it is the trigger's own word. */
function topOf(tree: Tree, words: readonly number[]): number {
  let shared: number[] | null = null;
  for (const word of words) {
    const above: number[] = [];
    for (let at = word; at >= 0; at = tree.head(at)) above.push(at);
    shared = shared === null ? above : shared.filter((at) => above.includes(at));
  }
  const lowest = shared![0]!;
  const head = tree.head(lowest);
  return head >= 0 && tree.upos(head) === "VERB" ? head : lowest;
}
