import { presentCodedRelation } from "../../api/present-coded-relation.ts";
import { RapporteurError } from "../../base/errors.ts";
import { openRapporteur } from "../../rapporteur.ts";
import type { Relation } from "../../reading/coding/code-relation.ts";
import { DONE } from "../context.ts";
import { json } from "../json.ts";
import { linesOf } from "../lines.ts";
import type { AddCommand } from "./command.ts";

/** Answers are written this many at a time: a write for each would cost more than the coding. */
const BATCH = 64;

export const addCode: AddCommand = (program, { io, out }, exit) => {
  program
    .command("code")
    .summary("the PLOVER type of what one party does to another, line by line")
    .description(
      'Reads lines of JSON from standard input, {"text", "actor", "recipient"}, and writes for each ' +
        '{"type", "mode", "quad", "confidence", "evidence", "by"}: what the actor does to the recipient in the text.',
    )
    .action(async () => {
      const rapporteur = openRapporteur();
      let number = 0;
      let waiting = "";
      try {
        for await (const line of linesOf("-", io)) {
          number++;
          if (out.closed) break;
          if (line.trim() === "") continue;
          waiting += json(presentCodedRelation(await rapporteur.code(relationIn(line, number))), "jsonl");
          if (number % BATCH > 0) continue;
          await out.write(waiting);
          waiting = "";
        }
      } finally {
        // What was answered before a line that is none is not lost with it.
        await out.write(waiting);
      }
      exit(DONE);
    });
};

function relationIn(line: string, number: number): Relation {
  const { text, actor, recipient } = parsed(line);
  const isName = (value: unknown) => typeof value === "string" || value === undefined || value === null;
  if (typeof text === "string" && isName(actor) && isName(recipient)) {
    return { text, actor: String(actor ?? ""), recipient: String(recipient ?? "") };
  }
  const expected = 'expected {"text": "…", "actor": "…", "recipient": "…"}';
  throw new RapporteurError("input-invalid", `Line ${number}: ${expected}; got ${line.slice(0, 80)}`);
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
