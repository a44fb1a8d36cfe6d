import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { bothWays, fetchExport, postExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { sweepAt } from '../../../../test/warnings.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
const own: BuiltCase[] = [];
let foreign: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('export_lists', { now: '2026-03-02T02:00:00Z' });
  server = await serverOf(app);
  const clerk = await app.as('clerk_hk');
  // Two persons who apply twice, with a matter each that ends by itself, and one of another district who does the same.
  for (const n of [91_001, 91_002]) {
    const built = await accept(clerk, await buildCase(system(), { n, only: ['M01', 'M02'] }));
    own.push(built, await buildCase(system(), { n, only: ['M01'] }));
  }
  const far = { n: 91_003, region: '310115' };
  foreign = await accept(await app.as('clerk_pd'), await buildCase(system(), { ...far, only: ['M01', 'M02'] }));
  await buildCase(system(), { ...far, only: ['M01'] });
  await app.job('offline.follow');
  await sweepAt(app, '2026-03-20', '10:00');
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** Every list of the domain that is written by rows: its address, and its column of numbers. */
const LISTS = [
  { url: '/exports/warnings.xlsx', firstTitle: '优先级', numbers: '一件事编号', event: 'warning.export' },
  { url: '/exports/auto-finish-plans.xlsx', firstTitle: '计划编号', numbers: '办件编号', event: 'offline.export' },
  { url: '/exports/matter-items.xlsx', firstTitle: '办件编号', numbers: '办件编号', event: 'offline.export-items' },
  { url: '/exports/duplicates.xlsx', firstTitle: '检测编号', numbers: '新办件编号', event: 'duplicate.export' },
] as const;

describe.each(LISTS)('$url', ({ url, firstTitle, numbers, event }) => {
  it('is a file at once up to export.maxRows and an order beyond: the same columns, rows and scope (00-common "exports")', async () => {
    app.clock.set(instantOf('2026-03-20', '11:00'));
    const [browser, stranger] = [await app.as('clerk_hk'), await app.as('clerk_pd')];
    const { atOnce, ordered } = await bothWays(app, server, { url, browser, stranger, firstTitle });
    expect(atOnce.rows.length).toBeGreaterThan(1);
    expect(ordered.titles).toEqual(atOnce.titles);
    expect(ordered.rows).toEqual(atOnce.rows);
    expect(ordered.header.get('导出单位')).toBe(atOnce.header.get('导出单位'));
    const mine = new Set(own.flatMap(({ caseNo, subCases }) => [caseNo, ...subCases.map(({ bjNo }) => bjNo)]));
    for (const row of ordered.rows) expect(mine).toContain(row[numbers]);
    expect(JSON.stringify(ordered.rows)).not.toContain(foreign.caseNo);
    const audited = await rows<{ rows: number }>(
      system(),
      sql`select (detail->>'rows')::int as rows from audit_entry where event = ${event} and detail ? 'sm3'`,
    );
    expect(audited.map((entry) => entry.rows)).toContain(atOnce.rows.length);
  }, 60_000);

  it('refuses strangers, technicians and filters that no page could have', async () => {
    const asked = async (login: string | undefined, fields = {}) =>
      postExport(server, login ? await app.as(login) : undefined, url, fields);
    expect((await asked(undefined)).statusCode).toBe(401);
    expect((await asked('tech_city')).statusCode).toBe(403);
    for (const filter of ['nonsense', '[]', '{"nothing":1}', '{"search":5}', `{"search":"${'长'.repeat(4001)}"}`])
      expect((await asked('clerk_hk', { filter })).statusCode).toBe(400);
    expect((await fetchExport(server, await app.as('clerk_hk'), `${url}?filter=x`)).statusCode).toBe(400);
  });
});

describe('the filter in the header block', () => {
  const bundle = { matterCode: 'BUNDLE' };
  it.each([
    ['/exports/forced-finishes.xlsx', bundle, '“一件事”主办件'],
    ['/exports/forced-finishes.xlsx', { matterCode: 'M05' }, '基本养老关系转移接续'],
    ['/exports/matter-items.xlsx', { matterCode: 'M01' }, '退役报到'],
    ['/exports/auto-finish-plans.xlsx', { matterCode: 'M01' }, '退役报到'],
    ['/exports/duplicates.xlsx', { matterCode: 'M01' }, '退役报到'],
    ['/exports/archives.xlsx', { matterCode: 'M01' }, '退役报到'],
    ['/exports/warnings.xlsx', { matterCodes: ['M01'] }, '退役报到'],
    ['/exports/forced-finishes.xlsx', { districtCode: '310109' }, '虹口区'],
    ['/exports/warnings.xlsx', { districtCode: '310109' }, '虹口区'],
  ])('%s says %j as %s', async (url, filter, words) => {
    const browser = await app.as(url.includes('forced') ? 'chief_hk' : 'clerk_hk');
    const answer = await postExport(server, browser, url, { filter: JSON.stringify(filter) });
    const { header } = await readSheet(answer, '');
    expect(header.get('筛选条件')).toContain(words);
    expect(header.get('筛选条件')).not.toMatch(/M0\d|BUNDLE|310109/);
  });

  const saidTo = async (login: string, url: string, filter: object) => {
    const answer = await postExport(server, await app.as(login), url, { filter: JSON.stringify(filter) });
    return (await readSheet(answer, '')).header.get('筛选条件');
  };

  it('names the centre, the person and the rule; a person only to who sees a warning of his', async () => {
    await run(
      system(),
      sql`insert into assignment (record_type, record_id, user_id, user_name, assigned_by, assigned_at)
          select distinct 'case', w.case_id, u.id, '王敏', u.id, ${app.clock.now()}::timestamptz
            from warning w, user_account u where w.district_code = '310109' and w.case_id is not null and u.login_name = 'clerk_hk'
              on conflict do nothing`,
    );
    const [live] = await rows<{
      orgId: string;
      org: string;
      ruleId: string;
      rule: string;
      userId: string;
      name: string;
    }>(
      system(),
      sql`select o.id as "orgId", o.short_name as org, w.rule_id as "ruleId", w.rule_title as rule, a.user_id as "userId", a.user_name as name
            from warning w join org o on o.id = w.org_id join assignment a on a.record_type = 'case' and a.record_id = w.case_id
           where w.district_code = '310109' limit 1`,
    );
    if (!live) throw new Error('no warning of an assigned case');
    const { orgId, org, ruleId, rule, userId, name } = live;
    const warnings = '/exports/warnings.xlsx';
    expect(await saidTo('clerk_hk', warnings, { orgId, handlerId: userId, ruleId })).toMatch(
      new RegExp(`；${org}；${name}；${rule}$`),
    );
    expect(await saidTo('clerk_pd', warnings, { handlerId: userId })).toMatch(/；按责任人$/);
    expect(await saidTo('clerk_hk', '/exports/duplicates.xlsx', { orgId })).toBe(org);
    expect(await saidTo('clerk_hk', '/exports/duplicates.xlsx', { orgId: foreign.id })).toBe('未知机构');
  });
});
