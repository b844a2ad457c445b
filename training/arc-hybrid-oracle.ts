import type { ParserState } from "../src/language/en/parser-state.ts";

/** A gold tree for the oracle: heads with the root as `size`, and each word's dependents. */
export interface GoldTree {
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
  readonly children: readonly (readonly number[])[];
}

export function goldTree(heads: readonly number[], labels: readonly number[]): GoldTree {
  const size = heads.length;
  const children: number[][] = Array.from({ length: size + 1 }, () => []);
  const fixed = Int16Array.from(heads, (head) => (head < 0 ? size : head));
  fixed.forEach((head, child) => {
    children[head]!.push(child);
  });
  return { heads: fixed, labels: Uint8Array.from(labels), children };
}

/**
 * Which moves lose how many gold arcs from here (dynamic oracle for arc-hybrid: Goldberg & Nivre 2013).
 * Moves that the state forbids cost a large number.
 */
export interface MoveCosts {
  shift: number;
  left: number;
  right: number;
}

const FORBIDDEN = 10000;

export function moveCosts(state: ParserState, gold: GoldTree, out: MoveCosts): void {
  const { front, depth, stack, heads } = state;
  out.shift = FORBIDDEN;
  out.left = FORBIDDEN;
  out.right = FORBIDDEN;
  const top = depth > 0 ? stack[depth - 1]! : -1;
  const second = depth > 1 ? stack[depth - 2]! : -1;
  const goldTop = top >= 0 ? gold.heads[top]! : -1;
  let after = 0; // dependents of the top that are still in the buffer
  if (top >= 0) for (const child of gold.children[top]!) if (child >= front) after++;
  if (state.canShift) {
    // The front loses its dependents on the stack, and its head if that lies below the top.
    let cost = 0;
    for (const child of gold.children[front]!) if (child < front && heads[child] === -1) cost++;
    const head = gold.heads[front]!;
    if (head < front && head !== top && onStack(stack, depth, head)) cost++;
    out.shift = cost;
  }
  // The root at the buffer's end takes one dependent; with more on the stack, theirs must go elsewhere.
  if (state.canLeft) out.left = after + (goldTop !== front && (goldTop > front || goldTop === second) ? 1 : 0);
  if (state.canRight) out.right = after + (goldTop !== second && goldTop >= front ? 1 : 0);
}

function onStack(stack: Int16Array, depth: number, word: number): boolean {
  for (let i = depth - 1; i >= 0; i--) if (stack[i] === word) return true;
  return false;
}
