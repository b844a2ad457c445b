/**
 * Blends what several passes say of one sentence into the best projective tree: Eisner's algorithm (1996) over
 * summed arc weights, after Sagae & Lavie (2006). One word hangs from the root.
 */
export class ArcBlend {
  /** Weight of the arc head → child at `head * size + child`; of root → child at `size * size + child`. */
  arcs = new Float32Array(0);
  size = 0;
  #complete = new Float32Array(0);
  #incomplete = new Float32Array(0);
  #completeSplit = new Int16Array(0);
  #incompleteSplit = new Int16Array(0);

  start(size: number): void {
    this.size = size;
    const room = size * (size + 1);
    if (room > this.arcs.length) this.arcs = new Float32Array(room * 2);
    this.arcs.fill(0, 0, room);
  }

  add(head: number, child: number, weight: number): void {
    this.arcs[head * this.size + child]! += weight;
  }

  /** Heads of the best tree into `heads[0..size)`, the root as `size`. */
  best(heads: Int16Array): void {
    const n = this.size;
    const cells = n * n * 2;
    if (cells > this.#complete.length) {
      this.#complete = new Float32Array(cells * 2);
      this.#incomplete = new Float32Array(cells * 2);
      this.#completeSplit = new Int16Array(cells * 2);
      this.#incompleteSplit = new Int16Array(cells * 2);
    }
    const complete = this.#complete;
    const incomplete = this.#incomplete;
    const arcs = this.arcs;
    // Cell [s, t, direction]: direction 1 has its head at s, direction 0 at t.
    for (let s = 0; s < n; s++) {
      complete[(s * n + s) * 2] = 0;
      complete[(s * n + s) * 2 + 1] = 0;
    }
    for (let width = 1; width < n; width++) {
      for (let s = 0; s + width < n; s++) {
        const t = s + width;
        const cell = (s * n + t) * 2;
        let best = Number.NEGATIVE_INFINITY;
        let split = s;
        for (let r = s; r < t; r++) {
          const score = complete[(s * n + r) * 2 + 1]! + complete[((r + 1) * n + t) * 2]!;
          if (score > best) {
            best = score;
            split = r;
          }
        }
        incomplete[cell] = best + arcs[t * n + s]!;
        incomplete[cell + 1] = best + arcs[s * n + t]!;
        this.#incompleteSplit[cell] = split;
        let left = Number.NEGATIVE_INFINITY;
        let leftSplit = s;
        for (let r = s; r < t; r++) {
          const score = complete[(s * n + r) * 2]! + incomplete[(r * n + t) * 2]!;
          if (score > left) {
            left = score;
            leftSplit = r;
          }
        }
        let right = Number.NEGATIVE_INFINITY;
        let rightSplit = t;
        for (let r = s + 1; r <= t; r++) {
          const score = incomplete[(s * n + r) * 2 + 1]! + complete[(r * n + t) * 2 + 1]!;
          if (score > right) {
            right = score;
            rightSplit = r;
          }
        }
        complete[cell] = left;
        complete[cell + 1] = right;
        this.#completeSplit[cell] = leftSplit;
        this.#completeSplit[cell + 1] = rightSplit;
      }
    }
    let root = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < n; r++) {
      const score = arcs[n * n + r]! + complete[r * 2]! + complete[(r * n + n - 1) * 2 + 1]!;
      if (score > most) {
        most = score;
        root = r;
      }
    }
    heads[root] = n;
    this.#open(0, root, 0, heads);
    this.#open(root, n - 1, 1, heads);
  }

  /** Reads the heads inside a complete span. */
  #open(s: number, t: number, direction: number, heads: Int16Array): void {
    if (s === t) return;
    const n = this.size;
    const cell = (s * n + t) * 2;
    const middle = this.#completeSplit[cell + direction]!;
    if (direction === 0) {
      this.#open(s, middle, 0, heads);
      this.#openIncomplete(middle, t, heads);
      heads[middle] = t;
    } else {
      heads[middle] = s;
      this.#openIncomplete(s, middle, heads);
      this.#open(middle, t, 1, heads);
    }
  }

  #openIncomplete(s: number, t: number, heads: Int16Array): void {
    const split = this.#incompleteSplit[(s * this.size + t) * 2]!;
    this.#open(s, split, 1, heads);
    this.#open(split + 1, t, 0, heads);
  }
}
