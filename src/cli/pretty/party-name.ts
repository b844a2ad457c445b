/** A party's code as a person reads it: the code itself, or that the text leaves the party unnamed. */
export function partyName(code: string): string {
  return code === "UNKNOWN" ? "unnamed" : code;
}
