import type { Analysis } from "../../analysis.ts";
import type { Coreference, Link, Mention, MentionKind } from "../../coreference.ts";
import { antecedentsOf } from "./candidates.ts";
import { type Forest, scoreForest } from "./forest.ts";
import { type Candidate, DETERMINER } from "./mentions.ts";
import type { NounFacts } from "./noun-facts.ts";
import { pairVectors } from "./pair-features.ts";
import { type Scene, sceneOf } from "./scene.ts";

/** The parts of the model of coreference. */
export interface CoreferenceParts {
  /** `name@version`. */
  readonly model: string;
  readonly facts: NounFacts;
  /** Rank the candidates of each form of mention. */
  readonly forests: Forests;
  /** By kind: how the best candidate's chance becomes the score, and the least score that is said. */
  readonly trust: Readonly<Record<MentionKind, Trust>>;
}

export interface Forests {
  readonly pronouns: Forest;
  readonly names: Forest;
  readonly nouns: Forest;
}

/** The score is 1 / (1 + e^-(slope * logit(chance) + shift)); links below `least` are left unsaid. */
export interface Trust {
  readonly slope: number;
  readonly shift: number;
  readonly least: number;
}

/** A text's links, those of little trust left out. */
export function coreferenceOf(analysis: Analysis, parts: CoreferenceParts): Coreference {
  const scene = sceneOf(analysis, parts.facts);
  const links: Link[] = [];
  for (const { anaphor, antecedent, chance } of proposeLinks(scene, parts.forests)) {
    const kind = kindOf(scene.mentions[anaphor]!);
    const score = scoreOf(chance, parts.trust[kind]);
    if (score >= parts.trust[kind].least) links.push({ anaphor, antecedent, kind, score });
  }
  return { model: parts.model, mentions: scene.mentions.map(publicMention), links };
}

export interface Proposal {
  readonly anaphor: number;
  readonly antecedent: number;
  readonly chance: number;
}

/** Chance from which a link puts its mentions into one chain for the mentions that follow. */
const CHAINED = 0.5;

/**
 * Each mention's best antecedent, whatever its chance. The chances of candidates that already are one chain add up, for
 * any of them would be right: "he" after "Holt … he … he".
 */
export function proposeLinks(scene: Scene, forests: Forests): Proposal[] {
  const chain = Int32Array.from(scene.mentions, (_, i) => i);
  const out: Proposal[] = [];
  scene.mentions.forEach((mention, anaphor) => {
    const candidates = antecedentsOf(scene, anaphor);
    if (candidates.length === 0) return;
    const forest = forests[rankedAs(mention)];
    const chances = softmax(pairVectors(scene, anaphor, candidates).map((vector) => scoreForest(forest, vector)));
    const masses = new Map<number, number>();
    candidates.forEach((c, k) => {
      masses.set(chain[c]!, (masses.get(chain[c]!) ?? 0) + chances[k]!);
    });
    let best = -1;
    let chance = -1;
    for (const [id, mass] of masses) {
      if (mass <= chance) continue;
      chance = mass;
      best = id;
    }
    let antecedent = -1;
    let most = -1;
    candidates.forEach((c, k) => {
      if (chain[c] !== best || chances[k]! <= most) return;
      most = chances[k]!;
      antecedent = c;
    });
    if (chance >= CHAINED) chain[anaphor] = best;
    out.push({ anaphor, antecedent, chance });
  });
  return out;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((e) => e / sum);
}

/** Which forest ranks a mention's candidates. */
export function rankedAs({ form }: Candidate): keyof Forests {
  return form === "pronoun" ? "pronouns" : form === "name" ? "names" : "nouns";
}

export function kindOf({ form, number, determiner }: Candidate): MentionKind {
  if (form === "pronoun") return "pronoun";
  if (form === "name") return "name";
  return form === "pair" || (number === 2 && REFERS_TO_GROUP.has(determiner)) ? "group" : "description";
}

/** "the parties", "these states", "both sides", not "many states" or "our friends". */
const REFERS_TO_GROUP: ReadonlySet<number> = new Set([DETERMINER.definite, DETERMINER.demonstrative, DETERMINER.all]);

export function scoreOf(chance: number, { slope, shift }: Trust): number {
  const safe = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return 1 / (1 + Math.exp(-(slope * Math.log(safe / (1 - safe)) + shift)));
}

export function publicMention(mention: Candidate): Mention {
  const { first, last, head } = mention;
  return { first, last, head, kind: kindOf(mention), isPair: mention.form === "pair" };
}
