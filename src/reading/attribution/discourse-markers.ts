import type { Context, Proposal } from "./finding.ts";

/**
 * Leaves out what only looks like attribution: "you know", "as you would expect", "I think" set in passing, "as I said". They turn
 * to the listener or mark a pause, and tell of nobody else's words.
 */
export function withoutDiscourseMarkers({ document }: Context, proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter(({ source, lexical, rule }) => {
    if (source === null || lexical === null) return true;
    const who = document.text.slice(source.start, source.end).toLowerCase();
    if (/^(?:you|you all|y['’]all|all of you|you guys)$/.test(who))
      return lexical.force !== "assess" && rule !== "as-clause";
    if (rule === "as-clause") return !/^(?:i|we|it|us)$/.test(who);
    return !(rule === "parenthetical" && who === "i" && lexical.force === "assess");
  });
}
