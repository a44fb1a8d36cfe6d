import { describe, expect, it } from '@jest/globals';
import { type ClockRule, clockText, sameClock, samePauses } from './clock-rule.ts';
import { defineFlow } from './definition.ts';
import { pastOf } from './past.ts';
import { handlingLevelOf, limitTitle, type TimeLimitRow, TimeLimits } from './time-limits.ts';

const [CITY, DISTRICT, STREET] = ['/310000/', '/310000/310109/', '/310000/310109/310109013/'];

const rule = (limitValue: number, more: Partial<TimeLimitRow> = {}): TimeLimitRow => ({
  ...{ matterCode: '*', kind: 'STAGE', stage: '资料初审', orgLevel: 'ALL', limitUnit: 'WORKDAY', ruleVersion: 2 },
  ...more,
  limitValue,
});

describe('which limit holds (01 §6.4)', () => {
  const limits = new TimeLimits([
    rule(1),
    rule(2, { orgLevel: 'STREET' }),
    rule(3, { matterCode: 'M05' }),
    rule(4, { matterCode: 'M05', orgLevel: 'DISTRICT' }),
    rule(5, { kind: 'PROCESS' }),
  ]);

  it.each([
    ['M05', DISTRICT, 4],
    ['M05', STREET, 3],
    ['M05', undefined, 3],
    ['M01', STREET, 2],
    ['M01', DISTRICT, 1],
    [null, STREET, 2],
    [null, undefined, 1],
  ])(
    'the matter’s own goes before that of all, the place’s level before all levels: %s at %s',
    (matter, path, value) => {
      expect(limits.find(matter, 'STAGE', '资料初审', path)?.limit).toEqual({ value, unit: 'WORKDAY' });
    },
  );

  it('none where none is set; it says whose rule it is', () => {
    expect(limits.find('M05', 'STAGE', '分发', STREET)).toBeUndefined();
    expect(limits.find('M01', 'STAGE', '资料初审', STREET)?.ruleText).toBe('通用 资料初审（街镇级） 时效配置第2版');
    expect(limits.find('M05', 'STAGE', '资料初审')).toMatchObject({
      matterCode: 'M05',
      ruleText: 'M05 资料初审 时效配置第2版',
    });
    expect(limits.find('M05', 'PROCESS', '资料初审')?.ruleText).toBe('通用 流程时限（资料初审） 时效配置第2版');
    expect(['PROMISE', 'LEGAL', 'STAGE'].map((kind) => limitTitle(kind as 'STAGE', '分发'))).toEqual([
      '承诺时限',
      '法定时限',
      '环节时限（分发）',
    ]);
  });

  it('the level of a place is that of its own digits', () => {
    expect([CITY, DISTRICT, STREET].map(handlingLevelOf)).toEqual(['CITY', 'DISTRICT', 'STREET']);
  });

  it('tells a matter’s stages as they hold at every level', () => {
    expect(limits.stagesOf('M05')).toEqual([{ stage: '资料初审', limit: { value: 3, unit: 'WORKDAY' } }]);
    expect(limits.stagesOf('*')).toEqual([{ stage: '资料初审', limit: { value: 1, unit: 'WORKDAY' } }]);
  });
});

describe('from when clocks count (R4.1.1, 01 §6.3)', () => {
  it('the past is read where one counts from submission or acceptance', () => {
    const looksBack = (...starts: ClockRule['clockStart'][]) =>
      new TimeLimits(starts.map((clockStart, n) => rule(1, { stage: `${n}`, clockStart }))).lookBack;
    expect([looksBack(), looksBack('ENTER', null)]).toEqual([false, false]);
    expect([looksBack('ENTER', 'ACCEPT'), looksBack('SUBMIT', null)]).toEqual([true, true]);
  });

  it('a place counts from a moment where its own rule or that of all says so, at whatever level', () => {
    const limits = new TimeLimits([
      rule(1, { matterCode: 'M05', clockStart: 'SUBMIT', orgLevel: 'STREET' }),
      rule(1, { stage: '分发', clockStart: 'ACCEPT' }),
    ]);
    const place = { matterCode: 'M05', kind: 'STAGE', stage: '资料初审' } as const;
    expect(limits.countsFrom('SUBMIT', place)).toBe(true);
    expect(limits.countsFrom('ACCEPT', { ...place, stage: '分发' })).toBe(true);
    expect(limits.countsFrom('ACCEPT', place)).toBe(false);
    expect(limits.countsFrom('SUBMIT', { ...place, matterCode: 'M01' })).toBe(false);
    expect(limits.countsFrom('SUBMIT', { ...place, kind: 'PROCESS' })).toBe(false);
    expect(limits.countsFrom('SUBMIT', { ...place, stage: '部门办理' })).toBe(false);
  });

  it('submission and acceptance are entries that are no coming back; the stays between are the pauses', () => {
    const flow = defineFlow({
      ...{ key: 'f', title: '件', version: 1, initial: 'NEW', moments: { SUBMIT: 'NEW', ACCEPT: 'DONE' } },
      states: {
        NEW: { title: '待审' },
        STOP: { title: '挂起', paused: true },
        WAIT: { title: '补正', paused: true },
        DONE: { title: '已接件' },
      },
    });
    const days = ['09', '10', '11', '12', '13'].map((day) => new Date(`2026-03-${day}T02:00:00Z`));
    const [submitted, from, then, to, accepted] = days as [Date, Date, Date, Date, Date];
    const steps = [
      { from: null, to: 'NEW', at: submitted },
      { from: 'NEW', to: 'WAIT', at: from },
      { from: 'WAIT', to: 'STOP', at: then },
      { from: 'STOP', to: 'NEW', at: to },
      { from: 'NEW', to: 'NEW', at: accepted },
      { from: 'NEW', to: 'DONE', at: accepted },
    ];
    const waited = { state: 'WAIT', title: '补正', from };
    expect(pastOf(flow, steps.slice(0, 2))).toEqual({ marks: { SUBMIT: submitted }, pauses: [waited] });
    expect(pastOf(flow, steps)).toEqual({
      marks: { SUBMIT: submitted, ACCEPT: accepted },
      pauses: [
        { ...waited, to: then },
        { state: 'STOP', title: '挂起', from: then, to },
      ],
    });
  });
});

describe('what a rule says of its clock', () => {
  it('is told where it is not as the flow has it', () => {
    expect(clockText({})).toBe('');
    expect(clockText({ clockStart: 'SUBMIT', pauseOn: ['SUSPENDED'] })).toBe('自提交起算，补正时不暂停');
    expect(clockText({ pauseOn: [] })).toBe('补正、挂起时不暂停');
    expect(clockText({ clockStart: 'ACCEPT', pauseOn: ['SUPPLEMENT', 'SUSPENDED'] })).toBe('自接件起算');
  });

  it('is the same whatever the order, and all states are what the flow has', () => {
    expect(samePauses(['SUSPENDED', 'SUPPLEMENT'], null)).toBe(true);
    expect(samePauses(['SUSPENDED', 'SUSPENDED'], ['SUSPENDED'])).toBe(true);
    expect([samePauses([], null), samePauses(['SUSPENDED'], ['SUPPLEMENT'])]).toEqual([false, false]);
    expect(sameClock({ clockStart: null }, {})).toBe(true);
    expect(sameClock({ clockStart: 'SUBMIT' }, {})).toBe(false);
    expect(sameClock({ clockStart: 'SUBMIT', pauseOn: [] }, { clockStart: 'SUBMIT' })).toBe(false);
  });
});
