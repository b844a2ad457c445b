import { sha256 } from "../base/content-id.ts";
import { certain, type Known, UNKNOWN } from "../base/known.ts";
import type { Outcome, Problem } from "../base/outcome.ts";
import { whatBinary } from "./binary.ts";
import type { Document, DocumentFormat, DocumentKind } from "./document.ts";
import { decode, isWide } from "./encoding.ts";
import { documentFormat, mediaCharset } from "./format.ts";
import { parseHtml } from "./html.ts";
import { withoutBulk } from "./html-bulk.ts";
import { type Evidence, implyKind, implyLanguage, implyPublished, implyPublisher } from "./infer.ts";
import { parseMarkdown } from "./markdown.ts";
import type { Parsed } from "./metadata.ts";
import { normalise, normaliseLine } from "./normalise.ts";
import { parsePlainText } from "./plain-text.ts";
import { isPublicationDate } from "./publication-date.ts";
import { cutSeams } from "./seams.ts";
import { whyTooLarge } from "./size-limits.ts";

/** What the caller knows of a text. It wins over what the text says of itself. */
export interface Given {
  /** The path or address, or `-`; its extension tells the format unless `mediaType` does. */
  readonly source: string;
  readonly url?: string;
  readonly title?: string;
  /** A publication date as `isPublicationDate` accepts it. */
  readonly published?: string;
  readonly publisher?: string;
  /** ISO 639-1, or 639-3 where there is no two-letter code. */
  readonly language?: string;
  readonly kind?: DocumentKind;
  /** "text/html; charset=windows-1251"; the type decides the format. */
  readonly mediaType?: string;
}

/**
 * Reads bytes as a document: decoding, canonical text, blocks and metadata. Never throws on bad input; the value is
 * null, with one problem whose code is an `ErrorCode` (`input-empty`, `input-binary`, `input-too-large`), when there
 * is nothing to read.
 */
export function toDocument(bytes: Uint8Array, given: Given): Outcome<Document | null> {
  const binary = isWide(bytes) ? null : whatBinary(bytes);
  if (binary) return refuse("input-binary", `${given.source} seems to be ${binary}; expected text, Markdown or HTML.`);
  const decoded = decode(bytes, mediaCharset(given.mediaType));
  const { text, controls } = normalise(decoded.text);
  if (text.trim() === "") return refuse("input-empty", `${given.source} holds no text.`);
  const format = documentFormat(given.source, given.mediaType, text);
  const content = format === "html" ? withoutBulk(text) : text;
  const excess = whyTooLarge(format, content);
  if (excess) return refuse("input-too-large", `${given.source} is too large: ${excess}.`);
  const parsed = PARSERS[format](content);
  if (parsed.blocks.length === 0) return refuse("input-empty", `${given.source} holds no text besides mark-up.`);
  const hash = sha256(bytes);
  return {
    value: {
      id: `doc_${hash.slice(0, 24)}`,
      sha256: hash,
      source: given.source,
      format,
      encoding: decoded.encoding,
      ...describe(parsed, given),
    },
    problems: [
      ...decoded.problems.map((problem) => located(problem, parsed.text)),
      ...notes(controls, given),
      ...parsed.problems,
    ],
  };
}

const PARSERS: Readonly<Record<DocumentFormat, (text: string) => Parsed>> = {
  txt: parsePlainText,
  md: parseMarkdown,
  html: parseHtml,
};

type Description = Omit<Document, "id" | "sha256" | "source" | "format" | "encoding">;

function describe({ text, blocks, metadata }: Parsed, given: Given): Description {
  const seams = cutSeams(text, blocks);
  const title = told(given.title) ?? metadata.title ?? UNKNOWN;
  const url = told(given.url) ?? metadata.url ?? UNKNOWN;
  const evidence: Evidence = {
    text,
    blocks: seams.blocks,
    dateline: seams.dateline,
    title: title.value,
    url: url.value,
  };
  const published = given.published && isPublicationDate(given.published) ? told(given.published) : undefined;
  return {
    url,
    title,
    publisher: told(given.publisher) ?? metadata.publisher ?? implyPublisher(evidence),
    published: published ?? metadata.published ?? implyPublished(evidence),
    language: told(given.language) ?? metadata.language ?? implyLanguage(evidence),
    kind: given.kind ? certain(given.kind, "given") : kindOf(metadata.kind, evidence),
    text,
    blocks: seams.blocks,
  };
}

/** A page's own word that it is news counts less than a title that says "Statement by …". */
function kindOf(stated: Known<DocumentKind> | undefined, evidence: Evidence): Known<DocumentKind> {
  if (stated?.certainty === "certain") return stated;
  const fromForm = implyKind(evidence);
  return fromForm.certainty === "unknown" ? (stated ?? UNKNOWN) : fromForm;
}

function told(value: string | undefined): Known<string> | undefined {
  const line = normaliseLine(value ?? "");
  return line === null ? undefined : certain(line, "given");
}

function notes(controls: number, given: Given): readonly Problem[] {
  const problems: Problem[] = [];
  if (controls > 0) {
    const were = controls === 1 ? "character was" : "characters were";
    problems.push({ code: "control-characters", message: `${controls} control ${were} replaced by a space.` });
  }
  if (given.published !== undefined && !isPublicationDate(given.published)) {
    const message = `The publication date "${given.published.slice(0, 80)}" is no EDTF day, month or year and was left out.`;
    problems.push({ code: "published-invalid", message });
  }
  return problems;
}

/** Points a decoding problem at the first character that stands for something lost. */
function located(problem: Problem, text: string): Problem {
  const start = problem.code === "encoding-invalid" ? text.indexOf("\uFFFD") : -1;
  return start < 0 ? problem : { ...problem, start, end: start + 1 };
}

function refuse(code: string, message: string): Outcome<null> {
  return { value: null, problems: [{ code, message }] };
}
