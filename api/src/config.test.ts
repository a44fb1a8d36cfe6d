import { expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

it('01 §9.4 refuses to start while the days of drafts still stand in the environment, and names the parameter that has them now', () => {
  expect(() => readConfig({ NODE_ENV: 'test', DRAFT_DAYS: '180' })).toThrow(
    /^Configuration is not usable:\n {2}DRAFT_DAYS: [^\n]*`draft\.windowDays`[^\n]*$/,
  );
  expect(readConfig({ NODE_ENV: 'test', DRAFT_DAYS: '' }).production).toBe(false);
});
