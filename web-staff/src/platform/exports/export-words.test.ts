import { describe, expect, it } from '@jest/globals';
import { setNow } from '@yjs/web-kit';
import { orderNote, orderPercent } from './export-words.ts';

describe('the progress of an export', () => {
  it('is never whole before the file is there, however the list has grown', () => {
    expect(orderPercent({ state: 'WAITING', rowsExpected: 60_000, rowsWritten: 0 })).toBe(0);
    expect(orderPercent({ state: 'RUNNING', rowsExpected: 60_000, rowsWritten: 30_500 })).toBe(50);
    expect(orderPercent({ state: 'RUNNING', rowsExpected: 60_000, rowsWritten: 61_000 })).toBe(99);
    expect(orderPercent({ state: 'READY', rowsExpected: 60_000, rowsWritten: 59_990 })).toBe(100);
  });
});

describe('the note of an export', () => {
  it('says until when it is kept, or why there is nothing to fetch', () => {
    const restore = setNow(() => Date.parse('2026-03-10T00:00:00Z'));
    const note = (state: 'READY' | 'FAILED' | 'EXPIRED' | 'RUNNING', failure: string | null = null) =>
      orderNote({ state, failure, expiresAt: '2026-03-16T02:00:00.000Z' });
    expect(note('READY')).toBe('保留至 03-16 10:00');
    expect(note('FAILED', '导出人账号已不可用')).toBe('导出人账号已不可用');
    expect(note('EXPIRED')).toContain('请重新导出');
    expect(note('RUNNING')).toContain('完成后通知您');
    restore();
  });
});
