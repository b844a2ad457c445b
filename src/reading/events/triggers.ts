import { type Frame, framesOf, inClass } from "../lexicon/index.ts";
import type { Names } from "../mentions/names.ts";
import { caseOf, premodifiers, prepositional } from "../parties/noun-phrase.ts";
import { isOpenQuestion } from "../reality/conditions.ts";
import type { Tree } from "../tree.ts";
import { isLight, isPassivePredicate, objectsOf, particlesOf, subjectsOf } from "./clause.ts";
import type { Trigger } from "./event.ts";

/** Words whose frames fit what stands around them, in text order. Operators (no event of their own) included. */
export function findTriggers(tree: Tree, names: Names, isAgreement: (word: number) => boolean): readonly Trigger[] {
  const out: Trigger[] = [];
  for (let word = 0; word < tree.size; word++) {
    const upos = tree.upos(word);
    const trigger =
      upos === "VERB"
        ? verbTrigger(tree, word, isAgreement)
        : upos === "NOUN" || upos === "PROPN"
          ? nounTrigger(tree, names, word, isAgreement)
          : upos === "ADJ"
            ? adjectiveTrigger(tree, word)
            : null;
    if (trigger) out.push(trigger);
  }
  return withoutDoubles(tree, out);
}

function verbTrigger(tree: Tree, word: number, isAgreement: (word: number) => boolean): Trigger | null {
  const frames = framesOf("VERB", tree.lemma(word).toLowerCase());
  // "pressing challenges", "detained citizens": a participle before its noun describes.
  if (frames.length === 0 || (tree.relation(word) === "amod" && tree.head(word) > word)) return null;
  // "defend themselves": nobody does that to another.
  if (tree.childrenWith(word, "obj").some((o) => /(?:self|selves)$/i.test(tree.form(o)))) return null;
  const particles = particlesOf(tree, word);
  for (const frame of frames) {
    if (verbMisfit(tree, word, frame, particles, isAgreement) !== null) continue;
    return {
      word,
      ...verbSpan(tree, word),
      frame,
      carrier: word,
      rule: `event/${frame.lemma}${frame.particle ? `-${frame.particle}` : ""}`,
    };
  }
  return null;
}

/** What a frame asks for that does not stand around its word, in words for `--explain`; null when it fits. */
export function misfitOf(
  tree: Tree,
  word: number,
  frame: Frame,
  isAgreement: (word: number) => boolean,
): string | null {
  if (frame.pos === "VERB") return verbMisfit(tree, word, frame, particlesOf(tree, word), isAgreement);
  return frame.pos === "NOUN" ? nounMisfit(tree, word, frame, carrierOf(tree, word)) : null;
}

function verbMisfit(
  tree: Tree,
  word: number,
  frame: Frame,
  particles: readonly string[],
  isAgreement: (word: number) => boolean,
): string | null {
  if (frame.particle && !particles.includes(frame.particle)) return `without “${frame.particle}”`;
  if (frame.object && !objectFits(tree, word, frame, isAgreement)) return `no object of the class ${frame.object}`;
  if (frame.except && objectsOf(tree, word).some((o) => inClass(frame.except!, tree.lemma(o))))
    return `its object is of the class ${frame.except}`;
  if (frame.actor[0] === "agreement" && !subjectsOf(tree, word).some(isAgreement)) return "its subject is no agreement";
  if (frame.light) return "only a noun that a light verb carries";
  if (frame.mode === "visit" && !frame.recipient.includes("obj") && objectsOf(tree, word).length > 0)
    return "who travels has no object";
  if (frame.effect === "demanded" && tree.childrenWith(word, "ccomp").some((c) => isOpenQuestion(tree, c)))
    return "it asks a question";
  if (frame.clause && !governsClause(tree, word)) return "it governs no clause";
  if (frame.nominal && tree.childrenWith(word, "ccomp").length > 0) return "it governs a clause";
  return null;
}

/** The object's head, its modifiers or what it is made of belongs to the class. */
function objectFits(tree: Tree, verb: number, frame: Frame, isAgreement: (word: number) => boolean): boolean {
  const objects = [...objectsOf(tree, verb), ...tree.childrenWith(verb, "xcomp", "iobj")];
  if (frame.object === "talks" || frame.object === "territory" || frame.object === "combat")
    objects.push(...tree.childrenWith(verb, "obl"));
  if (objects.length === 0 && (frame.object === "weapon" || frame.object === "troops"))
    objects.push(...tree.childrenWith(verb, "nsubj"));
  return objects.some((o) => (frame.object === "agreement" && isAgreement(o)) || nounFits(tree, o, frame.object!));
}

function nounFits(tree: Tree, noun: number, name: string): boolean {
  const near = [
    noun,
    ...premodifiers(tree, noun),
    ...tree.childrenWith(noun, "conj"),
    ...prepositional(tree, noun, ["of"]),
  ];
  return near.some((w) => inClass(name, tree.lemma(w).toLowerCase()));
}

function nounTrigger(tree: Tree, names: Names, word: number, isAgreement: (word: number) => boolean): Trigger | null {
  const hit = names.at(word);
  if (hit?.entity && hit.entity.kind !== "weapon") return null;
  if (isAgreement(word)) return null;
  const lemma = tree.lemma(word).toLowerCase();
  const frames = framesOf("NOUN", lemma);
  if (frames.length === 0) return null;
  // "sanctions relief": the relief is what happens.
  if (word + 1 < tree.size && inClass("relief", tree.lemma(word + 1).toLowerCase())) return null;
  // "launch vehicle", "test site", "talks table": a modifier is no happening.
  const head = tree.head(word);
  if (tree.relation(word) === "compound" && head > word && (tree.upos(head) === "NOUN" || tree.upos(head) === "PROPN"))
    return null;
  // A capitalised word inside a longer name: "Popular Struggle Front".
  if (
    tree.upos(word) === "PROPN" &&
    word + 1 < tree.size &&
    tree.upos(word + 1) === "PROPN" &&
    tree.relation(word + 1) !== "root" &&
    tree.head(word) === word + 1
  )
    return null;
  const verb = carrierOf(tree, word);
  for (const frame of frames) {
    if (nounMisfit(tree, word, frame, verb) !== null) continue;
    const light = verb >= 0 && verb < word && word - verb <= 4 && isLight(tree.lemma(verb).toLowerCase());
    return {
      word,
      first: light ? verb : nounStart(tree, word),
      last: word,
      frame,
      carrier: verb >= 0 ? verb : word,
      rule: `event/${lemma}`,
    };
  }
  return null;
}

function nounMisfit(tree: Tree, word: number, frame: Frame, verb: number): string | null {
  if (frame.particle && !leadsTo(tree, word, frame.particle)) return `without “${frame.particle}”`;
  if (frame.object && !nounFits(tree, word, frame.object) && !mentions(tree, word, frame.object))
    return `nothing of the class ${frame.object} beside it`;
  if (frame.light && !isCarried(tree, word, verb)) return "no light verb carries it";
  if (frame.clause && !governsClause(tree, word)) return "it governs no clause";
  return null;
}

/** "call for …", "call to …": the preposition or infinitive mark is the noun's. */
function leadsTo(tree: Tree, noun: number, particle: string): boolean {
  return (
    (noun + 1 < tree.size && tree.form(noun + 1).toLowerCase() === particle) ||
    prepositional(tree, noun, [particle]).length > 0
  );
}

/** A word of the class hangs below the noun through prepositions ("transfer of … weapons from …"). */
function mentions(tree: Tree, noun: number, name: string): boolean {
  return tree
    .childrenWith(noun, "nmod", "acl")
    .some((c) => inClass(name, tree.lemma(c).toLowerCase()) || nounFits(tree, c, name));
}

function carrierOf(tree: Tree, noun: number): number {
  let at = noun;
  while (tree.relation(at) === "conj" && tree.head(at) >= 0 && tree.upos(tree.head(at)) === tree.upos(noun))
    at = tree.head(at);
  const head = tree.head(at);
  if (head < 0) return -1;
  if (tree.relation(at) === "obj" && (isLight(tree.lemma(head).toLowerCase()) || ends(tree, head))) return head;
  // "were in talks", "is of concern", "in coordination with": the clause's subject does it.
  if (tree.relation(at) === "obl" && caseOf(tree, at) === "in" && tree.upos(head) === "VERB") return head;
  return -1;
}

/** "cease provocations", "stop the shelling": whoever ends it does it. */
function ends(tree: Tree, verb: number): boolean {
  return framesOf("VERB", tree.lemma(verb).toLowerCase()).some((f) => f.type === null && f.effect === "stopped");
}

/** An infinitive or a that-clause hangs on the word. */
function governsClause(tree: Tree, word: number): boolean {
  if (isPassivePredicate(tree, word)) return false;
  return tree
    .childrenWith(word, "xcomp", "ccomp", "acl", "advcl")
    .some(
      (c) =>
        c > word &&
        tree.upos(c) !== "ADJ" &&
        !tree.childrenWith(c, "nsubj").some((n) => /^(?:which|who)$/i.test(tree.form(n))),
    );
}

function isCarried(tree: Tree, noun: number, verb: number): boolean {
  if (verb >= 0 || tree.childrenWith(noun, "cop").length > 0) return true;
  const preposition = caseOf(tree, noun);
  return preposition === "of" || preposition === "with" || preposition === "for";
}

function adjectiveTrigger(tree: Tree, word: number): Trigger | null {
  const frames = framesOf("ADJ", tree.lemma(word).toLowerCase());
  if (frames.length === 0) return null;
  const head = tree.head(word);
  const predicate =
    tree.childrenWith(word, "cop").length > 0 ||
    (tree.relation(word) === "xcomp" &&
      head >= 0 &&
      /^(?:be|remain|stay|become|feel|seem|grow|call|consider|deem|find|brand|declare)$/.test(tree.lemma(head)));
  if (!predicate) return null;
  const first = leftAdverb(tree, word);
  return { word, first, last: word, frame: frames[0]!, carrier: word, rule: `event/${frames[0]!.lemma}` };
}

/** A verb with the adverb beside it and its particle: "strongly condemned", "call on". */
function verbSpan(tree: Tree, word: number): { first: number; last: number } {
  let last = word;
  for (const c of tree.childrenWith(word, "compound")) if (c === word + 1) last = c;
  return { first: leftAdverb(tree, word), last };
}

function leftAdverb(tree: Tree, word: number): number {
  const left = word - 1;
  if (
    left >= 0 &&
    tree.relation(left) === "advmod" &&
    tree.head(left) === word &&
    tree.lemma(left) !== "not" &&
    /ly$/.test(tree.form(left))
  )
    return left;
  return word;
}

function nounStart(tree: Tree, noun: number): number {
  let first = noun;
  while (first - 1 >= 0) {
    const left = first - 1;
    const relation = tree.relation(left);
    const adjective = (relation === "amod" || relation === "compound") && tree.head(left) === noun && noun - left <= 2;
    if (!adjective) break;
    first = left;
  }
  return first;
}

/** "expressed concern" and "concern" are one event: the verb's frame has already looked at its object. */
function withoutDoubles(tree: Tree, triggers: readonly Trigger[]): readonly Trigger[] {
  const byWord = new Map(triggers.map((t) => [t.word, t]));
  return triggers.filter((t) => {
    if (t.frame.pos !== "NOUN") return true;
    // "the supply of drones": what is supplied does nothing by itself.
    if (/^(?:drone|balloon)$/.test(t.frame.lemma) && byWord.get(tree.head(t.word))?.frame.type === "AID") return false;
    let at = t.word;
    while (tree.relation(at) === "conj" && tree.head(at) >= 0) at = tree.head(at);
    const governor = byWord.get(tree.head(at));
    if (governor?.frame.pos !== "VERB" || !["obj", "obl", "nsubj"].includes(tree.relation(at))) return true;
    if (tree.relation(at) !== "obj" && !tree.isPassive(at) && governor.frame.object !== "talks") return true;
    return !(
      governor.frame.object &&
      inClass(governor.frame.object, tree.lemma(t.word).toLowerCase()) &&
      governor.frame.type
    );
  });
}
