import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { formatDateTime } from '../shanghai.ts';
import { loadCalendar } from './load-calendar.ts';

const YEAR = `query ($year: Int!) { workCalendar(year: $year) { source maintainedBy maintainedAt days { date isWorkday note }
  changes { reason changedBy moved finishedAt days { date wasWorkday isWorkday note } } } }`;
const PREVIEW = `query ($year: Int!, $days: [CalendarDayInput!]!) { workCalendarPreview(year: $year, days: $days) {
  deadlines records later earlier capped days { date isWorkday } moves { title limit dueBefore dueAfter } } }`;
const SAVE = `mutation ($year: Int!, $input: CalendarYearInput!) { saveWorkCalendar(year: $year, input: $input) {
  maintainedAt changes { reason } } }`;
const HISTORY = `query ($id: ID!) { case(id: $id) { flow { remaining { lines { label text } }
  history { actionTitle actorName reasonText note recordTitle } } } }`;
const reason = '市政府通知3月12日防汛演练停工';

interface Day {
  date: string;
  isWorkday: boolean;
  note: string;
}

let app: Product;
let admin: Browser;
let clerk: Browser;
let built: BuiltCase;
let official: Day[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const count = () => app.job('calendar.reproject', { only: 'changes' });
const closed = (date: string): Day => ({ date, isWorkday: false, note: '防汛演练' });
const save = (days: Day[], more: object = {}) => admin.run(SAVE, { year: 2026, input: { days, reason, ...more } });

async function datesOf(id: string) {
  const row = await firstRow<Record<'dueAt' | 'promiseDueAt' | 'legalDueAt', SqlInstant>>(
    system(),
    sql`select due_at as "dueAt", promise_due_at as "promiseDueAt", legal_due_at as "legalDueAt" from one_thing_case where id = ${id}`,
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, at]) => [key, at && formatDateTime(toDate(at))]));
}

const changes = () => rows(system(), sql`select 1 from deadline_change`);

beforeAll(async () => {
  app = await product('calendar_reproject');
  await loadCalendar(system());
  admin = await app.as('biz_admin');
  clerk = await app.as('clerk_hk');
  built = await accept(clerk, await buildCase(system(), {}));
  const year = await admin.run(YEAR, { year: 2026 });
  official = (year.data.workCalendar as { days: Day[] }).days.map(({ date, isWorkday, note }) => ({
    date,
    isWorkday,
    note,
  }));
});
afterAll(() => app.close());

/** Each test begins with the year as it was shipped. */
beforeEach(async () => {
  await save(official);
  await count();
  await run(system(), sql`delete from deadline_change`);
});

describe('a change of the calendar and the open deadlines (01 §6.11)', () => {
  it('says where a year comes from, and that nobody has entered one', async () => {
    const of = async (year: number) => (await admin.run(YEAR, { year })).data.workCalendar as Record<string, unknown>;
    expect(await of(2025)).toMatchObject({ source: 'OFFICIAL', maintainedBy: null });
    expect(await of(2040)).toMatchObject({ source: 'MISSING', maintainedAt: null, days: [] });
  });

  it('previews what would move and moves nothing', async () => {
    const before = await datesOf(built.id);
    const days = [...official, closed('2026-03-12')];
    const clerks = await clerk.run(PREVIEW, { year: 2026, days });
    expect(clerks.code).toBe('FORBIDDEN');
    const { data } = await admin.run(PREVIEW, { year: 2026, days });
    const preview = data.workCalendarPreview as { deadlines: number; later: number; moves: { title: string }[] };
    expect(preview).toMatchObject({ earlier: 0, capped: false, days: [{ date: '2026-03-12', isWorkday: false }] });
    expect(preview.deadlines).toBeGreaterThan(0);
    expect(preview.later).toBe(preview.deadlines);
    expect(preview.moves).toContainEqual({
      title: built.caseNo,
      limit: '承诺时限',
      dueBefore: '2026-03-23T09:30:00.000Z',
      dueAfter: '2026-03-24T09:30:00.000Z',
    });
    expect(await datesOf(built.id)).toEqual(before);
  });

  it('moves timers, records and to-dos, once, with the reason in the history of each', async () => {
    expect(await datesOf(built.id)).toMatchObject({ promiseDueAt: '2026-03-23 17:30:00' });
    expect((await save([...official, closed('2026-03-12')])).message).toBeUndefined();
    expect(app.sentJobs.at(-1)).toEqual({ name: 'calendar.reproject', key: 'changes' });
    await count();
    expect(await datesOf(built.id)).toMatchObject({ promiseDueAt: '2026-03-24 17:30:00' });
    const stale = await rows(
      system(),
      sql`select r.id from sub_case r join task t on t.record_id = r.id
           where t.closed_at is null and t.kind = 'FLOW' and t.due_at is distinct from r.due_at`,
    );
    expect(stale).toEqual([]);
    const { length } = await changes();
    await count();
    await app.job('calendar.reproject');
    expect(await changes()).toHaveLength(length);
    const { data } = await clerk.run(HISTORY, { id: built.id });
    const { history, remaining } = (data.case as { flow: { history: object[]; remaining: { lines: object[] } } }).flow;
    expect(history).toContainEqual({
      actionTitle: '期限调整',
      actorName: '高翔',
      reasonText: reason,
      note: '承诺时限由 3月23日 17:30 改为 3月24日 17:30',
      recordTitle: built.caseNo,
    });
    expect(JSON.stringify(remaining.lines)).toContain(`原 3月23日 17:30（${reason}）`);
    const year = (await admin.run(YEAR, { year: 2026 })).data.workCalendar as { changes: object[] };
    expect(year.changes[0]).toMatchObject({ reason, moved: length, days: [{ date: '2026-03-12', isWorkday: false }] });
  });

  it('tells open consoles which records moved', async () => {
    await save([...official, closed('2026-03-13')]);
    app.events.length = 0;
    await count();
    const told = app.events.flatMap((event) =>
      event.type === 'record' && event.cause === 'deadline' ? event.records.map(({ id }) => id) : [],
    );
    expect(told).toContain(built.id);
  });

  it('has limits looked at whose end stays, for what is left of them at a moment may have changed', async () => {
    const watch = async () =>
      (
        await rows<{ at: string }>(
          system(),
          sql`select watch_at::text as at from flow_watch where record_id = ${built.id}`,
        )
      )[0]?.at;
    await run(system(), sql`update flow_watch set watch_at = '2026-03-20'`);
    const [moved, worked] = [closed('2026-03-12'), { date: '2026-03-14', isWorkday: true, note: '调整上班' }];
    expect((await save([...official, moved, worked])).message).toBeUndefined();
    await count();
    expect(await datesOf(built.id)).toMatchObject({ promiseDueAt: '2026-03-23 17:30:00' });
    expect(await watch()).toMatch(/^1970-01-01/);
  });

  it('leaves deadlines alone that a changed day does not lie in', async () => {
    await save([...official, closed('2026-12-30')]);
    await count();
    expect(await changes()).toEqual([]);
  });

  it('finds at night what a node wrote by an old calendar', async () => {
    await run(
      system(),
      sql`update flow_timer set due_at = due_at - interval '1 day' where record_id = ${built.id} and kind = 'PROMISE'`,
    );
    await app.job('calendar.reproject');
    expect(await datesOf(built.id)).toMatchObject({ promiseDueAt: '2026-03-23 17:30:00' });
    const found = await rows<{ reason: string }>(system(), sql`select reason from deadline_change`);
    expect(found).toEqual([{ reason: '按现行工作日历核对期限' }]);
  });

  it('refuses a save over somebody else’s, and one that changes nothing', async () => {
    expect((await save(official)).message).toBe('没有改动，无需保存');
    const stale = await save([...official, closed('2026-03-12')], { basedOn: '2026-03-01T00:00:00.000Z' });
    expect(stale.code).toBe('E-0504');
  });
});
