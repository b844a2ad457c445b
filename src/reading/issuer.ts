import type { Situation } from "../situation/situation.ts";
import type { Document } from "../text/document.ts";
import { framesOf } from "./lexicon/index.ts";
import type { Names } from "./mentions/names.ts";
import type { Party } from "./parties/party.ts";
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
 * sentences ("The United States condemns …", "We, the Foreign Ministers of …"), else the state for which the publisher
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
  const first = document.blocks[0];
  const heading = first ? document.text.slice(first.start, first.end) : "";
  const title = HEADED.test(heading) ? heading : "";
  const kind = document.kind.value;
  if (title && first && first.end - first.start < 400) {
    const by = BY.exec(title);
    const from = by ? first.start + by.index + by[0].length : first.start;
    const named = partiesIn(tree, names, persons, from, headingEnd(title, first.start, by !== null));
    if (named.length > 0) return { parties: named, persons: named.flatMap((p) => p.persons), rule: "issuer/title" };
  }
  if (title || kind === "statement" || kind === "readout") {
    const spoken = performativeSubject(tree, direct);
    if (spoken.length > 0) return { parties: spoken, persons: [], rule: "issuer/performative" };
    const source = document.publisher.value ? situation.source(document.publisher.value) : undefined;
    if (source?.speaksFor && source.kind !== "agency") {
      return {
        parties: [
          { first: 0, last: 0, code: source.speaksFor, entity: null, persons: [], anaphoric: true, confidence: 0.7 },
        ],
        persons: [],
        rule: "issuer/publisher",
      };
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

/** The name of the issuer ends where the subject begins: "… on Iran's attack", "… 's Trilateral Meeting". */
function headingEnd(title: string, start: number, named: boolean): number {
  const stop = named
    ? /\s(?:on|regarding|about|concerning|following|at|after|marking|in response)\s|['’]s?\s+(?:\w+\s+){0,4}(?:meeting|call|visit|trip|conversation|talks?|travel|summit|remarks)\b/i.exec(
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
