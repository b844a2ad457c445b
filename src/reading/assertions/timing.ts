import type { Document } from "../../text/document.ts";
import { quote } from "../../text/span.ts";
import { isInfinitive, objectsOf } from "../events/clause.ts";
import type { Issuer } from "../issuer.ts";
import { issuings } from "../papers/papers.ts";
import type { Parties } from "../parties/anaphora.ts";
import { caseOf } from "../parties/noun-phrase.ts";
import { codesOf, mergeParties } from "../parties/party.ts";
import type { AssertionTime, TimeExpression } from "../reading.ts";
import type { Tree } from "../tree.ts";
import { type Draft, isVerbal } from "./draft.ts";

/** When something was said by these parties: the day of a statement, a readout's meeting, the document itself. */
interface Occasion {
  readonly codes: readonly string[];
  readonly time: AssertionTime;
}

export interface Timing {
  of(draft: Draft): AssertionTime | null;
}

/**
 * An assertion's time is the expression that hangs on its trigger. Acts of speech that have none take the occasion
 * on which they were said, marked implied: the dated statement or meeting of the same parties in this text, or the
 * document's own day when its issuer speaks in the present. Nothing else is dated.
 */
export function timingOf(
  document: Document,
  tree: Tree,
  times: readonly TimeExpression[],
  drafts: readonly Draft[],
  parties: Parties,
  issuer: Issuer,
  timeAt: (word: number) => TimeExpression | null,
): Timing {
  const occasions = findOccasions();

  function own(draft: Draft): AssertionTime | null {
    const time = timeAt(draft.word) ?? besideNoun(draft) ?? besideVerb(draft) ?? fronted(draft) ?? during(draft);
    return time && !insideName(draft, time) && (!ofAnother(draft, time) || time === during(draft))
      ? told(time, time.rule)
      : null;
  }

  /** "expressed concern about the treaty signed … on June 19": the date is the nearer event's, unless that is when this happened ("during …"). */
  function ofAnother(draft: Draft, time: TimeExpression): boolean {
    const at = tree.wordAt(time.start);
    if (at < draft.word || tree.head(at) === draft.word) return false;
    const nearer = drafts.filter((d) => d.word > draft.last && d.word < at);
    return nearer.some(
      (d) =>
        !(
          tree.isUnder(d.word, draft.word) &&
          ["during", "at", "in", "on"].includes(caseOf(tree, d.word) ?? "") &&
          tree.relation(d.word) !== "nmod"
        ),
    );
  }

  /** "reaffirmed support for the 2016 ruling": the year names the ruling. */
  function insideName(draft: Draft, time: TimeExpression): boolean {
    const word = tree.wordAt(time.start);
    const head = tree.head(word);
    if (head < 0 || head === draft.word || !["compound", "nummod", "amod"].includes(tree.relation(word))) return false;
    return (
      head > word &&
      (tree.upos(head) === "NOUN" || tree.upos(head) === "PROPN") &&
      tree.analysis.starts[head]! >= time.end
    );
  }

  /** "The United States on Thursday imposed …": a date between the subject and its verb, wherever the parser hung it. */
  function besideVerb(draft: Draft): TimeExpression | null {
    if (tree.upos(draft.word) !== "VERB") return null;
    const [begin] = tree.sentenceRange(tree.sentenceOf(draft.word));
    for (let w = draft.first - 1; w >= begin && w >= draft.first - 8; w--) {
      const upos = tree.upos(w);
      if (upos === "VERB" || upos === "CCONJ" || upos === "SCONJ") return null;
      const offset = tree.analysis.starts[w]!;
      const time = times.find((t) => t.start <= offset && offset < t.end && t.type === "DATE" && t.edtf !== null);
      if (time)
        return /^(?:on|in|at|by|since|during|earlier|last|late|this)$/i.test(
          tree.form(Math.max(begin, tree.wordAt(time.start) - 1)),
        ) ||
          tree.upos(tree.wordAt(time.start)) === "PROPN" ||
          /^(?:today|yesterday|tomorrow|tonight)/i.test(time.text)
          ? time
          : null;
    }
    return null;
  }

  /** "On Monday, a spokesman condemned …": a date that opens the sentence dates its first verb. */
  function fronted(draft: Draft): TimeExpression | null {
    if (tree.upos(draft.word) !== "VERB") return null;
    const [begin] = tree.sentenceRange(tree.sentenceOf(draft.word));
    for (let w = begin; w < draft.word; w++) if (tree.upos(w) === "VERB") return null;
    const from = tree.analysis.starts[begin]!;
    const to = tree.analysis.starts[Math.min(begin + 2, tree.size - 1)]!;
    return times.find((t) => t.start >= from && t.start <= to && t.type === "DATE" && t.edtf !== null) ?? null;
  }

  /** "signed … during his visit on June 19": what happened during a dated event happened then. */
  function during(draft: Draft): TimeExpression | null {
    const frame = drafts.find(
      (d) =>
        d.word > draft.word &&
        tree.sentenceOf(d.word) === tree.sentenceOf(draft.word) &&
        caseOf(tree, d.word) === "during",
    );
    if (!frame) return null;
    for (let w = draft.word + 1; w < frame.word; w++)
      if (tree.upos(w) === "VERB" || drafts.some((d) => d.word === w)) return null;
    return timeAt(frame.word) ?? besideNoun(frame);
  }

  /** "his visit to the capital on June 19": a noun's own phrase runs up to the next verb or comma. */
  function besideNoun(draft: Draft): TimeExpression | null {
    if (tree.upos(draft.word) !== "NOUN" && tree.upos(draft.word) !== "PROPN") return null;
    const [, end] = tree.sentenceRange(tree.sentenceOf(draft.word));
    for (let w = draft.word + 1; w < end && w <= draft.word + 7; w++) {
      const upos = tree.upos(w);
      if (upos === "VERB" || upos === "AUX" || upos === "CCONJ" || (upos === "PUNCT" && tree.form(w) !== "-"))
        return null;
      const offset = tree.analysis.starts[w]!;
      const time = times.find((t) => t.start <= offset && offset < t.end && (t.type === "DATE" || t.type === "TIME"));
      if (time) return time;
    }
    return null;
  }

  function of(draft: Draft): AssertionTime | null {
    const said = own(draft);
    if (said) return said;
    if (draft.paper) return signing(draft);
    // A threat under a condition is made when it is said, whatever becomes of it.
    const uttered = draft.reality.modality === "actual" || draft.rule.startsWith("idiom/");
    if (!isVerbal(draft.type) || !uttered || draft.reality.modality === "planned") return null;
    // A meeting that a statement only names, and what is yet to be done, are not on this occasion.
    if (draft.type === "CONSULT" && document.kind.value !== "readout") return null;
    if (!draft.rule.startsWith("idiom/") && draft.rule !== "event/obligation" && isInfinitive(tree, draft.word))
      return null;
    // A promise or demand that another governs is not on this occasion.
    if (draft.reality.governors.some((g) => g.frame.type !== null)) return null;
    const codes = codesOf(draft.actors);
    const occasion =
      occasions.find((o) => codes.length === o.codes.length && codes.every((c) => o.codes.includes(c))) ??
      occasions.find((o) => codes.every((c) => o.codes.includes(c))) ??
      occasions.find((o) => o.time.span === null && o.codes.every((c) => codes.includes(c)));
    return occasion ? { ...occasion.time, status: "implied", rule: `${occasion.time.rule}+occasion` } : null;
  }

  /** What an agreement lays down, it lays down when it is signed. */
  function signing(draft: Draft): AssertionTime | null {
    const signed = drafts.find(
      (d) => d.rule.startsWith("event/sign") && codesOf(d.actors).every((c) => codesOf(draft.actors).includes(c)),
    );
    const time = signed ? own(signed) : null;
    return time ? { ...time, status: "implied", rule: `${time.rule}+signing` } : null;
  }

  function findOccasions(): readonly Occasion[] {
    const out: Occasion[] = [];
    for (const word of issuings(tree)) {
      const time =
        timeAt(word) ??
        objectsOf(tree, word)
          .map(timeAt)
          .find((t) => t !== null) ??
        null;
      const by = mergeParties(tree.childrenWith(word, "nsubj").flatMap((s) => parties.of(s)));
      const said = time ? told(time, time.rule) : null;
      if (said && by.length > 0) out.push({ codes: codesOf(by), time: said });
    }
    for (const draft of drafts) {
      const said = draft.type === "CONSULT" && draft.reality.modality === "actual" ? own(draft) : null;
      if (said && document.kind.value === "readout") {
        out.push({ codes: codesOf([...draft.actors, ...draft.recipients]), time: said });
        break;
      }
    }
    const published = document.published;
    if (issuer.parties.length > 0 && published.value && document.kind.value !== "readout") {
      out.push({
        codes: codesOf(issuer.parties),
        time: { edtf: published.value, status: "implied", span: null, rule: "time/document" },
      });
    }
    return out;
  }

  function told(time: TimeExpression, rule: string): AssertionTime | null {
    if (!time.edtf || time.status === "unknown") {
      return time.edtf && /^[\dX]/.test(time.edtf)
        ? { edtf: time.edtf, status: "implied", span: quote(document.text, time.start, time.end), rule }
        : null;
    }
    return { edtf: time.edtf, status: time.status, span: quote(document.text, time.start, time.end), rule };
  }

  return { of };
}
