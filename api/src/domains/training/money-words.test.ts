import { expect, it } from '@jest/globals';
import { formatMoney } from '../../../../web-kit/src/text/money.ts';
import { moneyWords } from './money-words.ts';

it.each([
  ['12378.9', '12,378.90'],
  ['3105.60', '3,105.60'],
  ['0', '0.00'],
  ['999', '999.00'],
  ['1234567.05', '1,234,567.05'],
  ['', ''],
  ['约三千', '约三千'],
])('02 §2.7 %s is read as %s', (amount, words) => {
  // Documents and pages say the same, though the API and its clients share no code; for nothing at all a page has a dash.
  expect([moneyWords(amount), formatMoney(amount)]).toEqual([words, words || '—']);
});
