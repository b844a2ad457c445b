import type { Situation } from "../situation/situation.ts";
import type { Document } from "../text/document.ts";
import { addressedFor } from "./address.ts";
import { framesOf } from "./lexicon/index.ts";
import type { Names } from "./mentions/names.ts";
import { mergeParties, type Party } from "./parties/party.ts";
import type { Persons } from "./parties/persons.ts";
import type { DirectParties } from "./parties/resolver.ts";
import type { Tree } from "./tree.ts";

/** Whose own words a document is; empty parties when it is nobody's statement (news, narration). */
export interface Issuer {
  readonly parties: readonly Party[];
  readonly persons: readonly string[];
  readonly rule: string | null;
}

const NOBODY: Issuer = { parties: [], persons: [], rule: null };

const HEADED =
  /^(?:joint |press |policy |media |written |official )*(?:statement|readout|remarks|declaration|communiqu[eé]|message|speech|address|press release|fact sheet|letter|answer|reply|memorandum)\b/i;
const BY = /\b(?:by|of|from)\s+/i;

/**
 * Finds the issuer of a statement: named in its title or first line ("Statement by …", "Readout of X's
 * meeting …", "Joint Statement of …"), else the subject of a performative present in its first
 * sentences ("The United States condemns …", "We, the Foreign Ministers of …"), for whom an address is spoken, else the state for which the publisher
 * speaks, if the document is a statement or readout.
 */
export function findIssuer(
  document: Document,
  tree: Tree,
  names: Names,
  persons: Persons,
  direct: DirectParties,
  situation: Situation,
): Issuer {
  const kind = document.kind.value;
  const spokenFor = isStatement(kind);
  const ours = weOf(tree, direct);
  if (ours.length > 0 && kind !== "news" && kind !== "transcript") {
    return { parties: ours, persons: [], rule: "issuer/we" };
  }
  if (kind === "resolution") {
    const body = resolvingBody(tree, direct);
    if (body.length > 0) return { parties: body, persons: [], rule: "issuer/resolution" };
  }
  const first = document.blocks.find((b) => b.kind !== "field");
  const heading = first && first.end - first.start < 400 ? document.text.slice(first.start, first.end) : "";
  if (first && HEADED.test(heading)) {
    const by = BY.exec(heading);
    if (by) {
      const from = first.start + by.index + by[0].length;
      const named = partiesIn(tree, names, persons, from, headingEnd(heading, first.start, true));
      if (named.length > 0) return { parties: named, persons: named.flatMap((p) => p.persons), rule: "issuer/heading" };
    }
  }
  const title = document.title.value ?? "";
  const named = HEADED.test(title) ? partiesOfTitle(title, situation, persons) : [];
  if (named.length > 0) return { parties: named, persons: named.flatMap((p) => p.persons), rule: "issuer/title" };
  if (kind !== "news" && kind !== "transcript") {
    const spokenBy = addressedFor(document.text, tree, direct);
    if (spokenBy.length > 0) return { parties: spokenBy, persons: [], rule: "issuer/address" };
  }
  if (HEADED.test(heading) || HEADED.test(title) || spokenFor) {
    const spoken = performativeSubject(tree, direct);
    if (spoken.length > 0) return { parties: spoken, persons: [], rule: "issuer/performative" };
    const source = document.publisher.value ? situation.source(document.publisher.value) : undefined;
    if (source?.speaksFor && source.kind !== "agency") {
      return { parties: [plain(source.speaksFor)], persons: [], rule: "issuer/publisher" };
    }
  }
  return NOBODY;

  function partiesIn(t: Tree, n: Names, p: Persons, start: number, end: number): readonly Party[] {
    const out: Party[] = [];
    for (let w = t.wordAt(start); w < t.size && t.analysis.starts[w]! < end; w++) {
      const person = p.at(w);
      const hit = n.at(w);
      if (person) {
        out.push(...direct.one(w));
        w = Math.max(w, ...person.places.filter(([a, b]) => w >= a && w <= b).map(([, b]) => b));
      } else if (hit?.entity?.code && hit.entity.kind !== "person") {
        out.push({
          first: hit.first,
          last: hit.last,
          code: hit.entity.code,
          entity: hit.entity,
          persons: [],
          anaphoric: false,
          confidence: 0.8,
        });
        w = hit.last;
      }
    }
    const byCode = new Map<string, Party>();
    for (const party of out) if (!byCode.has(party.code) || party.persons.length > 0) byCode.set(party.code, party);
    return [...byCode.values()];
  }
}

function isStatement(kind: string | null): boolean {
  return kind === "statement" || kind === "readout";
}

function plain(code: string): Party {
  return { first: 0, last: 0, code, entity: null, persons: [], anaphoric: true, confidence: 0.7 };
}

/** "We, the leaders of A, B and C, …" in the first sentences. */
function weOf(tree: Tree, direct: DirectParties): readonly Party[] {
  for (let s = 0; s < Math.min(tree.sentenceCount, 5); s++) {
    const [begin, end] = tree.sentenceRange(s);
    for (let w = begin; w < Math.min(end, begin + 3); w++) {
      if (!/^We$/.test(tree.form(w)) || w + 2 >= end || tree.form(w + 1) !== ",") continue;
      // Up to the comma before the verb: everybody named there.
      const out: Party[] = [];
      for (let at = w + 2; at < end && tree.upos(at) !== "VERB" && tree.upos(at) !== "AUX"; at++)
        out.push(...direct.one(at));
      const named = mergeParties(out);
      if (named.length > 0) return named;
    }
  }
  return [];
}

/** "The Security Council," that stands alone above its verbs. */
function resolvingBody(tree: Tree, direct: DirectParties): readonly Party[] {
  for (let s = 0; s < Math.min(tree.sentenceCount, 12); s++) {
    const [begin, end] = tree.sentenceRange(s);
    if (!/^The$/.test(tree.form(begin))) continue;
    for (let w = begin + 1; w < Math.min(end, begin + 5); w++) {
      const body = direct.one(w);
      if (body.length === 1 && body[0]!.entity?.kind === "organisation") return body;
    }
  }
  return [];
}

const STOP = /\s(?:on|regarding|about|concerning|following|at|after|marking|in response)\s/i;

/** Who is named as issuer in a title that does not stand in the text: "Joint Statement of A, B, and C", "Statement by Minister D". */
function partiesOfTitle(title: string, situation: Situation, persons: Persons): readonly Party[] {
  const by = BY.exec(title);
  if (!by) return [];
  const rest = title.slice(by.index + by[0].length);
  const stop = STOP.exec(rest);
  // A joint paper is of all that its title names; another's issuer ends where the meeting or call begins.
  const joint = /^joint\b/i.test(title);
  const reach = stop ? rest.slice(0, stop.index) : rest;
  const named = joint
    ? reach
    : reach.replace(/(?:['’]s?\s|\s(?:call|meeting|conversation|visit|trip|travel|participation|remarks)\b).*$/i, "");
  const words = named.split(/\s+|(?<=[\w.])-(?=[A-Z])|(?=,)/).filter(Boolean);
  const out: Party[] = [];
  for (let at = 0; at < words.length; ) {
    const found = situation.match(words, at);
    const entity = found?.matches.length === 1 ? found.matches[0]!.entity : undefined;
    if (entity?.code && entity.kind !== "office") out.push({ ...plain(entity.code), entity });
    at += found?.length ?? 1;
  }
  for (const person of persons.all) {
    if (person.code && (named.includes(person.name) || lastWord(named) === lastWord(person.name)))
      out.push({ ...plain(person.code), entity: person.entity, persons: [person.name] });
  }
  return mergeParties(out);
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1) ?? "";
}

/** The name of the issuer ends where the subject begins: "… on Iran's attack", "… 's Trilateral Meeting". */
function headingEnd(title: string, start: number, named: boolean): number {
  const stop = named
    ? /\s(?:on|regarding|about|concerning|following|at|after|marking|in response)\s|['’]s?\s+(?:\w+\s+){0,4}(?:meeting|call|visit|trip|conversation|talks?|travel|summit|remarks)\b|\s(?:call|meeting|conversation)\s+with\b/i.exec(
        title,
      )
    : null;
  return start + (stop ? stop.index : title.length);
}

function performativeSubject(tree: Tree, direct: DirectParties): readonly Party[] {
  const reach = Math.min(tree.sentenceCount, 6);
  for (let s = 0; s < reach; s++) {
    const [begin, end] = tree.sentenceRange(s);
    for (let w = begin; w < end; w++) {
      if (tree.upos(w) !== "VERB" || tree.head(w) >= 0) continue;
      const features = tree.analysis.features[w] ?? "";
      if (!/Tense=Pres/.test(features) || !/VerbForm=Fin/.test(features)) continue;
      if (!framesOf("VERB", tree.lemma(w)).some((f) => f.type)) continue;
      for (const subject of tree.childrenWith(w, "nsubj")) {
        const named = direct.of(subject);
        if (named.length > 0) return named;
      }
    }
  }
  return [];
}
