import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { budgetTable, costs, readBudget } from './budget.mjs';
import { root, webWorkspaces } from './root.mjs';
import { timesToRecord } from './test-files.mjs';

const BUDGET = {
  secondsPerItem: 10,
  secondsForTheRest: 20,
  domains: { cases: { items: [1, 2], holds: ['api/src/cases/', 'e2e/cases'] } },
};
const unit = {
  processor: 40,
  files: [
    { path: 'api/src/cases/a.test.ts', seconds: 6 },
    { path: 'web-kit/src/b.test.tsx', seconds: 2 },
  ],
};
const browser = { processor: 10, files: [{ path: 'e2e/cases.test.ts', seconds: 3 }] };

describe('the budget of the tests', () => {
  it('deals the processor seconds of a step out to its files, by domain and kind, and all the rest to nobody', () => {
    const [cases, rest] = costs([unit, browser], 60, BUDGET);
    expect(cases).toMatchObject({ budget: 20, sum: 40, kinds: { API: 30, browser: 10 } });
    expect(rest).toMatchObject({ budget: 20, sum: 20, kinds: { client: 10, checks: 10 } });
  });

  it('says what stands above it', () => {
    const lines = budgetTable(costs([unit, browser], 60, BUDGET));
    expect(lines.map((line) => line.endsWith('above'))).toEqual([false, true, false, true]);
  });

  it('knows each item once, and names only files that are there', () => {
    const { domains } = readBudget();
    const items = Object.values(domains).flatMap((domain) => domain.items);
    expect(new Set(items).size).toBe(items.length);
    const folders = ['api/src', 'api/sandbox', 'api/test', 'e2e', ...webWorkspaces().map((name) => `${name}/src`)];
    const tests = folders.flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true }).map((name) => `${folder}/${name}`),
    );
    for (const pattern of Object.values(domains).flatMap(({ holds }) => holds))
      expect([
        pattern,
        tests.some((path) => /[.]test[.]tsx?$/.test(path) && new RegExp(`^${pattern}`).test(path)),
      ]).toEqual([pattern, true]);
  });
});

describe('recorded durations', () => {
  it('miss what is slow and not known, and what is gone', () => {
    const files = [
      { path: 'e2e/new.test.ts', seconds: 1 },
      { path: 'api/quick.test.ts', seconds: 2 },
      { path: 'api/slow.test.ts', seconds: 7 },
    ];
    expect(timesToRecord(files, { 'api/slow.test.ts': 6, 'api/left.test.ts': 9 })).toEqual({
      missing: ['e2e/new.test.ts'],
      gone: ['api/left.test.ts'],
    });
  });
});
