import type { AttributionFinding } from "../attribution/finding.ts";
import { LAYOUT } from "../attribution/settle.ts";
import { isInverted, subjectsOf } from "../events/clause.ts";
import type { Issuer } from "../issuer.ts";
import type { Parties } from "../parties/anaphora.ts";
import { codesOf, type Party } from "../parties/party.ts";
import type { Attribution } from "../reading.ts";
import type { Tree } from "../tree.ts";
import { carriersOf } from "./carriers.ts";

/** Who says what stands at a word: the chain from the innermost speaker outwards. */
export interface Voice {
  readonly chain: readonly Attribution[];
  readonly speakers: readonly string[];
  /** The innermost speakers themselves; the issuer's where the document speaks. */
  readonly parties: readonly Party[];
  /** Whether the innermost words are quoted literally. */
  readonly innermost: AttributionFinding | null;
}

export interface Voices {
  at(word: number): Voice;
  /** Parties behind the source of a finding. */
  sources(finding: AttributionFinding): readonly Party[];
}

/**
 * @param behindPaper who stands behind a statement or report that is itself the source ("The statement says …")
 */
export function voicesOf(
  tree: Tree,
  findings: readonly AttributionFinding[],
  parties: Parties,
  issuer: Issuer,
  behindPaper: (word: number) => readonly Party[],
): Voices {
  const enclosing = enclosingFindings(tree, findings);

  function sources(finding: AttributionFinding): readonly Party[] {
    for (let f: AttributionFinding | undefined = finding, steps = 0; f && steps < 20; steps++) {
      if (f.sourceWord >= 0) {
        const apposed = personBefore(f.sourceWord);
        const named = apposed.length > 0 ? apposed : parties.of(f.sourceWord);
        const paper = named.length > 0 ? named : behindPaper(f.sourceWord);
        return paper.length > 0 ? paper : ofClause(f);
      }
      f = f.continues >= 0 ? findings[f.continues] : undefined;
    }
    return finding.rule.endsWith("announced-text") ? ofAnnouncedPaper(finding) : [];
  }

  /** "X, vice minister in charge of Y, said": the office's last words are not who speaks. */
  function personBefore(word: number): readonly Party[] {
    if (word + 1 >= tree.size || tree.form(word + 1) !== ",") return [];
    const [begin] = tree.sentenceRange(tree.sentenceOf(word));
    for (let w = word - 1; w > begin && word - w < 16; w--) {
      if (/^(?:VERB|AUX|CCONJ)$/.test(tree.upos(w)) || /["“”]/.test(tree.form(w))) return [];
      if (tree.form(w) !== ",") continue;
      const named = parties.of(w - 1);
      if (named.length === 1 && named[0]!.persons.length > 0) return named;
      return tree.head(w - 1) >= begin ? parties.of(tree.head(w - 1)).filter((p) => p.persons.length > 0) : [];
    }
    return [];
  }

  /** "The full text of the statement is as follows:": whoever issued the statement. */
  function ofAnnouncedPaper(f: AttributionFinding): readonly Party[] {
    if (f.cueWord < 0) return [];
    const [begin, end] = tree.sentenceRange(tree.sentenceOf(f.cueWord));
    for (let w = begin; w < end; w++) {
      const issuers = behindPaper(w);
      if (issuers.length > 0) return issuers;
    }
    return [];
  }

  /** "X issued a statement on June 24 stating, …": the subject of the clause that the cue hangs on. */
  function ofClause(f: AttributionFinding): readonly Party[] {
    if (f.cueWord < 0 || !/ing$/i.test(tree.form(f.cueWord))) return [];
    return subjectsOf(tree, f.cueWord).flatMap((s) => parties.of(s));
  }

  /**
   * Whether a finding makes its source the speaker of what it holds. Orders, praise and blame are events of their own, and a
   * noun phrase ("expressed concern about the pact") is named, not said.
   */
  function speaks(finding: AttributionFinding): boolean {
    // An agency that the pack does not know adds no link.
    if (finding.rule.endsWith("dateline") && sources(finding).length === 0) return false;
    if (finding.kind !== "indirect" || finding.cue === null) return true;
    // A stance that the model sees in a word which is no telling ("refused to join A", "remain ready to B") is an act.
    if (finding.rule === "learned" && finding.force === null) return false;
    // "If X attacks, Y will respond": a condition by itself is nobody's words.
    if (isSubordinate(finding)) return false;
    if (finding.force === "order" || finding.force === "judge" || finding.force === "question") return false;
    if (finding.source && sources(finding).length === 0 && NOBODY.test(finding.source.text)) return false;
    // What is said "according to" somebody is a whole statement, whatever the parser made of it.
    if (/according|parenthetical|in-view/.test(finding.rule)) return true;
    const head = topOf(finding);
    const nominal = tree.upos(head) === "NOUN" || tree.upos(head) === "PROPN";
    if (finding.sourceWord >= 0 && behindPaper(finding.sourceWord).length > 0) return true;
    return (
      !nominal ||
      tree.childrenWith(head, "cop", "nsubj").length > 0 ||
      finding.force === "deny" ||
      finding.force === "claim"
    );
  }

  /** The word of the content that all others of its first part hang on. */
  function topOf(finding: AttributionFinding): number {
    const first = tree.wordAt(finding.content.start);
    let head = first;
    while (tree.head(head) >= first && tree.analysis.starts[tree.head(head)]! < finding.content.end)
      head = tree.head(head);
    return head;
  }

  /** The content is no more than an adverbial clause: "if X attacks" without what follows from it. */
  function isSubordinate(finding: AttributionFinding): boolean {
    if (/^(?:had|should|were)\b/i.test(finding.content.text) && isInverted(tree, topOf(finding))) return true;
    if (!/^(?:if|when|unless|because|after|before|while|as|until|since)\b/i.test(finding.content.text)) return false;
    const first = tree.wordAt(finding.content.start);
    const clause = tree.head(first);
    return clause < 0 || tree.relation(clause) !== "advcl" || topOf(finding) === clause;
  }

  /** "denied reports that …": whose reports they are is not said, and whoever denies them tells what they are. */
  function denierOf(finding: AttributionFinding): AttributionFinding | undefined {
    if (finding.sourceWord >= 0 || finding.cueWord < 0 || tree.upos(finding.cueWord) !== "NOUN") return undefined;
    const verb = tree.head(finding.cueWord);
    return verb < 0 ? undefined : findings.find((f) => f.cueWord === verb && f.force === "deny");
  }

  function at(word: number): Voice {
    const links: AttributionFinding[] = [];
    for (let index = enclosing[word]!; index >= 0 && links.length < 8; ) {
      const finding = findings[index]!;
      const told = denierOf(finding) ?? finding;
      if (speaks(told) && !links.includes(told)) links.push(told);
      index = finding.parent;
    }
    const chain: Attribution[] = links.flatMap((f) => {
      const who = sources(f);
      const own = {
        speakers: who.length > 0 ? codesOf(who) : ["UNKNOWN"],
        persons: who.flatMap((p) => p.persons),
        cue: f.cue,
        kind: f.kind,
      };
      return [own, ...carriersOf(tree, parties, f)];
    });
    const innermost = links[0] ?? null;
    const owner = issuer.parties.length > 0;
    if (owner) chain.push({ speakers: codesOf(issuer.parties), persons: issuer.persons, cue: null, kind: "own-voice" });
    const told = innermost ? sources(innermost) : issuer.parties;
    // A text announced by somebody whom nothing resolves is still its issuer's.
    const announced =
      innermost !== null && told.length === 0 && LAYOUT.has(innermost.rule) && !innermost.rule.endsWith("transcript");
    const speaking = announced ? issuer.parties : told;
    // An agency carries a report; its name in the dateline makes it nobody's statement.
    const innerIsAgency = innermost?.rule.endsWith("dateline") ?? false;
    const unnamedVoice = innermost !== null && innermost.cue === null && speaking.length === 0;
    const speakers =
      announced && issuer.parties.length > 0
        ? codesOf(issuer.parties)
        : unnamedVoice || innerIsAgency
          ? []
          : (chain[0]?.speakers ?? []);
    return { chain, speakers, parties: speaking, innermost };
  }
  return { at, sources };
}

/** Sources that say nothing: nobody, a pronoun for a thing, time that will tell. */
const NOBODY =
  /^(?:no one|nobody|none|no-one|everyone|anyone|who|time|it|that|this|which|what|you|one|history|the fact|(?:\w+\s+){0,2}(?:position|door|reality|experience))\b/i;

/** For every word the index of the shortest finding whose attributed parts hold it, or -1; a cue's own words are outside. */
export function enclosingFindings(tree: Tree, findings: readonly AttributionFinding[]): Int32Array {
  const out = new Int32Array(tree.size).fill(-1);
  const size = (f: AttributionFinding) => f.content.end - f.content.start;
  const order = findings.map((_, i) => i).sort((a, b) => size(findings[b]!) - size(findings[a]!) || a - b);
  for (const index of order) {
    for (const part of findings[index]!.parts) {
      for (let w = tree.wordAt(part.start); w < tree.size && tree.analysis.starts[w]! < part.end; w++) out[w] = index;
    }
    const { cue } = findings[index]!;
    if (cue) {
      const outer = findings[index]!.parent;
      for (let w = tree.wordAt(cue.start); w < tree.size && tree.analysis.starts[w]! < cue.end; w++)
        if (out[w] === index) out[w] = outer;
    }
  }
  return out;
}
