import type { ArgumentFinder } from "../events/arguments.ts";
import { surfaceSubjectsOf } from "../events/clause.ts";
import { type Demand, findDemands } from "../events/demands.ts";
import type { Trigger } from "../events/event.ts";
import { IDIOMS, type Idiom } from "../events/idioms.ts";
import { calledBy, isStance, judged, UNFORGIVEN_FRAME, unforgiven } from "../events/stances.ts";
import type { Parties } from "../parties/anaphora.ts";
import { prepositional } from "../parties/noun-phrase.ts";
import { codesOf, mergeParties, type Party, sameCodes, UNKNOWN_CODE } from "../parties/party.ts";
import { type Reality, realityOf } from "../reality/reality.ts";
import type { Tree } from "../tree.ts";
import type { Voice, Voices } from "../voices/voices.ts";
import type { Draft } from "./draft.ts";
import { asAgreement, asJoint, requestMode } from "./typing.ts";

export interface DraftSources {
  readonly tree: Tree;
  readonly triggers: readonly Trigger[];
  readonly finder: ArgumentFinder;
  readonly parties: Parties;
  readonly voices: Voices;
  /** Who stands behind an agreement or statement named at a word. */
  readonly behindPaper: (word: number) => readonly Party[];
  /** EDTF of the time that hangs on a word, and of the document; null when unknown. */
  readonly dateOf: (word: number) => string | null;
  readonly published: string | null;
  readonly isQuestion: (sentence: number) => boolean;
}

/** Every assertion that the triggers, obligations, judgements and idioms of a text support. */
export function draftAssertions(sources: DraftSources): readonly Draft[] {
  const { tree, triggers, finder, parties, voices } = sources;
  const byWord = new Map(triggers.map((t) => [t.word, t]));
  const drafts: Draft[] = [];

  for (const trigger of triggers) {
    if (trigger.frame.type === null) continue;
    const reality = realityOf(tree, trigger, byWord);
    if (isStance(tree, trigger)) {
      const draft = stance(trigger, reality);
      if (draft) drafts.push(draft);
      continue;
    }
    if (trigger.frame.light && trigger.frame.pos === "ADJ") continue;
    const { actors, recipients } = finder.of(trigger);
    if (!identifiable(actors) || (trigger.frame.whom && recipients.length === 0)) continue;
    drafts.push({
      word: trigger.word,
      first: trigger.first,
      last: trigger.last,
      type: trigger.frame.type,
      mode: trigger.frame.mode,
      actors,
      recipients,
      reality,
      paper: trigger.frame.actor[0] === "agreement",
      voice: withStance(voices.at(trigger.word), trigger),
      rule: trigger.rule,
      confidence: confidenceOf(tree, trigger, [...actors, ...recipients]),
    });
  }
  for (let word = 0; word < tree.size; word++) {
    if (!unforgiven(tree, word)) continue;
    const draft = stance(
      { word, first: word, last: word, frame: UNFORGIVEN_FRAME, carrier: word, rule: "event/unforgiven" },
      plain(),
    );
    if (draft) drafts.push(draft);
  }
  for (const demand of findDemands(tree, parties)) {
    const draft = demanded(demand);
    if (draft) drafts.push(draft);
  }
  drafts.push(...idiomatic());
  return settle(drafts).filter((d) => !(isAsked(d) || isEmptyPromise(d)));

  /** What somebody is told to condemn, welcome or discuss is as they see it: "condemned the increase in cooperation". */
  function withStance(voice: Voice, trigger: Trigger): Voice {
    if (trigger.frame.pos !== "NOUN" || voice.innermost) return voice;
    for (let at = trigger.word, steps = 0; steps < 4; steps++) {
      const head = tree.head(at);
      const relation = tree.relation(at);
      if (head < 0 || !["obj", "obl", "nmod", "conj"].includes(relation)) return voice;
      const above = byWord.get(head);
      if (above && above.frame.pos === "VERB" && (above.frame.type === "ACCUSE" || DISCUSSING.has(above.frame.lemma))) {
        const holders = finder.of(above).actors;
        if (!identifiable(holders)) return voice;
        const link = {
          speakers: codesOf(holders),
          persons: holders.flatMap((p) => p.persons),
          cue: tree.span(above.first, above.last),
          kind: "indirect" as const,
        };
        return { ...voice, chain: [link, ...voice.chain], speakers: link.speakers, parties: holders };
      }
      at = head;
    }
    return voice;
  }

  /** The speaker judges what the subject names. */
  function stance(trigger: Trigger, reality: Reality): Draft | null {
    const voice = voices.at(trigger.word);
    const caller = calledBy(tree, trigger.word);
    const speaker =
      caller >= 0 ? mergeParties(surfaceSubjectsOf(tree, caller).flatMap((s) => parties.of(s))) : voice.parties;
    const theme = judged(tree, trigger.word).flatMap((s) => partiesIn(s));
    const recipients = mergeParties(theme).filter((p) => !codesOf(speaker).includes(p.code) && p.code !== UNKNOWN_CODE);
    if (!identifiable(speaker) || (recipients.length === 0 && caller < 0)) return null;
    const real: Reality = { ...reality, polarity: "+", modality: "actual" };
    return {
      word: trigger.word,
      first: trigger.first,
      last: trigger.last,
      type: "ACCUSE",
      mode: "disapprove",
      actors: speaker,
      recipients,
      reality: real,
      voice,
      rule: trigger.rule,
      confidence: 0.6,
    };
  }

  /** Parties named anywhere in a judged phrase, events' actors first. */
  function partiesIn(judgedWord: number): readonly Party[] {
    const word = antecedentOf(tree, judgedWord);
    const named = parties.of(word);
    if (named.length > 0) return named;
    const paper = sources.behindPaper(word);
    if (paper.length > 0) return paper;
    const own = byWord.get(word);
    if (own?.frame.type && identifiable(finder.of(own).actors)) return finder.of(own).actors;
    const [first, last] = tree.yieldOf(word);
    for (const t of triggers) {
      if (t.word < first || t.word > last || t.frame.type === null) continue;
      const { actors } = finder.of(t);
      if (identifiable(actors)) return actors;
    }
    return parties.before(word);
  }

  function demanded(demand: Demand): Draft | null {
    const voice = voices.at(demand.word);
    const speaker = voice.parties;
    if (!identifiable(speaker)) return null;
    const recipients = demand.recipients.filter((p) => !codesOf(speaker).includes(p.code));
    if (recipients.length === 0) return null;
    return {
      word: demand.word,
      first: demand.first,
      last: demand.last,
      type: "REQUEST",
      mode: requestMode(tree, demand.word),
      actors: speaker,
      recipients,
      reality: plain(),
      voice,
      rule: demand.rule,
      confidence: 0.65,
    };
  }

  function idiomatic(): readonly Draft[] {
    const out: Draft[] = [];
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
  }

  function fromIdiom(idiom: Idiom, first: number, last: number, begin: number, end: number): Draft | null {
    const predicate = topOf(tree, first, last);
    const voice = voices.at(first);
    const subject = mergeParties(surfaceSubjectsOf(tree, predicate).flatMap((s) => parties.of(s)));
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
    const reality: Reality = { ...plain(), modality: idiom.modality ?? "actual", polarity: idiom.polarity ?? "+" };
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
    const demands = findDemands(tree, parties).filter((d) => Math.abs(tree.sentenceOf(d.word) - sentence) <= 1);
    const candidates = [
      ...near.map((t) => finder.of(t).recipients),
      ...demands.map((d) => d.recipients),
      ...around.map((t) => finder.of(t).recipients),
    ];
    return (
      candidates
        .map((list) => list.filter((p) => !own.includes(p.code) && p.code !== "WORLD" && p.code !== UNKNOWN_CODE))
        .find((list) => list.length > 0) ?? []
    );
  }

  /** A question asserts nothing: its verbs are dropped, what its noun phrases presuppose stays. */
  function isAsked(d: Draft): boolean {
    if (!sources.isQuestion(tree.sentenceOf(d.word))) return false;
    return (tree.upos(d.word) !== "NOUN" && tree.upos(d.word) !== "PROPN") || tree.head(d.word) < 0;
  }

  /** "take measures" in the past promises nothing. */
  function isEmptyPromise(d: Draft): boolean {
    return d.type === "AGREE" && d.rule === "event/take" && d.reality.modality === "actual";
  }

  /** "restored the alliance", "This attack targeted …": an event noun that only fills another record's slot with the same parties. */
  function isTold(d: Draft, all: readonly Draft[]): boolean {
    if (tree.upos(d.word) !== "NOUN" && tree.upos(d.word) !== "PROPN") return false;
    if (tree.childrenWith(d.word, "cop").length > 0 && all.some((o) => o.word === tree.child(d.word, "nsubj")))
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
  function yetToCome(d: Draft): Draft {
    if (toldAsPast(tree, d.word)) return d;
    const { published } = sources;
    const date = d.reality.modality === "actual" && published ? sources.dateOf(d.word) : null;
    const begins = date?.split("/")[0];
    if (!begins || !published || !/^\d{4}-\d\d-\d\d$/.test(begins) || begins <= published.slice(0, 10)) return d;
    return { ...d, reality: { ...d.reality, modality: "planned", by: "date" } };
  }

  /** "their fight against X's aggression": the aggression is on those who fight it. */
  function resisted(d: Draft, all: readonly Draft[]): Draft {
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

  function settle(list: readonly Draft[]): readonly Draft[] {
    const typed = list.map((d) => asAgreement(tree, asJoint(yetToCome(d))));
    const kept = typed.filter((d) => {
      // "agreed to work in coordination", "intention to strengthen": the promise and what is promised are one.
      if (d.type !== "AGREE" && d.type !== "CONSULT" && d.type !== "COOPERATE") return true;
      const promise = d.reality.governors.find((g) => g.frame.type === "AGREE");
      const made = promise && typed.find((o) => o.word === promise.word && o.type === "AGREE");
      return !(made && d.word !== made.word && sameCodes(made.actors, d.actors));
    });
    const best = new Map<string, Draft>(); // by trigger word and type
    for (const d of kept.filter((k) => !isTold(k, kept))) {
      const key = `${d.word} ${d.type}`;
      const other = best.get(key);
      if (!other || d.confidence > other.confidence) best.set(key, d);
    }
    return [...best.values()]
      .map((d) => resisted(d, [...best.values()]))
      .sort((a, b) => a.first - b.first || a.word - b.word || a.type.localeCompare(b.type));
  }
}

/** With "condemn" and its like, verbs whose object is seen through the eyes of whoever is their subject. */
const DISCUSSING: ReadonlySet<string> = new Set(["discuss", "review", "welcome"]);

/** The verb itself, or the verb over a noun, is in the past: a dateline that runs ahead of the day does not make it planned. */
function toldAsPast(tree: Tree, word: number): boolean {
  let at = word;
  while (tree.upos(at) !== "VERB" && tree.head(at) >= 0) at = tree.head(at);
  const past = (w: number) =>
    /Tense=Past/.test(tree.analysis.features[w] ?? "") &&
    tree.childrenWith(w, "aux").every((a) => !/^(?:will|would|to)$/i.test(tree.form(a)));
  return tree.upos(at) !== "VERB" || past(at);
}

/** "that", "which" of a relative clause: the noun it stands for. */
function antecedentOf(tree: Tree, word: number): number {
  if (!/^(?:that|which|who)$/i.test(tree.form(word))) return word;
  for (let at = word, steps = 0; at >= 0 && steps < 5; at = tree.head(at), steps++)
    if (tree.relation(at) === "acl") return tree.head(at);
  return word;
}

function overlap(a: Draft, b: Draft): boolean {
  return b.actors.some((p) => a.actors.some((o) => o.code === p.code));
}

function plain(): Reality {
  return { polarity: "+", modality: "actual", hedges: [], governors: [], by: null };
}

export function identifiable(parties: readonly Party[]): boolean {
  return parties.some((p) => p.code !== UNKNOWN_CODE);
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

function confidenceOf(tree: Tree, trigger: Trigger, parties: readonly Party[]): number {
  const prior = trigger.frame.pos === "VERB" ? 0.85 : trigger.frame.pos === "NOUN" ? 0.75 : 0.75;
  const arc = tree.analysis.confidence[trigger.word] ?? 1;
  const weakest = Math.min(1, ...parties.map((p) => p.confidence));
  return prior * (0.6 + 0.4 * arc) * weakest;
}
