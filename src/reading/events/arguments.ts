import type { Slot } from "../lexicon/index.ts";
import { caseOf, isPossessor, prepositional } from "../parties/noun-phrase.ts";
import { codesOf, identifiable, mergeParties, type Party, UNKNOWN_CODE } from "../parties/party.ts";
import { isInfinitive, objectsOf, subjectsOf } from "./clause.ts";
import type { Arguments, Trigger } from "./event.ts";
import { isRetold, toldBefore } from "./retold.ts";
import type { Scene } from "./scene.ts";
import { MATERIAL, slotFiller } from "./slots.ts";

/** Objects whose "between X and Y" names those who act: a treaty, talks, ties. */
const PAIRED: ReadonlySet<string> = new Set(["agreement", "talks", "ties"]);

/** Fills the slots of frames by the tree; each trigger once. */
export function argumentFinder(scene: Scene): (trigger: Trigger) => Arguments {
  const { tree, parties, triggers, byWord, behindPaper } = scene;
  const memo = new Map<Trigger, Arguments>();
  const fill = slotFiller(scene, of);
  return of;

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

  /** "in support of X", "in defence of X": X is helped and does not act. */
  function inFavour(trigger: Trigger): boolean {
    return (
      trigger.frame.pos === "NOUN" && caseOf(tree, trigger.word) === "in" && trigger.frame.recipient.includes("of")
    );
  }

  function apart(trigger: Trigger): Arguments {
    const actors = firstFilled(trigger, inFavour(trigger) ? ["light"] : trigger.frame.actor, []);
    const told = firstFilled(trigger, trigger.frame.recipient, codesOf(actors));
    const recipients =
      told.length > 0 ? told : trigger.frame.effect === "demanded" ? ofComplement(trigger) : ofNextDeed(trigger);
    if (isRetold(tree, trigger) && (actors.length === 0 || recipients.length === 0)) {
      const before = toldBefore(scene, trigger, actors, of);
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

  /** Everybody who takes part: subject and partner, both ends of "between", owners and modifiers. */
  function together(trigger: Trigger): Arguments {
    // "Putin announced cooperation between X and Y": it is theirs, whoever the verb's subject is.
    const both = trigger.frame.pos === "NOUN" ? mergeParties(fill(trigger, "between")) : [];
    if (both.length > 1) return { actors: both, recipients: [] };
    const own = firstFilled(trigger, trigger.frame.actor, []);
    const partners = trigger.frame.recipient.flatMap((slot) => fill(trigger, slot));
    const pairs =
      trigger.frame.pos === "VERB" && PAIRED.has(trigger.frame.object ?? "")
        ? objectsOf(tree, trigger.word).flatMap((o) =>
            prepositional(tree, o, ["between", "among", "with", "of"]).flatMap((c) => {
              const named = parties.of(c);
              // "held a summit of X, Y and Z" names who met; "talks of a party" need not.
              return caseOf(tree, c) === "of" && named.length < 2 ? [] : named;
            }),
          )
        : [];
    const owners = sharedOwners(trigger);
    const named = owners.length > 1 ? owners : mergeParties([...own, ...partners, ...pairs]);
    const all = named.length < 2 && trigger.frame.pos === "NOUN" ? withContext(trigger, named) : named;
    if (all.length === 0 && trigger.frame.object === "agreement") {
      return { actors: mergeParties(objectsOf(tree, trigger.word).flatMap((o) => behindPaper(o))), recipients: [] };
    }
    // "coordination with our allies": whoever they are, they take part too.
    const unnamed =
      partners.length > 0 && !identifiable(partners) && identifiable(all) && all.length === 1
        ? partners.slice(0, 1)
        : [];
    return { actors: [...all, ...unnamed], recipients: [] };
  }

  /** "praised their efforts to strengthen their ties": the ties are those of several, and theirs the deed, whoever praises. */
  function sharedOwners(trigger: Trigger): readonly Party[] {
    if (trigger.frame.pos !== "VERB" || trigger.frame.object !== "ties") return [];
    return mergeParties(
      objectsOf(tree, trigger.word).flatMap((o) =>
        tree.childrenWith(o, "nmod", "det").some((c) => isPossessor(tree, c)) ? parties.before(o) : [],
      ),
    );
  }

  /** What takes several and names none, or only "our": those of the context, when who is named is among them. */
  function withContext(trigger: Trigger, named: readonly Party[]): readonly Party[] {
    if (named.some((p) => !p.anaphoric)) return named;
    const around = byContext(trigger);
    return named.every((p) => around.some((a) => a.code === p.code)) ? around : named;
  }

  /** "trilateral cooperation" of the three just named; "reviewed the sharing of data": theirs who review it. */
  function byContext(trigger: Trigger): readonly Party[] {
    for (const c of tree.childrenWith(trigger.word, "amod", "compound")) {
      const group = parties.group(trigger.word, tree.lemma(c).toLowerCase());
      if (group.length > 0) return group;
    }
    for (let at = trigger.word, steps = 0; at >= 0 && steps < 8; at = tree.head(at), steps++) {
      const above = byWord.get(tree.head(at));
      if (
        above &&
        above.frame.type === "CONSULT" &&
        above.frame.joint &&
        above.frame.pos === "VERB" &&
        tree.relation(at) !== "nsubj"
      ) {
        const those = of(above).actors;
        if (those.length > 0)
          return those.map((p): Party => ({ ...p, anaphoric: true, confidence: p.confidence * 0.7 }));
      }
      // A clause has actors of its own; an infinitive after a noun ("the commitment to consult on …") has none.
      const clause = ["nsubj", "advcl", "ccomp", "acl"].includes(tree.relation(at));
      if (clause && !(tree.relation(at) === "acl" && isInfinitive(tree, at))) return [];
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
}
