import { expect, it } from '@jest/globals';
import { standingOf } from './words.ts';

it('AC13-1 somebody on the waiting list reads his number wherever his enrolment stands, and nobody else does', () => {
  expect(standingOf({ state: 'WAITLIST', stateTitle: '候补', waitlistNo: 1 })).toBe('候补第1位');
  // Promoted: the number stays on record and says nothing any more.
  expect(standingOf({ state: 'PENDING', stateTitle: '待审核', waitlistNo: 1 })).toBe('待审核');
  expect(standingOf({ state: 'WAITLIST', stateTitle: '候补', waitlistNo: null })).toBe('候补');
});
