/** The softmax probability of class `chosen` among `scores[at … at + count)`, at a temperature; 1 leaves scores as they are. */
export function confidenceOf(
  scores: Float32Array,
  at: number,
  count: number,
  chosen: number,
  temperature: number,
): number {
  const own = scores[at + chosen]!;
  let sum = 0;
  // Far below the chosen score nothing adds up to anything.
  for (let i = at; i < at + count; i++) {
    const below = (scores[i]! - own) / temperature;
    if (below > -12) sum += Math.exp(below);
  }
  return 1 / sum;
}
