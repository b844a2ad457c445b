// How fast the kernels of the language network are on this machine, one core: `node dist/bench/kernels.js`.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/base/package-root.ts";
import { createKernels } from "../src/language/kernels/kernels.ts";

/** Each is run for so long; of its calls, or runs of calls that take this long, the quickest counts. */
const MEASURE_MS = 400;
const RUN_MS = 0.2;

const kernels = await createKernels(readFileSync(join(packageRoot(), "dist/src/language/kernels/kernels.wasm")));
const { arena } = kernels;
let state = 1;

process.stdout.write(`${cpus()[0]?.model.trim()}, Node ${process.versions.node}\n`);

for (const [m, n, k] of [
  [600, 512, 256],
  [2000, 1024, 256],
  [300, 64, 128],
  [25, 25, 64],
] as const) {
  const [a, b, c] = [floats(m * k), floats(k * n), floats(m * n)];
  const work = m * n * k;
  const shape = `${m}×${n}×${k}`;
  rate(`multiply ${shape}`, work, "GMAC", () => kernels.multiply(m, n, k, a, k, b, n, c, n, false));
  rate(`multiplyByTransposed ${shape}`, work, "GMAC", () =>
    kernels.multiplyByTransposed(m, n, k, a, k, b, k, c, n, false),
  );
  rate(`multiplyTransposed ${shape}`, work, "GMAC", () => kernels.multiplyTransposed(m, n, k, a, m, b, n, c, n, true));
}

for (const [t, n, k] of [
  [200, 512, 128],
  [600, 512, 256],
  [1000, 1024, 320],
  [600, 64, 256],
  [600, 50, 256],
  [25, 512, 256],
] as const) {
  const [x, w, packed] = [shorts(t * k), shorts(n * k), arena.take(kernels.packedBytes(n, k))];
  const [scale, bias, out] = [floats(n), floats(n), floats(t * n)];
  kernels.packI16(n, k, w, packed);
  rate(`linearI16 ${t}×${n}×${k}`, t * n * k, "GMAC", () =>
    kernels.linearI16(t, n, k, x, k, packed, scale, bias, out, n),
  );
}

const [rows, units, length] = [200, 128, 25];
const offsets = arena.take((rows / length + 1) * 4);
arena.i32(offsets, rows / length + 1).forEach((_, i, view) => {
  view[i] = i * length;
});
const [u, c, h, du] = [floats(rows * 4 * units), floats(rows * units), floats(rows * units), floats(rows * 4 * units)];
const [s, ds] = [u + 3 * units * 4, du + 3 * units * 4];
const wide = 4 * units;
for (const reverse of [false, true]) {
  rate(`recurrence ${units} units${reverse ? ", reverse" : ""}`, rows * units, "G units", () =>
    kernels.recurrence(rows / length, offsets, units, u, wide, s, wide, c, units, h, units, reverse),
  );
}
rate("recurrenceBackward", rows * units, "G units", () =>
  kernels.recurrenceBackward(
    ...[rows / length, offsets, units, u, wide, s, wide, c, units],
    ...[h, units, du, wide, ds, wide, false, false],
  ),
);

const many = 600 * 256;
const [x, y, z, v] = [floats(many), floats(many), floats(many), floats(many)];
rate("quantise", many, "G", () => kernels.quantise(many, x, 500, 2047, y));
rate("quantiseSoftsign", many, "G", () => kernels.quantiseSoftsign(many, x, 500, 2047, y));
rate("softmaxRows 3072×50", many, "G", () => {
  kernels.axpy(many, 1, z, x);
  kernels.softmaxRows(3072, 50, x, 50, 0);
});
rate("argmaxRows 3072×50", many, "G", () => kernels.argmaxRows(3072, 50, z, 50, 0, y));
kernels.multiplyBy(many, v, v);
rate("adam", many, "G", () => kernels.adam(many, x, z, y, v, 1e-3, 0.9, 0.999, 1e-8, 0, 1, 1));

const bags = 600;
const parts = arena.take((bags + 1) * 4);
arena.i32(parts, bags + 1).forEach((_, i, view) => {
  view[i] = i * 12;
});
const [table, ids] = [arena.take(30_000 * 128), arena.take(bags * 12 * 4)];
arena.i32(ids, bags * 12).forEach((_, i, view) => {
  view[i] = Math.floor(random() * 30_000);
});
const scales = floats(30_000);
const [rowsTable, some] = [floats(2000 * 384), arena.take(bags * 4)];
arena.i32(some, bags).forEach((_, i, view) => {
  view[i] = Math.floor(random() * 2000);
});
rate("addBagsI8 600×12×128", bags * 12 * 128, "G", () =>
  kernels.addBagsI8(bags, parts, ids, 128, table, 128, scales, x, 128),
);
rate("gatherRows 600×384", bags * 384, "G", () => kernels.gatherRows(bags, 384, rowsTable, 384, some, x, 384));
const [d, heads, out] = [floats(25 * 64), floats(26 * 64), floats(25 * 26)];
rate("arcScores 25×26×64", 25 * 26 * 64, "GMAC", () =>
  kernels.arcScores(25, 26, 64, d, 64, heads, 64, scales, scales, 10, out, 26),
);

/** Prints `work` a second. The quickest run says what the machine can do: others may use it too. */
function rate(name: string, work: number, unit: string, body: () => void): void {
  const begin = performance.now();
  let calls = 1;
  let best = 0;
  while (performance.now() - begin < MEASURE_MS) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) body();
    const taken = performance.now() - start;
    if (taken < RUN_MS) calls *= 2;
    else best = Math.max(best, (calls * work) / taken / 1e6);
  }
  process.stdout.write(`${name.padEnd(36)} ${best.toFixed(2).padStart(7)} ${unit}/s\n`);
}

function floats(many: number): number {
  const address = arena.take(many * 4);
  const view = arena.f32(address, many);
  for (let i = 0; i < many; i++) view[i] = random() - 0.5;
  return address;
}

function shorts(many: number): number {
  const address = arena.take(many * 2);
  const view = arena.i16(address, many);
  for (let i = 0; i < many; i++) view[i] = Math.floor((random() - 0.5) * 4095);
  return address;
}

function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}
