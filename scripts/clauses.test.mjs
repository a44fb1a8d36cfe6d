import { expect, it } from '@jest/globals';
import { idsIn } from './clauses.mjs';

it('finds the ids in the names of tests, and nowhere else', () => {
  const source = `
    const R9_1 = 'R9.1';
    describe("AC-04-01 and R4.2.2", () => {
      it.each([['AC19-2']])('%s', () => expect('R8.8').toBe(1));
      it(\`BR17-4 a sum\`, () => {});
      it('R29-5, K-20.1, SC14-2 and 41.12: kept; 141.12 and 41.123 are none', () => {});
    });`;
  expect(idsIn(source)).toEqual(expect.arrayContaining(['AC-04-01', 'R4.2.2', 'BR17-4']));
  expect(idsIn(source)).toEqual(expect.arrayContaining(['R29-5', 'K-20.1', 'SC14-2', '41.12']));
  for (const none of ['R9.1', '41.123', '41.1']) expect(idsIn(source)).not.toContain(none);
});
