import { expect, it } from '@jest/globals';
import { linesOf } from './IpField.tsx';

it.each([
  ['', []],
  ['10.10.1.20', ['10.10.1.20']],
  ['10.10.1.20\n\n 10.10.2.0/24 \n', ['10.10.1.20', '10.10.2.0/24']],
  ['10.10.1.20，10.10.1.21、::1', ['10.10.1.20', '10.10.1.21', '::1']],
])('%j is the addresses %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});
