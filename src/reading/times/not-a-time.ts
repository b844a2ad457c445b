import type { Candidate } from "./meaning.ts";

/** Whether words that look like a time are something else: the verb "may", a number of troops, a resolution's number. */
export function isNoTime(candidate: Candidate, text: string): boolean {
  const { meaning } = candidate;
  if (meaning.kind === "date" && meaning.month !== null && !isMonth(candidate, text)) return true;
  if (meaning.kind === "date" && meaning.month === null) return !isYear(candidate, text);
  if (meaning.kind === "weekday" && !meaning.weekend) return !/[A-Z]/.test(text.slice(candidate.start, candidate.end));
  if (meaning.kind === "vague")
    return /^(?:future|current)[- ](?:account|tense)/i.test(text.slice(candidate.start, candidate.end + 8));
  return false;
}

/** A month's name has a capital; "May", "March", "August" and "Jan" alone need company that only a month keeps. */
function isMonth({ start, end, meaning }: Candidate, text: string): boolean {
  const words = text.slice(start, end);
  if (/[a-z]/.test(words) && !/[A-Z]/.test(words)) return false;
  if (meaning.kind !== "date" || meaning.day !== null || meaning.year !== null) return true;
  if (!/^(?:May|MAY|March|MARCH|August|June|April)$/.test(words)) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  if (/^(?:May|MAY|March|MARCH|August)$/.test(words)) {
    return (
      /(?:^|[\s(])(?:in|since|until|till|by|from|to|between|during|of|for|and|or|through|before|after|late|early|mid|last|this|next|every|each|end of|on|than)[\s-]+$/i.test(
        before,
      ) ||
      /^ ?(?:,? (?:last|this|next) year|[-–]\s?(?:January|February|April|June|July|August|September|October|November|December))/.test(
        after,
      )
    );
  }
  // A first or last name: another capitalised word beside it, with no preposition.
  return (
    !/(?:^|[\s(])[A-Z][a-z]+ $/.test(before) ||
    /(?:In|Since|By|Until|From|Between|Last|This|Next|During) $/.test(before)
  );
}

const COUNTED =
  /^[ \n](?:more |other |new |of |or |armed |civilian |US |U\.S\. |North |South |Korean |Russian |Chinese |Iraqi |square |metric |cubic |additional )*(?:soldiers|troops|people|persons|men|women|children|civilians|miles|kilomet|km\b|meters|metres|feet|foot|tons?\b|tonnes|dollars|euros|pounds|points|workers|employees|members|prisoners|police|shares|copies|votes|households|homes|houses|families|refugees|barrels|rounds|tanks|aircraft|planes|vehicles|guests|students|jobs|hours|acres|hectares|yen|won\b|rubles|roubles|yuan|rpm|watts|calories|degrees|killed|dead|wounded|casualties|delegates|representatives|names|words|pages|times\b)/i;

/** A year stands alone or in a date; a number after a sign or before what it counts is none. */
function isYear({ start, end }: Candidate, text: string): boolean {
  const words = text.slice(start, end);
  if (!/^\d{4}$/.test(words)) return true;
  const before = text.slice(Math.max(0, start - 28), start);
  const after = text.slice(end, end + 40);
  if (
    /[$£€#§¥°/]\s?$|\d[.,:/]$|[A-Za-z]-$|\b(?:Res(?:olution)?s?|No|Nos|numbers?|paragraphs?|pages?|rooms?|flights?|articles?|sections?|rules?|channel|bus|route|chapter|verse|line|UNSCRs?|Order|Directive|Law|Act|Bill|RES)\.?[\s/]+$/i.test(
      before,
    )
  )
    return false;
  if (
    /(?:about|nearly|almost|some|roughly|approximately|around|least|most|than|over|up to|estimated|another) $/i.test(
      before,
    ) &&
    /^[ \n][a-z]/.test(after) &&
    !/^[ \n](?:and|or|to|when|as|but|the|in|for|at|by|levels?)\b/.test(after)
  )
    return false;
  return !COUNTED.test(after);
}
