import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentWhenLeft, project, reckon, runsOutAt } from './deadline.ts';
import { chipText, deadlineText } from './deadline-text.ts';
import { fromChineseDays } from './official-days.ts';
import { instantOf, localDateOf } from './shanghai.ts';
import { type Limit, problemOfLimit, type Suspension, type TimerState } from './time-limit.ts';

const calendar = fromChineseDays([2025, 2026]);
const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11));
const workdays = (value: number): Limit => ({ value, unit: 'WORKDAY' });
const timer = (startedAt: string, budget: Limit, ...suspensions: Suspension[]): TimerState => ({
  startedAt: at(startedAt),
  budget,
  suspensions,
});

describe('AC-04-01 M01 accepted on 2026-04-23 with 10 working days', () => {
  const m01 = timer('2026-04-23 10:20', workdays(10));

  it('AC-04-01 is due on 2026-05-11 17:30', () => {
    expect(project(m01, calendar, at('2026-04-23 10:20')).dueAt).toEqual(at('2026-05-11 17:30'));
  });

  it('AC-04-01 has 3 working days left at 2026-05-07 17:30 and 1 at 2026-05-09 17:30', () => {
    expect(momentWhenLeft(m01, calendar, { workdays: 3 })).toEqual(at('2026-05-07 17:30'));
    expect(momentWhenLeft(m01, calendar, { workdays: 1 })).toEqual(at('2026-05-09 17:30'));
    expect(project(m01, calendar, at('2026-05-07 17:30')).remainingWorkdays).toBe(3);
    expect(project(m01, calendar, at('2026-05-07 17:29')).remainingWorkdays).toBeGreaterThan(3);
    expect(project(m01, calendar, at('2026-05-09 17:30')).remainingWorkdays).toBe(1);
  });

  it('AC-04-01 is overdue right after 2026-05-11 17:30, not at it', () => {
    expect(project(m01, calendar, at('2026-05-11 17:30')).overdue).toBe(false);
    const after = project(m01, calendar, new Date(at('2026-05-11 17:30').getTime() + 1));
    expect(after).toMatchObject({ overdue: true, remainingMinutes: 0, overdueMinutes: 0 });
    expect(project(m01, calendar, at('2026-05-12 10:00'))).toMatchObject({ remainingMinutes: -60, overdueMinutes: 60 });
  });
});

describe('pauses', () => {
  it('keep the working minutes that were left and go on with them', () => {
    // Due 11 Mar 17:30; paused on the 10th at 10:00 with 330 + 390 minutes left; resumed on the 16th at 14:00.
    const paused = timer('2026-03-09 10:00', workdays(2), { from: at('2026-03-10 10:00'), reason: '待补正' });
    expect(project(paused, calendar, at('2026-03-13 09:00'))).toMatchObject({
      paused: true,
      dueAt: undefined,
      remainingMinutes: 720,
      pauseReason: '待补正',
      overdue: false,
    });
    const resumed = timer('2026-03-09 10:00', workdays(2), {
      from: at('2026-03-10 10:00'),
      to: at('2026-03-16 14:00'),
    });
    expect(project(resumed, calendar, at('2026-03-16 14:00'))).toMatchObject({
      paused: false,
      dueAt: at('2026-03-18 11:00'),
      remainingMinutes: 720,
    });
    expect(momentWhenLeft(paused, calendar, { workdays: 1 })).toBeUndefined();
  });

  it('of zero working time move nothing', () => {
    const overnight = timer('2026-03-09 10:00', workdays(2), {
      from: at('2026-03-09 18:00'),
      to: at('2026-03-10 08:00'),
    });
    expect(project(overnight, calendar, at('2026-03-10 09:00')).dueAt).toEqual(at('2026-03-11 17:30'));
  });

  it('count once where they overlap, and nothing before the start or backwards', () => {
    const one = timer('2026-03-09 10:00', workdays(5), { from: at('2026-03-10 10:00'), to: at('2026-03-12 10:00') });
    const many = timer(
      '2026-03-09 10:00',
      workdays(5),
      { from: at('2026-03-11 10:00'), to: at('2026-03-12 10:00') },
      { from: at('2026-03-10 10:00'), to: at('2026-03-11 15:00') },
      { from: at('2026-03-02 10:00'), to: at('2026-03-03 10:00') },
      { from: at('2026-03-13 10:00:01'), to: at('2026-03-13 10:00:00') },
    );
    expect(reckon(many, calendar).dueAt).toEqual(reckon(one, calendar).dueAt);
  });

  it('do not forgive what was overdue before', () => {
    const late = timer('2026-03-09 10:00', workdays(1), { from: at('2026-03-11 10:00'), to: at('2026-03-16 10:00') });
    expect(project(late, calendar, at('2026-03-16 10:00'))).toMatchObject({ overdue: true, overdueMinutes: 60 });
  });
});

describe('when a limit is first overdue (what the figures count by)', () => {
  const from = at('2026-03-10 10:00');
  const to = at('2026-03-16 14:00');
  const [due, later] = [at('2026-03-11 17:30'), at('2026-03-18 11:00')];

  it.each([
    ['without a pause as it is due', [], due],
    ['with one that began in time as much later', [{ from, to }], later],
    ['not known while that one lasts', [{ from }], undefined],
    ['no pause that begins afterwards undoes it', [{ from: new Date(due.getTime() + 1), to }], due],
    ['even one that lasts', [{ from, to }, { from: at('2026-03-18 11:01') }], later],
    ['at the last moment one is in time', [{ from: due }], undefined],
    ['and leaves nothing for afterwards', [{ from: due, to }], to],
  ])('%s', (_what, suspensions, expected) => {
    expect(runsOutAt(timer('2026-03-09 10:00', workdays(2), ...suspensions), calendar)).toEqual(expected);
  });
});

describe('a begun minute', () => {
  it('is one that is left, and none that is overdue', () => {
    const two = timer('2026-03-09 10:00', workdays(2));
    const seconds = (text: string, more: number) => new Date(at(text).getTime() + more * 1000);
    expect(project(two, calendar, seconds('2026-03-11 17:28', 30))).toMatchObject({ remainingMinutes: 2 });
    expect(project(two, calendar, seconds('2026-03-11 17:29', 30))).toMatchObject({
      remainingMinutes: 1,
      ownMinutes: 1,
    });
    expect(project(two, calendar, seconds('2026-03-12 09:00', 59))).toMatchObject({ overdue: true, overdueMinutes: 0 });
    expect(project(two, calendar, seconds('2026-03-12 09:01', 59))).toMatchObject({ overdueMinutes: 1 });
  });
});

describe('other units', () => {
  it('calendar days pause in calendar time and end with a working day', () => {
    const thirty = timer('2026-04-02 10:00', { value: 30, unit: 'CALENDAR_DAY' });
    expect(project(thirty, calendar, at('2026-04-03 10:00')).dueAt).toEqual(at('2026-05-06 17:30'));
    const paused = { ...thirty, suspensions: [{ from: at('2026-04-10 10:00'), to: at('2026-04-20 10:00') }] };
    expect(project(paused, calendar, at('2026-04-20 10:00')).dueAt).toEqual(at('2026-05-12 17:30'));
  });

  it('hours run around the clock', () => {
    const day = timer('2026-03-06 17:00', { value: 24, unit: 'HOUR' });
    expect(project(day, calendar, at('2026-03-07 16:00'))).toMatchObject({
      dueAt: at('2026-03-07 17:00'),
      ownMinutes: 60,
      remainingMinutes: 0,
      overdue: false,
    });
  });

  it('tell the share that is left', () => {
    const hours = timer('2026-03-09 10:00', { value: 20, unit: 'HOUR' });
    expect(project(hours, calendar, at('2026-03-09 20:00')).remainingPercent).toBe(50);
    expect(momentWhenLeft(hours, calendar, { percent: 10 })).toEqual(at('2026-03-10 04:00'));
    expect(project(timer('2026-03-08 10:00', workdays(10)), calendar, at('2026-03-08 10:00')).remainingPercent).toBe(
      100,
    );
  });

  it('01-2.9 E-0401 say what is wrong with a limit', () => {
    expect(problemOfLimit(workdays(0.5))).toBeUndefined();
    expect(problemOfLimit(workdays(0))).toBe('时限必须大于0');
    expect(problemOfLimit(workdays(0.3))).toBe('工作日时限只能是整数或半个工作日');
    expect(problemOfLimit({ value: 1.5, unit: 'HOUR' })).toBe('自然日和小时时限必须是整数');
    expect(problemOfLimit({ value: Number.NaN, unit: 'HOUR' })).toBe('时限必须大于0');
  });
});

describe('chips', () => {
  const chip = (state: TimerState, now: string): string => chipText(project(state, calendar, at(now)), at(now));
  const two = timer('2026-03-09 10:00', workdays(2));

  it.each([
    ['2026-03-09 17:30', '剩 2 个工作日 · 3月11日 17:30'],
    ['2026-03-10 13:30', '剩 1.5 个工作日 · 3月11日 17:30'],
    ['2026-03-11 14:10', '剩 3 小时 20 分 · 今日 17:30'],
    ['2026-03-11 16:30', '剩 1 小时 · 今日 17:30'],
    ['2026-03-11 17:15', '剩 15 分 · 今日 17:30'],
    ['2026-03-10 18:00', '剩 1 个工作日 · 3月11日 17:30'],
    ['2026-03-11 17:30', '即将到期'],
    ['2026-03-11 20:00', '已超期'],
    ['2026-03-12 10:30', '已超期 1 小时 30 分'],
    ['2026-03-12 17:30', '已超期 1 个工作日'],
    ['2026-03-13 11:45', '已超期 1 个工作日'],
  ])('at %s %s', (now, text) => expect(chip(two, now)).toBe(text));

  it('say at night until when the hours of the next day run', () => {
    const half = timer('2026-03-09 20:00', workdays(0.5));
    expect(chip(half, '2026-03-09 20:05')).toBe('剩 3 小时 15 分 · 3月10日 14:15');
  });

  it('of paused timers, calendar days and hours', () => {
    expect(
      chip({ ...two, suspensions: [{ from: at('2026-03-10 10:00'), reason: '待补正' }] }, '2026-03-20 10:00'),
    ).toBe('暂停计时（待补正）');
    expect(chip({ ...two, suspensions: [{ from: at('2026-03-10 10:00') }] }, '2026-03-20 10:00')).toBe('暂停计时');
    expect(chip(timer('2026-12-20 10:00', { value: 30, unit: 'CALENDAR_DAY' }), '2026-12-20 10:00')).toBe(
      '剩 30 天 · 2027年1月19日 17:30',
    );
    expect(chip(timer('2026-03-09 10:00', { value: 48, unit: 'HOUR' }), '2026-03-09 20:00')).toBe(
      '剩 38 小时 · 3月11日 10:00',
    );
  });
});

describe('00-common "clocks": what people may do online', () => {
  const online = (startedAt: string, budget: Limit, ...suspensions: Suspension[]): TimerState => ({
    ...timer(startedAt, budget, ...suspensions),
    untilMidnight: true,
  });
  const days = (value: number): Limit => ({ value, unit: 'CALENDAR_DAY' });

  it('ends at 24:00 of the nth day, of the next working day where nobody works then, and says so', () => {
    expect(reckon(online('2026-03-02 10:00', days(30)), calendar).dueAt).toEqual(at('2026-04-02 00:00'));
    // 4 to 6 April is a holiday.
    expect(reckon(online('2026-03-05 10:00', days(30)), calendar).dueAt).toEqual(at('2026-04-08 00:00'));
    expect(reckon(online('2026-03-02 23:50', workdays(5)), calendar).dueAt).toEqual(at('2026-03-10 00:00'));
    const last = project(online('2026-03-02 10:00', days(30)), calendar, at('2026-04-01 23:00'));
    expect(last.overdue).toBe(false);
    expect(chipText(last, at('2026-04-01 23:00'))).toBe('剩 1 小时 · 今日 24:00');
    expect(deadlineText(at('2026-04-02 00:00'))).toBe('2026年4月1日 24:00');
    expect(deadlineText(at('2026-04-01 17:30'))).toBe('2026年4月1日 17:30');
  });

  it('ends on the day on which it would end for an office, whatever the start, the days and the pause', () => {
    const minute = fc.integer({ min: 0, max: 200 * 1440 });
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(days, workdays),
        minute,
        minute,
        (start, n, of, a, b) => {
          const moment = (minutes: number) => new Date(at('2026-01-05 00:00').getTime() + minutes * 60_000);
          const pause = { from: moment(start + Math.min(a, b)), to: moment(start + Math.max(a, b)) };
          const office = { startedAt: moment(start), budget: of(n), suspensions: [pause] };
          const [byOffice, byPeople] = [office, { ...office, untilMidnight: true }].map(
            (one) => reckon(one, calendar).dueAt,
          );
          if (!byOffice || !byPeople) throw new Error('both run out');
          expect(localDateOf(new Date(byPeople.getTime() - 1))).toBe(localDateOf(byOffice));
          expect(byPeople > byOffice).toBe(true);
          expect(byPeople).toEqual(instantOf(localDateOf(byPeople)));
        },
      ),
    );
  });
});
