import type { WireAssertion } from "../../api/assertion-shape.ts";
import type { WireDocumentSummary } from "../../api/record-shape.ts";
import type { WireQuotedSpan } from "../../api/shape.ts";
import type { Theme } from "../theme.ts";
import { type Columns, prettyAssertion } from "./assertion.ts";
import { documentName } from "./document-name.ts";
import { printable } from "./printable.ts";
import { prettySentence } from "./sentence.ts";
import { wrap } from "./wrap.ts";

/** A sentence found in the record, the document it stands in, and what it asserts. */
export function prettyFound(
  document: WireDocumentSummary,
  sentence: WireQuotedSpan,
  assertions: readonly WireAssertion[],
  columns: Columns,
  theme: Theme,
): string {
  const facts = [document.published ?? "date unknown", document.publisher ?? "publisher unknown"];
  const head = `${theme.strong(documentName(document))}  ${theme.faint(
    printable([...facts, document.id].join(" · ")),
  )}`;
  return [
    wrap(head, theme.width),
    prettySentence(sentence, assertions, theme),
    ...assertions.map((a) => prettyAssertion(a, columns, theme)),
    "",
    "",
  ].join("\n");
}
