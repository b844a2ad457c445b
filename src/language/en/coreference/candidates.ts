import { DETERMINER } from "./mentions.ts";
import type { Gender } from "./pronouns.ts";
import type { Scene } from "./scene.ts";

/** The earlier mentions that a mention may stand for, nearest first. */
export function antecedentsOf(scene: Scene, index: number): number[] {
  return scene.mentions[index]!.form === "pronoun" ? forPronoun(scene, index) : forPhrase(scene, index);
}

/** Sentences and mentions to look back, for third persons and for first and second. */
const NEAR = { sentences: 5, mentions: 40 };
const FAR = { sentences: 30, mentions: 200 };

function forPronoun(scene: Scene, index: number): number[] {
  const { mentions, view, genders } = scene;
  const anaphor = mentions[index]!;
  const pronoun = anaphor.pronoun!;
  const sentence = view.sentence[anaphor.head]!;
  const isThird = pronoun.person === 3;
  const reach = isThird ? NEAR : FAR;
  const out: number[] = [];
  for (let i = index - 1; i >= 0 && index - i <= reach.mentions; i--) {
    const other = mentions[i]!;
    const distance = sentence - view.sentence[other.head]!;
    if (distance > reach.sentences) break;
    if (other.last >= anaphor.first) continue; // nobody is named by a part of his own name
    if (areManAndWoman(pronoun.gender, genders[i]!)) continue;
    if (!isThird && distance > 2 && (other.pronoun === undefined || other.pronoun.person === 3)) continue;
    out.push(i);
  }
  return out;
}

function areManAndWoman(a: Gender, b: Gender): boolean {
  return (a === 1 && b === 2) || (a === 2 && b === 1);
}

/** Mentions with the same head's lemma that are looked at, the latest ones and the first. */
const SAME = 8;

function forPhrase(scene: Scene, index: number): number[] {
  const { mentions, view, byWord } = scene;
  const anaphor = mentions[index]!;
  const out = new Set<number>();
  const from = (word: string) => {
    const list = byWord.get(word) ?? [];
    const before = list.filter((i) => i < index);
    if (before.length > SAME) out.add(before[0]!);
    for (const i of before.slice(-SAME)) out.add(i);
  };
  from(anaphor.form === "pair" ? anaphor.text : anaphor.lemma);
  for (const word of anaphor.name) from(word);
  const refersBack =
    anaphor.determiner === DETERMINER.definite ||
    anaphor.determiner === DETERMINER.demonstrative ||
    anaphor.determiner === DETERMINER.all;
  const sentence = view.sentence[anaphor.head]!;
  for (let i = index - 1; i >= 0 && index - i <= 30; i--) {
    const other = mentions[i]!;
    const distance = sentence - view.sentence[other.head]!;
    if (distance > 3) break;
    if (anaphor.form === "noun" && refersBack && other.form !== "pronoun") out.add(i);
    else if (anaphor.form === "name" && other.form === "name") {
      if (isShort(anaphor.text) || isShort(other.text)) out.add(i);
    }
  }
  return [...out]
    .filter((i) => mentions[i]!.last < anaphor.first || mentions[i]!.first > anaphor.last)
    .sort((a, b) => b - a);
}

/** Too short to share a word with what it abbreviates. */
function isShort(text: string): boolean {
  return text.length <= 6 && !text.includes(" ");
}
