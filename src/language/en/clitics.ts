/**
 * Where an unpunctuated contraction divides ("cannot" → can + not, "dont" → do + nt): lower-case form → length of the
 * first part. Only forms with one reading; "lets", "ill", "id" and "were" stay words.
 */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    cannot: 3, gonna: 3, wanna: 3, gotta: 3, gimme: 3, lemme: 3,
    dont: 2, cant: 2, wont: 2, aint: 2, isnt: 2, didnt: 3, hasnt: 3, hadnt: 3, wasnt: 3, arent: 3, doesnt: 4,
    havent: 4, werent: 4, couldnt: 5, wouldnt: 5, shouldnt: 6, mustnt: 4,
    im: 1, ive: 1, youre: 3, youve: 3, youll: 3, theyre: 4, theyve: 4, theyll: 4, thats: 4, theres: 5, whats: 4,
    heres: 4, hes: 2, shes: 3,
  }),
); // biome-ignore format: a table

/** "its" that stands for "it's". */
export const IT_IS =
  /its[ \t\u00a0]+(?:an?|the|not|been|all|in|so|like|really|simply|too|that|what|my|your|nothing|called|getting|for|from|as)(?=[ \t\u00a0])/iy;

const NEGATION = /n['’`ʼ]t$/i;
const CLITIC = /['’`ʼ](?:s|re|ve|ll|d|m)$/i;

/**
 * Length of the last clitic of a word form ("n't", "'s", "'ve"), or 0. A form that is nothing but the clitic has none,
 * and a decade keeps its own ("1960's").
 */
export function cliticLength(form: string): number {
  if (NEGATION.test(form)) return form.length > 3 ? 3 : 0;
  const found = CLITIC.exec(form);
  if (!found || found.index === 0 || /^\d*0$/.test(form.slice(0, found.index))) return 0;
  return form.length - found.index;
}
