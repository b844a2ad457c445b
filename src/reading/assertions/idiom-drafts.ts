import { isGerund, surfaceSubjectsOf } from "../events/clause.ts";
import { findDemands } from "../events/demands.ts";
import { IDIOMS, type Idiom } from "../events/idioms.ts";
import { prepositional } from "../parties/noun-phrase.ts";
import { codesOf, identifiable, mergeParties, type Party, UNKNOWN_CODE } from "../parties/party.ts";
import { hasCondition } from "../reality/conditions.ts";
import { PLAIN } from "../reality/reality.ts";
import type { Tree } from "../tree.ts";
import type { Draft, DraftScene } from "./draft.ts";

/** What phrases say whose sense is not that of their words: an open door, a price to be paid. */
export function idiomDrafts(scene: DraftScene): readonly Draft[] {
  const { tree, parties, triggers, argumentsOf, voices } = scene;
  const out: Draft[] = [];
  let demands: ReturnType<typeof findDemands> | undefined;
  for (let s = 0; s < tree.sentenceCount; s++) {
    const [begin, end] = tree.sentenceRange(s);
    if (begin >= end) continue;
    const { start, text } = tree.span(begin, end - 1);
    for (const idiom of IDIOMS) {
      const match = idiom.pattern.exec(text);
      if (!match) continue;
      const first = tree.wordAt(start + match.index);
      const last = tree.wordAt(start + match.index + match[0].length - 1);
      const draft = fromIdiom(idiom, first, Math.max(first, last), begin, end);
      if (draft) out.push(draft);
    }
  }
  return out;

  function fromIdiom(idiom: Idiom, first: number, last: number, begin: number, end: number): Draft | null {
    const predicate = topOf(tree, first, last);
    const voice = voices.at(first);
    const subject = mergeParties(bare(tree, surfaceSubjectsOf(tree, predicate)).flatMap((s) => parties.of(s)));
    const governing = governingParties(predicate);
    const speaker = voice.parties.length > 0 ? voice.parties : governing;
    const actors = idiom.who === "speaker" ? speaker : identifiable(subject) ? subject : speaker;
    const whom =
      idiom.whom === "subject"
        ? subject
        : idiom.whom === "addressee"
          ? addressee(begin, end, codesOf(actors))
          : idiom.whom === "protected"
            ? protectedBy(begin, end)
            : [];
    if (!identifiable(actors)) return null;
    const recipients = whom.filter((p) => !codesOf(actors).includes(p.code));
    if (idiom.whom === "subject" && recipients.length === 0) return null;
    const condition = idiom.type === "THREATEN" && hasCondition(tree, predicate);
    const reality = {
      ...PLAIN,
      modality: condition ? ("conditional" as const) : (idiom.modality ?? "actual"),
      polarity: idiom.polarity ?? "+",
      by: condition ? "if" : null,
    };
    return {
      word: predicate,
      first,
      last: Math.min(last, first + 5),
      type: idiom.type,
      mode: idiom.mode,
      actors,
      recipients,
      reality,
      voice,
      rule: `idiom/${idiom.name}`,
      confidence: 0.7,
    };
  }

  /** Subject of the verb above: "X and Y reaffirm that the door … is open". */
  function governingParties(predicate: number): readonly Party[] {
    for (let at = predicate; at >= 0 && tree.relation(at) !== "root"; at = tree.head(at)) {
      const head = tree.head(at);
      if (head < 0) break;
      const found = surfaceSubjectsOf(tree, head).flatMap((s) => parties.of(s));
      if (identifiable(found)) return mergeParties(found);
    }
    return [];
  }

  /** "… to ensure the security of A and the defense of our B allies". */
  function protectedBy(begin: number, end: number): readonly Party[] {
    const out: Party[] = [];
    for (let w = begin; w < end; w++) {
      if (!/^(?:defen[cs]e|security|protection|safety)$/.test(tree.lemma(w))) continue;
      for (const c of prepositional(tree, w, ["of"])) out.push(...parties.of(c), ...parties.within(c));
    }
    return mergeParties(out);
  }

  /** Whom a demand or appeal of the same sentence, or else of its neighbours, is addressed to. */
  function addressee(begin: number, end: number, own: readonly string[]): readonly Party[] {
    const asked = triggers.filter((t) => t.frame.type === "REQUEST");
    const near = asked.filter((t) => t.word >= begin && t.word < end);
    const sentence = tree.sentenceOf(begin);
    const around = asked.filter((t) => Math.abs(tree.sentenceOf(t.word) - sentence) <= 1);
    demands ??= findDemands(tree, parties);
    const demanded = demands.filter((d) => Math.abs(tree.sentenceOf(d.word) - sentence) <= 1);
    const candidates = [
      ...near.map((t) => argumentsOf(t).recipients),
      ...demanded.map((d) => d.recipients),
      ...around.map((t) => argumentsOf(t).recipients),
    ];
    return (
      candidates
        .map((list) => list.filter((p) => !own.includes(p.code) && p.code !== "WORLD" && p.code !== UNKNOWN_CODE))
        .find((list) => list.length > 0) ?? []
    );
  }
}

/** "X, following Y, will pay": what a preposition or participle governs is no subject, though the parser made it one. */
function bare(tree: Tree, subjects: readonly number[]): readonly number[] {
  const first = subjects[0] ?? -1;
  const governed = (s: number) => {
    if (tree.childrenWith(s, "case").length > 0) return true;
    for (let w = first + 1; w < s; w++) if (isGerund(tree, w) && tree.upos(w) === "VERB") return true;
    return false;
  };
  const own = subjects.filter((s) => !governed(s));
  return own.length > 0 ? own : subjects;
}

/** The highest word of a run in the tree. */
function topOf(tree: Tree, first: number, last: number): number {
  for (let w = first; w <= last; w++) {
    const head = tree.head(w);
    if (
      (head < first || head > last) &&
      (tree.upos(w) === "VERB" || tree.upos(w) === "ADJ" || tree.upos(w) === "NOUN" || tree.upos(w) === "AUX")
    )
      return w;
  }
  return first;
}
