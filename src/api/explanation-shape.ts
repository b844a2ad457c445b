import { z } from "zod";
import { list, quotedSpanShape, scoreShape } from "./shape.ts";

const partyCandidateShape = z.object({
  /** Where it was looked for: "subject", "object", "“with”". */
  slot: z.string(),
  /** Null, as the span, where nobody was found. */
  code: z.string().nullable(),
  span: quotedSpanShape.nullable(),
  taken: z.boolean(),
  why: z.string(),
});

/** How one assertion came about: what was looked at, what decided, and why the alternatives lost. */
export const explanationShape = z.object({
  /** The part of the dependency tree that the trigger and its parties stand in, from the top down; `depth` 0 is the top. */
  tree: list(
    quotedSpanShape.extend({
      depth: z.int().nonnegative(),
      relation: z.string(),
      role: z.enum(["trigger", "actor", "recipient"]).nullable(),
    }),
  ),
  type: z.object({
    /** Entries of the lexicon in the order tried; empty where a set phrase or a pattern decided. */
    lexicon: list(
      z.object({
        type: z.string().nullable(),
        mode: z.string().nullable(),
        frame: z.string(),
        taken: z.boolean(),
        why: z.string(),
      }),
    ),
    /** The relation model's opinion, which decides nothing; null where it cannot be asked. */
    classifier: z
      .object({ model: z.string(), candidates: list(z.object({ type: z.string(), chance: scoreShape })) })
      .nullable(),
    /** Why the type is not the one that the word has by itself. */
    changed: z.string().nullable(),
  }),
  actors: list(partyCandidateShape),
  recipients: list(partyCandidateShape),
  reality: z.object({
    modality: z.string(),
    polarity: z.enum(["+", "-"]),
    /** The word that decided the modality; null where nothing takes it out of the actual. */
    by: z.string().nullable(),
    /** Words whose complement it is, nearest first. */
    governors: list(z.string()),
  }),
  time: z.object({
    why: z.string(),
    candidates: list(quotedSpanShape.extend({ edtf: z.string().nullable(), taken: z.boolean(), why: z.string() })),
  }),
  speakers: z.object({
    why: z.string(),
    candidates: list(
      z.object({
        source: quotedSpanShape.nullable(),
        cue: quotedSpanShape.nullable(),
        rule: z.string(),
        taken: z.boolean(),
        why: z.string(),
      }),
    ),
  }),
  /** `chance` is the logistic of `intercept` and all that features add, in log-odds. */
  confidence: z.object({
    model: z.string(),
    chance: scoreShape,
    intercept: z.number(),
    features: list(z.object({ name: z.string(), says: z.string(), adds: z.number() })),
  }),
});

/** Words that may say something and were not made an assertion. */
export const abstainedShape = quotedSpanShape.extend({
  type: z.string().nullable(),
  reason: z.enum(["no-actor", "no-recipient", "question", "type-unsure", "told-elsewhere", "below-confidence"]),
  why: z.string(),
});

/** Assertions that were read and are not shown, because they are less sure than was asked for. */
export const withheldShape = z.object({ minConfidence: scoreShape, assertions: z.int().nonnegative() });

export type WireExplanation = z.infer<typeof explanationShape>;
export type WireAbstained = z.infer<typeof abstainedShape>;
