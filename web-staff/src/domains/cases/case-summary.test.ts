import { describe, expect, it } from '@jest/globals';
import { matterSummary } from './case-summary.ts';

describe('what a row says of its sub-cases', () => {
  it('names a single matter', () => {
    expect(matterSummary([{ matterName: '退役报到' }])).toBe('退役报到');
  });

  it('names the first matter and the number of all', () => {
    expect(matterSummary([{ matterName: '退役报到' }, { matterName: '户口登记' }])).toBe('退役报到等 2 项');
  });

  it('says nothing where nothing was split yet', () => {
    expect(matterSummary([])).toBe('—');
  });
});
