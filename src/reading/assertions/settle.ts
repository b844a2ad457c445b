import { sameCodes } from "../parties/party.ts";
import type { Tree } from "../tree.ts";
import type { Draft, DraftScene } from "./draft.ts";
import { asAgreement, asJoint } from "./typing.ts";

/**
 * Makes one record of what several drafts say of one happening, gives drafts their final type, and drops what is only
 * asked or promises nothing. In text order.
 */
export function settleDrafts(scene: DraftScene, list: readonly Draft[]): readonly Draft[] {
  const { tree } = scene;
  const typed = list.map((d) => asAgreement(tree, asJoint(yetToCome(scene, d))));
  const kept = typed.filter((d) => {
    // "agreed to work in coordination", "intention to strengthen": the promise and what is promised are one.
    if (d.type !== "AGREE" && d.type !== "CONSULT" && d.type !== "COOPERATE") return true;
    const promise = d.reality.governors.find((g) => g.frame.type === "AGREE");
    const made = promise && typed.find((o) => o.word === promise.word && o.type === "AGREE");
    return !(made && d.word !== made.word && sameCodes(made.actors, d.actors));
  });
  const best = new Map<string, Draft>(); // by trigger word and type
  for (const d of kept.filter((k) => !isTold(tree, k, kept))) {
    const key = `${d.word} ${d.type}`;
    const other = best.get(key);
    if (!other || d.confidence > other.confidence) best.set(key, d);
  }
  return [...best.values()]
    .map((d) => resisted(tree, d, [...best.values()]))
    .filter((d) => !(isAsked(scene, d) || isEmptyPromise(d)))
    .sort((a, b) => a.first - b.first || a.word - b.word || a.type.localeCompare(b.type));
}

/** A question asserts nothing: its verbs are dropped, what its noun phrases presuppose stays. */
function isAsked({ tree, isQuestion }: DraftScene, d: Draft): boolean {
  if (!isQuestion(tree.sentenceOf(d.word))) return false;
  return (tree.upos(d.word) !== "NOUN" && tree.upos(d.word) !== "PROPN") || tree.head(d.word) < 0;
}

/** "take measures" in the past promises nothing. */
function isEmptyPromise(d: Draft): boolean {
  return d.type === "AGREE" && d.rule === "event/take" && d.reality.modality === "actual";
}

/** "restored the alliance", "This attack targeted …": an event noun that only fills another record's slot with the same parties. */
function isTold(tree: Tree, d: Draft, all: readonly Draft[]): boolean {
  if (tree.upos(d.word) !== "NOUN" && tree.upos(d.word) !== "PROPN") return false;
  // A judgement on a deed is no second name for it: "the partnership is a concern".
  if (
    d.type !== "ACCUSE" &&
    tree.childrenWith(d.word, "cop").length > 0 &&
    all.some((o) => o.word === tree.child(d.word, "nsubj"))
  )
    return true;
  for (let at = d.word, steps = 0; steps < 3; steps++) {
    const head = tree.head(at);
    const relation = tree.relation(at);
    if (head < 0) return false;
    const other = all.find((o) => o.word === head);
    // "met for a meeting", "held talks at the summit": one meeting.
    if (other && d.type === "CONSULT" && other.type === "CONSULT" && tree.upos(head) === "VERB" && overlap(other, d))
      return true;
    if (other && sameCodes(other.actors, d.actors)) {
      if (relation === "nsubj" && other.type === d.type && tree.upos(head) === "VERB") return true;
      if (
        (relation === "obj" || (relation === "nmod" && steps > 0)) &&
        d.type === "COOPERATE" &&
        (other.type === "AGREE" || other.type === "COOPERATE")
      )
        return true;
    }
    if (relation !== "nmod" && relation !== "obj" && relation !== "obl") return false;
    at = head;
  }
  return false;
}

/** "the meeting next week": what is dated after the document is not yet. */
function yetToCome({ tree, published, dateOf }: DraftScene, d: Draft): Draft {
  if (toldAsPast(tree, d.word)) return d;
  const date = d.reality.modality === "actual" && published ? dateOf(d.word) : null;
  const begins = date?.split("/")[0];
  if (!begins || !published || !/^\d{4}-\d\d-\d\d$/.test(begins) || begins <= published.slice(0, 10)) return d;
  return { ...d, reality: { ...d.reality, modality: "planned", by: "date" } };
}

/** "their fight against X's aggression": the aggression is on those who fight it. */
function resisted(tree: Tree, d: Draft, all: readonly Draft[]): Draft {
  if (d.type !== "ASSAULT" || d.recipients.length > 0) return d;
  const fight = all.find(
    (o) =>
      o !== d &&
      o.type === "ASSAULT" &&
      sameCodes(o.recipients, d.actors) &&
      tree.sentenceOf(o.word) === tree.sentenceOf(d.word) &&
      o.word < d.word,
  );
  return fight ? { ...d, recipients: fight.actors.map((p) => ({ ...p, anaphoric: true })) } : d;
}

/** The verb itself, or the verb over a noun, is in the past: a dateline that runs ahead of the day does not make it planned. */
function toldAsPast(tree: Tree, word: number): boolean {
  let at = word;
  while (tree.upos(at) !== "VERB" && tree.head(at) >= 0) at = tree.head(at);
  const past = (w: number) =>
    /Tense=Past/.test(tree.analysis.features[w] ?? "") &&
    tree
      .childrenWith(w, "aux")
      .every((a) => !/^(?:will|would|may|might|could|can|shall|should|must|to)$/i.test(tree.form(a)));
  return tree.upos(at) !== "VERB" || past(at);
}

function overlap(a: Draft, b: Draft): boolean {
  return b.actors.some((p) => a.actors.some((o) => o.code === p.code));
}
