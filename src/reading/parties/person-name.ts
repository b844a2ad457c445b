import { ENTITY_TAGS } from "../../language/analysis.ts";
import type { Entity } from "../../situation/entity.ts";
import type { Names } from "../mentions/names.ts";
import type { Tree } from "../tree.ts";
import { TITLE_NOUNS } from "./nouns.ts";

/**
 * The person's name that begins at a word: the pack's, the entity model's, a run that UD joins by `flat`, or a capitalised run
 * after a title. The pack's surname inside a longer name ("Kim" in "Kim Kang Il") is not the pack's person.
 */
export function nameRun(
  tree: Tree,
  names: Names,
  word: number,
): { first: number; last: number; entity: Entity | null } | undefined {
  const hit = names.at(word);
  if (hit && hit.first === word && (hit.entity ?? hit.candidates[0])?.kind === "person") {
    const tagged = modelRun(tree, word);
    const last = Math.max(hit.last, tagged, hit.sense === "surname" ? runOn(tree, names, hit.last) : hit.last);
    return { first: word, last, entity: hit.last >= last ? hit.entity : null };
  }
  if (hit) return undefined;
  const tagged = modelRun(tree, word);
  if (tagged >= word) {
    const last = clip(tree, names, word, tagged);
    // The entity model may see two names where the tree has one: "Ivan" "Petrov".
    return { first: word, last: Math.max(last, last === word ? flatRun(tree, names, word) : last), entity: null };
  }
  if (tree.upos(word) !== "PROPN" || !isCapitalised(tree.form(word))) return undefined;
  const flat = flatRun(tree, names, word);
  if (flat > word) return { first: word, last: flat, entity: null };
  if (!titleBefore(tree, word) || TITLE_NOUNS.has(tree.form(word).toLowerCase())) return undefined;
  let last = word;
  while (last + 1 < tree.size && isNamePart(tree, names, last + 1)) last++;
  return { first: word, last, entity: null };
}

/** Last word of a name that goes on after a surname: "Cho" + "Tae-Yong", "Kim" + "Kang Il". */
function runOn(tree: Tree, names: Names, last: number): number {
  let end = last;
  for (let w = last + 1; w < tree.size; w++) {
    const hyphen = tree.form(w) === "-" && w + 1 < tree.size && !names.at(w + 1) && w > last + 1;
    const part =
      !names.at(w) &&
      tree.upos(w) === "PROPN" &&
      isCapitalised(tree.form(w)) &&
      !TITLE_NOUNS.has(tree.form(w).toLowerCase());
    if (hyphen) continue;
    if (!part && !(tree.form(w - 1) === "-" && w - 1 > last)) break;
    end = w;
    if (end - last > 4) break;
  }
  return end;
}

/** Last word of the entity model's person that begins at `word`, or -1. */
function modelRun(tree: Tree, word: number): number {
  const tag = (i: number) => ENTITY_TAGS[tree.analysis.entities[i] ?? 0];
  if (tag(word) !== "B-PER") return -1;
  let last = word;
  while (last + 1 < tree.size && tag(last + 1) === "I-PER") last++;
  return last;
}

/** UD joins the parts of a person's name by `flat`; organisations and places are compounds. */
function flatRun(tree: Tree, names: Names, word: number): number {
  let last = word;
  for (const c of tree.childrenWith(word, "flat")) {
    if (c !== last + 1 || names.at(c) || tree.upos(c) !== "PROPN" || !isCapitalised(tree.form(c))) break;
    last = c;
  }
  const title = TITLE_NOUNS.has(tree.form(word).toLowerCase());
  const tag = ENTITY_TAGS[tree.analysis.entities[word] ?? 0]!;
  return title || tag.endsWith("LOC") || tag.endsWith("ORG") ? word : last;
}

function clip(tree: Tree, names: Names, first: number, last: number): number {
  let end = first;
  while (end < last && !names.at(end + 1) && tree.form(end + 1) !== "'s" && tree.form(end + 1) !== "’s") end++;
  return end;
}

function isNamePart(tree: Tree, names: Names, word: number): boolean {
  const form = tree.form(word);
  if (form === "-" && isCapitalised(tree.form(word + 1 < tree.size ? word + 1 : word))) return true;
  return !names.at(word) && tree.upos(word) === "PROPN" && isCapitalised(form) && !TITLE_NOUNS.has(form.toLowerCase());
}

export function isCapitalised(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}

function titleBefore(tree: Tree, word: number): boolean {
  if (word === 0) return false;
  const form = tree
    .form(word - 1)
    .toLowerCase()
    .replace(/\.$/, "");
  return TITLE_NOUNS.has(form) && isCapitalised(tree.form(word - 1));
}
