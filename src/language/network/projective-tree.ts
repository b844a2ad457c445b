/**
 * The best tree without crossing arcs over scored arcs (Eisner 1996), for sentences whose best tree has some. English
 * hardly ever crosses arcs; where the scores' best tree does, it is most often a subject or object pulled to the wrong
 * verb. Time grows with the cube of the words, so a long sentence keeps what it has.
 */

/** Words up to which the search is worth its time. */
const LONGEST = 160;

/** Whether two arcs cross; the root stands before the first word. */
export function hasCrossing(heads: ArrayLike<number>): boolean {
  const size = heads.length;
  for (let child = 0; child < size; child++) {
    const head = heads[child]!;
    const low = Math.min(head, child);
    const high = Math.max(head, child);
    for (let between = low + 1; between < high; between++) {
      const other = heads[between]!;
      if (other < low || other > high) return true;
    }
  }
  return false;
}

/**
 * @param scores f32[size × (size + 1)]: in row i the score of each head of word i, the root in column 0, word j in j + 1
 * @param heads written when the sentence is short enough: each word's head, -1 for the one root
 */
export function projectiveTree(scores: Float32Array, size: number, heads: Int32Array): void {
  if (size > LONGEST) return;
  const arc = (head: number, child: number) => scores[child * (size + 1) + head + 1]!;
  // Spans over words s … t: open ones have the arc between s and t, closed ones are done on the side away from the head.
  const table = () => new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const [openRight, openLeft, right, left] = [table(), table(), table(), table()];
  const cut = () => new Int16Array(size * size).fill(-1);
  const [openCut, rightCut, leftCut] = [cut(), cut(), cut()];
  for (let s = 0; s < size; s++) right[s * size + s] = left[s * size + s] = 0;
  for (let length = 1; length < size; length++) {
    for (let s = 0; s + length < size; s++) {
      const t = s + length;
      const at = s * size + t;
      let best = Number.NEGATIVE_INFINITY;
      for (let q = s; q < t; q++) {
        const both = right[s * size + q]! + left[(q + 1) * size + t]!;
        if (both > best) {
          best = both;
          openCut[at] = q;
        }
      }
      openRight[at] = best + arc(s, t);
      openLeft[at] = best + arc(t, s);
      for (let q = s + 1; q <= t; q++) {
        const done = openRight[s * size + q]! + right[q * size + t]!;
        if (done > right[at]!) {
          right[at] = done;
          rightCut[at] = q;
        }
      }
      for (let q = s; q < t; q++) {
        const done = left[s * size + q]! + openLeft[q * size + t]!;
        if (done > left[at]!) {
          left[at] = done;
          leftCut[at] = q;
        }
      }
    }
  }
  let root = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < size; word++) {
    const whole = left[word]! + right[word * size + size - 1]! + arc(-1, word);
    if (whole > highest) {
      highest = whole;
      root = word;
    }
  }
  heads[root] = -1;
  const waiting: (readonly [first: number, last: number, headFirst: boolean])[] = [
    [0, root, false],
    [root, size - 1, true],
  ];
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [s, t, headFirst] = span;
    if (s === t) continue;
    const q = (headFirst ? rightCut : leftCut)[s * size + t]!;
    const [from, to] = headFirst ? [s, q] : [q, t];
    if (headFirst) heads[q] = s;
    else heads[q] = t;
    const middle = openCut[from * size + to]!;
    waiting.push([from, middle, true], [middle + 1, to, false], headFirst ? [q, t, true] : [s, q, false]);
  }
}
