import { describe, expect, it } from '@jest/globals';
import { emptyHold, type HeldRow, holdRows } from './held-rows.ts';

const rows = (...specs: [string, number][]): HeldRow[] => specs.map(([id, version]) => ({ id, version }));
const start = () => holdRows(emptyHold<HeldRow>(), 'p1', rows(['a', 1], ['b', 1]));

describe('a list under the reader’s hand', () => {
  it('takes the first rows as they come', () => {
    expect(start().shown).toEqual(rows(['a', 1], ['b', 1]));
  });

  it('changes known rows in place and names them', () => {
    const next = holdRows(start(), 'p1', rows(['b', 2], ['a', 1]));
    expect(next.shown).toEqual(rows(['a', 1], ['b', 2]));
    expect([...next.changed]).toEqual(['b']);
  });

  it('counts new rows instead of showing them', () => {
    const next = holdRows(start(), 'p1', rows(['c', 1], ['a', 1], ['b', 1]));
    expect(next.shown?.map((row) => row.id)).toEqual(['a', 'b']);
    expect(next.arrivals).toBe(1);
  });

  it('keeps rows that left, marked', () => {
    const next = holdRows(start(), 'p1', rows(['b', 1]));
    expect(next.shown?.map((row) => row.id)).toEqual(['a', 'b']);
    expect([...next.gone]).toEqual(['a']);
  });

  it('lets a row that came back be as before', () => {
    const left = holdRows(start(), 'p1', rows(['b', 1]));
    expect(holdRows(left, 'p1', rows(['a', 3], ['b', 1])).gone.size).toBe(0);
  });

  it('starts anew for another list, and at once when nothing was shown', () => {
    expect(holdRows(start(), 'p2', rows(['z', 1])).shown).toEqual(rows(['z', 1]));
    expect(holdRows(start(), 'p2', undefined).shown).toBeUndefined();
    const empty = holdRows(emptyHold<HeldRow>(), 'p1', []);
    expect(holdRows(empty, 'p1', rows(['n', 1])).shown).toEqual(rows(['n', 1]));
  });

  it('is the same object when nothing came', () => {
    const hold = start();
    expect(holdRows(hold, 'p1', hold.incoming)).toBe(hold);
    expect(holdRows(hold, 'p1', undefined)).toBe(hold);
  });
});
