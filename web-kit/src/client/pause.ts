/** Milliseconds before try `retries` (from 0): 0.5 s doubling to 10 s, spread so that consoles do not return at once. */
export function pauseOf(retries: number, random: () => number = Math.random): number {
  const base = Math.min(10_000, 500 * 2 ** retries);
  return Math.round(base * (0.5 + random() / 2));
}
