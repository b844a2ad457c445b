import type { RapporteurError } from "../base/errors.ts";
import type { Fields } from "../text/fields.ts";
import type { Given } from "../text/to-document.ts";

/** One text to read, or why there is none. */
export type Input = TextInput | FailedInput;

export interface TextInput {
  readonly source: string;
  readonly bytes: Uint8Array;
  /** What the caller's flags, an index or the record itself say of the text, in this order of weight. */
  readonly given: Given;
}

interface FailedInput {
  readonly source: string;
  readonly error: RapporteurError;
}

/** What is known of a text besides its source. */
export type Told = Omit<Partial<Given>, "source">;

/** Fields of an index or a record in the form in which a text is given. */
export function toldBy(fields: Fields): Told {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}
