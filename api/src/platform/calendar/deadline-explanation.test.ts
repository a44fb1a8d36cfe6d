import { describe, expect, it } from '@jest/globals';
import { explain, explanationLines } from './deadline-explanation.ts';
import { fromChineseDays } from './official-days.ts';
import { instantOf } from './shanghai.ts';

const calendar = fromChineseDays([2025, 2026]);
const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11));
const rule = { name: '退役报到整体时限', version: 2 };

describe('the explanation of a due moment', () => {
  it('AC-04-01 names the holiday that is skipped and the make-up day that counts', () => {
    const now = at('2026-04-23 11:00');
    const timer = {
      startedAt: at('2026-04-23 10:20'),
      budget: { value: 10, unit: 'WORKDAY' as const },
      suspensions: [],
    };
    const explanation = explain(timer, calendar, now, rule);
    expect(explanation.days).toEqual([
      { name: '劳动节', kind: 'HOLIDAY', from: '2026-05-01', to: '2026-05-05' },
      { name: '劳动节', kind: 'MAKE_UP', from: '2026-05-09', to: '2026-05-09' },
    ]);
    expect(explanationLines(explanation, now)).toEqual([
      '时限 10 个工作日（依据“退役报到整体时限”第2版）',
      '4月23日 10:20 起算，当日不计',
      '5月1日至5月5日 劳动节放假',
      '5月9日 劳动节调休上班',
      '到期时间：5月11日 17:30',
    ]);
  });

  it('lists pauses with what they kept from being counted', () => {
    const now = at('2026-03-20 09:00');
    const suspensions = [
      { from: at('2026-03-10 10:00'), to: at('2026-03-12 15:00'), reason: '待补正' },
      { from: at('2026-03-13 10:00'), reason: '中止' },
    ];
    const timer = { startedAt: at('2026-03-09 10:00'), budget: { value: 5, unit: 'WORKDAY' as const }, suspensions };
    const explanation = explain(timer, calendar, now);
    expect(explanation.firstDueAt).toEqual(at('2026-03-16 17:30'));
    expect(explanation.pauses.map(({ minutes }) => minutes)).toEqual([330 + 390 + 240, undefined]);
    expect(explanationLines(explanation, now)).toEqual([
      '时限 5 个工作日',
      '3月9日 10:00 起算，当日不计',
      '3月10日 10:00 至 3月12日 15:00 暂停计时（待补正），不计 2 个工作日',
      '3月13日 10:00 起暂停计时（中止）',
      '恢复计时后重新计算到期时间',
    ]);
  });

  it('tells why a limit in calendar days ends later than its last day, and that hours skip nothing', () => {
    const now = at('2026-04-02 10:00');
    const days = { startedAt: now, budget: { value: 30, unit: 'CALENDAR_DAY' as const }, suspensions: [] };
    expect(explanationLines(explain(days, calendar, now), now)).toEqual([
      '时限 30 天',
      '4月2日 10:00 起算，当日不计',
      '5月2日 期满，非工作时间，顺延到下一个工作日',
      '到期时间：5月6日 17:30',
    ]);
    const hours = { startedAt: at('2026-04-30 17:00'), budget: { value: 24, unit: 'HOUR' as const }, suspensions: [] };
    expect(explanationLines(explain(hours, calendar, now), now)).toEqual([
      '时限 24 小时',
      '4月30日 17:00 起算',
      '到期时间：5月1日 17:00',
    ]);
  });

  it('says of what may be done until midnight that it is moved on only where its last day is no working day', () => {
    const now = at('2026-03-09 10:00');
    const until = (value: number) => {
      const timer = { startedAt: now, budget: { value, unit: 'CALENDAR_DAY' as const }, suspensions: [] };
      return explanationLines(explain({ ...timer, untilMidnight: true }, calendar, now), now).slice(2);
    };
    expect(until(3)).toEqual(['到期时间：3月12日 24:00']);
    // 14 March is a Saturday.
    expect(until(5)).toEqual(['3月14日 期满，非工作时间，顺延到下一个工作日', '到期时间：3月16日 24:00']);
  });

  it('counts the day of the event only where a limit is shorter than a day', () => {
    const now = at('2026-03-09 10:00');
    const begin = (value: number) =>
      explanationLines(
        explain({ startedAt: now, budget: { value, unit: 'WORKDAY' }, suspensions: [] }, calendar, now),
        now,
      )[1];
    expect(begin(0.5)).toBe('3月9日 10:00 起算');
    expect(begin(1)).toBe('3月9日 10:00 起算，当日不计');
  });

  it('names of a holiday only the days after the event, make-up days on Sundays, and no ordinary working day', () => {
    const spans = (startedAt: Date, value: number, by = calendar) =>
      explain({ startedAt, budget: { value, unit: 'WORKDAY' }, suspensions: [] }, by, startedAt).days;
    expect(spans(at('2026-05-02 10:00'), 1)).toEqual([
      { name: '劳动节', kind: 'HOLIDAY', from: '2026-05-03', to: '2026-05-05' },
    ]);
    expect(spans(at('2025-12-31 10:00'), 2)).toEqual([
      { name: '元旦', kind: 'HOLIDAY', from: '2026-01-01', to: '2026-01-03' },
      { name: '元旦', kind: 'MAKE_UP', from: '2026-01-04', to: '2026-01-04' },
    ]);
    const confirmed = ['2026-03-13', '2026-03-16'].map((date) => ({ date, isWorkday: true, note: '照常上班' }));
    expect(spans(at('2026-03-12 10:00'), 3, calendar.withDays(confirmed))).toEqual([]);
  });

  it('01-6.11 says that a year had to be guessed', () => {
    const now = at('2026-12-30 10:00');
    const timer = { startedAt: now, budget: { value: 3, unit: 'WORKDAY' as const }, suspensions: [] };
    expect(explain(timer, calendar, now).missingYears).toEqual([2027]);
    expect(explanationLines(explain(timer, calendar, now), now)).toContain(
      '2027年工作日历尚未维护，暂按周一至周五计算',
    );
  });
});
