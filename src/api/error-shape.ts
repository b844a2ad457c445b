import { z } from "zod";

/** The one form in which a failure leaves the process. Codes stand in docs/problems.md. */
export const errorShape = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

export type WireError = z.infer<typeof errorShape>;
