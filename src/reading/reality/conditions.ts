import { isInverted } from "../events/clause.ts";
import type { Tree } from "../tree.ts";
import { CONDITIONS } from "./markers.ts";

/** Whether what a predicate says holds only under a condition: "if …", "unless …", "as long as …". */
export function hasCondition(tree: Tree, predicate: number): boolean {
  return [predicate, ...tree.childrenWith(predicate, "xcomp", "parataxis")]
    .flatMap((w) => tree.childrenWith(w, "advcl", "ccomp"))
    .some((c) => isCondition(tree, c) && !isOpenQuestion(tree, c) && !IF_TRUE.test(tree.form(c)));
}

/** Whether a clause is a condition: by its conjunction, or inverted ("had X attacked"). */
export function isCondition(tree: Tree, clause: number): boolean {
  if (tree.childrenWith(clause, "mark", "advmod").some((m) => CONDITIONS.has(tree.form(m).toLowerCase()))) return true;
  if (isInverted(tree, clause)) return true;
  const [first] = tree.yieldOf(clause);
  return /^(?:(?:as|so) long as|provided|on condition|in case|in the event)\b/i.test(
    tree.text.slice(tree.analysis.starts[first]!, tree.analysis.starts[first]! + 20),
  );
}

/** "whether X did", and "if X did" under a verb of asking or not knowing. */
export function isOpenQuestion(tree: Tree, clause: number): boolean {
  const marks = tree.childrenWith(clause, "mark").map((m) => tree.form(m).toLowerCase());
  if (marks.includes("whether")) return true;
  const head = tree.head(clause);
  return marks.includes("if") && tree.relation(clause) === "ccomp" && head >= 0 && ASKING.test(tree.lemma(head));
}

const ASKING = /^(?:ask|wonder|see|know|doubt|question|check|determine|verify|decide|consider|unclear|unsure)$/;

/** What "if" leaves open when it stands before one of these: whether it is so at all. */
export const IF_TRUE = /^(?:true|confirmed|correct|verified|proven|accurate|so)$/i;
