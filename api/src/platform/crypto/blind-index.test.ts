import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blindIndex, blindIndexWith, type IndexedField } from './blind-index.ts';
import { KeyRing } from './key-ring.ts';
import { normalise } from './normalise.ts';

const ID_FIELD: IndexedField = { name: 'person.id_no', kind: 'id' };
const BIK = Buffer.from(Array.from({ length: 32 }, (_, at) => at));

describe('blind index', () => {
  it('41.6 gives the vectors', () => {
    expect(blindIndexWith(BIK, ID_FIELD, '310101194503120016')).toBe(
      '223c3573c4c631da6bc9d68b15e6214a515a8a8a1c6c1bfb861c9a72334048f7',
    );
  });

  it('AC41-7 the lower-case x finds the same person as X', () => {
    const expected = '7ca175554a29b58205956b003d82ceda8d03ef26eb4d4a7915e46f42830d0d86';
    for (const typed of [
      '31010419550601006x',
      '31010419550601006X',
      ' 310104 19550601 006ｘ ',
      '３１０１０４１９５５０６０１００６X',
    ]) {
      expect(blindIndexWith(BIK, ID_FIELD, typed)).toBe(expected);
    }
  });

  it('tells fields, values and key versions apart', () => {
    const ring = KeyRing.fromMaster(Buffer.alloc(32, 9), { activeVersions: { INDEX: 2 } });
    const indexes = [
      blindIndex(ring, ID_FIELD, '310101194503120016'),
      blindIndex(ring, ID_FIELD, '310101194503120016', 1),
      blindIndex(ring, { ...ID_FIELD, name: 'cadre.id_no' }, '310101194503120016'),
      blindIndex(ring, ID_FIELD, '310101194503120017'),
    ];
    expect(new Set(indexes).size).toBe(4);
  });

  it('is null where nothing is left to search for', () => {
    for (const empty of ['', '  ', '　']) expect(blindIndexWith(BIK, ID_FIELD, empty)).toBeNull();
    expect(blindIndexWith(BIK, { name: 'person.phone', kind: 'phone' }, '无')).toBeNull();
  });
});

describe('normalised values', () => {
  it.each([
    ['phone', '138-0013 8000', '13800138000'],
    ['phone', '+86 138 0013 8000', '13800138000'],
    ['phone', '008613800138000', '13800138000'],
    ['phone', '(021) 6321-8000', '02163218000'],
    ['phone', '１３８００１３８０００', '13800138000'],
    ['bank', '6222 0212 3456 7890', '6222021234567890'],
    ['name', ' 张 三 ', '张三'],
    ['name', '阿不都•克里木', '阿不都·克里木'],
    ['name', 'Ｌｉ　Ｍｉｎｇ', 'LiMing'],
  ] as const)('%s %s → %s', (kind, typed, expected) => {
    expect(normalise(kind, typed)).toBe(expected);
  });

  it('do not change when normalised again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('id' as const, 'bank' as const, 'name' as const),
        fc.string({ unit: 'grapheme' }),
        (kind, value) => {
          const once = normalise(kind, value);
          expect(normalise(kind, once)).toBe(once);
        },
      ),
    );
  });
});
