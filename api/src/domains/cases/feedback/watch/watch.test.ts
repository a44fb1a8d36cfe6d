import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { accept } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../../test/cases.ts';
import { type Departments, feedbackOn, openGateway } from '../../../../../test/feedback.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { somebodyOf } from '../../../../../test/training-applications.ts';
import { rows, sql } from '../../../../database/sql.ts';
import { fromChineseDays } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { workdayHoursBetween } from './silence.job.ts';

let app: Product;
let departments: Departments;
let built: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const told = (template: string) =>
  rows<{ body: string }>(
    system(),
    sql`select body from notification where template_code = ${template} order by created_at, body`,
  );

beforeAll(async () => {
  // Thursday 5 March 2026, 10:00.
  app = await product('feedback_watch', { now: '2026-03-05T02:00:00Z' });
  departments = await openGateway(app);
  built = await accept(await app.as('clerk_hk'), await buildCase(system(), { only: ['M01', 'M03', 'M05'] }));
});
afterAll(async () => {
  await departments.close();
  await app.close();
});

describe('通道静默 (3.5 no. 2)', () => {
  it('counts hours of working days only', () => {
    const calendar = fromChineseDays([2026]);
    const hours = (from: string, to: string) =>
      workdayHoursBetween(calendar, new Date(`${from}+08:00`), new Date(`${to}+08:00`));
    expect(hours('2026-03-05T10:00', '2026-03-06T10:00')).toBe(24);
    expect(hours('2026-03-06T10:00', '2026-03-09T09:00')).toBe(23);
    // Sunday 4 January is worked.
    expect(hours('2026-01-03T12:00', '2026-01-04T12:00')).toBe(12);
  });

  it('N05 once a day to the technicians, for departments that were asked and do not speak', async () => {
    await app.job('feedback.silence');
    expect(await told('N05')).toEqual([]);
    app.clock.set(new Date('2026-03-06T01:00:00Z'));
    await departments.client('GA').send(feedbackOn(built, 'M03', 'ACCEPT'));
    app.clock.set(new Date('2026-03-07T03:00:00Z'));
    await app.job('feedback.silence');
    expect(await told('N05')).toEqual([]);
    app.clock.set(new Date('2026-03-09T00:30:00Z'));
    await app.job('feedback.silence');
    await app.job('feedback.silence');
    const silent = await told('N05');
    expect(silent).toHaveLength(1);
    expect(silent[0]?.body).toMatch(/人社 已 46 小时无报文；影响范围：1 件/);
  });
});

describe('未匹配偏多 (3.5 no. 3)', () => {
  it('more than 5 % of a day’s messages are told to the city centre, once that day', async () => {
    app.clock.set(new Date('2026-03-09T02:00:00Z'));
    for (let n = 0; n < 20; n += 1) await departments.client('GA').send(feedbackOn(built, 'M03', 'INFO'));
    const lost = { bizType: 'FEEDBACK.INFO', body: { feedbackType: 'INFO', externalStatus: { text: '说明' } } };
    await departments.client('GA').send({ ...lost, bjNo: 'BJ-310109-2026-999991' });
    await app.job('feedback.unmatched');
    expect(await told('N44')).toEqual([]);
    await departments.client('GA').send({ ...lost, bjNo: 'BJ-310109-2026-999992' });
    await app.job('feedback.unmatched');
    await app.job('feedback.unmatched');
    expect(await told('N44')).toMatchObject([{ body: expect.stringContaining('2 条未找到对应办件（9.1%）') }]);
  });
});

describe('对接管理', () => {
  it('has a card per department; only technicians test a link', async () => {
    const QUERY =
      '{ departmentLinks { department todayCount todayFailed failureRate openSubCases contractVersion silenceHours lastMessageAt } }';
    const tech = await app.as('tech_city');
    const links = (await tech.run(QUERY)).data.departmentLinks as { department: string }[];
    expect(links.map(({ department }) => department)).toEqual([
      'RS',
      'GA',
      'MZ',
      'JY',
      'YB',
      'ZZ',
      'WZ',
      'SB',
      'OTHER',
    ]);
    expect(links[1]).toMatchObject({
      todayCount: 22,
      todayFailed: 2,
      failureRate: '9.1',
      contractVersion: 1,
      openSubCases: 1,
    });
    expect((await (await app.as('clerk_hk')).run(QUERY)).code).toBe('FORBIDDEN');
    const TEST = 'mutation { testDepartmentLink(department: GA) { ok message } }';
    expect((await tech.run(TEST)).data.testDepartmentLink).toEqual({ ok: false, message: '尚未配置部门派发的地址' });
    expect((await (await app.as('city_officer')).run(TEST)).code).toBe('FORBIDDEN');
  });

  it('01 §3.2 the head of a district sees how far the departments work together, on the cases of the district alone', async () => {
    const QUERY = `{ collaborationFigures(from: "2026-01-01", to: "2026-12-31") {
      coverage dispatched answered departments { department dispatched answered messages } } }`;
    const figures = async (by: Browser) => (await by.run(QUERY)).data.collaborationFigures;
    const own = (await figures(await app.as('chief_hk'))) as {
      coverage: string;
      answered: number;
      departments: object[];
    };
    expect(own.answered).toBeGreaterThan(0);
    expect(own.departments).toContainEqual(
      expect.objectContaining({ department: 'GA', dispatched: 1, answered: 1, messages: 21 }),
    );
    expect(await figures(await somebodyOf(app, '310115', ['DIST_CHIEF']))).toMatchObject({
      coverage: null,
      dispatched: 0,
      answered: 0,
    });
    expect((await (await app.as('clerk_hk')).run(QUERY)).code).toBe('FORBIDDEN');
    expect((await (await app.as('chief_hk')).run('{ departmentLinks { department } }')).code).toBe('FORBIDDEN');
  });
});
