import type { Party } from "./parties/party.ts";
import type { DirectParties } from "./parties/resolver.ts";
import type { Tree } from "./tree.ts";

const SALUTATION =
  /^(?:\s*["“]?)(?:(?:mr|mrs|ms|madam|mister)\.?,?\s+(?:president|chair\w*|secretary|speaker)|(?:your\s+)?excellenc|(?:dear\s+)?(?:ladies\s+and\s+gentlemen|colleagues|delegates)|distinguished|honou?rable)/im;
/** Where an address greets its audience: the first lines. */
const OPENING = 600;
const FIRST_PERSON = /^(?:I|we|my|our|me|us)$/i;
const HOME = new Set(["country", "nation", "homeland", "government", "delegation", "people"]);

/**
 * For whom an address is spoken: a text that greets its audience ("Mr. President, Excellencies") and says "on behalf of
 * the people of X" or "my country, X", outside quotation marks. Empty when it says neither, or names several.
 */
export function addressedFor(text: string, tree: Tree, direct: DirectParties): readonly Party[] {
  if (!SALUTATION.test(text.slice(0, OPENING))) return [];
  const found: Party[] = [];
  for (let s = 0; s < tree.sentenceCount; s++) {
    const [first, end] = tree.sentenceRange(s);
    let own = false;
    let quoted = false;
    for (let w = first; w < end; w++) {
      if (FIRST_PERSON.test(tree.form(w))) own = true;
      if (/^["“”«»]|^``$|^''$/.test(tree.form(w))) quoted = true;
    }
    if (!own || quoted) continue;
    for (let w = first; w < end; w++) found.push(...namedHome(tree, w, direct));
    if (found.length > 0) break;
  }
  return new Set(found.map(({ code }) => code)).size === 1 ? [found[0]!] : [];
}

function namedHome(tree: Tree, word: number, direct: DirectParties): readonly Party[] {
  const lemma = tree.lemma(word).toLowerCase();
  if (lemma === "behalf") return tree.childrenWith(word, "nmod").flatMap((owner) => direct.of(owner));
  if (!HOME.has(lemma)) return [];
  const mine = tree.childrenWith(word, "nmod", "det").some((child) => /^(?:my|our)$/i.test(tree.form(child)));
  return mine ? tree.childrenWith(word, "appos").flatMap((name) => direct.of(name)) : [];
}
