import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMoney } from '../../../../web-kit/src/text/money.ts';
import { allocate, amountOf, halfUp, inCapitals, readMoney, sumOf, wrongMoney } from './index.ts';

const fenFrom = (min: number) => fc.integer({ min, max: 99_999_999_999_999 }).map((n) => amountOf(n).div(100));
const fen = fenFrom(0);

describe('amounts as they are read', () => {
  it.each([
    ['12378.9', '12,378.90'],
    ['3105.60', '3,105.60'],
    ['0', '0.00'],
    ['999', '999.00'],
    ['1234567.05', '1,234,567.05'],
    ['-55.55', '-55.55'],
    ['', ''],
    ['约三千', '约三千'],
  ])('02 §2.7 %s is read as %s', (amount, words) => {
    // Documents and pages say the same, though the API and its clients share no code; for nothing at all a page has a dash.
    expect([readMoney(amount), formatMoney(amount)]).toEqual([words, words || '—']);
  });
});

describe('amounts as they are entered', () => {
  it.each([
    ['55.555', '金额最多两位小数'],
    ['-1', '请填写正确的金额'],
    ['1e3', '请填写正确的金额'],
    ['', '请填写正确的金额'],
    ['12345678901', '请填写正确的金额'],
    ['55.55', undefined],
    ['1234567890', undefined],
  ])('02 §2.7 of %s is said: %s', (text, fault) => expect(wrongMoney(text)).toBe(fault));
});

describe('arithmetic', () => {
  it.each([
    ['1.005', '1.01'],
    ['84.025', '84.03'],
    ['590.909', '590.91'],
    ['-1.005', '-1.01'],
    ['1.00499999999999999999', '1.00'],
  ])('rounds %s half up to %s', (exact, rounded) => expect(halfUp(amountOf(exact)).toFixed(2)).toBe(rounded));

  it('sums to the fen, whatever the order', () =>
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 30 }), (amounts) => {
        const whole = amounts.reduce((sum, one) => sum + BigInt(one.times(100).toFixed(0)), 0n);
        expect(sumOf(amounts).times(100).toFixed(0)).toBe(String(whole));
        expect(sumOf(amounts.toReversed()).eq(sumOf(amounts))).toBe(true);
      }),
    ));

  it('allocates in order: no share above its want, none behind one that fell short, all of what there is', () =>
    fc.assert(
      fc.property(fen, fc.array(fen, { maxLength: 8 }), (available, wants) => {
        const shares = allocate(available, wants);
        const wanted = sumOf(wants);
        expect(shares).toHaveLength(wants.length);
        expect(sumOf(shares).eq(wanted.lt(available) ? wanted : available)).toBe(true);
        shares.forEach((share, place) => {
          const want = amountOf(wants[place]?.toFixed() ?? '');
          expect(share.lte(want) && share.gte(0)).toBe(true);
          if (share.lt(want)) expect(sumOf(shares.slice(place + 1)).isZero()).toBe(true);
        });
      }),
    ));
});

describe('大写', () => {
  it.each([
    ['12378.90', '壹万贰仟叁佰柒拾捌元玖角整'],
    ['4680', '肆仟陆佰捌拾元整'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['107000.53', '壹拾万零柒仟元零伍角叁分'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['100000000', '壹亿元整'],
    ['100000001.5', '壹亿零壹元伍角整'],
    ['120000000', '壹亿贰仟万元整'],
    ['0.05', '伍分'],
    ['0.5', '伍角整'],
    ['0', '零元整'],
    ['-55.55', '负伍拾伍元伍角伍分'],
    ['10.01', '壹拾元零壹分'],
  ])('02 §2.7 %s is written %s', (amount, words) => expect(inCapitals(amountOf(amount))).toBe(words));

  it('says every amount in its own words, without doubled or trailing noughts', () =>
    fc.assert(
      fc.property(fenFrom(1), fenFrom(1), (one, other) => {
        const words = inCapitals(one);
        expect(words).not.toMatch(/零零|零元.|零万|零亿|^零./);
        expect(words === inCapitals(other)).toBe(one.eq(other));
      }),
    ));
});
