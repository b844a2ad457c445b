import { z } from "zod";
import { certaintyShape } from "./shape.ts";

/** A document with plain values; what is not known is null, and `certainty` says how each value is known. */
export const documentShape = z.object({
  id: z.string(),
  /** The path or address as it was given. */
  source: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  /** EDTF, a day or coarser. */
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  /** ISO 639-1, or 639-3 where there is no two-letter code. */
  language: z.string().nullable(),
  kind: z.string().nullable(),
  format: z.string(),
  text: z.string(),
  /** Of the original bytes, in hex. */
  sha256: z.string(),
  certainty: z.object({
    url: certaintyShape,
    title: certaintyShape,
    published: certaintyShape,
    publisher: certaintyShape,
    language: certaintyShape,
    kind: certaintyShape,
  }),
});

export type WireDocument = z.infer<typeof documentShape>;
