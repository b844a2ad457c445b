/** How two names stand to each other; larger is not better, trees tell them apart. */
export const NAMES = { none: 0, same: 1, tail: 2, front: 3, within: 4, acronym: 5, overlap: 6 };

/** How the later name stands to the earlier; both as lower-case words. */
export function nameRelation(later: readonly string[], earlier: readonly string[]): number {
  if (later.length === 0 || earlier.length === 0) return NAMES.none;
  const a = later.join(" ");
  const b = earlier.join(" ");
  if (a === b) return NAMES.same;
  if (isAcronym(a, earlier) || isAcronym(b, later)) return NAMES.acronym;
  const [short, long] = later.length < earlier.length ? [later, earlier] : [earlier, later];
  if (ends(long, short)) return NAMES.tail;
  if (short.every((w, i) => long[i] === w)) return NAMES.front;
  const shared = short.filter((w) => long.includes(w)).length;
  if (shared === short.length) return NAMES.within;
  return shared > 0 ? NAMES.overlap : NAMES.none;
}

function ends(long: readonly string[], short: readonly string[]): boolean {
  return short.every((w, i) => long[long.length - short.length + i] === w);
}

/** "nato", "u.s.": the first letters of the words, small ones left out. */
function isAcronym(short: string, words: readonly string[]): boolean {
  const letters = short.replaceAll(".", "");
  if (letters.length < 2 || words.length < 2 || letters.includes(" ")) return false;
  const all = words.map((w) => w[0]).join("");
  const content = words
    .filter((w) => !/^(?:of|the|and|for|in|on|&)$/.test(w))
    .map((w) => w[0])
    .join("");
  return letters === all || letters === content;
}
