import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './away.ts';

const withCode = (code: string) => Object.assign(new Error('refused'), { code });

describe('a database that does not answer', () => {
  it.each(['57P01', '57P03', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH'])(
    'is told by the code %s',
    (code) => {
      expect(isDatabaseAway(withCode(code))).toBe(true);
      expect(isDatabaseAway(new Error('a layer around it', { cause: withCode(code) }))).toBe(true);
    },
  );

  it('is told by the words of the driver', () => {
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(new Error('timeout expired'))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('x'), { previous: new Error('Connection terminated') }))).toBe(true);
  });

  it('is not what breaks a rule of the tables, runs too long, or is a bug', () => {
    for (const code of ['23505', '57014', '40P01', '42P01']) expect(isDatabaseAway(withCode(code))).toBe(false);
    expect(isDatabaseAway(new Error('Cannot read properties of undefined'))).toBe(false);
    expect(isDatabaseAway('Connection terminated')).toBe(false);
  });
});
