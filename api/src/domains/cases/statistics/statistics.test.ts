import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase } from '../../../../test/cases.ts';
import { readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { actOnWarning, sweepAt, warningsOf } from '../../../../test/warnings.ts';
import { run, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readDuplicateStatistics } from './duplicate-statistics.ts';
import { readForcedStatistics } from './forced-statistics.ts';
import { readLimitStatistics } from './limit-statistics.ts';
import { readWarningStatistics } from './warning-statistics.ts';

let app: Product;
let server: FastifyInstance;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const FILTER = { from: '2026-04-01', to: '2026-06-30' };
const LIMITS = `query ($filter: CaseStatFilter!) { limitStatistics(filter: $filter) { decided late overdueNow
  byPlace { placeName districtCode orgId decided late overdueNow } byMonth { month decided late } byMatter { matterCode decided late } } }`;
const WARNINGS = `query ($filter: CaseStatFilter!) { warningStatistics(filter: $filter) { total { raised }
  byLevel { key raised confirmed reacted medianMinutes p90Minutes } byRule { title raised confirmed wrong } } }`;

beforeAll(async () => {
  app = await product('case_statistics', { now: '2026-04-23T02:00:00Z' });
  server = await serverOf(app);
  const clerk = await app.as('clerk_hk');
  const late = await accept(clerk, await buildCase(system(), { only: ['M01'] }));
  await accept(await app.as('clerk_pd'), await buildCase(system(), { region: '310115', only: ['M01'] }));
  // One promise of each case runs out on 11 May at 17:30; what is warned of is looked at 60 working minutes after the notice.
  await sweepAt(app, '2026-05-07', '17:30');
  await sweepAt(app, '2026-05-11', '17:31');
  app.clock.set(instantOf('2026-05-12', '10:00'));
  const [first] = (await warningsOf(system(), late.id)).filter(
    ({ level, state }) => level === 1 && state === 'NOTIFIED',
  );
  if (!first) throw new Error('nobody was warned');
  expect(await actOnWarning(await app.as('clerk_hk'), 'confirm', first, { note: '已催部门' })).toMatchObject({
    result: 'OK',
  });
  app.clock.set(instantOf('2026-05-20', '10:00'));
  await app.job('case.limit-roll-up');
}, 180_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

async function ask(browser: Browser, document: string, filter: object = FILTER) {
  const { data, code, ...rest } = await browser.run(document, { filter });
  return { code, data: Object.values(data)[0] as Record<string, unknown> | undefined, rest };
}

describe('R4.9 overdue rate', () => {
  it('is counted by district for the city, by centre within one, and stays when the case ends late', async () => {
    const city = await app.as('city_centre');
    const before = (await ask(city, LIMITS)).data;
    expect(before).toMatchObject({ byMonth: [{ month: '2026-04' }, { month: '2026-05' }] });
    expect(before?.byPlace).toMatchObject([
      { orgId: null, overdueNow: 1 },
      { orgId: null, overdueNow: 1 },
    ]);
    const may = { ...FILTER, from: '2026-05-01', to: '2026-05-31' };
    const counted = (await ask(city, LIMITS, may)).data;
    expect(counted).toMatchObject({ decided: 2, late: 2 });
    await run(
      system(),
      sql`update flow_timer set closed_at = '2026-06-02T02:00:00Z', due_at = null where closed_at is null`,
    );
    app.clock.set(instantOf('2026-06-03', '10:00'));
    await app.job('case.limit-roll-up');
    const fresh = await app.as('city_centre');
    expect((await ask(fresh, LIMITS, may)).data).toMatchObject({ decided: counted?.decided, late: counted?.late });
    const within = (await ask(fresh, LIMITS, { ...may, districtCode: '310109' })).data;
    expect(within?.byPlace).toMatchObject([
      { placeName: '虹口区中心', districtCode: '310109', orgId: expect.any(String) },
    ]);
  }, 60_000);

  it('shows a district its own alone, whatever it asks for', async () => {
    const chief = await app.as('chief_hk');
    const own = (await ask(chief, LIMITS)).data;
    expect(own?.byPlace).toMatchObject([{ districtCode: '310109' }]);
    expect((await ask(chief, LIMITS, { ...FILTER, districtCode: '310115' })).data).toMatchObject({
      decided: 0,
      byPlace: [],
    });
    expect((await ask(await app.as('head_hk'), LIMITS)).data?.byPlace).toMatchObject([{ placeName: '虹口区中心' }]);
  });
});

describe('R4.2.4 warnings by level and rule', () => {
  it('tells precision and the reaction in working minutes', async () => {
    const { data } = await ask(await app.as('chief_hk'), WARNINGS);
    // Told at 17:31 after the day’s end, looked at at 10:00: one working hour.
    expect(data?.byLevel).toContainEqual(
      expect.objectContaining({ key: '1', confirmed: 1, reacted: 1, medianMinutes: 60, p90Minutes: 60 }),
    );
    expect(data?.byRule).toContainEqual(
      expect.objectContaining({ title: expect.stringContaining('已超期'), confirmed: 1, wrong: 0 }),
    );
    const pudong = (await ask(await app.as('city_centre'), WARNINGS, { ...FILTER, districtCode: '310115' })).data;
    expect(pudong?.byLevel).toContainEqual(
      expect.objectContaining({ key: '1', confirmed: 0, reacted: 0, medianMinutes: null }),
    );
  });

  it('opens exactly its warnings in the queue behind it', async () => {
    const city = await app.as('city_centre');
    const { data } = await ask(city, WARNINGS);
    const { raised } = (data?.total ?? {}) as { raised?: number };
    const LIST = 'query ($f: WarningFilter) { warnings(filter: $f, first: 100) { nodes { id } } }';
    const of = async (filter: object) =>
      ((await city.run(LIST, { f: { queue: 'ALL', ...filter } })).data.warnings as { nodes: unknown[] }).nodes.length;
    expect(await of(FILTER)).toBe(raised);
    expect(await of({ ...FILTER, confirmed: true })).toBe(1);
    expect(await of({ from: '2026-06-01', to: '2026-06-30' })).toBe(0);
  });
});

describe('duplicates and forced finishes', () => {
  it('R2 counts pairs by month with the average time to settle them', async () => {
    const { data } = await ask(
      await app.as('city_centre'),
      'query ($filter: CaseStatFilter!) { duplicateStatistics(filter: $filter) { total { found open averageMinutes } byMonth { month } } }',
    );
    expect(data).toMatchObject({ total: { found: 0, open: 0, averageMinutes: null }, byMonth: [] });
  });
});

describe('every figure', () => {
  const QUERIES = [
    'limitStatistics { decided }',
    'warningStatistics { total { raised } }',
    'duplicateStatistics { total { found } }',
    'forcedFinishStatistics { manual }',
  ].map((query) => `query ($filter: CaseStatFilter!) { ${query.replace(' {', '(filter: $filter) {')} }`);

  it('is for heads: refused without a session and to other roles', async () => {
    for (const query of QUERIES) expect((await ask(new Browser(app), query)).code).toBe('UNAUTHENTICATED');
    for (const login of ['clerk_hk', 'sys_admin'])
      for (const query of QUERIES) expect((await ask(await app.as(login), query)).code).toBe('FORBIDDEN');
  });

  it('refuses periods beyond three years or the wrong way round, days that are none, unknown matters and centres', async () => {
    const city = await app.as('city_centre');
    for (const wrong of [
      { from: '2026-05-02', to: '2026-05-01' },
      { from: '2023-06-30', to: '2026-06-30' },
      { from: '2026-02-30' },
      { matterCode: 'M99' },
      { orgId: 'x' },
    ])
      for (const query of QUERIES) expect((await ask(city, query, { ...FILTER, ...wrong })).code).toBe('BAD_INPUT');
    expect((await ask(city, QUERIES[0] ?? '', { from: '2023-07-01', to: '2026-06-30' })).code).toBeUndefined();
  });

  it('takes the same number of statements for a day and for three years', async () => {
    const ctx = await (await app.as('city_centre')).ctx();
    for (const filter of [
      { from: '2026-05-11', to: '2026-05-11' },
      { from: '2023-07-01', to: '2026-06-30' },
    ]) {
      expect(await statementsOf(app, () => readLimitStatistics(ctx, filter, 'PROMISE'))).toHaveLength(4);
      expect(await statementsOf(app, () => readWarningStatistics(ctx, filter))).toHaveLength(1);
      expect(await statementsOf(app, () => readDuplicateStatistics(ctx, filter))).toHaveLength(1);
      expect(await statementsOf(app, () => readForcedStatistics(ctx, filter))).toHaveLength(1);
    }
  });

  it('goes to Excel as it stands on the page, for who may, audited', async () => {
    const send = (browser: Browser, body: object) =>
      server.inject({
        method: 'POST',
        url: '/exports/case-statistics.xlsx',
        headers: { cookie: `sid=${browser.token}`, 'x-request-id': randomUUID() },
        payload: body,
      });
    const city = await app.as('city_centre');
    const sheet = await readSheet(await send(city, { part: 'levels', ...FILTER }), '等级');
    expect(sheet.rows).toHaveLength(5);
    const [sum, ...levels] = sheet.rows.toReversed();
    const added = levels.reduce((n, row) => n + Number(row.预警), 0);
    expect(sum).toMatchObject({ 等级: '合计', 预警: added });
    expect(added).toBeGreaterThan(0);
    expect(sheet.rows[0]).toMatchObject({ 等级: '1级 紧急', '响应时间中位数（工作分钟）': 60 });
    for (const part of ['places', 'months', 'matters', 'rules', 'duplicates', 'forced'])
      expect((await send(city, { part, ...FILTER })).statusCode).toBe(200);
    expect((await send(city, { part: 'none', ...FILTER })).statusCode).toBe(400);
    expect((await send(await app.as('clerk_hk'), { part: 'levels', ...FILTER })).statusCode).toBe(403);
  }, 60_000);
});
