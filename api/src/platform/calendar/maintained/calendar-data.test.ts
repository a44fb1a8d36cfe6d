import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { followCalendar, loadCalendar } from './load-calendar.ts';
import { saveYear } from './save-year.ts';
import { seedYears } from './seed-years.ts';

const SAVE = `mutation ($year: Int!, $input: CalendarYearInput!) {
  saveWorkCalendar(year: $year, input: $input) { year source maintainedBy days { date isWorkday note } } }`;
const reason = '按市政府办公厅通知调整';

let app: Product;
let admin: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const notices = () =>
  rows<{ title: string; body: string }>(
    system(),
    sql`select title, body from notification where template_code = 'N19' order by created_at, title`,
  );

beforeAll(async () => {
  app = await product('calendar_data');
  await loadCalendar(system());
  admin = await app.as('biz_admin');
});
afterAll(() => app.close());

describe('working calendar as data', () => {
  it('counts the worked examples of 01 §2.6 from the table', () => {
    const due = (from: string, n: number) => app.calendar.addWorkdays(from, n);
    expect(due('2026-04-29', 5)).toBe('2026-05-09');
    expect(due('2026-09-24', 5)).toBe('2026-10-09');
    expect(due('2026-02-12', 5)).toBe('2026-02-26');
    expect(due('2026-03-02', 10)).toBe('2026-03-16');
  });

  it('seeding again leaves what an administrator entered, corrections and removals alike', async () => {
    const [holiday, makeUp] = [{ date: '2026-12-31', isWorkday: false, note: '市级安排' }, '2026-05-09'];
    const known = await admin.run('{ workCalendar(year: 2026) { days { date isWorkday note } } }');
    const days = (known.data.workCalendar as { days: { date: string; isWorkday: boolean; note: string }[] }).days;
    expect(days).toContainEqual({ date: makeUp, isWorkday: true, note: '劳动节' });
    const kept = days
      .filter(({ date }) => date !== makeUp)
      .map(({ date, isWorkday, note }) => ({ date, isWorkday, note }));
    expect(
      (await admin.run(SAVE, { year: 2026, input: { days: [...kept, holiday], reason } })).message,
    ).toBeUndefined();
    await seedYears(system());
    await loadCalendar(system());
    expect(app.calendar.isWorkday(holiday.date)).toBe(false);
    expect(app.calendar.isWorkday(makeUp)).toBe(false);
    expect((await admin.run(SAVE, { year: 2026, input: { days, reason } })).message).toBeUndefined();
    expect(app.calendar.isWorkday(makeUp)).toBe(true);
  });

  it('other nodes load what the bus tells of', async () => {
    const stop = followCalendar(app);
    await run(system(), sql`insert into work_calendar values ('2026-12-30', false, '', 2026)`);
    expect(app.calendar.isWorkday('2026-12-30')).toBe(true);
    await app.bus.publish({ type: 'calendar' });
    await until(() => !app.calendar.isWorkday('2026-12-30'));
    stop();
  });

  it('is the business administrator’s of the city alone', async () => {
    const days = [{ date: '2027-01-01', isWorkday: false, note: '元旦' }];
    const clerk = await app.as('clerk_hk');
    const save = (browser: Browser, year: number, input: object) =>
      browser.run(SAVE, { year, input: { days, reason, ...input } });
    expect((await save(clerk, 2027, {})).code).toBe('FORBIDDEN');
    expect((await save(admin, 2027, { days: [] })).code).toBe('BAD_INPUT');
    expect((await save(admin, 2027, { days: [...days, ...days] })).message).toBe('2027-01-01重复');
    expect((await save(admin, 2028, {})).message).toBe('2027-01-01不在2028年');
    for (const year of [1999, 2101]) expect((await save(admin, year, {})).message).toBe('年份应在2000至2100之间');
    expect((await save(admin, 2027, { reason: '调整' })).code).toBe('E-0005');
    expect((await save(admin, 2027, { basedOn: '2026-01-01T00:00:00Z' })).code).toBe('E-0504');
  });
});

describe('missing years', () => {
  it('are no news while no deadline reaches into them', async () => {
    await app.job('calendar.report-missing');
    expect(await notices()).toEqual([]);
  });

  it('are reported to the administrator once each working day, until the year is maintained', async () => {
    app.clock.set(new Date('2026-12-24T01:00:00Z'));
    await buildCase(system(), {});
    await run(system(), sql`update flow_timer set due_at = '2027-01-06T09:30:00Z' where closed_at is null`);
    await app.job('calendar.report-missing');
    await app.job('calendar.report-missing');
    const [first, ...others] = await notices();
    expect(others).toEqual([]);
    expect(first?.title).toBe('未维护2027年工作日历');
    expect(first?.body).toContain('最晚的期限至');
    app.clock.set(new Date('2026-12-26T01:00:00Z'));
    await app.job('calendar.report-missing');
    expect(await notices()).toHaveLength(1);
    app.clock.set(new Date('2026-12-28T01:00:00Z'));
    await app.job('calendar.report-missing');
    expect(await notices()).toHaveLength(2);
    const days = [{ date: '2027-01-01', isWorkday: false, note: '元旦' }];
    await saveYear(system(), 2027, { days, reason });
    app.clock.set(new Date('2026-12-29T01:00:00Z'));
    await app.job('calendar.report-missing');
    expect(await notices()).toHaveLength(2);
  });
});
