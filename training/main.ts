import { parseArgs } from "node:util";
import { TASKS } from "./tasks.ts";

/**
 * `npm run train -- TASK --data DIR [--extra DIR] [--work DIR] [--out DIR] [--seed N] [--epochs N] [--threshold X]
 * [--vectors FILE] [--silver FILE]… [--set NAME=NUMBER]… [--encoder DIR] [--words N]`
 * Trains a model from the data folder and writes it under `models/` (or --out); progress and dev scores to stderr.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string" },
    extra: { type: "string" },
    work: { type: "string", default: "dist/training-work" },
    out: { type: "string", default: "models" },
    seed: { type: "string", default: "1" },
    epochs: { type: "string" },
    threshold: { type: "string" },
    vectors: { type: "string" },
    silver: { type: "string", multiple: true, default: [] },
    encoder: { type: "string" },
    words: { type: "string" },
    set: { type: "string", multiple: true, default: [] },
  },
});
const task = TASKS[positionals[0] ?? ""];
if (task === undefined || values.data === undefined) {
  process.stderr.write(
    `usage: npm run train -- ${Object.keys(TASKS).join("|")} --data DIR [--extra DIR] [--out DIR] [--seed N]\n`,
  );
  process.exit(2);
}
const began = Date.now();
await task({
  data: values.data,
  extra: values.extra,
  work: values.work,
  out: values.out,
  seed: Number(values.seed),
  epochs: values.epochs === undefined ? undefined : Number(values.epochs),
  threshold: values.threshold === undefined ? undefined : Number(values.threshold),
  vectors: values.vectors,
  silver: values.silver,
  set: values.set,
  encoder: values.encoder,
  words: values.words === undefined ? undefined : Number(values.words),
  log: (line) => process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}\n`),
});
