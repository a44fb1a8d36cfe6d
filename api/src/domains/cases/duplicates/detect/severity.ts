import { addDays, dayNumberOfDate, type LocalDate } from '../../../../platform/calendar/index.ts';

/** Discharge dates further apart than this may belong to two services (4.4 no. 5). */
export const SECOND_SERVICE_DAYS = 180;

export const SECOND_SERVICE = '可能为二次入伍，请人工确认';
export const OTHER_NUMBER = '姓名、出生日期和退役证件号相同，但身份证号码不同，请人工确认';

export const REPORTED_ELSEWHERE = '安置系统显示已完成退役报到，本平台没有对应办件，请核对';

export type MatchRule = 'SAME_ID18' | 'ID15_18' | 'SAME_PERSON_OTHER_ID' | 'REPORTED_ELSEWHERE';
export type Severity = 'BLOCKING' | 'INFO';

/** Two applications of the same matter by what seems the same person. */
export interface Pairing {
  samePerson: boolean;
  /** One of the two, not both, was handed in with a number of 15 digits. */
  oneOldNumber: boolean;
  oncePerDischarge: boolean;
  newDischarge: LocalDate;
  matchedDischarge: LocalDate;
  /** Days of submission. */
  newDay: LocalDate;
  matchedDay: LocalDate;
}

/**
 * What a pair amounts to (4.4 no. 2, 3, 5), or undefined when it lies outside the window.
 *
 * @param lookback days that a matter without 每次退役一次 is looked for (`duplicate.lookbackDays`)
 */
export function judgePair(
  pair: Pairing,
  lookback: number,
): { rule: MatchRule; severity: Severity; hint: string | null } | undefined {
  if (!pair.oncePerDischarge && pair.matchedDay < addDays(pair.newDay, -lookback)) return undefined;
  if (!pair.samePerson) return { rule: 'SAME_PERSON_OTHER_ID', severity: 'INFO', hint: OTHER_NUMBER };
  const rule = pair.oneOldNumber ? 'ID15_18' : 'SAME_ID18';
  return isOtherService(pair.matchedDischarge, pair.newDischarge)
    ? { rule, severity: 'INFO', hint: SECOND_SERVICE }
    : { rule, severity: 'BLOCKING', hint: null };
}

/** Whether two discharges lie so far apart that they may end two services (4.4 no. 5). */
export function isOtherService(one: LocalDate, other: LocalDate): boolean {
  return Math.abs(dayNumberOfDate(one) - dayNumberOfDate(other)) > SECOND_SERVICE_DAYS;
}
