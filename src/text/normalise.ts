/**
 * The rules by which decoded text becomes canonical text, in their order:
 *
 * 1. Line ends: CRLF, CR, vertical tab, form feed, U+0085, U+2028 and U+2029 become one LF.
 * 2. Characters without width are removed: soft hyphen, zero-width space, joiners and non-joiners,
 *    word joiner, byte order mark, bidirectional marks, embeddings and isolates, invisible operators,
 *    combining grapheme joiner, interlinear annotation marks, tag characters.
 * 3. A tab and every Unicode space (no-break, narrow, ideographic, …) become one plain space.
 * 4. Other control characters and the object replacement character become one plain space;
 *    a lone surrogate becomes U+FFFD.
 * 5. Normalisation form C.
 *
 * Runs of spaces, leading and trailing spaces and blank lines are kept, so that a file which is UTF-8,
 * in form C and has LF line ends *is* its own canonical text and every offset into the one is an offset
 * into the other. Canonical text is a fixed point: `normalise(normalise(x).text).text === normalise(x).text`.
 * Every step is one linear pass.
 */
export function normalise(decoded: string): NormalisedText {
  let controls = 0;
  const text = replaceAll(decoded, LINE_END, () => "\n");
  const visible = replaceAll(text, WITHOUT_WIDTH, () => "");
  const spaced = replaceAll(visible, SPACE, () => " ");
  const printable = replaceAll(spaced, CONTROL, () => {
    controls++;
    return " ";
  });
  return { text: replaceAll(printable, LONE_SURROGATE, () => "\uFFFD").normalize("NFC"), controls };
}

export interface NormalisedText {
  readonly text: string;
  /** How many control characters were replaced by a space. */
  readonly controls: number;
}

/** One line of metadata: canonical, white space folded and trimmed; null when nothing is left. */
export function normaliseLine(value: string): string | null {
  const line = normalise(value)
    .text.replace(/[ \n]+/g, " ")
    .trim();
  return line === "" ? null : line;
}

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const WITHOUT_WIDTH =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\u034F|[\u{E0000}-\u{E007F}]/gu;
const SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFC]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** `replace` that leaves the string alone when there is nothing to do, which is the common case. */
function replaceAll(text: string, pattern: RegExp, by: () => string): string {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found ? text.replace(pattern, by) : text;
}
