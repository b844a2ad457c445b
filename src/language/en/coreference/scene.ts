import type { Analysis } from "../../analysis.ts";
import { type Candidate, findMentions } from "./mentions.ts";
import type { NounFacts } from "./noun-facts.ts";
import type { Gender } from "./pronouns.ts";
import { type View, viewOf } from "./view.ts";

/** A text as links are looked for in it. */
export interface Scene {
  readonly view: View;
  /** In the order of their first words. */
  readonly mentions: readonly Candidate[];
  /** By mention: how many mentions before it have its head's lemma. */
  readonly repeated: Int32Array;
  /** By mention: its gender, for names also from longer names with the same last word ("Ms. Holt" for "Holt"). */
  readonly genders: readonly Gender[];
  /** By mention: 1 for the first of its sentence. */
  readonly leads: Uint8Array;
  /** Mentions by the lemma of their head, then by each word of a name. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

export function sceneOf(analysis: Analysis, facts: NounFacts): Scene {
  const view = viewOf(analysis);
  const mentions = findMentions(view, facts);
  const byWord = new Map<string, number[]>();
  const repeated = new Int32Array(mentions.length);
  const leads = new Uint8Array(mentions.length);
  const told = new Map<string, Gender>();
  const put = (word: string, index: number) => {
    const list = byWord.get(word);
    if (list === undefined) byWord.set(word, [index]);
    else if (list.at(-1) !== index) list.push(index);
  };
  const counts = new Map<string, number>();
  mentions.forEach((mention, i) => {
    const before = mentions[i - 1];
    if (before === undefined || view.sentence[before.head] !== view.sentence[mention.head]) leads[i] = 1;
    repeated[i] = counts.get(mention.lemma) ?? 0;
    if (mention.form === "pronoun") return;
    if (mention.form !== "pair") counts.set(mention.lemma, repeated[i]! + 1);
    put(mention.form === "pair" ? mention.text : mention.lemma, i);
    for (const word of mention.name) put(word, i);
    if (mention.name.length > 0 && (mention.gender === 1 || mention.gender === 2))
      told.set(mention.name.at(-1)!, mention.gender);
  });
  const genders = mentions.map(({ name, gender, entity }) => {
    if (name.length === 0 || gender === 1 || gender === 2 || entity === "LOC" || entity === "ORG") return gender;
    return told.get(name.at(-1)!) ?? gender;
  });
  return { view, mentions, repeated, genders, leads, byWord };
}
