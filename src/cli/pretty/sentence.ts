import type { WireAssertion } from "../../api/assertion-shape.ts";
import type { WireQuotedSpan, WireSpan } from "../../api/shape.ts";
import type { Theme } from "../theme.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

const PLAIN = 0;
const RECIPIENT = 1;
const ACTOR = 2;
const TRIGGER = 3;

/** A sentence with the words that carry its assertions marked: trigger before actor before recipient. */
export function prettySentence(
  { start, end, text }: WireQuotedSpan,
  assertions: readonly WireAssertion[],
  theme: Theme,
): string {
  const shown = printable(text);
  if (assertions.length === 0) return wrap(theme.faint(shown), theme.width);
  const roles = new Uint8Array(end - start);
  const mark = (span: WireSpan, role: number) => {
    for (let i = Math.max(span.start, start); i < Math.min(span.end, end); i++)
      roles[i - start] = Math.max(roles[i - start]!, role);
  };
  for (const assertion of assertions) {
    for (const recipient of assertion.recipients) mark(recipient, RECIPIENT);
    for (const actor of assertion.actors) mark(actor, ACTOR);
    mark(assertion.trigger, TRIGGER);
  }
  const paints = [(t: string) => t, theme.recipient, theme.actor, theme.trigger];
  let out = "";
  for (let from = 0; from < roles.length; ) {
    let to = from + 1;
    while (to < roles.length && roles[to] === roles[from]) to++;
    out += paints[roles[from] ?? PLAIN]!(shown.slice(from, to));
    from = to;
  }
  return wrap(out, theme.width);
}
