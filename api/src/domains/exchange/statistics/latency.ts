/** Each bucket of the histogram is a fifth wider than the one before: 1 ms to about 50 s in 60. */
export const LATENCY_BUCKETS = 60;
const STEP = Math.log(1.2);

/** The bucket of a time in milliseconds, from 1; the same formula stands in the roll-up's SQL. */
export function bucketOf(ms: number): number {
  return Math.min(LATENCY_BUCKETS, Math.floor(Math.log(ms + 1) / STEP) + 1);
}

/** The time below which `share` of all calls stayed, by the upper edge of its bucket; 0 without calls. */
export function quantileOf(histogram: readonly number[], share: number): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  let seen = 0;
  for (const [index, count] of histogram.entries()) {
    seen += count;
    if (seen >= total * share) return Math.max(0, Math.round(Math.exp(STEP * (index + 1)) - 1));
  }
  return 0;
}

/** Adds `more` to `sum`, bucket by bucket. */
export function addHistogram(sum: number[], more: readonly number[]): void {
  for (let n = 0; n < LATENCY_BUCKETS; n += 1) sum[n] = (sum[n] ?? 0) + (more[n] ?? 0);
}
