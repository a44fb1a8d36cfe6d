/** A total further than this from the median is worth a look (BR17-12); nothing follows from it by itself. */
const FAR = 15;

/** Which of the totals lie far from their median; none of fewer than three. */
export function outliersOf(totals: readonly number[]): ReadonlySet<number> {
  if (totals.length < 3) return new Set();
  const sorted = [...totals].sort((a, b) => a - b);
  const at = (n: number) => sorted[n] ?? 0;
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  return new Set(totals.filter((total) => Math.abs(total - median) > FAR));
}
