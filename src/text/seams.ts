import { type Dateline, readDateline } from "./dateline.ts";
import type { Block } from "./document.ts";

export interface Seams {
  readonly blocks: readonly Block[];
  /** The first dateline of the text, null when it has none. */
  readonly dateline: Dateline | null;
}

/** How many blocks from the start are looked at for a dateline: titles and header lines come before it. */
const LOOK_AHEAD = 8;

/**
 * Cuts off what stands in a paragraph without belonging to its sentences: a wire dateline in front of the story
 * ("Pyongyang, October 22 (KCNA) --") and an end mark behind it ("-0-", "###"). Each becomes a block, so that no
 * sentence runs over it.
 */
export function cutSeams(text: string, blocks: readonly Block[]): Seams {
  const cut: Block[] = [];
  let dateline: Dateline | null = null;
  for (const [number, block] of blocks.entries()) {
    const found: Dateline | null =
      number < LOOK_AHEAD && !dateline && block.kind === "paragraph"
        ? readDateline(text.slice(block.start, block.start + 200))
        : null;
    if (found) dateline = found;
    const from = found ? skipSpace(text, block.start + found.length, block.end) : block.start;
    if (found) cut.push({ kind: "dateline", start: block.start, end: block.start + found.length });
    if (from < block.end) cut.push(...cutEndMark(text, { ...block, start: from }, number === blocks.length - 1));
  }
  return { blocks: cut, dateline };
}

function cutEndMark(text: string, block: Block, isLast: boolean): readonly Block[] {
  const mark = isLast ? END_MARK.exec(text.slice(Math.max(block.start, block.end - 20), block.end))?.[1] : undefined;
  if (!mark || mark.length >= block.end - block.start) return [block];
  let end = block.end - mark.length;
  while (end > block.start && /\s/.test(text[end - 1]!)) end--;
  return [
    { ...block, end },
    { kind: "paragraph", start: block.end - mark.length, end: block.end },
  ];
}

const END_MARK = /[\s.!?"”’)](-0-|-30-|#{3,5}|\(END\)|-END-)$/;

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
}
