import { expect, it } from '@jest/globals';
import { instantOf, type Limit } from '../../../../platform/calendar/index.ts';
import { fromChineseDays } from '../../../../platform/calendar/official-days.ts';
import { remainingText } from './told-warning.ts';

const calendar = fromChineseDays([2026]);
/** Monday, an hour after the offices opened. */
const now = instantOf('2026-03-09', '10:00');

it.each<[Limit, string, string]>([
  [{ value: 1, unit: 'WORKDAY' }, '17:30', '剩 1 个工作日（3月10日 17:30到期）'],
  [{ value: 1, unit: 'CALENDAR_DAY' }, '17:30', '剩 1 个工作日（3月10日 17:30到期）'],
  [{ value: 24, unit: 'HOUR' }, '10:00', '剩 1 个工作日（3月10日 10:00到期）'],
])('what is left of %j is never told longer than it is', (dueLimit, time, words) => {
  expect(remainingText({ limitDueAt: instantOf('2026-03-10', time), dueLimit }, calendar, now)).toBe(words);
});

it('what is left of a limit that is not known is told as it is', () => {
  const due = { limitDueAt: instantOf('2026-03-10', '17:30'), dueLimit: null };
  expect(remainingText(due, calendar, now)).toBe('剩 1.5 个工作日（3月10日 17:30到期）');
});
