import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/base/package-root.ts";
import type { Calibration } from "../src/reading/confidence/calibration.ts";
import { FEATURES, type FeatureName } from "../src/reading/confidence/features.ts";
import { bySource, heldOut } from "./confidence/cross-validate.ts";
import { type Instance, readInstances, SOURCES } from "./confidence/instances.ts";
import { learnWeights, PENALTY } from "./confidence/logistic.ts";
import type { TaskOptions } from "./task.ts";

/**
 * Learns how sure assertions are from those that somebody has judged, with the program as it stands, and writes the weights
 * as source code; build again afterwards. Needed whenever parser, names or rules change. `bench/calibration.ts` keeps the
 * reliability.
 */
export async function confidenceTask({ data, seed, log }: TaskOptions): Promise<void> {
  const instances = await readInstances(data, seed);
  for (const source of SOURCES) {
    const of = instances.filter((instance) => instance.source === source);
    log(`${source}: ${of.length} assertions, ${of.filter(({ right }) => right).length} right`);
  }
  const forecasts = heldOut(instances, (taught) => learnWeights(taught, PENALTY));
  for (const [source, r] of Object.entries(bySource(instances, forecasts)))
    log(`held out, ${source}: right ${r.right}  chance ${r.meanChance}  Brier ${r.brier}  ECE ${r.ece}  AUC ${r.auc}`);
  const path = join(packageRoot(), "src/reading/confidence/weights.ts");
  writeFileSync(path, sourceOf(learnWeights(instances, PENALTY), instances));
  log(`${path} written: build again, then \`node dist/bench/calibration.js\``);
}

function sourceOf({ id, intercept, weights }: Calibration, instances: readonly Instance[]): string {
  const counts = SOURCES.map((source) => `${instances.filter((i) => i.source === source).length} ${source}`).join(", ");
  const lines = Object.entries(weights).map(([name, weight]) => {
    const key = /^[a-z]+$/.test(name) ? name : JSON.stringify(name);
    return `    // ${FEATURES[name as FeatureName]}\n    ${key}: ${weight},`;
  });
  return `import type { Calibration } from "./calibration.ts";

/**
 * What each feature is worth, in log-odds at its fullest. Written by \`npm run train -- confidence\`, not by hand. Learned from
 * ${counts}.
 */
export const CALIBRATION: Calibration = {
  id: "${id}",
  intercept: ${intercept},
  weights: {
${lines.join("\n")}
  },
};
`;
}
