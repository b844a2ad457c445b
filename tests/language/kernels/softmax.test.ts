import fc from "fast-check";
import { expect, test } from "vitest";
import { close, holding, integers, integersAt, kernels, matrix, numbers, type Rows, randomRows } from "./memory.ts";

/** Rows of scores, each with the part that counts: its first column and how many. */
const cases = fc
  .record({ rows: fc.integer({ min: 0, max: 5 }), columns: fc.integer({ min: 1, max: 19 }), whole: fc.boolean() })
  .chain(({ rows, columns, whole }) =>
    fc.record({
      columns: fc.constant(columns),
      whole: fc.constant(whole),
      parts: fc.array(whole ? fc.constant<[number, number]>([0, columns]) : part(columns), {
        minLength: rows,
        maxLength: rows,
      }),
      sharp: fc.constantFrom(1, 10, 1000),
      next: numbers,
    }),
  );

function part(columns: number) {
  return fc
    .integer({ min: 0, max: columns })
    .chain((first) => fc.tuple(fc.constant(first), fc.integer({ min: 0, max: columns - first })));
}

test("rows become probabilities within their part, 0 outside", () => {
  fc.assert(
    fc.property(cases, ({ parts, columns, whole, sharp, next }) => {
      holding(() => {
        const scores = randomScores(parts.length, columns, sharp, next);
        const x = matrix(scores, columns);
        const ranges = whole ? 0 : integers(parts.flat());
        kernels.softmaxRows(parts.length, columns, x.address, x.stride, ranges);
        close(x.rows(), softmax(scores, parts), 1e-5);
      });
    }),
  );
});

test("the gradient of whole rows", () => {
  fc.assert(
    fc.property(cases, ({ parts, columns, next }) => {
      holding(() => {
        const whole = parts.map((): Part => [0, columns]);
        const chances = softmax(randomScores(parts.length, columns, 1, next), whole);
        const slopes = randomRows(parts.length, columns, next);
        const [p, d] = [matrix(chances, columns), matrix(slopes, columns, 1)];
        kernels.softmaxRowsBackward(parts.length, columns, p.address, p.stride, d.address, d.stride);
        const expected = chances.map((row, i) => {
          const mean = row.reduce((sum, chance, j) => sum + chance * slopes[i]![j]!, 0);
          return row.map((chance, j) => chance * (slopes[i]![j]! - mean));
        });
        close(d.rows(), expected, 1e-5);
      });
    }),
  );
});

test("the greatest of a row is the first of equals, none in an empty part", () => {
  fc.assert(
    fc.property(cases, ({ parts, columns, whole, next }) => {
      holding(() => {
        const scores = randomRows(parts.length, columns, () => Math.round(next()));
        const x = matrix(scores, columns);
        const out = integers(parts.map(() => 99));
        const ranges = whole ? 0 : integers(parts.flat());
        kernels.argmaxRows(parts.length, columns, x.address, x.stride, ranges, out);
        const expected = scores.map((row, i) => {
          const [first, many] = parts[i]!;
          const within = row.slice(first, first + many);
          return within.length ? first + within.indexOf(Math.max(...within)) : -1;
        });
        expect(integersAt(out, parts.length)).toEqual(expected);
      });
    }),
  );
});

test("cross-entropy against one right column, and its gradient", () => {
  fc.assert(
    fc.property(cases, fc.boolean(), ({ parts, columns, whole, sharp, next }, inPlace) => {
      holding(() => {
        const scores = randomScores(parts.length, columns, sharp, next);
        const targets = parts.map(([first, many]) => {
          const chance = (next() + 4) / 8;
          return many === 0 || chance < 0.2 ? -1 : first + Math.min(many - 1, Math.floor(chance * many));
        });
        const p = softmax(scores, parts);
        const gradient = p.map((row, i) => row.map((x, j) => (targets[i]! < 0 ? 0 : 0.5 * (x - +(j === targets[i])))));
        const logs = logSoftmax(scores, parts);
        const loss = targets.reduce((sum, target, i) => sum - (target < 0 ? 0 : logs[i]![target]!), 0);
        const x = matrix(scores, columns);
        const d = inPlace ? x : matrix(scores, columns, 1);
        const found = kernels.crossEntropy(
          parts.length,
          columns,
          x.address,
          x.stride,
          whole ? 0 : integers(parts.flat()),
          integers(targets),
          0.5,
          d.address,
          d.stride,
        );
        close(d.rows(), gradient, 1e-5);
        close([[found]], [[loss]]);
      });
    }),
  );
});

test("cross-entropy against a distribution, and its gradient", () => {
  const places = fc.constantFrom("own", "scores", "targets");
  fc.assert(
    fc.property(cases, places, ({ parts, columns, whole, sharp, next }, place) => {
      holding(() => {
        const scores = randomScores(parts.length, columns, sharp, next);
        const targets = randomRows(parts.length, columns, () => Math.max(0, next()));
        const [p, logs] = [softmax(scores, parts), logSoftmax(scores, parts)];
        const within = targets.map((row, i) => row.map((t, j) => (isWithin(parts[i]!, j) ? t : 0)));
        const sums = within.map((row) => row.reduce((sum, t) => sum + t, 0));
        const gradient = p.map((row, i) => row.map((x, j) => 2 * (sums[i]! * x - within[i]![j]!)));
        const loss = within.flatMap((row, i) => row.map((t, j) => (t === 0 ? 0 : -t * logs[i]![j]!)));
        const [x, t] = [matrix(scores, columns), matrix(targets, columns, 5)];
        const d = { own: matrix(scores, columns, 1), scores: x, targets: t }[place]!;
        const found = kernels.softCrossEntropy(
          parts.length,
          columns,
          x.address,
          x.stride,
          whole ? 0 : integers(parts.flat()),
          t.address,
          t.stride,
          2,
          d.address,
          d.stride,
        );
        close(d.rows(), gradient);
        close([[found]], [[loss.reduce((sum, l) => sum + l, 0)]]);
      });
    }),
  );
});

type Part = readonly [first: number, many: number];

function randomScores(rows: number, columns: number, sharp: number, next: () => number): number[][] {
  return randomRows(rows, columns, () => Math.fround(sharp * next()));
}

function logSoftmax(scores: Rows, parts: readonly Part[]): number[][] {
  return scores.map((row, i) => {
    const within = row.filter((_, j) => isWithin(parts[i]!, j));
    const top = Math.max(...within);
    const total = Math.log(within.reduce((sum, x) => sum + Math.exp(x - top), 0));
    return row.map((x) => x - top - total);
  });
}

function softmax(scores: Rows, parts: readonly Part[]): number[][] {
  return logSoftmax(scores, parts).map((row, i) => row.map((x, j) => (isWithin(parts[i]!, j) ? Math.exp(x) : 0)));
}

function isWithin([first, many]: Part, column: number): boolean {
  return column >= first && column < first + many;
}
