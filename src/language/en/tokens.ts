import { characterClass, DIGIT, LOWER, MARK, SPACE, UPPER } from "../characters.ts";
import { pushToken, type TokenBuffer } from "../tokens.ts";
import { ABBREVIATIONS, BEFORE_NAME, NUMBERED, OPENERS, PREFIXES, STATES } from "./abbreviations.ts";
import { CONTRACTIONS, cliticLength, IT_IS } from "./clitics.ts";
import { GLUED_AFTER, GLUED_BEFORE, GLUED_KIND, GLUED_NAME, LETTERS, PATTERNS, WORD } from "./token-patterns.ts";

/**
 * Divides `[start, end)` of an English text into Universal Dependencies words after the conventions of the EWT and GUM
 * treebanks and appends their offsets (UTF-16, of `text`) to `out`. Words are in order, do not overlap, hold no white
 * space and cover every other character. Never throws.
 */
export function tokenise(text: string, start: number, end: number, out: TokenBuffer): void {
  // Patterns look ahead; what follows the range is not theirs to see.
  const source = end < text.length ? text.slice(0, end) : text;
  let at = start;
  while (at < end) {
    const first = characterClass(source.charCodeAt(at));
    if (first === SPACE) {
      at++;
      continue;
    }
    let mask = first;
    let before = first;
    let camel = false;
    let stop = at + 1;
    for (; stop < end; stop++) {
      const kind = characterClass(source.charCodeAt(stop));
      if (kind === SPACE) break;
      // A seam of case inside a word: "theDPRK", "DPRKand".
      if (before === LOWER ? kind === UPPER : before === UPPER && kind === LOWER && stop - at > 1) camel = true;
      mask |= kind;
      before = kind;
    }
    if ((mask & ~(LOWER | UPPER | MARK)) === 0 && !camel && first !== MARK) pushPlain(source, at, stop, out);
    else scanLong(source, at, stop, end, out);
    at = stop;
  }
}

/** A run of letters: one word, or a contraction written without its apostrophe. */
function pushPlain(text: string, start: number, end: number, out: TokenBuffer): void {
  const length = end - start;
  if (length >= 2 && length <= 8) {
    const cut = CONTRACTIONS.get(text.slice(start, end).toLowerCase()) ?? (isItIs(text, start, end) ? 2 : undefined);
    // "IM" is an abbreviation, "im" a contraction.
    if (cut !== undefined && !(length === 2 && characterClass(text.charCodeAt(end - 1)) === UPPER)) {
      pushToken(out, start, start + cut);
      pushToken(out, start + cut, end);
      return;
    }
  }
  pushToken(out, start, end);
}

/** "its not so": an apostrophe left out, certain before a word that no possessive stands before. */
function isItIs(text: string, start: number, end: number): boolean {
  if (end - start !== 3) return false;
  IT_IS.lastIndex = start;
  return IT_IS.test(text);
}

/** Patterns look ahead, so a run of megabytes is cut into windows: time stays proportional to length. */
const WINDOW = 1024;

function scanLong(text: string, start: number, stop: number, limit: number, out: TokenBuffer): void {
  let at = start;
  while (stop - at > WINDOW) {
    let cut = at + WINDOW;
    if ((text.charCodeAt(cut) & 0xfc00) === 0xdc00) cut++;
    scanRun(text.slice(0, cut), at, cut, cut, out);
    at = cut;
  }
  scanRun(text, at, stop, limit, out);
}

/** A run without white space that holds more than letters. `limit` is the end of the range, for a look at what follows. */
function scanRun(text: string, start: number, stop: number, limit: number, out: TokenBuffer): void {
  let at = start;
  while (at < stop) {
    const next = scanPattern(text, at, start, stop, out) || scanWord(text, at, stop, limit, out);
    if (next > at) at = next;
    else {
      const width = text.codePointAt(at)! > 0xffff ? 2 : 1;
      let after = at + width;
      while (after < stop && isJoined(text, after)) after++;
      pushToken(out, at, after);
      at = after;
    }
  }
}

/** Combining marks, variation selectors and joiners belong to the symbol before them. */
function isJoined(text: string, at: number): boolean {
  return characterClass(text.charCodeAt(at)) === MARK;
}

function scanPattern(text: string, at: number, runStart: number, runStop: number, out: TokenBuffer): number {
  const unit = text.charCodeAt(at);
  for (const pattern of PATTERNS) {
    if (!pattern.opens(unit) || (pattern.atStart && at !== runStart)) continue;
    pattern.regex.lastIndex = at;
    if (!pattern.regex.test(text)) continue;
    // White space that JavaScript's \s does not know ends the run but not the pattern.
    let stop = Math.min(pattern.regex.lastIndex, runStop);
    if (pattern.trim) stop = trimAddress(text, at, stop);
    pushToken(out, at, stop);
    return stop;
  }
  return 0;
}

/** Punctuation that follows an address in running text is not part of it; a bracket is when it was opened inside. */
function trimAddress(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start + 1) {
    const last = text[stop - 1]!;
    if (last === ")" && text.slice(start, stop).includes("(")) break;
    if (!".,;:!?)]}'\"’”>".includes(last)) break;
    stop--;
  }
  return stop;
}

function scanWord(text: string, at: number, stop: number, limit: number, out: TokenBuffer): number {
  WORD.lastIndex = at;
  if (!WORD.test(text)) return 0;
  let end = WORD.lastIndex;
  const form = text.slice(at, end);
  if (text[end] === "-" && PREFIXES.has(form.toLowerCase()) && end + 1 < stop && isWordPart(text, end + 1)) {
    LETTERS.lastIndex = end + 1;
    WORD.lastIndex = end + 1;
    if (LETTERS.test(text)) {
      pushToken(out, at, LETTERS.lastIndex);
      return LETTERS.lastIndex;
    }
    if (WORD.test(text)) {
      end = WORD.lastIndex;
      return pushDivided(text, at, end, out);
    }
  }
  if (text[end] === "." && keepsPeriod(text, at, end, stop, limit, out)) {
    pushToken(out, at, end + 1);
    return end + 1;
  }
  const glued = GLUED_KIND.exec(form) ?? GLUED_NAME.exec(form);
  if (glued && (GLUED_KIND.test(form) || /^\p{Lu}\p{Ll}/u.test(nextRun(text, end, limit)))) {
    pushToken(out, at, at + glued[1]!.length);
    pushToken(out, at + glued[1]!.length, end);
    return end;
  }
  return pushDivided(text, at, end, out);
}

function isWordPart(text: string, at: number): boolean {
  return (characterClass(text.charCodeAt(at)) & (LOWER | UPPER | DIGIT)) !== 0;
}

/** A word with its clitics cut off, a contraction divided, or two words that lost the space between them. */
function pushDivided(text: string, start: number, end: number, out: TokenBuffer): number {
  const form = text.slice(start, end);
  const clitic = cliticLength(form);
  if (clitic > 0) {
    pushDivided(text, start, end - clitic, out);
    pushToken(out, end - clitic, end);
    return end;
  }
  const glued = GLUED_BEFORE.exec(form) ?? GLUED_AFTER.exec(form);
  if (glued) {
    const cut = start + glued[1]!.length;
    pushToken(out, start, cut);
    pushToken(out, cut, end);
  } else pushPlain(text, start, end, out);
  return end;
}

/** Whether the period after the word `[start, end)` belongs to it. */
function keepsPeriod(text: string, start: number, end: number, stop: number, limit: number, out: TokenBuffer): boolean {
  const after = end + 1;
  // "…" and "..": the periods are a mark of their own. "U.S.": a pattern has taken it before.
  if (after < stop && text[after] === ".") return false;
  const form = text.slice(start, end).toLowerCase();
  if (form === "al") return out.length > 0 && previous(text, out) === "et";
  if (after < stop && isWordPart(text, after)) return ABBREVIATIONS.has(form) && form.length <= 4;
  const follows = nextRun(text, after, limit);
  // The treebanks give a closing "etc." its period back as the sentence's own.
  if (form === "etc") return follows !== "" && !/^\p{Lu}/u.test(follows);
  if (ABBREVIATIONS.has(form)) return true;
  if (NUMBERED.has(form) && isNumber(form, follows)) return true;
  if (form.length === 1) return isInitial(text, start, follows, out);
  if (characterClass(text.charCodeAt(start)) !== UPPER) return false;
  if (BEFORE_NAME.has(form)) return isName(follows);
  return STATES.has(form) && out.length > 0 && /^[,(-]$/.test(previous(text, out));
}

/** "No. 2", "Art. IV", but not the answer in "No. I did not". */
function isNumber(form: string, follows: string): boolean {
  return /^[([]?(?:\d|[IVXLC]+(?!\p{L}))/u.test(follows) && !(form === "no" && /^I(?!\p{L})/u.test(follows));
}

/** A capitalised word that is not an everyday opener of sentences. */
function isName(follows: string): boolean {
  const name = /^[\p{Lu}][\p{L}'’.-]*/u.exec(follows);
  return name !== null && !OPENERS.has(name[0]);
}

/** "J." in "Jung H. Pak": a capital before a name. */
function isInitial(text: string, start: number, follows: string, out: TokenBuffer): boolean {
  if (characterClass(text.charCodeAt(start)) !== UPPER) return false;
  if (!isName(follows)) return false;
  if (text[start] !== "I") return true;
  const before = out.length > 0 ? previous(text, out) : "";
  return /^\p{Lu}/u.test(before);
}

function previous(text: string, out: TokenBuffer): string {
  return text.slice(out.starts[out.length - 1]!, out.ends[out.length - 1]!);
}

/** The run after `at`, on the same side of `limit`; empty when there is none. */
function nextRun(text: string, at: number, limit: number): string {
  let start = at;
  while (start < limit && characterClass(text.charCodeAt(start)) === SPACE) start++;
  let end = start;
  while (end < limit && end < start + 24 && characterClass(text.charCodeAt(end)) !== SPACE) end++;
  return text.slice(start, end);
}
