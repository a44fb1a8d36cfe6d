import { describe, expect, it } from '@jest/globals';
import { mostUrgent } from './task-buckets.ts';

describe('the bucket the workbench opens', () => {
  it('is the most urgent one that holds something', () => {
    expect(
      mostUrgent([
        { bucket: 'LATER', count: 9 },
        { bucket: 'OVERDUE', count: 0 },
        { bucket: 'WEEK', count: 2 },
      ]),
    ).toBe('WEEK');
  });

  it('is 今天 where there is nothing to do', () => {
    expect(mostUrgent([])).toBe('TODAY');
  });
});
