import type { Known } from "../base/known.ts";
import type { Problem } from "../base/outcome.ts";
import type { Block, DocumentKind } from "./document.ts";

/** What a text or its mark-up says about itself; what is absent was not said. */
export interface Metadata {
  readonly title?: Known<string>;
  readonly url?: Known<string>;
  readonly publisher?: Known<string>;
  readonly published?: Known<string>;
  readonly language?: Known<string>;
  readonly kind?: Known<DocumentKind>;
}

/** What a format's parser returns: canonical text, blocks in order, and stated or implied metadata. */
export interface Parsed {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
}
