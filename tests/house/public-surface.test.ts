import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as api from "../../src/api/index.ts";
import * as language from "../../src/language/index.ts";
import * as rapporteur from "../../src/rapporteur.ts";
import { root } from "./sources.ts";

/** What the package promises. A name that goes away, or comes, is a line here and one in CHANGELOG.md. */
describe("the package gives", () => {
  test("from `rapporteur`", async () => {
    expect(Object.keys(rapporteur).sort()).toEqual(["openRapporteur"]);
    expect(Object.keys(rapporteur.openRapporteur()).sort()).toEqual([
      "analyze",
      "assertions",
      "close",
      "code",
      "explain",
      "ingest",
      "language",
      "read",
      "rebuild",
      "search",
      "show",
      "situation",
      "store",
    ]);
  });

  test("from `rapporteur/language`", () => {
    expect(Object.keys(language).sort()).toEqual([
      "ENTITY_TAGS",
      "LONGEST_SENTENCE",
      "RELATIONS",
      "UPOS",
      "analyzeAll",
      "analyzeStream",
      "entitiesOf",
      "loadEnglish",
      "nounPhrasesOf",
      "readConllu",
      "sentencesOf",
      "treeOf",
      "writeConllu",
    ]);
  });

  test("from `rapporteur/api`", () => {
    expect(Object.keys(api).sort()).toEqual([
      "SCHEMA_VERSION",
      "abstainedShape",
      "analysisShape",
      "assertionShape",
      "assertionsShape",
      "codedRelationShape",
      "documentShape",
      "documentSummaryShape",
      "errorShape",
      "evaluationShape",
      "explanationShape",
      "healthShape",
      "mentionShape",
      "overviewShape",
      "participantShape",
      "presentAnalysis",
      "presentCodedRelation",
      "presentDocument",
      "presentError",
      "presentReading",
      "quotationShape",
      "readingShape",
      "searchShape",
      "storeCheckShape",
      "storeRebuildShape",
      "timeShape",
      "wordShape",
    ]);
  });

  test("nothing else: these are all the entries of package.json", () => {
    const { exports, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys(exports)).toEqual([".", "./language", "./api"]);
    expect(bin).toEqual({ rapporteur: "bin/rapporteur.js" });
  });
});
