import { printable } from "./printable.ts";

/** What a person calls a document: its title, else where it came from. */
export function documentName({ title, source }: { readonly title: string | null; readonly source: string }): string {
  return printable(title ?? (source === "-" ? "(standard input)" : source));
}
