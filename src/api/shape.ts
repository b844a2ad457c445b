import { z } from "zod";

/** Half-open `[start, end)` in UTF-16 code units of `document.text`. */
export const spanShape = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** A span with its words: `document.text.slice(start, end) === text`, always. */
export const quotedSpanShape = spanShape.extend({ text: z.string() });

export const certaintyShape = z.object({
  certainty: z.enum(["certain", "implied", "unknown"]),
  /** Where the value was found ("--published", "first line"); null when it is not known. */
  from: z.string().nullable(),
});

export const problemShape = z.object({
  /** Listed in docs/problems.md. */
  code: z.string(),
  message: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
});

export function list<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}

/** A probability-like number, 0 to 1. */
export const scoreShape = z.number().min(0).max(1);

export type WireSpan = z.infer<typeof spanShape>;
export type WireQuotedSpan = z.infer<typeof quotedSpanShape>;
export type WireProblem = z.infer<typeof problemShape>;
