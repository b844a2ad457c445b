/** The softmax probability of class `chosen` among `scores[at … at + count)`. */
export function probabilityOf(scores: Float32Array, at: number, count: number, chosen: number): number {
  const own = scores[at + chosen]!;
  let sum = 0;
  // Far below the chosen score nothing adds up to anything.
  for (let i = at; i < at + count; i++) {
    const below = scores[i]! - own;
    if (below > -12) sum += Math.exp(below);
  }
  return 1 / sum;
}
