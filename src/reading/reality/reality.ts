import type { QuotedSpan } from "../../text/span.ts";
import { isGerund, isInfinitive, isInverted, isVerbal, isYetToCome } from "../events/clause.ts";
import type { Trigger } from "../events/event.ts";
import { caseOf } from "../parties/noun-phrase.ts";
import type { Modality, Polarity } from "../reading.ts";
import type { Tree } from "../tree.ts";
import { IF_TRUE, isCondition, isOpenQuestion } from "./conditions.ts";
import { CONFIRM, FALSE, isDoubted, isUnproven, LIE, SUSPECTED, TALKS } from "./hearsay.ts";
import { AUXILIARIES, FUTURE, HEDGES, NEGATIONS, NEGATIVE_DETERMINERS, SEMI_AUXILIARIES } from "./markers.ts";

export interface Reality {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly hedges: readonly QuotedSpan[];
  /** The trigger whose complement this is, nearest first: "urge … to cease provocations". */
  readonly governors: readonly Trigger[];
  /** Which word or frame decided the modality, for `--explain`. */
  readonly by: string | null;
}

/** Said to happen, without more. */
export const PLAIN: Reality = { polarity: "+", modality: "actual", hedges: [], governors: [], by: null };

/**
 * How real a trigger is said to be: its own auxiliaries and negations, then what governs it, outwards, until a
 * finite clause of its own or reported speech closes the scope.
 */
export function realityOf(tree: Tree, trigger: Trigger, triggers: ReadonlyMap<number, Trigger>): Reality {
  let negative = false;
  let by: string | null = null;
  const found = new Set<Modality>();
  const hedges: QuotedSpan[] = [];
  const governors: Trigger[] = [];
  const marked = new Set<number>();
  const note = (modality: Modality, why: string) => {
    if (!found.has(modality)) by ??= why;
    found.add(modality);
  };

  const nominal = trigger.frame.pos === "NOUN" && tree.childrenWith(trigger.word, "cop").length === 0;
  if (nominal) nounMarks(trigger.word);
  clauseMarks(
    trigger.carrier !== trigger.word ? trigger.carrier : trigger.word,
    !nominal || trigger.carrier !== trigger.word,
  );
  climb(trigger.word);

  if (trigger.frame.future) note("planned", trigger.frame.lemma);
  return { polarity: negative ? "-" : "+", modality: strongest(found), hedges, governors, by };

  function nounMarks(noun: number): void {
    for (const c of tree.childrenWith(noun, "det", "amod", "advmod", "compound")) {
      const form = tree.form(c).toLowerCase();
      if (NEGATIVE_DETERMINERS.has(form)) negative = !negative;
      // "any dispatch", "any further test": whether there is one is left open.
      if (form === "any" && c < noun) note("possible", "any");
      if (HEDGES.has(form) || isSoCalled(c)) hedge(c);
      if (FUTURE.has(form) && c < noun) note("planned", form);
    }
    if (caseOf(tree, noun) === "without") negative = !negative;
    const head = tree.head(noun);
    // "there was no agreement", "no agreement was reached", "reached no agreement" are the determiner's; "did not reach an agreement":
    if (
      head >= 0 &&
      (tree.relation(noun) === "obj" || tree.isPassive(noun)) &&
      trigger.carrier === noun &&
      negates(head)
    ) {
      if (["reach", "make", "have", "conclude", "sign"].includes(tree.lemma(head))) negative = !negative;
    }
  }

  /** "so-called" in three words. */
  function isSoCalled(word: number): boolean {
    return word >= 2 && /^so.called$/i.test(tree.span(word - 2, word).text);
  }

  function hedge(word: number): void {
    hedges.push(tree.span(word, word));
    note("possible", tree.form(word).toLowerCase());
  }

  function clauseMarks(predicate: number, verbal: boolean): void {
    if (!verbal || marked.has(predicate)) return;
    marked.add(predicate);
    if (negates(predicate)) negative = !negative;
    for (const c of tree.childrenWith(predicate, "nsubj", "obj")) if (isNegated(c)) negative = !negative;
    // "almost attacked" did not.
    if (
      tree
        .childrenWith(predicate, "advmod")
        .some((c) => c === predicate - 1 && /^(?:almost|nearly)$/i.test(tree.form(c)))
    )
      negative = !negative;
    for (const c of tree.childrenWith(predicate, "advmod")) if (HEDGES.has(tree.form(c).toLowerCase())) hedge(c);
    for (const c of tree.childrenWith(predicate, "aux")) {
      const modality = AUXILIARIES.get(tree.form(c).toLowerCase());
      if (modality === "would") note("possible", "would");
      else if (modality) note(modality, tree.form(c).toLowerCase());
    }
    // "Seoul to reconsider arms": a headline's future.
    if (tree.head(predicate) < 0 && isInfinitive(tree, predicate) && tree.childrenWith(predicate, "nsubj").length > 0) {
      note("planned", "headline");
    }
    if (isInverted(tree, predicate)) note("conditional", "inversion");
    for (const c of tree.childrenWith(predicate, "advcl")) {
      if (!isCondition(tree, c)) continue;
      // "if true", "if confirmed" doubts; "if X attacks" conditions.
      if (!IF_TRUE.test(tree.form(c))) note("conditional", "if");
    }
    doubts(predicate);
    const head = tree.head(predicate);
    if (head >= 0 && tree.relation(predicate) === "xcomp" && isInfinitive(tree, predicate)) {
      const semi = SEMI_AUXILIARIES.get(tree.lemma(head));
      if (isYetToCome(tree, predicate)) negative = !negative;
      else if (semi && (semi !== "planned" || /ing$/.test(tree.form(head)))) {
        note(semi, tree.lemma(head));
        if (negates(head)) negative = !negative;
      }
    }
  }

  /** "no weapons", "not one shell", "neither X nor Y", "none of them". */
  function isNegated(noun: number): boolean {
    if (/^(?:nobody|nothing|none|no-one)$/i.test(tree.form(noun))) return true;
    if (
      tree.childrenWith(noun, "det", "cc", "advmod").some((d) => NEGATIVE_DETERMINERS.has(tree.form(d).toLowerCase()))
    )
      return true;
    const [first] = tree.yieldOf(noun);
    const opening = tree.text.slice(tree.analysis.starts[first]!, tree.analysis.starts[first]! + 24);
    return /^(?:not\s+(?:one|a|any|a\s+single|even)\b|neither\b|none\s+of\b)/i.test(opening);
  }

  function negates(predicate: number): boolean {
    return tree.childrenWith(predicate, "advmod", "cc", "det").some((c) => NEGATIONS.has(tree.form(c).toLowerCase()));
  }

  function climb(start: number): void {
    let at = start;
    for (let steps = 0; steps < 12; steps++) {
      const head = tree.head(at);
      if (head < 0) return;
      const relation = tree.relation(at);
      const governor = triggers.get(head);
      if (isOpenQuestion(tree, at)) {
        note("possible", "whether");
        return;
      }
      if (relation === "conj") {
        // Shared auxiliaries and negation of "will not transfer or test": only when the conjunct has none of its own.
        if (isVerbal(tree, at) && isVerbal(tree, head) && tree.childrenWith(at, "nsubj", "aux").length === 0)
          sharedMarks(head);
        at = head;
        continue;
      }
      if (relation === "advcl") {
        if (tree.childrenWith(at, "mark").some((m) => /^(?:in|by)$/i.test(tree.form(m)))) {
          clauseMarks(head, true);
          at = head;
          continue;
        }
        // "would not rule out sending": the parser may take the object for an adverbial.
        if (governor?.frame.effect === "stopped" && isGerund(tree, at) && tree.childrenWith(at, "mark").length === 0) {
          governors.push(governor);
          apply(governor);
        }
        // "is suspected of supplying": by whom is left open, and so is whether it is so.
        if (SUSPECTED.test(tree.form(head)) && tree.childrenWith(head, "aux").some((a) => tree.isPassive(a)))
          note("possible", tree.form(head));
        if (isCondition(tree, at)) note("conditional", "if");
        else if (isInfinitive(tree, at) && governor?.frame.effect === "demanded") {
          governors.push(governor);
          apply(governor);
        } else if (isInfinitive(tree, at)) {
          note("planned", "purpose");
          // "if they deploy to fight": the purpose is under the condition too.
          if (tree.relation(head) === "advcl" && isCondition(tree, head)) note("conditional", "if");
        }
        return;
      }
      if ((relation === "ccomp" || relation === "csubj") && LIE.test(tree.lemma(head))) {
        negative = !negative;
        return;
      }
      if (
        (relation === "ccomp" || relation === "obj" || tree.isPassive(at)) &&
        CONFIRM.test(tree.lemma(head)) &&
        isWithheld(head)
      )
        note("possible", "not confirmed");
      if (relation === "acl" && !isInfinitive(tree, at)) {
        toldByNoun(at, head);
        return;
      }
      if ((relation === "nmod" || relation === "obl") && isTalkedOf(at, head)) note("possible", tree.lemma(head));
      if (relation === "nmod" && isAboutCase(at) && isUnproven(tree, head)) note("possible", `no ${tree.lemma(head)}`);
      if (relation === "nmod" && isDoubted(tree, head) && isAboutCase(at)) {
        note("possible", tree.lemma(head));
        onSupposition(head);
        return;
      }
      if (relation === "nsubj" && OCCUR.has(tree.lemma(head))) {
        // "if an attack takes place", "the attack will not happen": the verb says whether it is.
        clauseMarks(head, true);
        at = head;
        continue;
      }
      if (relation === "nsubj" && !tree.isPassive(at) && governor?.frame.effect !== "stopped") {
        if (isSameDeed(start, at)) onSupposition(at);
        return;
      }
      if (relation === "parataxis" || relation === "appos" || relation === "vocative") return;
      if (governor && governor !== trigger && governs(governor, at)) {
        governors.push(governor);
        apply(governor);
      } else if (relation === "xcomp" && isVerbal(tree, head)) {
        clauseMarks(head, true);
      } else if (relation === "ccomp" && negates(head) && /^(?:believe|think|say|know)$/.test(tree.lemma(head))) {
        if (tree.lemma(head) === "know") note("possible", "not know");
        else negative = !negative;
        return;
      } else if (relation === "ccomp" || relation === "csubj") {
        if (isCondition(tree, at) && !isOpenQuestion(tree, at)) note("conditional", "if");
        return;
      } else if (relation === "obl" && !["to", "from", "of", "for"].includes(caseOf(tree, at) ?? "")) return;
      at = head;
    }
  }

  /** "the idea of troops fighting", "denied reports that it sent arms": what a noun only supposes or reports. */
  function toldByNoun(clause: number, noun: number): void {
    let teller = noun;
    if (isGerund(tree, clause) && tree.relation(noun) === "nmod" && isAboutCase(noun)) teller = tree.head(noun);
    if (isUnproven(tree, teller)) note("possible", `no ${tree.lemma(teller)}`);
    // "its denial that it attacked", "a lie that we attacked".
    if (isRefusal(triggers.get(teller)) || LIE.test(tree.lemma(teller))) {
      negative = !negative;
      return;
    }
    if (!isDoubted(tree, teller)) return;
    if (isRefusal(triggers.get(tree.head(teller))) && tree.relation(teller) === "obj") negative = !negative;
    else note("possible", tree.lemma(teller));
    if (tree.relation(teller) === "nsubj") onSupposition(teller);
  }

  /** "talks about the provision of weapons": what is talked of is not done yet. Of an attack or a test it may have been. */
  function isTalkedOf(noun: number, talks: number): boolean {
    const { type } = trigger.frame;
    return (
      (type === "AID" || type === "RETREAT" || type === "AGREE") &&
      /^(?:about|on|over|for)$/.test(caseOf(tree, noun) ?? "") &&
      [talks, ...tree.childrenWith(talks, "obj")].some((w) => TALKS.test(tree.lemma(w)))
    );
  }

  /** "did not confirm", "cannot verify", "refused to confirm". */
  function isWithheld(verb: number): boolean {
    const above = tree.head(verb);
    return (
      negates(verb) ||
      (above >= 0 && tree.relation(verb) === "xcomp" && /^(?:refuse|decline|fail|unable)$/.test(tree.lemma(above)))
    );
  }

  /** Words that say that something told is not so. */
  function isRefusal(told: Trigger | undefined): boolean {
    return told?.frame.type === "REJECT" && (told.frame.effect === "denied" || told.frame.effect === "stopped");
  }

  function isAboutCase(noun: number): boolean {
    return ["of", "about", "on", "over", "regarding", "concerning"].includes(caseOf(tree, noun) ?? "");
  }

  /**
   * "A deployment would mark a shift", "any dispatch would be lawful": a deed whose consequences are only supposed is itself
   * supposed; "if true" over the predicate is over the deed too.
   */
  function onSupposition(subject: number): void {
    if (tree.relation(subject) !== "nsubj") return;
    const predicate = tree.head(subject);
    const supposed = tree.childrenWith(predicate, "aux").some((c) => /^(?:would|['’]d)$/i.test(tree.form(c)));
    if (supposed && !tree.isPassive(subject)) note("possible", "would");
    if (isDoubted(tree, subject) && FALSE.test(tree.form(predicate))) negative = !negative;
    doubts(predicate);
    // "this idea, we believe, if true, would mark …": the parser gives the inserted verb the subject.
    for (const c of tree.childrenWith(predicate, "ccomp"))
      if (tree.childrenWith(c, "nsubj").every((n) => n > c)) doubts(c);
  }

  /** Whether `at` is the deed itself, or the first of those it is coordinated with. */
  function isSameDeed(deed: number, at: number): boolean {
    let word = deed;
    while (word !== at && tree.relation(word) === "conj") word = tree.head(word);
    return word === at;
  }

  /** Takes up the "if true" of a predicate. */
  function doubts(predicate: number): void {
    for (const c of tree.childrenWith(predicate, "advcl")) {
      if (!isCondition(tree, c) || !IF_TRUE.test(tree.form(c))) continue;
      hedges.push(tree.span(Math.min(c, ...tree.childrenWith(c, "mark")), c));
      note("possible", "if true");
    }
  }

  function sharedMarks(head: number): void {
    for (const c of tree.childrenWith(head, "aux")) {
      const modality = AUXILIARIES.get(tree.form(c).toLowerCase());
      if (modality && modality !== "would") note(modality, tree.form(c).toLowerCase());
    }
  }

  /** Whether the word stands where the governor's effect reaches: its complement, object, or "of"/"to"/"for" phrase. */
  function governs(governor: Trigger, at: number): boolean {
    const relation = tree.relation(at);
    if (governor.frame.effect === "none") return false;
    if (relation === "xcomp" || relation === "ccomp" || relation === "obj" || tree.isPassive(at)) return true;
    if (relation === "acl") return isInfinitive(tree, at);
    if (relation === "nsubj") return governor.frame.effect === "stopped";
    if (relation === "obl" || relation === "nmod") {
      const preposition = caseOf(tree, at);
      if (governor.frame.effect === "stopped") return ["from", "of", "to", "in"].includes(preposition ?? "");
      return (
        governor.frame.particle === preposition ||
        (governor.frame.particle === "forward" && preposition === "to") ||
        (["for", "of", "to", "on"].includes(preposition ?? "") && governor.frame.pos === "NOUN") ||
        preposition === "for"
      );
    }
    return false;
  }

  function apply(governor: Trigger): void {
    const why = governor.frame.lemma;
    switch (governor.frame.effect) {
      case "stopped":
        negative = !negative;
        // "has not ruled out sending": it may be.
        if (governor.frame.particle === "out" && negates(governor.word)) note("possible", "not ruled out");
        break;
      case "denied":
        // "neither confirmed nor denied that": it stays open.
        if (negates(governor.word)) note("possible", `not ${why}`);
        else negative = !negative;
        break;
      case "none":
        break;
      default:
        note(governor.frame.effect, why);
        // "does not plan to export": what is not planned is not.
        if (governor.frame.effect === "planned" && negates(governor.word)) negative = !negative;
    }
    if (governor.frame.type === null || governor.frame.effect === "stopped")
      clauseMarks(governor.word, governor.frame.pos === "VERB");
  }
}

/** Verbs that only say that something is so. */
const OCCUR: ReadonlySet<string> = new Set(["take", "happen", "occur", "begin", "resume", "continue", "exist"]);

/** What holds when several things are said: a condition, then a demand, then doubt, then a plan. */
function strongest(found: ReadonlySet<Modality>): Modality {
  for (const modality of ["conditional", "demanded", "possible", "planned"] as const)
    if (found.has(modality)) return modality;
  return "actual";
}
