/** Something that could not be read or was read with reservations. Part of the answer, never thrown. */
export interface Problem {
  /** Stable, kebab-case, listed in `docs/problems.md`. */
  readonly code: string;
  /** One sentence that says what was given and what was expected. */
  readonly message: string;
  /** Where in the document's text, in UTF-16 code units, if it has a place. */
  readonly start?: number;
  readonly end?: number;
}

/** What the core returns instead of throwing: a value and what went wrong on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
