import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { paperFor, printedScale, READABLE, widthsOnPaper } from './xlsx-paper.ts';

const A4 = 9;
const A3 = 8;
const columns = (count: number, width: number) => Array.from({ length: count }, () => width);
const asking = (widths: readonly number[]) => widths.map((width) => ({ title: '列', width }));

describe('the paper of exported tables', () => {
  it.each([
    [columns(9, 16), A4],
    [columns(13, 16), A4],
    [columns(14, 16), A3],
    [columns(17, 22), A3],
  ])('%j → %d', (widths, number) => expect(paperFor(widths).number).toBe(number));

  it('leaves columns as they are asked for where A3 shows them', () => {
    expect(widthsOnPaper(asking(columns(19, 16)))).toEqual(columns(19, 16));
    expect(widthsOnPaper([{ title: '区' }, { title: '姓名', width: 10 }])).toEqual([16, 10]);
  });

  it('takes first from the columns that ask for nothing, down to their titles', () => {
    const short = Array.from({ length: 10 }, () => ({ title: '学历' }));
    const held = widthsOnPaper([...short, { title: '紧急联系人的电话号码' }, ...asking(columns(8, 22))]);
    expect(held).toEqual([...columns(10, 8), 16, ...columns(8, 22)]);
  });

  it('then from the widest what A3 does not show, and nothing from the others', () => {
    const held = widthsOnPaper(asking([...columns(14, 16), 60, 60, 40]));
    expect(held.slice(0, 14)).toEqual(columns(14, 16));
    expect(new Set(held.slice(14)).size).toBe(1);
    expect(printedScale(held)).toBeGreaterThanOrEqual(READABLE);
  });

  it('is readable for every list of up to 25 columns', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 80 }), { minLength: 1, maxLength: 25 }), (asked) => {
        const held = widthsOnPaper(asking(asked));
        expect(printedScale(held)).toBeGreaterThanOrEqual(READABLE);
        expect(held.every((width, n) => width <= (asked[n] ?? 0))).toBe(true);
      }),
    );
  });
});
