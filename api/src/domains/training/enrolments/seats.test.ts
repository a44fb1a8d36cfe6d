import { describe, expect, it } from '@jest/globals';
import { statesWith } from '../../../platform/flow/index.ts';
import { ENDS_WITH_ROUND } from './end-with-round.ts';
import { enrolmentFlow } from './enrolment.flow.ts';
import { hasPlace, LIVE_STATES, SEAT_STATES } from './seats.ts';

const [HONGKOU, PUDONG, XUHUI] = ['310109', '310115', '310104'];

describe('places of a round (02 §5.4)', () => {
  it.each([
    ['an open one is free', 2, {}, { [HONGKOU]: 1 }, HONGKOU, true],
    ['the last is taken', 2, {}, { [HONGKOU]: 1, [PUDONG]: 1 }, HONGKOU, false],
    ['one kept for the district is free, the open ones are not', 2, { [PUDONG]: 1 }, { [HONGKOU]: 1 }, PUDONG, true],
    ['the one left is kept for another district', 2, { [PUDONG]: 1 }, { [HONGKOU]: 1 }, XUHUI, false],
    ['who has a kept one takes no open one', 2, { [PUDONG]: 1 }, { [PUDONG]: 1 }, HONGKOU, true],
    ['beyond its own a district takes open ones', 3, { [PUDONG]: 1 }, { [PUDONG]: 2 }, PUDONG, true],
    ['and leaves as many fewer to others', 3, { [PUDONG]: 1 }, { [PUDONG]: 3 }, HONGKOU, false],
    [
      'what a district has kept and not taken is not open',
      3,
      { [PUDONG]: 2 },
      { [PUDONG]: 1, [HONGKOU]: 1 },
      HONGKOU,
      false,
    ],
    ['where all are kept, a district without any has none', 2, { [PUDONG]: 2 }, {}, '', false],
  ] as const)('BR13-3 %s', (_what, capacity, quota, taken, district, free) => {
    expect(hasPlace({ capacity, quota, taken }, district)).toBe(free);
  });

  it('BR13-2 which enrolments are under way, which of them take a place, and which end with their round', () => {
    expect(SEAT_STATES).toEqual(['VERIFYING', 'PENDING', 'RETURNED', 'APPROVED', 'PLACED', 'STUDYING']);
    expect(new Set(LIVE_STATES)).toEqual(new Set([...SEAT_STATES, 'WAITLIST']));
    expect(new Set(ENDS_WITH_ROUND)).toEqual(new Set(statesWith(enrolmentFlow, 'endWithRound')));
  });
});
