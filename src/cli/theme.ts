import pc from "picocolors";
import type { Io, Terminal } from "./io.ts";

/** How the pretty form is to look on one stream: colours or none, and how many columns there are. */
export interface Theme {
  readonly width: number;
  readonly colored: boolean;
  readonly trigger: Paint;
  readonly actor: Paint;
  readonly recipient: Paint;
  readonly title: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  /** One paint for each quad class, 1 to 4. */
  readonly quad: readonly [Paint, Paint, Paint, Paint];
}

export type Paint = (text: string) => string;

const WIDEST = 110;

export function themeFor(stream: Terminal, env: Io["env"]): Theme {
  const colored = wantsColor(stream, env);
  const c = pc.createColors(colored);
  const columns = stream.columns ?? Number.parseInt(env.COLUMNS ?? "", 10);
  return {
    width: Math.min(WIDEST, Math.max(40, Number.isFinite(columns) && columns > 0 ? columns : 100)),
    colored,
    trigger: (text) => c.bold(c.underline(c.yellow(text))),
    actor: (text) => c.underline(c.cyan(text)),
    recipient: (text) => c.underline(c.magenta(text)),
    title: c.bold,
    strong: c.bold,
    faint: c.dim,
    good: c.green,
    bad: c.red,
    quad: [c.green, (text) => c.bold(c.green(text)), c.yellow, c.red],
  };
}

/** NO_COLOR (any value) wins over FORCE_COLOR; without either, colours only where a person looks. */
function wantsColor(stream: Terminal, env: Io["env"]): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return stream.isTTY === true && env.TERM !== "dumb";
}
