import { z } from "zod";
import { SCHEMA_VERSION } from "./schema-version.ts";
import { list } from "./shape.ts";

/** One thing `doctor` looked at. */
export const checkShape = z.object({
  name: z.string(),
  state: z.enum(["ok", "absent", "broken"]),
  /** What was found, in words. */
  detail: z.string(),
  /** Code of the failure, where it is broken. */
  code: z.string().optional(),
});

/** What `doctor` prints. */
export const healthShape = z.object({ schemaVersion: z.literal(SCHEMA_VERSION), checks: list(checkShape) });

const problems = list(z.object({ code: z.string(), message: z.string() }));

/** What `store check` prints: what was looked at, and what is wrong. */
export const storeCheckShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  store: z.string(),
  documents: z.int(),
  readings: z.int(),
  spans: z.int(),
  originals: z.int(),
  problems,
});

/** What `store rebuild` prints: what was made again, and what could not be. */
export const storeRebuildShape = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  store: z.string(),
  documents: z.int(),
  readings: z.int(),
  /** Readings with another id than before, because rules, models or pack have changed. */
  changed: z.int(),
  /** Where the database that was there stands now. */
  replaced: z.string().nullable(),
  problems,
});

export type WireCheck = z.infer<typeof checkShape>;
export type WireHealth = z.infer<typeof healthShape>;
export type WireStoreCheck = z.infer<typeof storeCheckShape>;
export type WireStoreRebuild = z.infer<typeof storeRebuildShape>;
