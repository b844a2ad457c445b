import type { Span } from "../../text/span.ts";

/**
 * What stands between one pair of quotation marks. `start`/`end` include the marks, `innerStart`/`innerEnd` do not.
 *
 * - `depth`: 0 for the outermost passage, 1 for a quotation within it, and so on; `parent` is its index or -1.
 * - `closed`: false when the paragraph ended before a closing mark came.
 * - `reopens`: index of the unclosed passage of an earlier paragraph that this one carries on, or -1. (By custom a
 *   quotation over several paragraphs is opened anew in each and closed only in the last.)
 */
export interface QuotedPassage extends Span {
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly kind: MarkKind;
  readonly depth: number;
  readonly parent: number;
  readonly closed: boolean;
  readonly reopens: number;
}

type MarkKind = "double" | "single" | "angle";

/**
 * Pairs the quotation marks of a text, paragraph by paragraph, in one pass. `paragraphs` are in order and do not overlap.
 * Curly, straight, doubled single ('' … ''), low („ …“) and angle marks are known. Apostrophes, inch and minute marks are not
 * quotation marks. An unclosed mark inside a paragraph is taken as a slip and dropped, unless the next paragraph reopens it or
 * nothing but the quotation follows it.
 */
export function pairQuotationMarks(text: string, paragraphs: readonly Span[]): readonly QuotedPassage[] {
  const found: QuotedPassage[] = [];
  let unclosed = -1;
  for (const paragraph of paragraphs) {
    const marks = marksOf(text, paragraph);
    const base = found.length;
    const pairs = pair(text, paragraph, marks);
    const reopened = unclosed;
    unclosed = -1;
    for (const [n, p] of pairs.entries()) {
      const carries = n === 0 && reopened >= 0 && p.depth === 0 && onlySpace(text, paragraph.start, p.start);
      const continued = carries && found[reopened]!.kind === p.kind;
      const parent = p.parent < 0 ? -1 : base + p.parent;
      found.push({ ...p, parent, reopens: continued ? reopened : -1 });
      if (!p.closed && p.depth === 0) unclosed = base + n;
    }
  }
  return found;
}

type Role = "open" | "close" | "either";

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly kind: MarkKind;
  readonly role: Role;
}

type Pair = Omit<QuotedPassage, "reopens">;

const DOUBLE_OPEN = "“„‟";
const DOUBLE_CLOSE = "”";
const SINGLE_OPEN = "‘‚‛";
const SINGLE_CLOSE = "’";
/** Words that begin with an apostrophe in their own right. */
const ELISION =
  /^['’](?:\d{2}s?\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b|n['’]|s\b|re\b|ve\b|ll\b|d\b|m\b|t\b)/iu;

function marksOf(text: string, { start, end }: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const c = text[at]!;
    const before = at > start ? text[at - 1]! : " ";
    let length = 1;
    let kind: MarkKind = "double";
    let role: Role | null = null;
    if (c === '"') role = isMeasure(text, at, start) ? null : straight(before, text[at + 1] ?? " ");
    else if (isDoubled(text, at, before)) {
      length = 2;
      role = c === "`" ? "open" : straight(before, text[at + 2] ?? " ");
    } else if (DOUBLE_OPEN.includes(c)) role = opensHere(before, text[at + 1] ?? " ") ? "open" : "either";
    else if (DOUBLE_CLOSE.includes(c)) role = isSpace(before) ? "either" : "close";
    else if (c === "«" || c === "»") {
      kind = "angle";
      role = c === "«" ? "open" : "close";
    } else if (SINGLE_OPEN.includes(c) || SINGLE_CLOSE.includes(c) || c === "'") {
      kind = "single";
      role = single(text, at, before, end);
    }
    if (role !== null) marks.push({ at, length, kind, role });
    at += length - 1;
  }
  return marks;
}

/** Two single marks that stand for a double one. Of three that close, the first is the single one: ''so 'good'''. */
function isDoubled(text: string, at: number, before: string): boolean {
  if (text[at] === "`") return text[at + 1] === "`";
  if (text[at] !== "'" || text[at + 1] !== "'") return false;
  return text[at + 2] !== "'" || isOpeningPlace(before);
}

/** A straight mark opens after space or an opening sign, closes before space or punctuation, and may do either between. */
function straight(before: string, after: string): Role {
  const mayOpen = isSpace(before) || /[([{—–\-/“‘"']/u.test(before);
  const mayClose = isSpace(after) || /[)\]},.;:!?—–\-/”’"'…[(]/u.test(after);
  if (mayOpen && !mayClose) return "open";
  if (mayClose && !mayOpen) return "close";
  if (mayOpen && isSpace(before) && !isSpace(after)) return "open";
  return "either";
}

/** `“` used the right way: something comes after it, and no word or stop comes before (as it does in „so“). */
function opensHere(before: string, after: string): boolean {
  return !isSpace(after) && !/[\p{L}\p{N}.,!?]/u.test(before);
}

function single(text: string, at: number, before: string, end: number): Role | null {
  const c = text[at]!;
  const after = at + 1 < end ? text[at + 1]! : " ";
  const wordBefore = /[\p{L}\p{N}]/u.test(before);
  const wordAfter = /[\p{L}\p{N}]/u.test(after);
  if (wordBefore && wordAfter) return null;
  if (SINGLE_OPEN.includes(c)) return isSpace(after) ? null : "open";
  if (/\d/.test(before) && c === "'") return null;
  if (!wordBefore && isOpeningPlace(before)) {
    if (c === SINGLE_CLOSE || ELISION.test(text.slice(at, at + 7)) || isSpace(after)) return null;
    return "open";
  }
  return "close";
}

function isOpeningPlace(before: string): boolean {
  return isSpace(before) || /[([{—–\-/“"]/u.test(before);
}

/** 6'2", 12" : a mark right after a digit that no opened quotation could close (the pairing decides the rest). */
function isMeasure(text: string, at: number, start: number): boolean {
  if (at - 1 < start || !/\d/.test(text[at - 1]!)) return false;
  return /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(start, at - 6), at));
}

function pair(text: string, paragraph: Span, marks: readonly Mark[]): readonly Pair[] {
  const closersLeft = countClosers(marks);
  const pairs: { open: Mark; close: Mark | null; parent: number }[] = [];
  const stack: number[] = [];
  const openOf = (kind: MarkKind) => {
    for (let s = stack.length - 1; s >= 0; s--) if (pairs[stack[s]!]!.open.kind === kind) return s;
    return -1;
  };
  for (const [m, mark] of marks.entries()) {
    const s = openOf(mark.kind);
    const closes = mark.role === "close" || (mark.role === "either" && s >= 0);
    if (closes) {
      if (s < 0) continue;
      if (mark.kind === "single" && isPossessive(text, mark, closersLeft[m]!)) continue;
      pairs[stack[s]!]!.close = mark;
      stack.length = s;
      continue;
    }
    if (mark.kind === "single" && closersLeft[m]! === 0) continue;
    // "12" with nothing open before it and a digit in front is a measure, not an opening.
    if (mark.role === "either" && text[mark.at] === '"' && /[\p{L}\p{N}]/u.test(text[mark.at - 1] ?? " ")) continue;
    if (s >= 0 && !nests(text, marks, m, closersLeft)) stack.length = s;
    pairs.push({ open: mark, close: null, parent: stack.at(-1) ?? -1 });
    stack.push(pairs.length - 1);
  }
  return settle(text, paragraph, pairs, new Set(stack));
}

/** How many marks of the same kind that may close come after each mark. */
function countClosers(marks: readonly Mark[]): readonly number[] {
  const counts = new Array<number>(marks.length).fill(0);
  const seen: Record<MarkKind, number> = { double: 0, single: 0, angle: 0 };
  for (let m = marks.length - 1; m >= 0; m--) {
    const mark = marks[m]!;
    counts[m] = seen[mark.kind];
    if (mark.role !== "open") seen[mark.kind]++;
  }
  return counts;
}

/** "the workers’ party’": an apostrophe after s before a lower-case word, while another mark can still close. */
function isPossessive(text: string, mark: Mark, closersLeft: number): boolean {
  return (
    closersLeft > 0 && /s/iu.test(text[mark.at - 1] ?? "") && /^\s\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 4))
  );
}

/** Same marks within same marks count as nested only where two closings follow before the next opening. */
function nests(text: string, marks: readonly Mark[], m: number, closersLeft: readonly number[]): boolean {
  const kind = marks[m]!.kind;
  if (closersLeft[m]! < 2 || text[marks[m]!.at] === '"' || marks[m]!.length === 2) return false;
  let closings = 0;
  for (let n = m + 1; n < marks.length && n < m + 6; n++) {
    if (marks[n]!.kind !== kind) continue;
    if (marks[n]!.role === "open") return false;
    if (++closings === 2) return true;
  }
  return false;
}

function settle(
  text: string,
  paragraph: Span,
  pairs: readonly { open: Mark; close: Mark | null; parent: number }[],
  stillOpen: ReadonlySet<number>,
): readonly Pair[] {
  const kept: Pair[] = [];
  const place = new Array<number>(pairs.length).fill(-1);
  const end = trimmedEnd(text, paragraph);
  for (const [n, { open, close, parent }] of pairs.entries()) {
    const dropped = close === null && !(stillOpen.has(n) && open.kind === "double" && parent < 0);
    const up = parent < 0 ? -1 : place[parent]!;
    // A dropped opening hands its children up.
    place[n] = dropped ? up : kept.length;
    if (dropped) continue;
    const innerStart = open.at + open.length;
    const innerEnd = Math.max(innerStart, close?.at ?? end);
    if (text.slice(innerStart, innerEnd).trim() === "") {
      place[n] = up;
      continue;
    }
    const passageEnd = close === null ? innerEnd : close.at + close.length;
    const depth = up < 0 ? 0 : kept[up]!.depth + 1;
    kept.push({
      start: open.at,
      end: passageEnd,
      innerStart,
      innerEnd,
      kind: open.kind,
      depth,
      parent: up,
      closed: close !== null,
    });
  }
  return kept;
}

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && isSpace(text[at - 1]!)) at--;
  return at;
}

function onlySpace(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === "";
}

function isSpace(c: string): boolean {
  return c.trim() === "";
}
