import { describe, expect, it } from '@jest/globals';
import { inSlices } from './slices.ts';

/** A list from which the work on a slice may take rows away. */
function listOf(count: number) {
  const rows = Array.from({ length: count }, (_, n) => n + 1);
  const reads: (number | undefined)[] = [];
  const read = async (last: number | undefined) => {
    reads.push(last);
    return rows.filter((n) => n > (last ?? 0)).slice(0, 3);
  };
  return { rows, reads, read };
}

describe('inSlices', () => {
  it.each([
    [0, [], 1],
    [2, [2], 1],
    [3, [3], 2],
    [7, [3, 3, 1], 3],
  ])(
    'reads %i rows in slices of three: each once, and stops at the first that is not full',
    async (count, sizes, asked) => {
      const { rows, reads, read } = listOf(count);
      const found: number[][] = [];
      for await (const slice of inSlices(3, read)) found.push(slice);
      expect(found.map((slice) => slice.length)).toEqual(sizes);
      expect(found.flat()).toEqual(rows);
      expect(reads).toHaveLength(asked);
    },
  );

  it('passes over what stays, and misses nothing where worked-on rows leave the list meanwhile', async () => {
    const { rows, read } = listOf(8);
    const seen: number[] = [];
    for await (const slice of inSlices(3, read)) {
      seen.push(...slice);
      for (const n of slice) if (n % 2 === 0) rows.splice(rows.indexOf(n), 1);
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
