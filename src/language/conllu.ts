import { type Analysis, ENTITY_TAGS, RELATIONS, UPOS } from "./analysis.ts";

/** A sentence of a CoNLL-U file: its syntactic words, with what the comments say of it. */
export interface ConlluSentence {
  /** `# sent_id`, null if there is none. */
  readonly id: string | null;
  /** `# text`, null if there is none. */
  readonly text: string | null;
  /** Forms of the words, in order. Multiword tokens and empty nodes are left out. */
  readonly words: readonly string[];
}

/** Reads CoNLL-U. Never throws: a line that is no comment and has no word's number is passed over. */
export function readConllu(content: string): ConlluSentence[] {
  const out: ConlluSentence[] = [];
  let id: string | null = null;
  let text: string | null = null;
  let words: string[] = [];
  const close = () => {
    if (words.length > 0) out.push({ id, text, words });
    id = null;
    text = null;
    words = [];
  };
  for (const line of content.split(/\r?\n/)) {
    if (line.trim() === "") close();
    else if (line.startsWith("#")) {
      const comment = /^#\s*(sent_id|text)\s*=\s?(.*)$/.exec(line);
      if (comment?.[1] === "sent_id") id = comment[2]!.trim();
      else if (comment) text = comment[2]!;
    } else {
      const [number, form] = line.split("\t");
      if (/^\d+$/.test(number!)) words.push(form ?? "_");
    }
  }
  close();
  return out;
}

/**
 * The ten columns of an analysis, sentence by sentence, with `# sent_id` (`ids[k]`, else the sentence's number) and
 * `# text`. Named entities stand in MISC as `NE=B-PER`; `SpaceAfter=No` where no white space follows a word.
 */
export function writeConllu(analysis: Analysis, ids: readonly (string | null)[] = []): string {
  const { text, starts, ends, sentences } = analysis;
  const lines: string[] = [];
  for (let k = 0; k + 1 < sentences.length; k++) {
    const first = sentences[k]!;
    const end = sentences[k + 1]!;
    if (first === end) continue;
    lines.push(`# sent_id = ${ids[k] ?? k + 1}`, `# text = ${cell(text.slice(starts[first], ends[end - 1]))}`);
    for (let i = first; i < end; i++) lines.push(wordLine(analysis, i, first, end));
    lines.push("");
  }
  return lines.map((line) => `${line}\n`).join("");
}

function wordLine(analysis: Analysis, i: number, first: number, end: number): string {
  const { text, starts, ends, lemmas, upos, features, heads, relations, passive, entities } = analysis;
  const head = heads[i]!;
  const relation = RELATIONS[relations[i]!] ?? "dep";
  const misc: string[] = [];
  if (entities[i] !== 0) misc.push(`NE=${ENTITY_TAGS[entities[i]!]}`);
  if (i + 1 < end && starts[i + 1] === ends[i]) misc.push("SpaceAfter=No");
  return [
    i - first + 1,
    cell(text.slice(starts[i], ends[i])),
    cell(lemmas[i]!),
    UPOS[upos[i]!] ?? "X",
    "_",
    features[i],
    head < 0 ? 0 : head - first + 1,
    passive[i] === 1 ? `${relation}:pass` : relation,
    "_",
    misc.join("|") || "_",
  ].join("\t");
}

/** A cell holds no tab and no line's end, and is not empty. */
function cell(content: string): string {
  return content.replace(/\s+/g, " ") || "_";
}
