import type { Entity } from "../../situation/entity.ts";
import { type QuotedSpan, quote } from "../../text/span.ts";
import type { Names } from "../mentions/names.ts";
import type { Tree } from "../tree.ts";

export interface AgreementMention extends QuotedSpan {
  readonly first: number;
  readonly last: number;
  readonly entity: Entity | null;
}

const HEADS =
  /^(?:Agreements?|Treat(?:y|ies)|Pact|Accords?|Memorandum|Protocol|Convention|Charter|Declaration|Communiqu[eé]|Covenant|Statute|Compact|Partnership)$/;
const WEAK_HEADS = /^(?:Declaration|Partnership|Charter|Protocol|Compact|Communiqu[eé]|Statute)$/;

/** Agreements named in the text: names of the pack, and capitalised runs around a word such as "Treaty" or "Accord". */
export function findAgreements(tree: Tree, names: Names): readonly AgreementMention[] {
  const out: AgreementMention[] = [];
  for (let word = 0; word < tree.size; word++) {
    const hit = names.at(word);
    if (hit?.entity?.kind === "agreement") {
      out.push(mention(tree, hit.first, hit.last, hit.entity));
      word = hit.last;
      continue;
    }
    if (!HEADS.test(tree.form(word))) continue;
    let first = word;
    while (first > 0 && isPart(tree, names, first - 1)) first--;
    let last = word;
    // "Treaty on Comprehensive Strategic Partnership", "Commitment to Consult"
    while (
      last + 2 < tree.size &&
      /^(?:on|of|for|to|and)$/.test(tree.form(last + 1)) &&
      capital(tree.form(last + 2)) &&
      !names.at(last + 2)
    ) {
      last += 2;
      while (last + 1 < tree.size && capital(tree.form(last + 1)) && !names.at(last + 1)) last++;
    }
    if (first === word && (last === word || WEAK_HEADS.test(tree.form(word)))) continue;
    if (first === word && tree.analysis.sentences.includes(word) && last === word) continue;
    out.push(mention(tree, first, last, null));
    word = last;
  }
  return out;
}

function mention(tree: Tree, first: number, last: number, entity: Entity | null): AgreementMention {
  const { start, end } = tree.span(first, last);
  return { ...quote(tree.text, start, end), first, last, entity };
}

function isPart(tree: Tree, names: Names, word: number): boolean {
  const form = tree.form(word);
  if (names.at(word)?.entity?.kind === "state" || names.at(word)?.entity?.kind === "person") return false;
  if (form === "-" && word > 0) return capital(tree.form(word - 1));
  return capital(form) && tree.upos(word) !== "DET" && tree.upos(word) !== "PRON" && tree.upos(word) !== "VERB";
}

function capital(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}
