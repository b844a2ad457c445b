import type { Tree } from "../tree.ts";

/** Lower-case lemma; a plural title keeps its "s" as a proper noun, so it is cut ("Advisors", "Ministers"). */
export function nounLemma(tree: Tree, word: number): string {
  const lemma = tree.lemma(word).toLowerCase();
  if (/Number=Ptan/.test(tree.analysis.features[word] ?? "")) return lemma.replace(/s$/, "");
  return tree.upos(word) === "PROPN" &&
    /[^s]s$/.test(lemma) &&
    /Number=Plur/.test(tree.analysis.features[word] ?? "Number=Plur")
    ? lemma.slice(0, -1)
    : lemma;
}

const POSSESSIVE_PRONOUNS: ReadonlySet<string> = new Set(["my", "our", "your", "his", "her", "its", "their", "whose"]);

/** The preposition or possessive mark that governs a nominal ("from", "'s"), lower case; null when bare. */
export function caseOf(tree: Tree, word: number): string | null {
  const marks = tree.childrenWith(word, "case");
  if (marks.length === 0)
    return POSSESSIVE_PRONOUNS.has(tree.form(word).toLowerCase()) && isBeforeHead(tree, word) ? "'s" : null;
  const form = tree.form(marks[0]!).toLowerCase().replace("’", "'");
  if (form === "'" || form === "'s") return "'s";
  // "along with", "together with", "in front of": the last word says the role.
  const fixed = tree.childrenWith(marks[0]!, "fixed");
  const last = fixed.length > 0 ? tree.form(fixed.at(-1)!).toLowerCase() : null;
  if ((last === "with" || last === "to") && !/^(?:according|due|prior|thanks|owing|contrary|compared|up)$/.test(form))
    return last;
  return form;
}

function isBeforeHead(tree: Tree, word: number): boolean {
  return tree.head(word) > word;
}

export function isPossessor(tree: Tree, word: number): boolean {
  if (tree.head(word) <= word) return false;
  // "the ROK and Japan's commitment": the mark stands on the last of them.
  return (
    caseOf(tree, word) === "'s" ||
    (caseOf(tree, word) === null &&
      tree.childrenWith(word, "conj").some((c) => c < tree.head(word) && caseOf(tree, c) === "'s"))
  );
}

export function isNominal(tree: Tree, word: number): boolean {
  const upos = tree.upos(word);
  return (
    upos === "NOUN" ||
    upos === "PROPN" ||
    upos === "PRON" ||
    upos === "NUM" ||
    upos === "SYM" ||
    upos === "DET" ||
    upos === "X"
  );
}

/** Words before a noun that tell what kind or whose it is: adjectives, nouns, names, possessors; nested ones too. */
export function premodifiers(tree: Tree, noun: number): readonly number[] {
  const out: number[] = [];
  const queue = [
    ...tree.childrenWith(noun, "amod", "compound", "nmod", "flat", "appos", "nummod", "det", "advmod", "dep", "nsubj"),
  ];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at > noun) continue;
    out.push(at);
    queue.push(
      ...tree.childrenWith(at, "amod", "compound", "nmod", "flat", "conj", "appos", "dep").filter((c) => c < noun),
    );
  }
  return out.sort((a, b) => a - b);
}

/** Prepositional dependents of a noun with one of these prepositions (conjuncts share the preposition). */
export function prepositional(tree: Tree, word: number, prepositions: readonly string[]): readonly number[] {
  return tree.childrenWith(word, "nmod", "obl").filter((c) => {
    const preposition = caseOf(tree, c);
    return preposition !== null && prepositions.includes(preposition);
  });
}

/** The coordinated heads that stand with `word`, itself first. */
export function coordinated(tree: Tree, word: number): readonly number[] {
  const out = [word];
  for (let i = 0; i < out.length; i++) {
    for (const c of tree.childrenWith(out[i]!, "conj", "list")) if (isNominal(tree, c) && !out.includes(c)) out.push(c);
  }
  return out;
}

/** "X and Y" through a hyphen or slash: "North Korea-Russia partnership", "US-ROK-Japan statement". */
export function isJoinedByHyphen(tree: Tree, leftLast: number, rightFirst: number): boolean {
  const between = tree.text.slice(tree.analysis.ends[leftLast]!, tree.analysis.starts[rightFirst]!);
  return /^[-–—/]$/.test(between.trim());
}

/** "that", "which", "who" of a relative clause: the noun that the clause hangs on; any other word itself. */
export function antecedentOf(tree: Tree, word: number): number {
  if (!/^(?:that|which|who)$/i.test(tree.form(word))) return word;
  for (let at = tree.head(word), steps = 0; at >= 0 && steps < 5; at = tree.head(at), steps++) {
    if (tree.relation(at) === "acl") return tree.head(at);
  }
  return word;
}
