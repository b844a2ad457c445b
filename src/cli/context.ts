import type { WireError } from "../api/error-shape.ts";
import { exitCodeOf, presentError } from "../api/present-error.ts";
import type { Io } from "./io.ts";
import { type Output, outputTo } from "./output.ts";
import { printable } from "./pretty/printable.ts";
import { type Theme, themeFor } from "./theme.ts";

export type Format = "pretty" | "json" | "jsonl";

/** What every command gets: where data go, where messages go, and how both look. */
export interface Context {
  readonly io: Io;
  readonly out: Output;
  readonly theme: Theme;
  readonly errorTheme: Theme;
  /** A line for the person, on stderr. */
  say(message: string): void;
  /** A failure on stderr: a sentence, or the error envelope where the caller reads JSON. Returns its exit code. */
  fail(error: unknown, format: Format, details?: Record<string, unknown>): number;
}

export const DONE = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;
export const DONE_WITH_PROBLEMS = 3;

export function contextFor(io: Io): Context {
  const out = outputTo(io.stdout);
  const messages = outputTo(io.stderr);
  const errorTheme = themeFor(io.stderr, io.env);
  const say = (message: string) => void messages.write(`${message}\n`);
  return {
    io,
    out,
    theme: themeFor(io.stdout, io.env),
    errorTheme,
    say,
    fail(error, format, details) {
      const envelope = presentError(error, details);
      say(format === "pretty" ? sentence(envelope, errorTheme) : JSON.stringify(envelope));
      if (io.env.RAPPORTEUR_DEBUG && error instanceof Error) say(String(error.stack));
      return exitCodeOf(error);
    },
  };
}

function sentence({ error: { code, message } }: WireError, theme: Theme): string {
  return `${theme.bad("rapporteur:")} ${printable(message)} ${theme.faint(`(${code})`)}`;
}
