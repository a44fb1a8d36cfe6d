import { describe, expect, it } from '@jest/globals';
import { fromChineseDays, instantOf } from '../calendar/index.ts';
import { explainTimers, levelOf, NO_LIMIT, remainingOf, withOwnDeadline } from './remaining.ts';
import { dueDatesOf, type Timer } from './timers.ts';

const calendar = fromChineseDays([2026]);
const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11));
const NOW = at('2026-03-09 10:00');

const timerOf = (id: string, limitValue: number, more: Partial<Timer> = {}): Timer => ({
  ...{ id, recordId: 'r', kind: 'STAGE', stage: '部门办理', visit: 1, limitValue, limitUnit: 'WORKDAY' },
  ...{ ruleText: 'M05 部门办理 时效配置第2版', clockStart: null, pauseOn: null, startedAt: NOW, suspensions: [] },
  ...{ onExpiry: null, untilMidnight: false, closedAt: null },
  ...more,
});

describe('how pressing a limit is (01 §6.5)', () => {
  it.each([
    [3.01, 'NORMAL'],
    [3, 'SOON'],
    [1.01, 'SOON'],
    [1, 'URGENT'],
    [0, 'URGENT'],
  ])('with %f working days left it is %s', (remainingWorkdays, level) => {
    expect(levelOf({ remainingWorkdays, paused: false, overdue: false })).toBe(level);
  });

  it('is overdue however little, and stands while it is paused, also one that is overdue', () => {
    expect(levelOf({ remainingWorkdays: 0, paused: false, overdue: true })).toBe('OVERDUE');
    expect(levelOf({ remainingWorkdays: 9, paused: true, overdue: true })).toBe('PAUSED');
  });
});

describe('the chip of a list row', () => {
  const due = at('2026-03-10 17:30');
  const chip = (now: Date, pausedBy: string | null = null) => remainingOf(due, pausedBy, calendar, now);
  const moved = (ms: number) => new Date(due.getTime() + ms);

  it('is overdue after the moment, not at it; a begun minute is left', () => {
    expect(chip(moved(-30_000))).toMatchObject({ level: 'URGENT', minutes: 1, dueAt: due });
    expect(chip(due)).toMatchObject({ level: 'URGENT', minutes: 0, text: '即将到期' });
    expect(chip(moved(1))).toMatchObject({ level: 'OVERDUE', text: '已超期' });
    expect(chip(at('2026-03-11 10:00'))).toMatchObject({ minutes: -60, text: '已超期 1 小时' });
  });

  it('counts on where a clock runs in the state, and says so where none does', () => {
    expect(chip(NOW, '挂起').level).toBe('SOON');
    expect(remainingOf(null, '挂起', calendar, NOW)).toMatchObject({ level: 'PAUSED', text: '暂停计时（挂起）' });
    expect(remainingOf(null, null, calendar, NOW)).toEqual(NO_LIMIT);
  });
});

describe('the explanation of the clocks of a record', () => {
  const change = (timerId: string, reason: string) => ({
    ...{ id: 'c', recordType: 'case', recordId: 'r', timerId, kind: 'STAGE' as const, stage: '部门办理' },
    ...{ dueBefore: at('2026-03-20 17:30'), dueAfter: at('2026-03-23 17:30'), limitBefore: null, limitAfter: null },
    ...{ reason, changedBy: '顾晓岚', changedAt: NOW },
  });

  it('is of the open ones, the nearest first, each with its own changes; one that stands comes last', () => {
    const view = explainTimers(
      [
        timerOf('stands', 1, { kind: 'PROMISE', suspensions: [{ from: NOW.toISOString(), cause: '挂起' }] }),
        timerOf('far', 10, { kind: 'LEGAL' }),
        timerOf('near', 2),
        timerOf('closed', 1, { stage: '分发', closedAt: NOW }),
      ],
      calendar,
      NOW,
      {
        changes: [change('near', '端午调休'), change('closed', '台风停工')],
        binding: { title: '主办件', limits: 'CASE', matterTitles: { M05: '户口登记' } },
      },
    );
    expect(view).toMatchObject({ level: 'SOON', dueAt: at('2026-03-11 17:30'), minutes: 1110 });
    expect(view.lines.map(({ label }) => label)).toEqual(['环节时限（部门办理）', '法定时限', '承诺时限']);
    expect(view.lines[0]?.text).toMatch(/端午调休.*规则：户口登记 部门办理 时效配置第2版$/s);
    expect(view.lines.map(({ text }) => text).join()).not.toContain('台风停工');
    expect(view.lines[1]?.text).not.toContain('端午调休');
  });

  it('of none is that there is no limit', () => {
    expect(explainTimers([timerOf('closed', 1, { closedAt: NOW })], calendar, NOW)).toEqual(NO_LIMIT);
  });

  it('begins with the record’s own deadline where that comes before all clocks', () => {
    const clocks = explainTimers([timerOf('one', 2)], calendar, NOW);
    const labels = (deadline: Date, by = clocks) =>
      withOwnDeadline(by, { at: deadline, label: '答复期限' }, calendar, NOW).lines.map(({ label }) => label);
    expect(labels(at('2026-03-11 17:29'))).toEqual(['答复期限', '环节时限（部门办理）']);
    expect(labels(at('2026-03-11 17:30'))).toEqual(['环节时限（部门办理）', '答复期限']);
    expect(labels(at('2026-03-11 17:30'), NO_LIMIT)).toEqual(['答复期限']);
    expect(withOwnDeadline(clocks, undefined, calendar, NOW)).toBe(clocks);
  });
});

describe('the dates that a record shows', () => {
  it('are the earliest of all clocks and that of each whole; what stands has none', () => {
    const [first, second, third] = [at('2026-03-11 17:30'), at('2026-03-12 17:30'), at('2026-03-13 17:30')];
    expect(
      dueDatesOf([
        { kind: 'LEGAL', due: third },
        { kind: 'LEGAL', due: first },
        { kind: 'PROMISE', due: second },
        { kind: 'STAGE', due: null },
        { kind: 'PROCESS', due: third },
      ]),
    ).toEqual({ dueAt: first, promiseDueAt: second, legalDueAt: first });
    expect(dueDatesOf([{ kind: 'STAGE', due: null }])).toEqual({ dueAt: null, promiseDueAt: null, legalDueAt: null });
  });
});
