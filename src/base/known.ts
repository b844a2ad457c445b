/**
 * A value with its certainty: stated, inferred from something named in `from`, or not known. Missing stays missing: an unknown value is `null`, never a default.
 * `from` names where the value came from ("--published", "meta article:published_time", "first line").
 */
export type Known<T> =
  | { readonly value: T; readonly certainty: "certain" | "implied"; readonly from: string }
  | { readonly value: null; readonly certainty: "unknown"; readonly from: null };

export const UNKNOWN = { value: null, certainty: "unknown", from: null } as const;

export function certain<T>(value: T, from: string): Known<T> {
  return { value, certainty: "certain", from };
}

export function implied<T>(value: T, from: string): Known<T> {
  return { value, certainty: "implied", from };
}
