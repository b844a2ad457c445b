import { hashString } from "../../../language/learning/hash.ts";
import { LinearModel } from "../../../language/learning/linear-model.ts";
import { expectModel, readModelFile, stringsOf } from "../../../language/learning/model-file.ts";
import type { Words } from "../words.ts";
import { ASK, type Ask, type Asked, fineFeatures, roughFeatures } from "./boundary-features.ts";
import { candidatesFor } from "./candidates.ts";
import { cueFeatures } from "./cue-features.ts";
import type { Facts } from "./facts.ts";
import { features } from "./features.ts";

export const ATTRIBUTION_MODEL_NAME = "attribution-polnear";
export const ATTRIBUTION_MODEL_VERSION = 1;

/** One attribution as the model reads it, in words. */
export interface Attributed {
  readonly head: number;
  readonly cue: Words;
  readonly content: Words;
  readonly source: Words | null;
  /** The chance that the word is a cue. */
  readonly chance: number;
  /** The chance of these very spans, given that it is. */
  readonly spans: number;
}

/** Finds cues and the spans that belong to them. */
export interface AttributionModel {
  /** `name@version`. */
  readonly model: string;
  /** Words with at least this chance are taken as cues; set where F1 on the dev split is highest. */
  readonly threshold: number;
  /** Every word with at least this chance of being a cue, in text order. */
  read(facts: Facts, least: number): readonly Attributed[];
}

interface Weights {
  readonly score: (hashes: Uint32Array, count: number) => number;
  readonly lemmas: ReadonlySet<number>;
  /** Turns a cue's score into a chance. */
  readonly sharpness: number;
}

/** @throws RapporteurError "model-invalid" if the bytes are not an attribution model of this version. */
export function readAttributionModel(bytes: Uint8Array): AttributionModel {
  const file = expectModel(readModelFile(bytes), ATTRIBUTION_MODEL_NAME, ATTRIBUTION_MODEL_VERSION);
  const weights = new LinearModel(file, "weights");
  const lemmas = new Set(stringsOf(file, "lemmas").map(hashString));
  const threshold = Number(file.settings.threshold);
  const sharpness = Number(file.settings.sharpness);
  return {
    model: `${file.name}@${file.version}`,
    threshold,
    read: (facts, least) =>
      attributedIn(facts, { score: (hashes, count) => weights.sum(hashes, count), lemmas, sharpness }, least),
  };
}

function attributedIn(facts: Facts, { score, lemmas, sharpness }: Weights, least: number): Attributed[] {
  const buffer = features();
  const found: Attributed[] = [];
  for (let head = 0; head < facts.size; head++) {
    if (!lemmas.has(facts.lemma[head]!)) continue;
    cueFeatures(facts, head, buffer);
    const chance = 1 / (1 + Math.exp(-sharpness * score(buffer.hashes, buffer.count)));
    if (chance < least) continue;
    const cue = spanOf(ASK.cueStart, { head, cue: null, content: null, start: -1 });
    if (cue.words === null) continue;
    const content = spanOf(ASK.contentStart, { head, cue: cue.words, content: null, start: -1 });
    if (content.words === null) continue;
    const source = spanOf(ASK.sourceStart, { head, cue: cue.words, content: content.words, start: -1 });
    const spans = cue.chance * content.chance * source.chance;
    found.push({ head, cue: cue.words, content: content.words, source: source.words, chance, spans });
  }
  return found;

  /** The likeliest span among the likeliest beginnings. */
  function spanOf(ask: Ask, asked: Asked): { words: Words | null; chance: number } {
    let best: { words: Words | null; chance: number } = { words: null, chance: 0 };
    for (const { at, chance } of likeliest(ask, asked)) {
      if (chance <= best.chance) break;
      if (at < 0) {
        best = { words: null, chance };
        continue;
      }
      const end = likeliest((ask + 1) as Ask, { ...asked, start: at })[0];
      if (end && chance * end.chance > best.chance)
        best = { words: { from: at, to: end.at + 1 }, chance: chance * end.chance };
    }
    return best;
  }

  /** Up to two words, with their chances. Those that look worst at a glance are not looked at closely. */
  function likeliest(ask: Ask, asked: Asked): { at: number; chance: number }[] {
    const all = candidatesFor(facts, ask, asked).map((at) => {
      roughFeatures(facts, ask, asked, at, buffer);
      return { at, score: score(buffer.hashes, buffer.count) };
    });
    const kept = all.length > CLOSE ? all.sort((a, b) => b.score - a.score).slice(0, CLOSE) : all;
    for (const one of kept) {
      buffer.count = 0;
      fineFeatures(facts, ask, asked, one.at, buffer);
      one.score += score(buffer.hashes, buffer.count);
    }
    const [first, second] = kept.sort((a, b) => b.score - a.score);
    if (first === undefined) return [];
    let sum = 0;
    for (const one of kept) sum += Math.exp(one.score - first.score);
    const best = { at: first.at, chance: 1 / sum };
    if (second === undefined) return [best];
    const next = { at: second.at, chance: Math.exp(second.score - first.score) / sum };
    // A second beginning is worth its ends' time only where it could win.
    return next.chance > 0.3 * best.chance ? [best, next] : [best];
  }
}

/** How many candidates are looked at closely. */
const CLOSE = 5;
