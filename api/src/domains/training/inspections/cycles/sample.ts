import { sm3Hex } from '../../../../platform/crypto/index.ts';

/**
 * Proposes whom to visit (BR19-4): at least so many percent of a district's projects, at random and yet always the same for a seed, so that
 * anybody can draw again and get the same.
 */
export function sampleOf(seed: string, projectIds: readonly string[], percent: number): ReadonlySet<string> {
  const count = Math.ceil((projectIds.length * percent) / 100);
  const drawn = projectIds
    .map((id) => ({ id, lot: sm3Hex(`${seed}:${id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count);
  return new Set(drawn.map(({ id }) => id));
}
