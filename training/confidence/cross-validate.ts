import type { Calibration } from "../../src/reading/confidence/calibration.ts";
import { chanceOf } from "../../src/reading/confidence/chance.ts";
import { type Instance, SOURCES, type Source } from "./instances.ts";
import { type Forecast, type Reliability, reliabilityOf } from "./reliability.ts";

/** Every instance's chance from weights that saw nothing of its group: leave one document (or fold of sentences) out. */
export function heldOut(
  instances: readonly Instance[],
  learn: (taught: readonly Instance[]) => Calibration,
): Forecast[] {
  const models = new Map<string, Calibration>();
  return instances.map(({ group, features, right }) => {
    let model = models.get(group);
    if (!model) {
      model = learn(instances.filter((other) => other.group !== group));
      models.set(group, model);
    }
    return { chance: chanceOf(features, model), right };
  });
}

/** The reliability on each source that has any. */
export function bySource(instances: readonly Instance[], forecasts: readonly Forecast[]): Record<string, Reliability> {
  const of = (source: Source) => forecasts.filter((_, i) => instances[i]!.source === source);
  const there = SOURCES.filter((source) => of(source).length > 0);
  return Object.fromEntries(there.map((source) => [source, reliabilityOf(of(source))]));
}
