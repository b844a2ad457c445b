import type { Slot } from "../lexicon/index.ts";
import { caseOf, isJoinedByHyphen, isPossessor } from "../parties/noun-phrase.ts";
import { type Party, UNKNOWN_CODE } from "../parties/party.ts";
import { isInfinitive, isPassivePredicate, isVerbal, objectsOf, subjectsOf, surfaceSubjectsOf } from "./clause.ts";
import type { Arguments, Trigger } from "./event.ts";
import { prepositionalWords } from "./phrases.ts";
import type { Scene } from "./scene.ts";

/** Deeds, which a happening can be said to do ("the attack killed …"); words, only somebody. */
export const MATERIAL: ReadonlySet<string> = new Set(["ASSAULT", "MOBILIZE", "COERCE", "AID"]);

/**
 * Who fills a slot of a trigger's frame. The slot's noun phrase names somebody, or it is itself a happening or a
 * paper, and then those who take part in it fill the slot. `of` gives the arguments of another trigger.
 */
export function slotFiller(
  scene: Scene,
  of: (trigger: Trigger) => Arguments,
): (trigger: Trigger, slot: Slot) => readonly Party[] {
  const { tree, parties, byWord, behindPaper, unspokenSubject, here } = scene;
  return fill;

  function fill(trigger: Trigger, slot: Slot): readonly Party[] {
    const { word } = trigger;
    const verbal = trigger.frame.pos !== "NOUN";
    switch (slot) {
      case "subj": {
        const subjects = verbal ? subjectsOf(tree, word) : surfaceSubjectsOf(tree, trigger.carrier);
        const named = subjects.flatMap((s) => whoIs(s, trigger, false));
        if (named.length > 0) return named;
        const doer = MATERIAL.has(trigger.frame.type ?? "") ? subjects.flatMap((s) => doersOf(s, trigger)) : [];
        if (doer.length > 0) return doer;
        // A happening in subject place is no one's; only a thing ("the door is open and urge …") lets the search go on.
        const happens = subjects.some((s) => byWord.get(s)?.frame.type);
        const above = verbal && !happens && !isPassivePredicate(tree, word) ? subjectAbove(trigger) : [];
        if (above.length > 0) return above;
        return verbal && subjects.length === 0 && standsAlone(trigger.word) ? unspokenSubject : ownersOfMoved(trigger);
      }
      case "obj":
        return objectsOf(tree, word).flatMap((o) => whoIs(o, trigger, true));
      case "iobj": {
        // "sent Kyiv only non-lethal aid": the first of two objects.
        const objects = tree.childrenWith(word, "obj");
        const given = objects.length > 1 ? whoIs(objects[0]!, trigger, false) : [];
        if (given.length > 0) return given;
        return tree.childrenWith(word, "iobj").flatMap((c) => whoIs(c, trigger, false));
      }
      case "poss":
        return tree
          .childrenWith(word, "nmod", "det", "nsubj", "compound")
          .filter((c) => isPossessor(tree, c))
          .flatMap((c) => whoIs(c, trigger, false));
      case "mod": {
        const named = parties.before(word);
        return named.length > 1 && !trigger.frame.joint && !hyphened(named) ? named.slice(0, 1) : named;
      }
      case "light":
        return trigger.carrier === word
          ? []
          : surfaceSubjectsOf(tree, trigger.carrier).flatMap((s) => whoIs(s, trigger, false));
      case "agreement":
        return subjectsOf(tree, word).flatMap((s) => behindPaper(s));
      case "here":
        return tree.childrenWith(word, "advmod").some((c) => /^(?:here|there)$/i.test(tree.form(c))) ? here : [];
      default:
        return prepositionalWords(scene, trigger, slot).flatMap((c) =>
          whoIs(c, trigger, slot !== "by" && slot !== "from"),
        );
    }
  }

  /** "This attack targeted …": whoever makes the attack. */
  function doersOf(word: number, trigger: Trigger): readonly Party[] {
    const nested = byWord.get(word);
    return nested && nested !== trigger && nested.frame.type ? of(nested).actors : [];
  }

  /** A sentence's first verb, in the present or a participle: "Decides that …", "Recalling its resolution …". */
  function standsAlone(word: number): boolean {
    let at = word;
    while (tree.relation(at) === "conj" && tree.head(at) >= 0) at = tree.head(at);
    return tree.head(at) < 0 && /(?:Tense=Pres|VerbForm=Ger)/.test(tree.analysis.features[at] ?? "");
  }

  /** "North Korean soldiers were sent to …": nobody is said to send them but whose they are. */
  function ownersOfMoved(trigger: Trigger): readonly Party[] {
    if (trigger.frame.object !== "troops" || !isPassivePredicate(tree, trigger.word)) return [];
    return objectsOf(tree, trigger.word).flatMap((o) => parties.of(o));
  }

  /** "X reaffirms that the door is open and urges …": coordinated with a clause whose subject does nothing, the verb is X's. */
  function subjectAbove(trigger: Trigger): readonly Party[] {
    for (let at = trigger.word, steps = 0; steps < 4; steps++) {
      const relation = tree.relation(at);
      const head = tree.head(at);
      if (head < 0 || !["conj", "ccomp", "parataxis"].includes(relation)) return [];
      if (relation === "ccomp" && steps === 0) return [];
      const found = surfaceSubjectsOf(tree, head).flatMap((s) => parties.of(s));
      if (found.length > 0) return found;
      at = head;
    }
    return [];
  }

  /** Who is named at a slot's head; for a theme also who takes part in what it names. */
  function whoIs(word: number, trigger: Trigger, theme: boolean): readonly Party[] {
    const named = parties.of(word);
    if (named.length > 0) return named;
    const paper = behindPaper(word);
    if (paper.length > 0 && theme) return paper;
    if (trigger.frame.type === "REJECT") {
      const claim = byWord.get(word);
      if (theme && claim && claim !== trigger && claim.frame.type) return of(claim).actors;
      // "Tokyo's claim": whose it is.
      return theme
        ? tree
            .childrenWith(word, "nmod")
            .filter((c) => isPossessor(tree, c))
            .flatMap((c) => parties.of(c))
        : [];
    }
    if (!theme) return [];
    return themeParties(word, trigger, trigger.frame.type === "ACCUSE" || trigger.frame.type === "SUPPORT" ? 0 : 3);
  }

  function themeParties(word: number, from: Trigger, depth: number): readonly Party[] {
    if (depth > 4) return [];
    const nested = byWord.get(word);
    if (nested && nested !== from) {
      const inner = of(nested);
      if (inner.actors.some((p) => p.code !== UNKNOWN_CODE)) return inner.actors;
    }
    const paper = behindPaper(word);
    if (paper.length > 0) return paper;
    const owners = parties.before(word);
    if (owners.length > 0 && !nested) return owners;
    for (const c of tree.childrenWith(word, "nmod", "acl", "obl", "obj", "appos", "conj", "advcl")) {
      const preposition = caseOf(tree, c);
      if (
        tree.relation(c) === "nmod" &&
        preposition &&
        ["of", "in", "by", "between", "from", "to", "with", "among"].includes(preposition)
      ) {
        const named = parties.of(c);
        if (named.length > 0 && (preposition !== "in" || from.frame.type === "ASSAULT") && preposition !== "to")
          return named;
      }
      if (tree.relation(c) === "acl" && isInfinitive(tree, c)) continue;
      const inner = themeParties(c, from, depth + 1);
      if (inner.length > 0) return inner;
    }
    if (isVerbal(tree, word)) {
      const subjects = subjectsOf(tree, word).flatMap((s) => parties.of(s));
      if (subjects.length > 0) return subjects;
    }
    return [];
  }

  /** "Russia-North Korea", "U.S.-led": two names joined by a hyphen stand as a pair. */
  function hyphened(named: readonly Party[]): boolean {
    return named.length === 2 && isJoinedByHyphen(tree, named[0]!.last, named[1]!.first);
  }
}
