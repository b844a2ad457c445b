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
export { type Language, LONGEST_SENTENCE } from "./language.ts";
export { type LoadOptions, loadEnglish } from "./load.ts";
