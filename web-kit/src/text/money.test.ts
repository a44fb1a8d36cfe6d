import { expect, it } from '@jest/globals';
import { formatMoney } from './money.ts';

it.each([
  ['12378.9', '12,378.90'],
  ['3105.60', '3,105.60'],
  ['0', '0.00'],
  ['1234567.05', '1,234,567.05'],
  ['约三千', '约三千'],
  ['', '—'],
  [null, '—'],
])('02 §2.7 %s is read as %s', (amount, words) => expect(formatMoney(amount)).toBe(words));
