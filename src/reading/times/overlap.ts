import type { Candidate } from "./meaning.ts";

/** Of candidates that overlap keeps the longest, and of equally long ones the first in the order of the rules. */
export function longest(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.map((candidate, order) => ({ candidate, order }));
  sorted.sort((a, b) => a.candidate.start - b.candidate.start || a.order - b.order);
  const kept: Candidate[] = [];
  let cluster: typeof sorted = [];
  let end = 0;
  for (const item of sorted) {
    if (item.candidate.start >= end) {
      kept.push(...longestOf(cluster));
      cluster = [];
    }
    cluster.push(item);
    end = Math.max(end, item.candidate.end);
  }
  kept.push(...longestOf(cluster));
  return kept;
}

function longestOf(cluster: { candidate: Candidate; order: number }[]): Candidate[] {
  const length = ({ start, end }: Candidate) => end - start;
  cluster.sort((a, b) => length(b.candidate) - length(a.candidate) || a.order - b.order);
  const kept: Candidate[] = [];
  for (const { candidate } of cluster)
    if (kept.every((k) => candidate.end <= k.start || candidate.start >= k.end)) kept.push(candidate);
  return kept.sort((a, b) => a.start - b.start);
}
