/**
 * Makes a tree projective by lifting (Nivre & Nilsson 2005, without encoded labels): while some arc crosses
 * another, the shortest such arc's dependent moves up to its head's head. Heads: -1 is the root.
 */
export function projectivise(given: readonly number[]): number[] {
  const heads = [...given];
  for (let step = 0; step < heads.length * heads.length; step++) {
    let shortest = -1;
    for (let child = 0; child < heads.length; child++) {
      if (isProjective(heads, child)) continue;
      if (shortest < 0 || gap(heads, child) < gap(heads, shortest)) shortest = child;
    }
    if (shortest < 0) break;
    heads[shortest] = heads[heads[shortest]!] ?? -1;
  }
  return heads;
}

function gap(heads: readonly number[], child: number): number {
  return Math.abs(heads[child]! - child);
}

/** Whether everything between a word and its head hangs from that head. */
function isProjective(heads: readonly number[], child: number): boolean {
  const head = heads[child]!;
  if (head < 0) return true;
  for (let between = Math.min(head, child) + 1; between < Math.max(head, child); between++) {
    let at = between;
    while (at >= 0 && at !== head) at = heads[at]!;
    if (at !== head) return false;
  }
  return true;
}
