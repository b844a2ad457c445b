import type { Tree } from "../tree.ts";

/** Nouns for what is only told or thought. */
const DOUBTED: ReadonlySet<string> = new Set(
  `idea notion suggestion hypothesis scenario rumor rumour allegation accusation claim speculation possibility prospect
   suspicion theory hearsay`.split(/\s+/),
);

/** "a report on the attack" is a paper, but "reports of an attack" are hearsay. */
export function isDoubted(tree: Tree, noun: number): boolean {
  return DOUBTED.has(tree.lemma(noun).toLowerCase()) || /^reports$/i.test(tree.form(noun));
}

export const TALKS = /^(?:talk|negotiat(?:e|ion)|discussion|consultation)s?$/i;

export const FALSE = /^(?:false|untrue|baseless|groundless|unfounded|fabricated|wrong|fake|absurd)$/i;

export const LIE = /^(?:lie|falsehood|fabrication|hoax|myth|slander)$/;

export const CONFIRM = /^(?:confirm|verify|corroborate|substantiate)$/;

export const SUSPECTED = /^(?:suspected|accused|alleged|charged)$/i;

/** "no evidence that X did", "have not seen any proof of X": nothing is shown either way. */
export function isUnproven(tree: Tree, noun: number): boolean {
  if (!/^(?:evidence|proof|indication|sign|confirmation)$/.test(tree.lemma(noun))) return false;
  const verb = tree.head(noun);
  return (
    tree.childrenWith(noun, "det").some((d) => /^no$/i.test(tree.form(d))) ||
    (verb >= 0 && tree.childrenWith(verb, "advmod").some((n) => /^(?:not|n['’]t|never)$/i.test(tree.form(n))))
  );
}
