import type { Kernels } from "../../src/language/kernels/kernels.ts";
import type { HeadsConfig } from "../../src/language/network/config.ts";
import { type Batch, type EncodedSentence, inOrder } from "./batches.ts";
import { type Guesses, guess } from "./decode.ts";
import type { Model } from "./encoder.ts";

/** Percentages, with the words given; names by F1 of whole names. */
export interface NetworkScores {
  readonly upos: number;
  readonly features: number;
  readonly uas: number;
  readonly las: number;
  /** Null where no names are known. */
  readonly names: number | null;
}

/** Scores by the simple decoder of `guess`; subtypes of relations do not count. */
export function scoreNetwork(kernels: Kernels, model: Model, sentences: readonly EncodedSentence[]): NetworkScores {
  return scoresOf(model.config, inOrder(sentences, BATCH_WORDS), (batch) => guess(model, batch, kernels));
}

/** Scores of what `guessOf` says of batches. */
export function scoresOf(
  config: HeadsConfig,
  batches: Iterable<Batch>,
  guessOf: (batch: Batch) => Guesses,
): NetworkScores {
  const upos = config.tags.map((tag) => tag.split(" ")[0]);
  const readings = config.readings.flat();
  const bases = config.relations.map((relation) => relation.split(":")[0]);
  const right = { upos: 0, features: 0, heads: 0, both: 0 };
  const names = { found: 0, known: 0, right: 0 };
  let words = 0;
  for (const batch of batches) {
    const guesses = guessOf(batch);
    words += batch.types.length;
    batch.types.forEach((_, i) => {
      const head = guesses.heads[i] === batch.heads[i];
      if (upos[guesses.tags[i]!] === upos[batch.tags[i]!]) right.upos++;
      if (readings[guesses.readings[i]!] === readings[batch.readings[i]!]) right.features++;
      if (head) right.heads++;
      if (head && bases[guesses.relations[i]!] === bases[batch.relations[i]!]) right.both++;
    });
    const found = spans(guesses.entities, batch);
    const known = spans(batch.entities, batch);
    names.found += found.size;
    names.known += known.size;
    for (const span of found) if (known.has(span)) names.right++;
  }
  const share = (count: number) => percent(count / words);
  return {
    upos: share(right.upos),
    features: share(right.features),
    uas: share(right.heads),
    las: share(right.both),
    names: names.known === 0 ? null : percent((2 * names.right) / (names.found + names.known)),
  };
}

const BATCH_WORDS = 2000;

/** Names as "first end kind", in sentences whose names are known. */
function spans(tags: Int32Array, batch: Batch): Set<string> {
  const out = new Set<string>();
  for (let k = 0; k + 1 < batch.offsets.length; k++) {
    const first = batch.offsets[k]!;
    const end = batch.offsets[k + 1]!;
    if (batch.entities[first] === -1) continue;
    for (let i = first; i < end; i++) {
      const begin = tags[i]!;
      if (begin % 2 !== 1) continue;
      let last = i + 1;
      while (last < end && tags[last] === begin + 1) last++;
      out.add(`${i} ${last} ${begin}`);
    }
  }
  return out;
}

function percent(share: number): number {
  return Math.round(share * 10000) / 100;
}
