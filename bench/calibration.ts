import { CONFIDENCE_MODEL, chanceOf } from "../src/reading/confidence/chance.ts";
import { READER } from "../src/reading/reading-id.ts";
import { bySource, heldOut } from "../training/confidence/cross-validate.ts";
import { readInstances } from "../training/confidence/instances.ts";
import { learnWeights, PENALTY } from "../training/confidence/logistic.ts";
import { circumstances, publish } from "./report.ts";

/**
 * How far the confidence of assertions can be trusted: chances beside what turned out, on every source of judgements,
 * from weights that saw nothing of the text at hand; and, to compare, the estimates that rules make by hand, and the rate alone.
 *
 *     node dist/bench/calibration.js DIR [--save NAME]     (DIR as for `npm run train -- confidence`)
 */
const save = process.argv.indexOf("--save");
const name = save > 0 ? process.argv[save + 1] : undefined;
const data = process.argv[2];
if (data === undefined || data.startsWith("--"))
  throw new Error("usage: node dist/bench/calibration.js DIR [--save NAME]");

const instances = await readInstances(data, 1);
const result = {
  what:
    "judged: a sample of assertions of 27 texts that no rule was written for, judged by one reader; cases: gold cases that " +
    "rules were tuned on, so that more is right there than chances say; plv: PLV training sentences, the type alone. " +
    "Right is a whole record for the first two. Bins hold equally many.",
  leaveOneTextOut: bySource(
    instances,
    heldOut(instances, (taught) => learnWeights(taught, PENALTY)),
  ),
  compared: {
    estimatesByHand: bySource(
      instances,
      instances.map(({ estimate, right }) => ({ chance: estimate, right })),
    ),
    rateAlone: bySource(
      instances,
      heldOut(instances, (taught) => learnWeights(taught, PENALTY, [])),
    ),
  },
  shippedOnWhatItLearnedFrom: bySource(
    instances,
    instances.map(({ features, right }) => ({ chance: chanceOf(features), right })),
  ),
  model: CONFIDENCE_MODEL,
  reader: READER,
  ...circumstances(),
};
publish(result, name);
