import { expect, it } from '@jest/globals';
import { nextDue } from './next-due.ts';

const rows = Array.from({ length: 45 }, (_, n) => ({ id: String(n) }));
/** Twenty at a time, as the board asks for them. */
const read = async (after: string | undefined) => {
  const from = after ? Number(after) : 0;
  return { rows: rows.slice(from, from + 20), next: from + 20 < rows.length ? String(from + 20) : undefined };
};
const first = (count: number) => new Set(rows.slice(0, count).map(({ id }) => id));

it('the next who is due stands behind twenty who were tried in vain (01 §14.6)', async () => {
  expect((await nextDue(first(0), read))?.id).toBe('0');
  expect((await nextDue(first(20), read))?.id).toBe('20');
  expect((await nextDue(first(44), read))?.id).toBe('44');
  expect(await nextDue(first(45), read)).toBeUndefined();
});
