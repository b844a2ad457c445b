import type { Document } from "../../text/document.ts";
import { codesOf } from "../parties/party.ts";
import type { Tree } from "../tree.ts";
import type { Draft } from "./draft.ts";

/**
 * A headline's denial that the text below does not bear out is only possible: "X denies …" over a text in which X says what
 * would follow if it were so. Borne out it is by a denial of X's, or by anything X says not to be or to have been.
 */
export function heldToBody(document: Document, tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  const [head, ...body] = document.blocks.filter((b) => b.kind !== "field");
  if (!head || body.length === 0 || /[.!?…]["”’]?$/.test(document.text.slice(head.start, head.end).trim()))
    return drafts;
  const inHead = (d: Draft) => tree.analysis.starts[d.word]! < head.end;
  return drafts.map((d) => {
    if (d.type !== "REJECT" || !/deny|refute|rebut/.test(d.rule) || !inHead(d)) return d;
    const own = drafts.filter(
      (o) => !inHead(o) && shares(codesOf(d.actors), [...o.voice.speakers, ...codesOf(o.actors)]),
    );
    const borneOut = own.length === 0 || own.some((o) => o.type === "REJECT" || o.reality.polarity === "-");
    return borneOut ? d : { ...d, reality: { ...d.reality, modality: "possible", by: "headline" } };
  });
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((code) => others.includes(code));
}
