import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { logCalls } from '../../../../test/exchange-calls.ts';
import { readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, sql } from '../../../database/sql.ts';
import { rollUpDue } from './roll-up.ts';

let app: Product;
let server: FastifyInstance;
const URLS = ['/exports/exchange-statistics.xlsx', '/exports/exchange-report.xlsx'] as const;
const MARCH = { from: '2026-02-28T16:00:00.000Z', to: '2026-03-31T16:00:00.000Z' };

const fetch = (browser: Browser | undefined, url: string, payload: object) =>
  server.inject({ method: 'POST', url, payload, headers: browser ? { cookie: `sid=${browser.token}` } : {} });

beforeAll(async () => {
  app = await product('statistics_export', { now: '2026-03-09T03:10:00Z' });
  server = await serverOf(app);
  await server.ready();
  const at = new Date('2026-03-09T02:10:00Z');
  await logCalls(app, [
    ...Array.from({ length: 4 }, () => ({ at })),
    { at, resultCode: 'DX-4032', httpStatus: 403, appId: '=cmd' },
  ]);
  await rollUpDue(app.context({ kind: 'SYSTEM', name: '测试' }));
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('the exports of the statistics', () => {
  it('hold a line for each day, application and channel, with the exporter and the period above', async () => {
    const admin = await app.as('dx_admin');
    const { rows: lines, header } = await readSheet(await fetch(admin, URLS[0], MARCH), '日期');
    expect(header.get('筛选条件')).toBe('2026-03-01至2026-03-31');
    expect(header.get('导出人')).toBe('丁锐');
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual(
      expect.objectContaining({ 日期: '2026-03-09', 应用: 'youfu', 调用: 4, 成功: 4, 被拒: 0, 返回记录: 4 }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ 应用: "'=cmd", 调用: 1, 被拒: 1 }));
    const denied = await readSheet(await fetch(admin, URLS[0], { ...MARCH, outcome: 'DENIED' }), '日期');
    expect(denied.rows).toMatchObject([{ 调用: 1, 被拒: 1 }]);
  });

  it('hold the report of a month, saying that it is not final yet', async () => {
    const admin = await app.as('dx_admin');
    const { rows: lines, header } = await readSheet(await fetch(admin, URLS[1], { month: '2026-03' }), '部分');
    expect(header.get('是否定稿')).toContain('未定稿');
    expect(lines).toContainEqual({ 部分: '外部数据', 项目: '调用次数', 数值: 5 });
    expect(lines).toContainEqual({ 部分: '外部数据', 项目: '成功率', 数值: '80.0%' });
  });

  it('are audited with rows and digest', async () => {
    const audited = await rows<{ event: string; detail: object }>(
      app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`select event, detail from audit_entry where event in ('dx.stat.export', 'dx.stat.report') order by at, id limit 1`,
    );
    expect(audited).toMatchObject([{ event: 'dx.stat.export', detail: { rows: 2, sm3: expect.any(String) } }]);
  });

  it('are refused without a session, to the wrong role, and for filters that are none', async () => {
    const admin = await app.as('dx_admin');
    const clerk = await app.as('clerk_hk');
    for (const url of URLS) {
      const payload = { ...MARCH, month: '2026-03' };
      expect((await fetch(undefined, url, payload)).statusCode).toBe(401);
      expect((await fetch(clerk, url, payload)).statusCode).toBe(403);
    }
    for (const wrong of [
      {},
      { ...MARCH, to: MARCH.from },
      { ...MARCH, from: '99999-01-01' },
      { ...MARCH, outcome: 'X' },
    ])
      expect((await fetch(admin, URLS[0], wrong)).json()).toMatchObject({ code: 'BAD_INPUT' });
    for (const wrong of [{}, { month: '2026-00' }, { month: '2026-04' }])
      expect((await fetch(admin, URLS[1], wrong)).json()).toMatchObject({ code: 'BAD_INPUT' });
  });
});
