import type { QuotedSpan } from "../../text/span.ts";
import { isInfinitive, isVerbal } from "../events/clause.ts";
import type { Trigger } from "../events/event.ts";
import { caseOf } from "../parties/noun-phrase.ts";
import type { Modality, Polarity } from "../reading.ts";
import type { Tree } from "../tree.ts";
import {
  AUXILIARIES,
  CONDITIONS,
  FUTURE,
  HEDGES,
  NEGATIONS,
  NEGATIVE_DETERMINERS,
  SEMI_AUXILIARIES,
} from "./markers.ts";

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
      if (HEDGES.has(form)) hedge(c);
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

  function hedge(word: number): void {
    hedges.push(tree.span(word, word));
    note("possible", tree.form(word).toLowerCase());
  }

  function clauseMarks(predicate: number, verbal: boolean): void {
    if (!verbal || marked.has(predicate)) return;
    marked.add(predicate);
    if (negates(predicate)) negative = !negative;
    for (const c of tree.childrenWith(predicate, "nsubj", "obj")) if (isNegated(c)) negative = !negative;
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
    for (const c of tree.childrenWith(predicate, "advcl")) {
      if (!isCondition(c)) continue;
      // "if true", "if confirmed" doubts; "if X attacks" conditions.
      if (/^(?:true|confirmed|correct|verified|proven|accurate|so)$/i.test(tree.form(c)))
        hedges.push(tree.span(...tree.yieldOf(c)));
      note(
        hedges.length > 0 && /^(?:true|confirmed|correct|verified|proven|accurate|so)$/i.test(tree.form(c))
          ? "possible"
          : "conditional",
        "if",
      );
    }
    const head = tree.head(predicate);
    if (head >= 0 && tree.relation(predicate) === "xcomp" && isInfinitive(tree, predicate)) {
      const semi = SEMI_AUXILIARIES.get(tree.lemma(head));
      if (semi && (semi !== "planned" || /ing$/.test(tree.form(head)))) {
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

  function isCondition(clause: number): boolean {
    if (tree.childrenWith(clause, "mark", "advmod").some((m) => CONDITIONS.has(tree.form(m).toLowerCase())))
      return true;
    const [first] = tree.yieldOf(clause);
    return /^(?:(?:as|so) long as|provided|on condition|in case|in the event)\b/i.test(
      tree.text.slice(tree.analysis.starts[first]!, tree.analysis.starts[first]! + 20),
    );
  }

  function climb(start: number): void {
    let at = start;
    for (let steps = 0; steps < 12; steps++) {
      const head = tree.head(at);
      if (head < 0) return;
      const relation = tree.relation(at);
      const governor = triggers.get(head);
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
        if (isCondition(at)) note("conditional", "if");
        else if (isInfinitive(tree, at) && governor?.frame.effect === "demanded") {
          governors.push(governor);
          apply(governor);
        } else if (isInfinitive(tree, at)) note("planned", "purpose");
        return;
      }
      if (relation === "ccomp" && tree.childrenWith(at, "mark").some((m) => /^(?:whether|if)$/i.test(tree.form(m))))
        note("possible", "whether");
      if (relation === "acl" && !isInfinitive(tree, at)) return;
      if (relation === "nsubj" && OCCUR.has(tree.lemma(head))) {
        // "if an attack takes place", "the attack will not happen": the verb says whether it is.
        clauseMarks(head, true);
        at = head;
        continue;
      }
      if (relation === "nsubj" && !tree.isPassive(at) && governor?.frame.effect !== "stopped") {
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
      } else if (relation === "ccomp" || relation === "csubj") return;
      else if (relation === "obl" && !["to", "from", "of", "for"].includes(caseOf(tree, at) ?? "")) return;
      at = head;
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
        break;
      case "denied":
        negative = !negative;
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
