/** Quad class of each root as the data have it: YIELD, which joins CONCEDE and RETREAT, counts as material cooperation. */
const QUADS: Readonly<Record<string, number>> = {
  AGREE: 1, CONSULT: 1, SUPPORT: 1, COOPERATE: 2, AID: 2, YIELD: 2, REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3,
  PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4,
}; // biome-ignore format: a table

export interface ClassScore {
  readonly label: string;
  readonly count: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface PloverScores {
  /** Macro-F1, in percent, of cooperation against conflict, of quad class and of root; accuracy at root. */
  readonly binary: number;
  readonly quad: number;
  readonly root: number;
  readonly accuracy: number;
  readonly classes: readonly ClassScore[];
}

export function ploverScores(gold: readonly string[], predicted: readonly string[]): PloverScores {
  const quads = (roots: readonly string[]) => roots.map((root) => String(QUADS[root] ?? 0));
  const halves = (roots: readonly string[]) => roots.map((root) => String((QUADS[root] ?? 0) > 2));
  const classes = classScores(gold, predicted);
  return {
    binary: macro(classScores(halves(gold), halves(predicted))),
    quad: macro(classScores(quads(gold), quads(predicted))),
    root: macro(classes),
    accuracy: percent(gold.filter((root, i) => root === predicted[i]).length / gold.length),
    classes,
  };
}

function classScores(gold: readonly string[], predicted: readonly string[]): ClassScore[] {
  return [...new Set(gold)].toSorted().map((label) => {
    const count = gold.filter((g) => g === label).length;
    const answers = predicted.filter((p) => p === label).length;
    const right = gold.filter((g, i) => g === label && predicted[i] === label).length;
    const [precision, recall] = [answers ? right / answers : 0, right / count];
    const f1 = right ? (2 * precision * recall) / (precision + recall) : 0;
    return { label, count, precision: percent(precision), recall: percent(recall), f1: percent(f1) };
  });
}

function macro(classes: readonly ClassScore[]): number {
  return percent(classes.reduce((sum, c) => sum + c.f1, 0) / classes.length / 100);
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
