import type { Rapporteur, Read } from "../rapporteur.ts";
import type { Context } from "./context.ts";

/**
 * How the assertions of a text came about. What was read by other rules, models or another pack than are here cannot be
 * explained by them: then a line says so, and there is nothing to show.
 */
export async function explained(
  { document, reading }: Pick<Read, "document" | "reading">,
  rapporteur: Rapporteur,
  context: Context,
): Promise<Awaited<ReturnType<Rapporteur["explain"]>> | undefined> {
  const explanation = await rapporteur.explain(document);
  if (explanation.readingId === reading.id) return explanation;
  context.say(
    `${document.id} was read by other rules, models or knowledge than are at hand (${reading.reader}, ${reading.situation}), so that its assertions cannot be explained: read it again, or give its --situation.`,
  );
  return undefined;
}
