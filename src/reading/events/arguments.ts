import type { Slot } from "../lexicon/index.ts";
import type { Parties } from "../parties/anaphora.ts";
import { caseOf, isJoinedByHyphen, isPossessor, prepositional } from "../parties/noun-phrase.ts";
import { codesOf, mergeParties, type Party, UNKNOWN_CODE } from "../parties/party.ts";
import type { Tree } from "../tree.ts";
import { isInfinitive, isPassivePredicate, isVerbal, objectsOf, subjectsOf, surfaceSubjectsOf } from "./clause.ts";
import type { Trigger } from "./event.ts";

export interface Arguments {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Objects whose "between X and Y" names those who act: a treaty, talks, ties. */
const PAIRED: ReadonlySet<string> = new Set(["agreement", "talks", "ties"]);

/** Prepositions of the other end. */
const REACHING: ReadonlySet<string> = new Set(["to", "from", "on", "against"]);

/** Deeds, which a happening can be said to do ("the attack killed …"); words, only somebody. */
const MATERIAL: ReadonlySet<string> = new Set(["ASSAULT", "MOBILIZE", "COERCE", "AID"]);

export interface ArgumentFinder {
  of(trigger: Trigger): Arguments;
}

/**
 * Fills the slots of a frame by the tree. A slot's noun phrase either names somebody or is itself a
 * happening or a paper ("condemned the recent increase in cooperation between X and Y"), and then those who take
 * part in it fill the slot.
 *
 * @param partiesToPaper who stands behind an agreement or statement named at a word
 * @param unspokenSubject who acts in the verbs that stand without a subject ("Decides …" in a resolution); [] for nobody
 * @param here whose the place of the dateline is, for "arrived here"
 */
export function argumentFinder(
  tree: Tree,
  parties: Parties,
  triggers: readonly Trigger[],
  partiesToPaper: (word: number) => readonly Party[],
  unspokenSubject: readonly Party[],
  here: readonly Party[],
): ArgumentFinder {
  const byWord = new Map(triggers.map((t) => [t.word, t]));
  const memo = new Map<Trigger, Arguments>();

  function of(trigger: Trigger): Arguments {
    const known = memo.get(trigger);
    if (known) return known;
    memo.set(trigger, { actors: [], recipients: [] });
    const same = sameAs(trigger);
    const found = same ? of(same) : trigger.frame.joint ? together(trigger) : apart(trigger);
    memo.set(trigger, found);
    return found;
  }

  /** "The infringement … is a provocation": predicate and subject are one happening. */
  function sameAs(trigger: Trigger): Trigger | null {
    if (trigger.frame.pos !== "NOUN" || tree.childrenWith(trigger.word, "cop").length === 0) return null;
    const subject = tree.child(trigger.word, "nsubj");
    const other = subject < 0 ? undefined : byWord.get(subject);
    return other && other.frame.type !== null && MATERIAL.has(other.frame.type) ? other : null;
  }

  function apart(trigger: Trigger): Arguments {
    const actors = firstFilled(trigger, trigger.frame.actor, []);
    const told = firstFilled(trigger, trigger.frame.recipient, codesOf(actors));
    const recipients =
      told.length > 0 ? told : trigger.frame.effect === "demanded" ? ofComplement(trigger) : ofNextDeed(trigger);
    if (isDefiniteEvent(trigger) && (actors.length === 0 || recipients.length === 0)) {
      const before = earlier(trigger, actors);
      if (before)
        return {
          actors: actors.length > 0 ? actors : before.actors,
          recipients: recipients.length > 0 ? recipients : before.recipients,
        };
    }
    if (recipients.length === 0 && trigger.frame.pos === "VERB" && MATERIAL.has(trigger.frame.type ?? "")) {
      // "This attack targeted a residence": whom the attack was on.
      for (const s of subjectsOf(tree, trigger.word)) {
        const deed = byWord.get(s);
        if (deed && deed !== trigger && deed.frame.type === trigger.frame.type)
          return { actors, recipients: of(deed).recipients };
      }
    }
    const actorCodes = new Set(codesOf(actors));
    const others = recipients.filter((p) => !actorCodes.has(p.code));
    // Nobody does this to himself: one of the two was misread.
    if (recipients.length > 0 && others.length === 0 && recipients.some((p) => p.code !== UNKNOWN_CODE)) {
      return { actors: [], recipients };
    }
    return { actors, recipients: others };
  }

  /** "condemns in the strongest terms Iran's attack": the object is the next deed named before another verb. */
  function ofNextDeed(trigger: Trigger): readonly Party[] {
    if (trigger.frame.type !== "ACCUSE" || trigger.frame.pos !== "VERB" || objectsOf(tree, trigger.word).length > 0)
      return [];
    const next = triggers.find((t) => t.word > trigger.last && t.frame.type !== null);
    if (next?.frame.pos !== "NOUN" || tree.sentenceOf(next.word) !== tree.sentenceOf(trigger.word)) return [];
    for (let w = trigger.last + 1; w < next.word; w++) if (tree.upos(w) === "VERB" || tree.upos(w) === "AUX") return [];
    return of(next).actors;
  }

  /** "urges that X return", "urge X to return" with X taken for the subject of "return". */
  function ofComplement(trigger: Trigger): readonly Party[] {
    return tree
      .childrenWith(trigger.word, "ccomp", "xcomp", "advcl")
      .flatMap((c) => tree.childrenWith(c, "nsubj").flatMap((s) => parties.of(s)));
  }

  /** "this attack", "the launch": a happening told before. */
  function isDefiniteEvent(trigger: Trigger): boolean {
    if (trigger.frame.pos !== "NOUN") return false;
    return tree
      .childrenWith(trigger.word, "det")
      .some((d) => /^(?:the|this|that|these|those|such)$/i.test(tree.form(d)));
  }

  function earlier(trigger: Trigger, actors: readonly Party[]): Arguments | null {
    const sentence = tree.sentenceOf(trigger.word);
    for (let i = triggers.length - 1; i >= 0; i--) {
      const other = triggers[i]!;
      if (other.word >= trigger.word || other.frame.type !== trigger.frame.type || other.frame.type === null) continue;
      const same = tree.lemma(other.word).toLowerCase() === tree.lemma(trigger.word).toLowerCase();
      const near = sentence - tree.sentenceOf(other.word);
      if (near > (same ? 12 : 2)) continue;
      const known = of(other);
      if (known.actors.length === 0 || known.actors.every((p) => p.code === UNKNOWN_CODE)) continue;
      if (actors.length > 0 && !actors.every((a) => known.actors.some((k) => k.code === a.code))) continue;
      const here = (list: readonly Party[]) =>
        list.map((p): Party => ({ ...p, anaphoric: true, confidence: p.confidence * 0.8 }));
      return { actors: here(known.actors), recipients: here(known.recipients) };
    }
    return null;
  }

  /** Everybody who takes part: subject and partner, both ends of "between", owners and modifiers. */
  function together(trigger: Trigger): Arguments {
    const own = firstFilled(trigger, trigger.frame.actor, []);
    const partners = trigger.frame.recipient.flatMap((slot) => fill(trigger, slot));
    const pairs =
      trigger.frame.pos === "VERB" && PAIRED.has(trigger.frame.object ?? "")
        ? objectsOf(tree, trigger.word).flatMap((o) =>
            prepositional(tree, o, ["between", "among", "with"]).flatMap((c) => parties.of(c)),
          )
        : [];
    const named = mergeParties([...own, ...partners, ...pairs]);
    const all = named.length === 0 && trigger.frame.pos === "NOUN" ? byContext(trigger) : named;
    if (all.length === 0 && trigger.frame.object === "agreement") {
      return { actors: mergeParties(objectsOf(tree, trigger.word).flatMap((o) => partiesToPaper(o))), recipients: [] };
    }
    return { actors: all, recipients: [] };
  }

  /** "trilateral cooperation" of the three just named; "reviewed the sharing of data": theirs who review it. */
  function byContext(trigger: Trigger): readonly Party[] {
    for (const c of tree.childrenWith(trigger.word, "amod", "compound")) {
      const group = parties.group(trigger.word, tree.lemma(c).toLowerCase());
      if (group.length > 0) return group;
    }
    for (let at = trigger.word, steps = 0; at >= 0 && steps < 5; at = tree.head(at), steps++) {
      const above = byWord.get(tree.head(at));
      if (
        above &&
        above.frame.type === "CONSULT" &&
        above.frame.joint &&
        above.frame.pos === "VERB" &&
        tree.relation(at) !== "nsubj"
      ) {
        return of(above).actors.map((p): Party => ({ ...p, anaphoric: true, confidence: p.confidence * 0.7 }));
      }
      if (["nsubj", "advcl", "ccomp", "acl"].includes(tree.relation(at))) return [];
    }
    return [];
  }

  function firstFilled(trigger: Trigger, slots: readonly Slot[], taken: readonly string[]): readonly Party[] {
    let unnamed: readonly Party[] = [];
    for (const slot of slots) {
      const filled = mergeParties(fill(trigger, slot)).filter((p) => !taken.includes(p.code));
      if (filled.some((p) => p.code !== UNKNOWN_CODE)) return filled;
      if (unnamed.length === 0) unnamed = filled;
    }
    return unnamed;
  }

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
        const above = verbal && !happens ? subjectAbove(trigger) : [];
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
        return subjectsOf(tree, word).flatMap((s) => partiesToPaper(s));
      case "here":
        return tree.childrenWith(word, "advmod").some((c) => /^(?:here|there)$/i.test(tree.form(c))) ? here : [];
      default:
        return prepositionalWords(trigger, slot).flatMap((c) => {
          const named = whoIs(c, trigger, slot !== "by" && slot !== "from");
          return slot === "between" ? mergeParties([...named, ...phrase(c)]) : named;
        });
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

  /** Phrases with a preposition: the trigger's own, its carrier's, and those the parser hung on its object. */
  function prepositionalWords(trigger: Trigger, preposition: string): readonly number[] {
    const { word } = trigger;
    const out = [...prepositional(tree, word, [preposition])];
    if (trigger.frame.pos === "VERB" && REACHING.has(preposition)) {
      // "delivered by X to Y": "to Y" may hang on X.
      for (const c of nested(word, 3))
        if (!out.includes(c) && caseOf(tree, c) === preposition && tree.relation(c) === "nmod") out.push(c);
    }
    if (trigger.frame.pos === "NOUN") {
      if (trigger.carrier !== word) out.push(...prepositional(tree, trigger.carrier, [preposition]));
      // "the supply of weapons from … to …": the phrase may hang on what is supplied, or on the other end.
      if (preposition !== "of" && preposition !== "in" && preposition !== "for") {
        for (const c of nested(word, 3)) if (!out.includes(c) && caseOf(tree, c) === preposition) out.push(c);
        if (out.length === 0) out.push(...besideNoun(word, preposition));
      }
      if (out.length === 0 && tree.relation(word) === "conj")
        out.push(...prepositional(tree, tree.head(word), [preposition]));
    } else {
      for (const o of objectsOf(tree, word)) out.push(...prepositional(tree, o, [preposition]));
      for (const c of tree.childrenWith(word, "xcomp"))
        if (!isVerbal(tree, c)) out.push(...prepositional(tree, c, [preposition]));
      if (preposition === "for" || preposition === "over" || preposition === "about" || preposition === "of") {
        // "condemned X for launching …": X fills the object slot; the gerund is looked at as a theme.
        out.push(
          ...tree
            .childrenWith(word, "advcl")
            .filter((c) => tree.childrenWith(c, "mark").some((m) => tree.form(m).toLowerCase() === preposition)),
        );
      }
    }
    return out;
  }

  /** "support X in their fight against Y": the phrase that follows the noun hangs on the verb. */
  function besideNoun(noun: number, preposition: string): readonly number[] {
    const [, last] = tree.yieldOf(noun);
    for (let at = tree.head(noun), steps = 0; at >= 0 && steps < 3; at = tree.head(at), steps++) {
      if (tree.upos(at) !== "VERB") continue;
      return prepositional(tree, at, [preposition]).filter((c) => {
        for (let w = noun + 1; w < c; w++) if (tree.upos(w) === "VERB" || tree.upos(w) === "AUX") return false;
        return c > noun && c - last < 10;
      });
    }
    return [];
  }

  /** Prepositional phrases below a noun, through other such phrases, to a depth, but not into another happening. */
  function nested(noun: number, depth: number): readonly number[] {
    if (depth === 0) return [];
    return tree
      .childrenWith(noun, "nmod", "obl")
      .filter((c) => c > noun)
      .flatMap((c) => (byWord.get(c)?.frame.type ? [c] : [c, ...nested(c, depth - 1)]));
  }

  /** Who is named at a slot's head; for a theme also who takes part in what it names. */
  function whoIs(word: number, trigger: Trigger, theme: boolean): readonly Party[] {
    const named = parties.of(word);
    if (named.length > 0) return named;
    const paper = partiesToPaper(word);
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
    if (!theme) return paper.length > 0 ? [] : [];
    return themeParties(word, trigger, trigger.frame.type === "ACCUSE" || trigger.frame.type === "SUPPORT" ? 0 : 3);
  }

  /** Parties of a prepositional phrase; after "between" everybody in it when the parser lost the second. */
  function phrase(word: number): readonly Party[] {
    const named = parties.of(word);
    return caseOf(tree, word) === "between" && named.length < 2
      ? mergeParties([...named, ...parties.within(word)])
      : named;
  }

  function themeParties(word: number, from: Trigger, depth: number): readonly Party[] {
    if (depth > 4) return [];
    const nested = byWord.get(word);
    if (nested && nested !== from) {
      const inner = of(nested);
      if (inner.actors.some((p) => p.code !== UNKNOWN_CODE)) return inner.actors;
    }
    const paper = partiesToPaper(word);
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
        const named = phrase(c);
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

  return { of };
}
