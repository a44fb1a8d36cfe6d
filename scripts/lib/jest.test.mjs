import { describe, expect, it } from '@jest/globals';
import { steadied } from './jest.mjs';

const counts = (passed, failed, skipped, broken = []) => ({ passed, failed, skipped, files: [], broken });

describe('a file that failed and passed by itself', () => {
  it('counts its tests as passed, and is named', () => {
    expect(steadied(counts(90, 2, 1, ['a']), counts(5, 0, 0))).toMatchObject({
      passed: 92,
      failed: 0,
      skipped: 1,
      broken: [],
      unsteady: ['a'],
    });
  });
});
