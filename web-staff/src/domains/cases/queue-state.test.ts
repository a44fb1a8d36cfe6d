import { describe, expect, it } from '@jest/globals';
import { readUrl } from '@yjs/web-kit';
import { openStatuses, queueUrl, toCaseFilter } from './queue-state.ts';

const stateOf = (query: string) => readUrl(queueUrl, new URLSearchParams(query));

describe('the queue in the URL', () => {
  it('opens 待预审, most urgent first, without any parameter', () => {
    const state = stateOf('');
    expect(state.queue).toBe('PENDING_PREREVIEW');
    expect(state.sort).toEqual({ field: 'DUE_AT', direction: 'ASC' });
    expect(Object.values(toCaseFilter(state)).filter((value) => value !== undefined)).toEqual([]);
  });

  it('reads what a colleague set', () => {
    const state = stateOf('queue=ACCEPTED_OPEN&time=OVERDUE,URGENT&district=310115&from=2026-03-01&pushFailed=1');
    expect(state.queue).toBe('ACCEPTED_OPEN');
    expect(toCaseFilter(state)).toMatchObject({
      timeLevel: ['OVERDUE', 'URGENT'],
      districtCode: '310115',
      submittedFrom: '2026-03-01',
      pushFailed: true,
    });
  });

  it('01 §6.9 opens what 待办 and 今日办结 of 时效监控 count, and nothing else', () => {
    expect(toCaseFilter(stateOf(`queue=ALL&status=${openStatuses.join(',')}`)).status).toEqual(openStatuses);
    expect(openStatuses).toContain('SUPPLEMENT');
    expect(openStatuses.filter((status) => /DRAFT|FINISHED|CANCELLED/.test(status))).toEqual([]);
    expect(toCaseFilter(stateOf('queue=ALL&finishedFrom=2026-03-09'))).toMatchObject({ finishedFrom: '2026-03-09' });
  });

  it('drops values that are none of ours', () => {
    const state = stateOf('queue=EVERYTHING&status=ACCEPTED,DELETED&from=yesterday');
    expect(state.queue).toBe('PENDING_PREREVIEW');
    expect(toCaseFilter(state)).toMatchObject({ status: ['ACCEPTED'], submittedFrom: undefined });
  });
});
