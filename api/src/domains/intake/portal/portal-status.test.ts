import { describe, expect, it } from '@jest/globals';
import { portalStatus } from './portal-status.ts';

describe('01 §9.5 a case in the words of 一网通办', () => {
  it.each([
    ['PENDING_PREREVIEW', null, 'SUBMITTED'],
    ['PREREVIEW_RETURNED', null, 'RETURNED'],
    ['SUSPENDED', null, 'IN_PROGRESS'],
    ['FINISHED_NORMAL', 'NORMAL', 'FINISHED'],
    ['FINISHED_TERMINATED', 'NORMAL', 'FINISHED'],
    ['CANCELLED', 'WITHDRAWN', 'WITHDRAWN'],
    ['CANCELLED', null, 'CANCELLED'],
  ])('%s (%s) is %s', (state, finishMode, expected) => {
    expect(portalStatus({ state, finishMode, matterStates: [] })).toBe(expected);
  });

  it('waits for the applicant while a matter of an open case does, and no longer', () => {
    const of = (state: string) => portalStatus({ state, finishMode: null, matterStates: ['ACCEPTED', 'SUPPLEMENT'] });
    expect([of('ACCEPTED'), of('IN_PROGRESS'), of('FINISHED_NORMAL')]).toEqual([
      'SUPPLEMENT',
      'SUPPLEMENT',
      'FINISHED',
    ]);
  });
});
