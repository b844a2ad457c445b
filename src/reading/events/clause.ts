import { framesOf } from "../lexicon/index.ts";
import { caseOf } from "../parties/noun-phrase.ts";
import { isDoubted } from "../reality/hearsay.ts";
import type { Tree } from "../tree.ts";

/** Verbs that only carry the noun they govern: "take measures", "launch an attack", "express concern". */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `take make give hold conduct launch carry issue express provide offer impose extend voice undertake deliver mount commit continue
   show perform stage wage wield render pay face lodge file raise convey share place put lead pursue begin start resume open engage
   repeat reaffirm reiterate maintain keep deepen strengthen expand step increase intensify underscore renew demonstrate choose seek
   welcome request propose accept advance enter exchange reach establish support prepare plan order authorize announce resume`.split(
    /\s+/,
  ),
);

export function isLight(lemma: string): boolean {
  return LIGHT_VERBS.has(lemma);
}

/** Logical subjects of a predicate: its own, or those that control, coordination or a modified noun give it. */
export function subjectsOf(tree: Tree, predicate: number, depth = 0): readonly number[] {
  if (depth > 6) return [];
  const passive = isPassivePredicate(tree, predicate);
  if (passive) return byPhrases(tree, predicate, 3);
  const own = tree.childrenWith(predicate, "nsubj", "csubj").filter((c) => !tree.isPassive(c));
  if (own.length > 0) return own;
  const addressed = beforeTo(tree, predicate);
  if (addressed.length > 0) return addressed;
  const left = subjectAtLeft(tree, predicate);
  if (left.length > 0) return left;
  const head = tree.head(predicate);
  if (head < 0) return [];
  switch (tree.relation(predicate)) {
    case "conj":
    case "parataxis":
      if (tree.relation(predicate) === "parataxis" && tree.upos(predicate) !== "VERB") return [];
      // "X was attacked and returned fire": the surface subject is shared.
      return isVerbal(tree, head) ? surfaceSubjectsOf(tree, head, depth + 1) : subjectsOf(tree, head, depth + 1);
    case "xcomp":
    case "ccomp": {
      if (describedUnder(tree, predicate) >= 0) return [];
      if (tree.relation(predicate) === "ccomp" && !isInfinitive(tree, predicate) && !isNominalised(tree, predicate))
        return [];
      const objects = controlsObject(tree, head) ? objectControllers(tree, head) : [];
      if (objects.length > 0) return objects;
      return surfaceSubjectsOf(tree, head, depth + 1);
    }
    case "advcl": {
      const objects = objectControllers(tree, head);
      // "accused X of silencing …", "urged X to stop" that the parser took for an adverbial: the object does it.
      if (
        objects.length > 0 &&
        (isInfinitive(tree, predicate) ? controlsObject(tree, head) : blames(tree, predicate, head))
      )
        return objects;
      // A finite clause has a subject of its own; if it was not found, nobody is named.
      if (
        /VerbForm=Fin/.test(tree.analysis.features[predicate] ?? "") ||
        tree.childrenWith(predicate, "aux").some((a) => /VerbForm=Fin/.test(tree.analysis.features[a] ?? ""))
      )
        return [];
      const helped = companions(tree, predicate, head);
      const surface = surfaceSubjectsOf(tree, head, depth + 1);
      const own = surface.length > 0 ? surface : subjectsOf(tree, head, depth + 1);
      return helped.length > 0 && HELPING.has(tree.lemma(head)) ? helped : [...own, ...helped];
    }
    case "acl":
      if (describedUnder(tree, predicate) >= 0) return [];
      return subjectsOfNounClause(tree, predicate, head, depth);
    case "amod":
      return isGerund(tree, predicate) ? [head] : [];
    default:
      return [];
  }
}

/** "supplied to X by Y": the agent may hang on X. */
function byPhrases(tree: Tree, word: number, depth: number): readonly number[] {
  if (depth === 0) return [];
  const phrases = tree.childrenWith(word, "obl", "nmod").filter((c) => c > word);
  const own = phrases.filter((c) => caseOf(tree, c) === "by");
  return own.length > 0 ? own : phrases.flatMap((c) => byPhrases(tree, c, depth - 1)).slice(0, 1);
}

/** The subject as it stands, whether it acts or suffers. */
export function surfaceSubjectsOf(tree: Tree, predicate: number, depth = 0): readonly number[] {
  const own = tree.childrenWith(predicate, "nsubj", "csubj");
  if (own.length > 0) return own;
  if (isPassivePredicate(tree, predicate) && tree.relation(predicate) !== "conj") return [];
  return subjectsOf(tree, predicate, depth);
}

/** Logical objects: direct objects, a passive's subject, the noun that a passive participle or a gapped clause modifies. */
export function objectsOf(tree: Tree, predicate: number): readonly number[] {
  // "a war that Russia wages": the pronoun stands for the noun that the clause hangs on.
  const own = standingObjects(tree, predicate).map((o) =>
    tree.relation(predicate) === "acl" && tree.head(predicate) >= 0 && /^(?:that|which|whom?)$/i.test(tree.form(o))
      ? tree.head(predicate)
      : o,
  );
  if (isPassivePredicate(tree, predicate)) {
    const subject = tree.childrenWith(predicate, "nsubj");
    if (subject.length > 0) return subject;
    const head = tree.head(predicate);
    if (head >= 0 && tree.relation(predicate) === "acl") return [head];
    if (head >= 0 && tree.relation(predicate) === "amod") return [head];
    if (head >= 0 && tree.relation(predicate) === "conj") return surfaceSubjectsOf(tree, head);
  }
  if (own.length > 0) return own;
  const head = tree.head(predicate);
  if (
    head >= 0 &&
    tree.relation(predicate) === "acl" &&
    tree.childrenWith(predicate, "nsubj").length > 0 &&
    !isInfinitive(tree, predicate)
  ) {
    const subject = tree.form(tree.child(predicate, "nsubj")).toLowerCase();
    if (!["who", "which", "that"].includes(subject)) return [head];
  }
  return [];
}

/** The objects as they stand; the only one of "urge X to stop" may be called indirect. */
function standingObjects(tree: Tree, predicate: number): readonly number[] {
  const addressed = beforeTo(tree, predicate);
  for (const relation of ["obj", "iobj"] as const) {
    const objects = tree.childrenWith(predicate, relation).filter((o) => !addressed.includes(o));
    if (objects.length > 0) return objects;
  }
  const addressees = tree.childrenWith(predicate, "xcomp", "ccomp").flatMap((c) => beforeTo(tree, c));
  if (addressees.length > 0) return addressees;
  const described = [predicate, ...tree.childrenWith(predicate, "obl")]
    .flatMap((w) => tree.childrenWith(w, "xcomp", "acl"))
    .filter((c) => describedUnder(tree, c) === predicate);
  return described.length > 0 ? described : tree.childrenWith(predicate, "obl").filter((c) => isEstimate(tree, c));
}

/**
 * "condemn deepening cooperation between X and Y", "condemn in the strongest terms deepening …": the participle describes what is
 * condemned; nobody but X and Y does it. The verb that condemns; -1 where the participle is a verb of its own.
 */
function describedUnder(tree: Tree, gerund: number): number {
  const head = tree.head(gerund);
  if (head < 0 || gerund < head || !isGerund(tree, gerund)) return -1;
  const inTerms = tree.relation(gerund) === "acl" && tree.lemma(head) === "term" && tree.relation(head) === "obl";
  const verb = inTerms ? tree.head(head) : tree.relation(gerund) === "xcomp" && gerund - head <= 2 ? head : -1;
  if (verb < 0 || tree.upos(verb) !== "VERB") return -1;
  return framesOf("VERB", tree.lemma(verb)).some((f) => f.type === "ACCUSE" || f.type === "SUPPORT") ? verb : -1;
}

/** "moved at least 3,000 soldiers": what "at least" estimates stands bare, and is the object. */
function isEstimate(tree: Tree, noun: number): boolean {
  if (
    noun < tree.head(noun) ||
    ![null, "between", "over"].includes(caseOf(tree, noun)) ||
    tree.childrenWith(noun, "nummod").length === 0
  )
    return false;
  const [first] = tree.yieldOf(noun);
  return /^(?:at least|at most|up to|as many as|more than|over|between)\b/i.test(
    tree.text.slice(tree.analysis.starts[first]!, tree.analysis.starts[first]! + 12),
  );
}

/** Who stands before an infinitive's "to" is told to do it by the verb above, whatever relation it was given: "urge X to stop". */
function beforeTo(tree: Tree, infinitive: number): readonly number[] {
  if (tree.head(infinitive) < 0) return [];
  const marks = tree.childrenWith(infinitive, "mark");
  const to = marks.find((m) => tree.form(m).toLowerCase() === "to");
  if (to === undefined || marks.length > 1) return [];
  return tree
    .childrenWith(infinitive, "obj", "iobj")
    .filter((c) => c < to && c > tree.head(infinitive) && !/^wh|^how$/i.test(tree.form(c)));
}

export function isPassivePredicate(tree: Tree, predicate: number): boolean {
  for (const c of tree.children(predicate)) if (tree.isPassive(c)) return true;
  if (tree.upos(predicate) !== "VERB") return false;
  // A bare past participle after a noun or before it: "weapons supplied by …", "detained citizens".
  const features = tree.analysis.features[predicate] ?? "";
  const relation = tree.relation(predicate);
  // After a noun and without a subject a past form is a participle, whatever its tag: "citizens killed in …".
  const participle =
    (/VerbForm=Part/.test(features) && !/Tense=Pres/.test(features)) ||
    (relation === "acl" && /Tense=Past/.test(features));
  if (!participle || tree.childrenWith(predicate, "aux").length > 0) return false;
  return (relation === "acl" || relation === "amod") && tree.childrenWith(predicate, "nsubj", "obj").length === 0;
}

/** "Had X attacked", "should X attack", "were X to attack": a condition without "if". */
export function isInverted(tree: Tree, predicate: number): boolean {
  const subject = tree.child(predicate, "nsubj");
  const [begin, end] = tree.sentenceRange(tree.sentenceOf(predicate));
  return (
    tree
      .childrenWith(predicate, "aux", "cop")
      .some((a) => a < subject && /^(?:had|should|were)$/i.test(tree.form(a))) &&
    !Array.from({ length: Math.min(3, end - begin) }, (_, i) => tree.form(end - 1 - i)).includes("?")
  );
}

/** "has yet to recognise": it has not. */
export function isYetToCome(tree: Tree, infinitive: number): boolean {
  const head = tree.head(infinitive);
  if (head < 0 || tree.lemma(head) !== "have") return false;
  return [head, infinitive].some((w) => tree.childrenWith(w, "advmod").some((a) => /^yet$/i.test(tree.form(a))));
}

export function isVerbal(tree: Tree, word: number): boolean {
  return tree.upos(word) === "VERB" || tree.upos(word) === "AUX" || tree.childrenWith(word, "cop").length > 0;
}

export function isInfinitive(tree: Tree, word: number): boolean {
  return tree.childrenWith(word, "mark").some((c) => tree.form(c).toLowerCase() === "to");
}

/** "supplying", "having supplied": no subject of its own. */
function isNominalised(tree: Tree, word: number): boolean {
  return isGerund(tree, word) || tree.childrenWith(word, "aux").some((a) => /^having$/i.test(tree.form(a)));
}

export function isGerund(tree: Tree, word: number): boolean {
  return /ing$/i.test(tree.form(word));
}

/** The preposition or adverb particles of a verb. */
export function particlesOf(tree: Tree, verb: number): readonly string[] {
  const out: string[] = [];
  for (const c of tree.childrenWith(verb, "compound", "advmod", "xcomp", "amod", "obj", "advcl")) {
    if (c > verb && c - verb <= 4) out.push(tree.form(c).toLowerCase());
  }
  for (const c of tree.childrenWith(verb, "obl", "nmod", "advcl", "ccomp", "xcomp", "obj")) {
    const preposition = caseOf(tree, c);
    if (preposition) out.push(preposition);
  }
  return out;
}

/** "support X in holding …": the help is theirs, the deed is X's. */
const HELPING: ReadonlySet<string> = new Set(["support", "help", "assist", "aid", "back", "encourage"]);

/** "condemn X for launching", "accuse X of hiding", "stop X from leaving". */
function blames(tree: Tree, gerund: number, verb: number): boolean {
  const marks = tree.childrenWith(gerund, "mark", "case").map((m) => tree.form(m).toLowerCase());
  return (
    marks.some((m) => m === "of" || m === "for" || m === "from" || m === "over") &&
    tree.childrenWith(verb, "obj").length > 0
  );
}

/** "stands with X in condemning …", "support X in holding …": X does it too. */
function companions(tree: Tree, gerund: number, verb: number): readonly number[] {
  if (!tree.childrenWith(gerund, "mark", "case").some((m) => /^in$/i.test(tree.form(m)))) return [];
  const withs = tree.childrenWith(verb, "obl").filter((c) => ["with", "alongside"].includes(caseOf(tree, c) ?? ""));
  return withs.length > 0 ? withs : tree.childrenWith(verb, "obj");
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set([
  "after",
  "before",
  "since",
  "as",
  "until",
  "that",
  "if",
  "when",
  "because",
  "while",
]);

/** A finite verb whose subject the parser hung elsewhere: the noun phrase that ends right before the verb group. */
function subjectAtLeft(tree: Tree, predicate: number): readonly number[] {
  if (!/VerbForm=Fin/.test(tree.analysis.features[predicate] ?? "") && tree.childrenWith(predicate, "aux").length === 0)
    return [];
  const [begin] = tree.sentenceRange(tree.sentenceOf(predicate));
  let at = predicate - 1;
  while (at >= begin && (tree.upos(at) === "ADV" || tree.upos(at) === "AUX" || tree.upos(at) === "PART")) at--;
  if (at < begin || !["NOUN", "PROPN", "PRON"].includes(tree.upos(at))) return [];
  let top = at;
  while (
    ["conj", "flat", "compound", "appos", "list"].includes(tree.relation(top)) &&
    tree.head(top) >= begin &&
    tree.head(top) < predicate
  ) {
    const next = tree.head(top);
    if (!["NOUN", "PROPN", "PRON"].includes(tree.upos(next))) break;
    top = next;
  }
  // "after Russia had vetoed …": a conjunction that was taken for a preposition.
  const preposition = caseOf(tree, top);
  if (preposition !== null && !CLAUSE_OPENERS.has(preposition)) return [];
  if (preposition !== null) return [top];
  // A noun phrase that is somebody's object already does not act here, unless a quotation mark opens before it.
  const taken = tree.relation(top) === "obj" || tree.relation(top) === "nsubj";
  return taken ? [] : [top];
}

function subjectsOfNounClause(tree: Tree, predicate: number, noun: number, depth: number): readonly number[] {
  if (isInfinitive(tree, predicate)) {
    // "Seoul's decision to reconsider", "efforts to align our strategies": whose the noun is, or who carries it.
    const owners = tree.childrenWith(noun, "nmod").filter((c) => c < noun && caseOf(tree, c) === "'s");
    if (owners.length > 0) return owners;
    const governor = tree.head(noun);
    return governor >= 0 && isVerbal(tree, governor) ? surfaceSubjectsOf(tree, governor, depth + 1) : [];
  }
  // "the idea of X attacking Y": X attacks, whatever the clause was hung on.
  if (isGerund(tree, predicate) && isDoubted(tree, noun)) {
    const of = tree.childrenWith(noun, "nmod").filter((c) => c < predicate && caseOf(tree, c) === "of");
    if (of.length > 0) return of;
  }
  // "X played a part in defeating Y": X does it, not the part.
  const verb = tree.head(noun);
  if (isGerund(tree, predicate) && tree.childrenWith(predicate, "mark", "case").length > 0 && isVerbal(tree, verb))
    return tree.relation(noun) === "obj" ? surfaceSubjectsOf(tree, verb, depth + 1) : [noun];
  return [noun];
}

function controlsObject(tree: Tree, verb: number): boolean {
  const lemma = tree.lemma(verb);
  if (
    [
      "help",
      "let",
      "make",
      "have",
      "see",
      "allow",
      "enable",
      "force",
      "prevent",
      "keep",
      "compel",
      "stop",
      "want",
      "expect",
      "wish",
      "like",
      "prefer",
    ].includes(lemma)
  )
    return true;
  return framesOf("VERB", lemma).some((f) => f.effect === "demanded");
}

function objectControllers(tree: Tree, verb: number): readonly number[] {
  const objects = objectsOf(tree, verb);
  if (objects.length > 0) return objects;
  return tree
    .childrenWith(verb, "obl", "iobj")
    .filter((c) => ["on", "upon", "to", "for", null].includes(caseOf(tree, c)));
}
