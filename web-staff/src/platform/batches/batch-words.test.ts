import { describe, expect, it } from '@jest/globals';
import { batchCounts, batchPercent } from './batch-words.ts';

describe('words of a batch', () => {
  it('says what is still to come while it runs, and what was left out once it has ended', () => {
    const counts = { ok: 3, skipped: 1, failed: 0, open: 6 };
    expect(batchCounts({ ...counts, endedAt: null })).toBe('成功 3 件，跳过 1 件，失败 0 件，待办理 6 件');
    expect(batchCounts({ ...counts, endedAt: '2026-03-09T02:00:00Z' })).toContain('未执行 6 件');
    expect(batchCounts({ ...counts, open: 0, endedAt: null })).toBe('成功 3 件，跳过 1 件，失败 0 件');
  });

  it('is not finished before the last row', () => {
    expect(batchPercent({ total: 1000, open: 1 })).toBe(99);
    expect(batchPercent({ total: 1000, open: 0 })).toBe(100);
  });
});
