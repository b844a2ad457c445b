export {
  type Analysis,
  ENTITY_TAGS,
  type EntityTag,
  RELATIONS,
  type Relation,
  UPOS,
  type Upos,
} from "./analysis.ts";
export { type ConlluSentence, readConllu, writeConllu } from "./conllu.ts";
export type { Coreference, Link, Mention, MentionKind } from "./coreference.ts";
export { type Language, LONGEST_SENTENCE } from "./language.ts";
export { type LoadOptions, loadEnglish } from "./load.ts";
export { type NounPhrase, nounPhrasesOf } from "./noun-phrases.ts";
export { type Entity, type EntityKind, entitiesOf, sentencesOf, type WordSpan } from "./spans.ts";
export { analyzeAll, analyzeStream, type Passage, type StreamOptions } from "./streams.ts";
export { type Tree, treeOf } from "./tree.ts";
