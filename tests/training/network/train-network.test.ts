import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readNetwork } from "../../../src/language/network/network-file.ts";
import type { NetworkSettings } from "../../../training/network/settings.ts";
import { trainNetwork } from "../../../training/network/train-network.ts";
import { EXAMPLES, NAMES, ownKernels, TINY, VECTORS } from "./tiny.ts";

const folder = mkdtempSync(join(tmpdir(), "network-"));
afterAll(() => rmSync(folder, { recursive: true }));

const data = { train: EXAMPLES, dev: { ewt: EXAMPLES.slice(0, 3), gum: EXAMPLES.slice(1, 3) } };

async function train(checkpoint: string, settings: NetworkSettings, log: (line: string) => void = () => {}) {
  const training = { kernels: await ownKernels(), settings, seed: 5, checkpoint: join(folder, checkpoint), log };
  return trainNetwork(data, { vectors: VECTORS, names: NAMES }, training);
}

const WIDER: NetworkSettings = { ...TINY, embedding: 16, wordWidth: 16, units: 8, arcWidth: 8, labelWidth: 16 };

test("a network learns its sentences by heart", async () => {
  const { dev, weights } = await train("heart", WIDER);
  expect(dev.ewt).toEqual({ upos: 100, features: 100, uas: 100, las: 100, names: 100 });
  expect(dev.gum!.names).toBeNull();
  expect(readNetwork(weights).config.relations).toContain("nsubj:pass");
});

const NOISY: NetworkSettings = { ...TINY, epochs: 4, dropout: 0.3, wordDropout: 0.2 };

test("a training that was stopped ends with the same bytes", async () => {
  const whole = await train("whole", NOISY);
  const stopped = train("stopped", NOISY, (line) => {
    if (line.startsWith("epoch 2")) throw new Error("stopped");
  });
  await expect(stopped).rejects.toThrow("stopped");
  expect(existsSync(join(folder, "stopped"))).toBe(true);
  const lines: string[] = [];
  const resumed = await train("stopped", NOISY, (line) => lines.push(line));
  expect(lines[0]).toBe("goes on after epoch 2");
  expect(Buffer.compare(resumed.weights, whole.weights)).toBe(0);
});

test("a checkpoint of other settings is not taken up", async () => {
  await train("other", { ...NOISY, epochs: 1 });
  const lines: string[] = [];
  await train("other", { ...NOISY, epochs: 1, rate: 0.03 }, (line) => lines.push(line));
  expect(lines.some((line) => line.startsWith("goes on"))).toBe(false);
});
