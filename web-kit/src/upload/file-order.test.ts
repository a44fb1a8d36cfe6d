import { describe, expect, it } from '@jest/globals';
import { moved, placed } from './file-order.ts';
import type { StoredFile } from './send-file.ts';

const file = (id: string): StoredFile => ({ id, name: `${id}.png`, mime: 'image/png', size: 1, sm3: '' });
const [a, b, c] = [file('a'), file('b'), file('c')];
const ids = (files: readonly StoredFile[]) => files.map(({ id }) => id).join('');

describe('R7.3 the pages of a material', () => {
  it('come at the end, or in the place of the page that they replace', () => {
    expect(ids(placed([a, b], c, undefined))).toBe('abc');
    expect(ids(placed([a, b], c, 'a'))).toBe('cb');
    expect(ids(placed([a, b], c, 'gone'))).toBe('abc');
  });

  it('come back unchanged where the same file was sent again', () => {
    expect(ids(placed([a, b], b, undefined))).toBe('ab');
    expect(ids(placed([a, b], a, 'a'))).toBe('ba');
  });

  it('are moved up and down, and no further than the ends', () => {
    expect(ids(moved([a, b, c], 'c', -1))).toBe('acb');
    expect(ids(moved([a, b, c], 'a', 1))).toBe('bac');
    expect(ids(moved([a, b, c], 'a', -1))).toBe('abc');
    expect(ids(moved([a, b, c], 'x', 1))).toBe('abc');
  });
});
