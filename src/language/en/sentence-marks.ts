/** What a word is to the end of a sentence. */
export const SENTENCE_MARK = {
  none: 0,
  stop: 1,
  ellipsis: 2,
  closer: 3,
  colon: 4,
  comma: 5,
  dash: 6,
  short: 7,
} as const;

/** The mark a word is by itself; whether an apostrophe closes anything is for its neighbours to say. */
export function markOf(word: string): number {
  const last = word.charCodeAt(word.length - 1);
  if (last === 0x2e && word.length > 1 && /[\p{L}\p{N}]/u.test(word)) return SENTENCE_MARK.short;
  switch (word.charAt(0)) {
    case ".":
      return word.length > 1 ? (/^\.+$/.test(word) ? SENTENCE_MARK.ellipsis : SENTENCE_MARK.stop) : SENTENCE_MARK.stop;
    case "!":
    case "?":
      return SENTENCE_MARK.stop;
    case "…":
      return SENTENCE_MARK.ellipsis;
    case '"':
    case "”":
    case "’":
    case "'":
    case ")":
    case "]":
    case "»":
      return word.length < 3 && !/\p{L}/u.test(word) ? SENTENCE_MARK.closer : SENTENCE_MARK.none;
    case ":":
    case ";":
      return word.length === 1 ? SENTENCE_MARK.colon : SENTENCE_MARK.none;
    case ",":
      return SENTENCE_MARK.comma;
    case "-":
    case "–":
    case "—":
      return /[\p{L}\p{N}]/u.test(word) ? SENTENCE_MARK.none : SENTENCE_MARK.dash;
    default:
      return SENTENCE_MARK.none;
  }
}
