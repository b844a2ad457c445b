import { createHash } from "node:crypto";

/** Hex SHA-256 of bytes or of a string's UTF-8 form. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * An id that depends on content alone, so that the same input gives the same id on every machine:
 * `prefix_` and the first 24 hex digits of a SHA-256 over the parts (each part closed by U+001F).
 */
export function contentId(prefix: string, ...parts: readonly (string | number)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part}\u001f`);
  return `${prefix}_${hash.digest("hex").slice(0, 24)}`;
}
