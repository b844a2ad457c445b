/** Text that PostgreSQL can hold, of the same length: NUL and lone surrogates become U+FFFD. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, "\uFFFD");
}

/** With the u flag, a pair of surrogates is one character and no surrogate. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;
