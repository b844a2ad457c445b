import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { labelSentences } from "../../../training/teacher/label-sentences.ts";
import type { TeacherSettings } from "../../../training/teacher/settings.ts";
import { loadTeacher } from "../../../training/teacher/teacher-file.ts";
import { trainTeacher } from "../../../training/teacher/train-teacher.ts";
import { parseConllu } from "../../../training/treebank.ts";
import { EXAMPLES, ownKernels } from "../network/tiny.ts";
import { encoderOf, PIECES, SIZES, TINY } from "./tiny-encoder.ts";

const folder = mkdtempSync(join(tmpdir(), "teacher-"));
afterAll(() => rmSync(folder, { recursive: true }));

const data = { train: EXAMPLES, dev: { ewt: EXAMPLES.slice(0, 3), gum: EXAMPLES.slice(1, 3) } };

async function train(checkpoint: string, settings: TeacherSettings, log: (line: string) => void = () => {}) {
  const place = { checkpoint: join(folder, checkpoint), keepEvery: 2 };
  const training = { kernels: await ownKernels(), settings, seed: 5, ...place, log };
  return trainTeacher(data, encoderOf({ ...SIZES, width: 16, inner: 24 }), PIECES, training);
}

const QUIET: TeacherSettings = {
  ...TINY,
  ...{ arcWidth: 12, labelWidth: 12, dropout: 0, encoderDropout: 0 },
  ...{ epochs: 80, rate: 0.01, encoderRate: 0.003 },
};

test("a teacher learns its sentences by heart, and annotates them so", async () => {
  const { dev, weights } = await train("heart", QUIET);
  expect(dev.ewt).toEqual({ upos: 100, features: 100, uas: 100, las: 100, names: 100 });
  const kernels = await ownKernels();
  const sentences = [EXAMPLES[2]!, EXAMPLES[0]!, EXAMPLES[1]!];
  const labelled = labelSentences(
    kernels,
    loadTeacher(kernels, weights),
    PIECES,
    sentences.map(({ words }) => words),
  );
  expect(labelled).toHaveLength(3);
  labelled.forEach((conllu, i) => {
    const [found] = parseConllu(conllu);
    const { words, upos, xpos, features, heads, relations } = sentences[i]!.tree!;
    expect(found).toMatchObject({ words, upos, xpos, features, heads, relations });
  });
  expect(labelled[1]!.split("\n")[3]).toMatch(/^4\tOslo\t_\tPROPN\tNNP\tNumber=Sing\t2\tobl\t_\tNE=B-LOC$/);
});

test("a training that was stopped within a pass ends with the same bytes", async () => {
  const whole = await train("whole", TINY);
  const stopped = train("stopped", TINY, (line) => {
    if (line.startsWith("epoch 2, 2 of")) throw new Error("stopped");
  });
  await expect(stopped).rejects.toThrow("stopped");
  expect(existsSync(join(folder, "stopped"))).toBe(true);
  const lines: string[] = [];
  const resumed = await train("stopped", TINY, (line) => lines.push(line));
  expect(lines[0]).toMatch(/^goes on after epoch 1, step [5-9]$/);
  expect(Buffer.compare(resumed.weights, whole.weights)).toBe(0);
});
