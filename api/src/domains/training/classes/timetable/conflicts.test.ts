import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ConflictRule, conflictsOf, overlaps } from './conflicts.ts';
import { clockText, minutesOf, type Planned, type Surroundings } from './planned.ts';

const around: Surroundings = {
  runFrom: '2026-06-22',
  runTo: '2026-07-10',
  mostHoursADay: 8,
  planHours: new Map([['l1', '24']]),
  hoursSoFar: () => '0',
  isWorkday: () => true,
};
const session = (changes: Partial<Planned> = {}): Planned => ({
  id: 's1',
  runId: 'r1',
  runNo: 'BC310109202600007',
  institutionId: 'i1',
  day: '2026-06-24',
  startsAt: 13 * 60,
  endsAt: 16 * 60,
  lessonHours: '4.0',
  line: { id: 'l1', seq: 1, module: '安全用电' },
  classes: [{ id: 'c1', name: '一班' }],
  participants: [{ traineeId: 'D', name: '丁*' }],
  teacher: { person: 'p1', name: '王芳', hiredFrom: '2025-01-01', hiredTo: null },
  room: { id: 'room1', name: '一号教室', capacity: 40 },
  ...changes,
});
/** Another session at the same time that shares nothing. */
const other = (changes: Partial<Planned> = {}): Planned =>
  session({
    id: 's2',
    runId: 'r2',
    runNo: 'BC310115202600009',
    classes: [{ id: 'c2', name: '二班' }],
    participants: [{ traineeId: 'E', name: '戊*' }],
    teacher: { person: 'p2', name: '李建华', hiredFrom: '2025-01-01', hiredTo: null },
    room: { id: 'room2', name: '二号教室', capacity: 40 },
    ...changes,
  });
const rulesOf = (one: Planned, others: readonly Planned[] = [], changes: Partial<Surroundings> = {}) =>
  conflictsOf(one, others, { ...around, ...changes }).map(({ rule }) => rule);

describe('BR22-2 two sessions at the same time', () => {
  it.each<[ConflictRule, Partial<Planned>]>([
    ['ROOM', { room: session().room }],
    ['TEACHER', { teacher: session().teacher }],
    ['CLASS', { classes: session().classes }],
    ['TRAINEE', { participants: session().participants }],
  ])('(a)–(d) %s: a shared one is a hard conflict, the same touching or apart is none', (rule, shared) => {
    expect(conflictsOf(session(), [other()], around)).toEqual([]);
    expect(conflictsOf(session(), [other(shared)], around)).toMatchObject([{ rule, hard: true }]);
    expect(rulesOf(session(), [other({ ...shared, startsAt: 16 * 60, endsAt: 18 * 60 })])).toEqual([]);
    expect(rulesOf(session(), [other({ ...shared, startsAt: 10 * 60, endsAt: 13 * 60 })])).toEqual([]);
    expect(rulesOf(session(), [other({ ...shared, day: '2026-06-25' })])).toEqual([]);
  });

  it('AC22-3 names the trainees that both have; of the other its run, or of another institution that it is one (02 §1.4)', () => {
    const both = other({
      participants: [
        { traineeId: 'F', name: '己*' },
        { traineeId: 'D', name: '丁*' },
      ],
    });
    const message = (whose: string) => `学员丁*在 2026-06-24 13:00–16:00 已有${whose}的课`;
    expect(conflictsOf(session(), [both], around)).toEqual([
      { rule: 'TRAINEE', hard: true, message: message('班次BC310115202600009') },
    ]);
    expect(conflictsOf(session(), [{ ...both, institutionId: 'i2' }], around)).toEqual([
      { rule: 'TRAINEE', hard: true, message: message('其他机构') },
    ]);
  });

  it('says who is in it once, where a class meets itself', () => {
    expect(rulesOf(session(), [session({ id: 's2', teacher: other().teacher, room: other().room })])).toEqual([
      'CLASS',
    ]);
  });

  it('is not in the way of itself, and of a new one every other is', () => {
    expect(rulesOf(session(), [session()])).toEqual([]);
    expect(rulesOf(session({ id: null }), [session({ id: null })])).toEqual(['ROOM', 'TEACHER', 'CLASS']);
  });

  it('overlaps exactly where they have a minute in common', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }))
      .map(([startsAt, length]) => session({ startsAt, endsAt: startsAt + length }));
    fc.assert(
      fc.property(span, span, (a, b) => {
        const minutes = (one: Planned) => Array.from({ length: one.endsAt - one.startsAt }, (_, n) => one.startsAt + n);
        expect(overlaps(a, b)).toBe(minutes(a).some((minute) => minutes(b).includes(minute)));
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });
});

describe('BR22-2 a session by itself', () => {
  const people = (n: number) => Array.from({ length: n }, (_, i) => ({ traineeId: `t${i}`, name: '张*' }));
  it('(e) has a seat for everybody', () => {
    expect(rulesOf(session({ participants: people(40) }))).toEqual([]);
    expect(rulesOf(session({ participants: people(41) }))).toEqual(['CAPACITY']);
    expect(rulesOf(session({ participants: people(41), room: null }))).toEqual([]);
  });

  it('(f) is given by somebody who is hired on that day, first and last included', () => {
    const hired = (hiredFrom: string, hiredTo: string | null) =>
      rulesOf(session({ teacher: { person: 'p1', name: '王芳', hiredFrom, hiredTo } }));
    expect(hired('2026-06-24', '2026-06-24')).toEqual([]);
    expect(hired('2026-06-25', null)).toEqual(['NOT_HIRED']);
    expect(hired('2025-01-01', '2026-06-23')).toEqual(['NOT_HIRED']);
  });

  it('(g) lies within the run, first and last day included', () => {
    const days = ['2026-06-21', '2026-06-22', '2026-07-10', '2026-07-11'].map((day) => rulesOf(session({ day })));
    expect(days).toEqual([['OUTSIDE_RUN'], [], [], ['OUTSIDE_RUN']]);
  });

  it('(h) is pointed out: more than 8 hours a day, holidays, hours of the day, more than the plan', () => {
    const morning = session({ id: 's0', startsAt: 8 * 60, endsAt: 11 * 60 + 15, lessonHours: '4.0' });
    expect(rulesOf(session(), [morning])).toEqual([]);
    expect(rulesOf(session({ lessonHours: '4.5', endsAt: 16 * 60 + 30 }), [morning])).toEqual(['DAY_HOURS']);
    expect(rulesOf(session(), [], { isWorkday: () => false })).toEqual(['HOLIDAY']);
    expect(rulesOf(session({ startsAt: 8 * 60, endsAt: 11 * 60 }))).toEqual([]);
    expect(rulesOf(session({ startsAt: 8 * 60 - 1, endsAt: 11 * 60 }))).toEqual(['HOURS_OF_DAY']);
    expect(rulesOf(session({ startsAt: 18 * 60 + 30, endsAt: 21 * 60 + 30 }))).toEqual([]);
    expect(rulesOf(session({ startsAt: 18 * 60 + 30, endsAt: 21 * 60 + 31 }))).toEqual(['HOURS_OF_DAY']);
    expect(rulesOf(session(), [], { hoursSoFar: () => '20' })).toEqual([]);
    expect(rulesOf(session(), [], { hoursSoFar: () => '20.5' })).toEqual(['MODULE_HOURS']);
    const gone = session({ line: { id: 'l9', seq: 1, module: '安全用电' } });
    expect(conflictsOf(gone, [], around)).toMatchObject([{ rule: 'PLAN_LINE', hard: true }]);
  });

  it('02 §14.7 four lesson hours do not fit into an hour, nor into five', () => {
    expect(conflictsOf(session({ endsAt: 14 * 60 }), [], around)).toEqual([
      { rule: 'DURATION', hard: false, message: '时长与课时不符（每课时45分钟）' },
    ]);
    expect(rulesOf(session({ endsAt: 17 * 60 }))).toEqual([]);
    expect(rulesOf(session({ endsAt: 17 * 60 + 1 }))).toEqual(['DURATION']);
  });
});

it('writes times of the day and reads them back, nothing beyond midnight', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (n) => expect(minutesOf(clockText(n))).toBe(n)));
  expect(['24:01', '8', '08:60', '-1:00', ''].map(minutesOf)).toEqual(Array(5).fill(undefined));
});
