/** A chance that was given, and what turned out. */
export interface Forecast {
  readonly chance: number;
  readonly right: boolean;
}

export interface Reliability {
  readonly n: number;
  readonly right: number;
  readonly meanChance: number;
  /** Mean squared difference of chance and outcome; the base rate alone would score p(1-p). */
  readonly brier: number;
  readonly logLoss: number;
  /** Expected calibration error over bins with equally many forecasts. */
  readonly ece: number;
  /** The chance that of a right and a wrong one the right one has the higher chance. */
  readonly auc: number;
  readonly bins: readonly { readonly n: number; readonly meanChance: number; readonly right: number }[];
  /** What is left, and how much of it is right, where only chances from `from` on are kept. */
  readonly kept: readonly { readonly from: number; readonly n: number; readonly right: number }[];
}

const BINS = 5;
const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9];

export function reliabilityOf(forecasts: readonly Forecast[]): Reliability {
  const n = forecasts.length;
  const sorted = [...forecasts].sort((a, b) => a.chance - b.chance);
  const bins = Array.from({ length: BINS }, (_, b) =>
    sorted.slice(Math.floor((b * n) / BINS), Math.floor(((b + 1) * n) / BINS)),
  );
  const clipped = (chance: number) => Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return {
    n,
    right: round(rateOf(forecasts)),
    meanChance: round(mean(forecasts.map((f) => f.chance))),
    brier: round(mean(forecasts.map(({ chance, right }) => (chance - Number(right)) ** 2))),
    logLoss: round(
      mean(forecasts.map(({ chance, right }) => -Math.log(right ? clipped(chance) : 1 - clipped(chance)))),
    ),
    ece: round(
      bins.reduce((sum, bin) => sum + (bin.length / n) * Math.abs(mean(bin.map((f) => f.chance)) - rateOf(bin)), 0),
    ),
    auc: round(aucOf(forecasts)),
    bins: bins.map((bin) => ({
      n: bin.length,
      meanChance: round(mean(bin.map((f) => f.chance))),
      right: round(rateOf(bin)),
    })),
    kept: LEVELS.map((from) => {
      const left = forecasts.filter(({ chance }) => chance >= from);
      return { from, n: left.length, right: round(rateOf(left)) };
    }),
  };
}

function aucOf(forecasts: readonly Forecast[]): number {
  const [right, wrong] = [forecasts.filter((f) => f.right), forecasts.filter((f) => !f.right)];
  let better = 0;
  for (const r of right) for (const w of wrong) better += r.chance > w.chance ? 1 : r.chance === w.chance ? 0.5 : 0;
  return better / Math.max(1, right.length * wrong.length);
}

function rateOf(forecasts: readonly Forecast[]): number {
  return mean(forecasts.map(({ right }) => Number(right)));
}

function mean(list: readonly number[]): number {
  return list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length;
}

function round(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}
