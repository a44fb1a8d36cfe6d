import { describe, expect, it } from '@jest/globals';
import { asksForDatabase } from './asks-for-database.ts';

const run = (...patterns: string[]) => asksForDatabase({ testPathPatterns: { patterns } });

describe('a PostgreSQL for a run of tests', () => {
  it.each([
    ['all files', []],
    ['a file that clones the product', ['api/src/domains/cases/assign/assign.test.ts']],
    ['one that does so through two helpers', ['test/security/hostile']],
    ['a folder with one such file', ['api/src/domains/cases']],
    ['several of which one needs it', ['platform/calendar/add-months', 'assign.test']],
  ])('is started for %s', (_, patterns) => {
    expect(run(...patterns)).toBe(true);
  });

  it.each([['api/src/platform/calendar/add-months.test.ts'], ['./api/src/config.test.ts'], ['web-kit/src']])(
    'is not started for %s',
    (pattern) => {
      expect(run(pattern)).toBe(false);
    },
  );

  it('is started where it is not known which files those are', () => {
    expect(asksForDatabase({ testPathPatterns: { patterns: ['add-months'] }, onlyChanged: true })).toBe(true);
  });
});
