import { describe, expect, it } from '@jest/globals';
import { lookbackDays } from '../parameters.ts';
import { judgePair, OTHER_NUMBER, type Pairing, SECOND_SERVICE } from './severity.ts';

const pair = (rest: Partial<Pairing> = {}): Pairing => ({
  samePerson: true,
  oneOldNumber: false,
  oncePerDischarge: true,
  newDischarge: '2026-01-10',
  matchedDischarge: '2026-01-10',
  newDay: '2026-03-05',
  matchedDay: '2026-03-02',
  ...rest,
});

const judge = (one: Pairing, lookback = lookbackDays.default) => judgePair(one, lookback);

describe('what two applications amount to (4.4)', () => {
  it('the same person and matter stop the new one', () => {
    expect(judge(pair())).toEqual({ rule: 'SAME_ID18', severity: 'BLOCKING', hint: null });
  });

  it('AC-02-02 one of them with a number of 15 digits', () => {
    expect(judge(pair({ oneOldNumber: true }))?.rule).toBe('ID15_18');
  });

  it('a discharge more than 180 days apart may be a second service', () => {
    expect(judge(pair({ matchedDischarge: '2025-07-14' }))?.severity).toBe('BLOCKING');
    expect(judge(pair({ matchedDischarge: '2025-07-13' }))).toMatchObject({
      severity: 'INFO',
      hint: SECOND_SERVICE,
    });
    expect(judge(pair({ matchedDischarge: '2027-07-13' }))?.severity).toBe('INFO');
  });

  it('other matters look back 365 days, those once per discharge for ever', () => {
    const long = { matchedDay: '2025-03-04' };
    expect(judge(pair(long))?.severity).toBe('BLOCKING');
    expect(judge(pair({ ...long, oncePerDischarge: false }))).toBeUndefined();
    expect(judge(pair({ matchedDay: '2025-03-05', oncePerDischarge: false }))?.severity).toBe('BLOCKING');
    expect(judge(pair({ ...long, oncePerDischarge: false }), 366)?.severity).toBe('BLOCKING');
    expect(judge(pair(long), 30)?.severity).toBe('BLOCKING');
  });

  it('another number never stops anybody', () => {
    expect(judge(pair({ samePerson: false }))).toEqual({
      rule: 'SAME_PERSON_OTHER_ID',
      severity: 'INFO',
      hint: OTHER_NUMBER,
    });
  });
});
