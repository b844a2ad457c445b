import type { Cue } from "./cues.ts";
import type { Source } from "./source-span.ts";
import type { Words } from "./words.ts";

/** A cue found for a quoted passage. `content` is the passage with what belongs to it before it (The deal “is dead,” X said). */
export interface Spoken {
  readonly verb: number;
  readonly words: Words;
  readonly cue: Cue;
  readonly source: Source | null;
  readonly content: Words;
}
