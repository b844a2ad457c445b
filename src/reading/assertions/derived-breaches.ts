import type { Situation } from "../../situation/situation.ts";
import { codesOf } from "../parties/party.ts";
import type { Breach } from "../reading.ts";
import type { Tree } from "../tree.ts";
import type { Draft } from "./draft.ts";

/**
 * Provisions of the pack whose rules the alleged conduct meets: type, theme (words of the clause), actors and recipients.
 * Derived only for conduct that is said to happen or possibly to happen, never for what is demanded or denied.
 */
export function derivedBreaches(draft: Draft, tree: Tree, situation: Situation): readonly Breach[] {
  if (draft.reality.polarity === "-" || draft.reality.modality === "demanded") return [];
  const actors = codesOf(draft.actors);
  const recipients = codesOf(draft.recipients);
  const [first, last] = clauseOf(draft, tree);
  const clause = tree.span(first, last).text.toLowerCase();
  const trigger = tree.span(draft.first, draft.last);
  const out: Breach[] = [];
  for (const rule of situation.rules) {
    if (!rule.types.includes(draft.type)) continue;
    if (rule.actors.length > 0 && !rule.actors.some((a) => actors.includes(a))) continue;
    if (rule.recipients.length > 0 && !rule.recipients.some((r) => recipients.includes(r))) continue;
    if (rule.themes.length > 0 && !rule.themes.some((t) => hasWord(clause, t.toLowerCase()))) continue;
    out.push({ ...trigger, provision: `${rule.resolution} ${rule.paragraph}`, basis: "derived", rule: rule.id });
  }
  return out;
}

/** The words that belong to the event: what is under it, and a noun's own phrase. */
function clauseOf(draft: Draft, tree: Tree): readonly [number, number] {
  const [first, last] = tree.yieldOf(draft.word);
  return [Math.min(first, draft.first), Math.max(last, draft.last)];
}

function hasWord(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const before = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
  const after = text.slice(at + phrase.length, at + phrase.length + 3);
  return before && /^(?:$|[^\p{L}\p{N}]|s(?:[^\p{L}\p{N}]|$)|es(?:[^\p{L}\p{N}]|$))/u.test(after);
}
