/**
 * The best tree over scored arcs: each word's best head where these make a tree, else Chu-Liu/Edmonds
 * (McDonald, Pereira, Ribarov, Hajič 2005). Exactly one word hangs from the root.
 */

/**
 * @param scores f32[size × (size + 1)]: in row i the score of each head of word i, the root in column 0, word j in j + 1
 * @param heads written: each word's head, -1 for the root
 */
export function maximumTree(scores: Float32Array, size: number, heads: Int32Array): void {
  if (size === 1) {
    heads[0] = -1;
    return;
  }
  if (bestHeads(scores, size, heads) === 1 && isTree(heads, size)) return;
  if (size > LONGEST_EXACT) {
    mend(scores, size, heads);
    return;
  }
  const n = size + 1;
  const value = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < size; i++) {
    for (let h = 0; h < n; h++) if (h !== i + 1) value[(i + 1) * n + h] = scores[i * n + h]!;
    // Where every root is dear the best tree has as few as it can: one.
    value[(i + 1) * n]! -= DEAR;
  }
  const found = bestArborescence(value, n);
  for (let i = 0; i < size; i++) heads[i] = found[i + 1]! - 1;
}

/** Edmonds' algorithm may take cubic time, which what is no real sentence would bring out; longer ones are mended. */
const LONGEST_EXACT = 128;

/** More than the scores of all arcs of a tree differ by. */
const DEAR = 1e5;

/** Each word's best head but itself; returns how many chose the root. */
function bestHeads(scores: Float32Array, size: number, heads: Int32Array): number {
  let roots = 0;
  for (let i = 0; i < size; i++) {
    const row = i * (size + 1);
    let best = -1;
    for (let j = 0; j < size; j++) if (j !== i && scores[row + j + 1]! > scores[row + best + 1]!) best = j;
    heads[i] = best;
    if (best < 0) roots++;
  }
  return roots;
}

/**
 * Makes a tree of best heads that are none in quadratic time: all roots but the likeliest, then a word of each cycle,
 * go to the head outside what hangs from them that costs least.
 */
function mend(scores: Float32Array, size: number, heads: Int32Array): void {
  const columns = size + 1;
  /** What hanging from the root costs a word, beside its best head. */
  const cost = (i: number) => scores[i * columns + heads[i]! + 1]! - scores[i * columns]!;
  let root = 0;
  for (let i = 1; i < size; i++) {
    const less = cost(i) - cost(root);
    if (less < 0 || (less === 0 && scores[i * columns]! > scores[root * columns]!)) root = i;
  }
  heads[root] = -1;
  for (let i = 0; i < size; i++) {
    if (heads[i]! < 0 && i !== root) heads[i] = outsideHead(scores, size, heads, i).head;
  }
  const shifted = new Int32Array(columns);
  const nodes = () => {
    for (let i = 0; i < size; i++) shifted[i + 1] = heads[i]! + 1;
    return shifted;
  };
  for (let cycle = findCycle(nodes(), columns); cycle !== null; cycle = findCycle(nodes(), columns)) {
    let word = -1;
    let head = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const node of cycle) {
      const found = outsideHead(scores, size, heads, node - 1);
      if (found.cost >= least) continue;
      least = found.cost;
      word = node - 1;
      head = found.head;
    }
    heads[word] = head;
  }
}

/** The best head of word i that does not hang from it, and what it costs beside the head it has. */
function outsideHead(scores: Float32Array, size: number, heads: Int32Array, i: number): { head: number; cost: number } {
  // 0: not known; 1: hangs from i; 2: does not.
  const state = new Uint8Array(size);
  state[i] = 1;
  const path: number[] = [];
  let head = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < size; j++) {
    let at = j;
    path.length = 0;
    while (at >= 0 && state[at] === 0) {
      state[at] = 2;
      path.push(at);
      at = heads[at]!;
    }
    if (at >= 0 && state[at] === 1) for (const node of path) state[node] = 1;
    if (state[j] === 2 && scores[i * (size + 1) + j + 1]! > most) {
      most = scores[i * (size + 1) + j + 1]!;
      head = j;
    }
  }
  return { head, cost: scores[i * (size + 1) + heads[i]! + 1]! - most };
}

function isTree(heads: Int32Array, size: number): boolean {
  // 0: not seen; k + 1: reached from word k first.
  const seen = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    let at = i;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = i + 1;
      at = heads[at]!;
    }
    if (at >= 0 && seen[at] === i + 1) return false;
  }
  return true;
}

/**
 * Node 0 is the root. While the nodes' best arcs make a cycle, the cycle becomes one node of a smaller graph, whose best
 * tree says where the cycle is entered.
 * @param value f64[n × n]: at c·n + h the score of the arc from head h to c
 */
function bestArborescence(value: Float64Array, n: number): Int32Array {
  const heads = new Int32Array(n).fill(-1);
  for (let c = 1; c < n; c++) {
    let best = 0;
    for (let h = 0; h < n; h++) if (h !== c && value[c * n + h]! > value[c * n + best]!) best = h;
    heads[c] = best;
  }
  const cycle = findCycle(heads, n);
  if (cycle === null) return heads;
  const inside = new Uint8Array(n);
  let weight = 0;
  for (const c of cycle) {
    inside[c] = 1;
    weight += value[c * n + heads[c]!]!;
  }
  const outside: number[] = [];
  for (let node = 0; node < n; node++) if (inside[node] === 0) outside.push(node);
  // The smaller graph: the nodes outside in their order, then the cycle.
  const m = outside.length + 1;
  const last = m - 1;
  const smaller = new Float64Array(m * m).fill(Number.NEGATIVE_INFINITY);
  const entry = new Int32Array(m);
  const exit = new Int32Array(m);
  outside.forEach((a, i) => {
    outside.forEach((b, j) => {
      if (i !== j) smaller[i * m + j] = value[a * n + b]!;
    });
    entry[i] = cycle[0]!;
    exit[i] = cycle[0]!;
    let into = Number.NEGATIVE_INFINITY;
    let out = Number.NEGATIVE_INFINITY;
    for (const c of cycle) {
      const entering = weight - value[c * n + heads[c]!]! + value[c * n + a]!;
      if (entering > into) {
        into = entering;
        entry[i] = c;
      }
      const leaving = value[a * n + c]!;
      if (leaving > out) {
        out = leaving;
        exit[i] = c;
      }
    }
    smaller[last * m + i] = into;
    smaller[i * m + last] = i === 0 ? Number.NEGATIVE_INFINITY : out;
  });
  const found = bestArborescence(smaller, m);
  for (let i = 1; i < last; i++) heads[outside[i]!] = found[i] === last ? exit[i]! : outside[found[i]!]!;
  const enters = found[last]!;
  heads[entry[enters]!] = outside[enters]!;
  return heads;
}

function findCycle(heads: Int32Array, n: number): number[] | null {
  const seen = new Int32Array(n);
  for (let start = 1; start < n; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at <= 0 || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}
