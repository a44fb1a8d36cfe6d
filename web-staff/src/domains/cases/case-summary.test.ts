import { describe, expect, it } from '@jest/globals';
import { lastFeedback, matterSummary } from './case-summary.ts';

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

  it('takes the latest feedback and ignores departments that were silent', () => {
    const at = ['2026-03-02T01:00:00.000Z', null, '2026-03-04T01:00:00.000Z'];
    expect(lastFeedback(at.map((lastFeedbackAt) => ({ matterName: 'x', lastFeedbackAt })))).toBe(at[2]);
    expect(lastFeedback([{ matterName: 'x', lastFeedbackAt: null }])).toBeUndefined();
  });
});
