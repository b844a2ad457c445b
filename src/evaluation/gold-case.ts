import { z } from "zod";
import { EVENT_TYPES } from "../reading/reading.ts";
import { isPublicationDate } from "../text/publication-date.ts";

/**
 * The shape of a gold case: what a careful reader finds in one text. Unknown fields are passed over, so that a case may
 * hold notes. A field of an assertion that is not given is not judged; the trigger, the type and both sides must be.
 */

const text = z.string().min(1);
const codes = z.array(text);

export const goldAssertionShape = z.object({
  /** The words that carry it, exactly as they stand in the text. */
  trigger: text,
  /** Which occurrence of these words it is; 1 when not given. */
  n: z.int().min(1).optional(),
  /** PLOVER event type. */
  type: z.enum(EVENT_TYPES),
  actors: codes,
  recipients: codes,
  speakers: codes.optional(),
  polarity: z.enum(["+", "-"]).optional(),
  modality: z.enum(["actual", "planned", "possible", "conditional", "demanded"]).optional(),
  /** EDTF; null where the text does not say when. */
  date: text.nullable().optional(),
  /** Whether the trigger stands in quotation marks. */
  quote: z.boolean().optional(),
  /** False for what nobody would miss; true when not given. */
  core: z.boolean().optional(),
});

export const goldQuotationShape = z.object({
  /** How it begins, exactly as in the text; the first 60 characters are looked for. */
  text,
  speaker_codes: codes.optional(),
});

const published = z.string().refine(isPublicationDate, "expected a day, month or year in EDTF, such as 2024-06-24");

export const goldFileShape = z.object({
  published: published.nullable().optional(),
  publisher: text.nullable().optional(),
  assertions: z.array(goldAssertionShape),
  quotations: z.array(goldQuotationShape).optional(),
});

/** What `meta.json` may say of the cases beside it. */
export const metaFileShape = z.array(
  z.object({ id: text, published: published.nullable().optional(), publisher: text.nullable().optional() }),
);

export type GoldAssertion = z.infer<typeof goldAssertionShape>;
export type GoldQuotation = z.infer<typeof goldQuotationShape>;

/** A text and what is to be found in it. Triggers and quotations are known to stand in the text. */
export interface GoldCase {
  readonly id: string;
  /** The path of the text. */
  readonly source: string;
  readonly text: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly assertions: readonly GoldAssertion[];
  readonly quotations: readonly GoldQuotation[];
}
