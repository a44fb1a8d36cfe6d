import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { registerDictionary, setDictionaryItems } from '../forms/index.ts';
import type { Ctx } from '../kernel/index.ts';
import type { Column } from './columns.ts';
import { readValue } from './values.ts';

const RANK: Column = { kind: 'code', list: 'testOfValues', max: 8, title: '等级' };
const FEE: Column = { kind: 'decimal', digits: 14, scale: 2, money: true, title: '费用' };
const items = [
  { code: '10', title: '甲' },
  { code: '20', title: '乙' },
];
registerDictionary({ dictCode: 'testOfValues', title: '测试', items, kept: { fixed: [] } });
afterEach(() => setDictionaryItems('testOfValues', items));

// Neither kind asks anything of the caller.
const read = (column: Column, raw: unknown, text = false) => readValue({} as Ctx, column, raw, text);

describe('a code of a kept list', () => {
  it('is read as its code, in a sheet by its name too', () => {
    expect(read(RANK, '10')).toEqual({ value: '10' });
    expect(read(RANK, ' 乙 ', true)).toEqual({ value: '20' });
    expect(read(RANK, '丙', true)).toEqual({ fault: '等级不在可选范围内' });
  });

  it('is refused with the way out once the list offers it no more', () => {
    setDictionaryItems('testOfValues', [{ code: '10', title: '甲', withdrawn: true }, ...items.slice(1)]);
    expect(read(RANK, '10')).toEqual({ fault: '等级已停用，请另选一项' });
    expect(read(RANK, '20')).toEqual({ value: '20' });
  });
});

describe('an amount', () => {
  it('is taken to the fen as it was written, and never below nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (fen) => {
        const amount = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
        expect(read(FEE, amount)).toEqual({ value: amount });
        expect(read(FEE, `-${amount}`)).toEqual({ fault: '请填写正确的金额' });
        expect(read(FEE, `${amount}1`)).toEqual({ fault: '金额最多两位小数' });
      }),
    );
  });
});
