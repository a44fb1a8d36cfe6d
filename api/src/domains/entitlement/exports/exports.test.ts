import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { type EntitlementApp, entitlementApp, pushedBatch, soldier } from '../../../../test/entitlement.ts';
import { bothWays, fetchExport, readSheet } from '../../../../test/exports.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { ABSENT_ID } from '../../../../test/security/operations.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { countPdfPages } from '../../../platform/files/content/pdf-pages.ts';

let app: EntitlementApp;
let server: FastifyInstance;

beforeAll(async () => {
  app = await entitlementApp('entitlement_exports', '2026-03-20T02:00:00Z');
  const ding = soldier(1, { recordNo: 'X-1', name: '测试丁' });
  app.parties.placement.journal.push(ding, soldier(2, { recordNo: 'X-2', placementDirection: '=cmd()' }));
  app.parties.placement.journal.push(soldier(3, { recordNo: 'X-3', placementRegion: '310115' }));
  app.parties.social.differences.set(ding.idNo, { name: '测试叮' });
  await app.job('entitlement.identify');
  server = await serverOf(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('exports of 免申即享', () => {
  it('名单: the district’s own persons, masked, escaped, with a header block', async () => {
    const officer = await app.as('officer_hk');
    const sheet = await readSheet(await fetchExport(server, officer, '/exports/entitlement-list.xlsx'), '编号');
    expect(sheet.header.get('标题')).toBe('免申即享名单');
    expect(sheet.rows).toHaveLength(2);
    expect(sheet.rows.map((row) => row.区)).toEqual(['虹口区', '虹口区']);
    expect(sheet.rows.map((row) => row.身份证号码)).toEqual([
      expect.stringMatching(/^\d{6}\*{8}.{4}$/),
      expect.anything(),
    ]);
    expect(sheet.rows.map((row) => row.安置去向)).toContain("'=cmd()");
    const filter = JSON.stringify({ states: ['MISMATCH'] });
    const some = await fetchExport(
      server,
      officer,
      `/exports/entitlement-list.xlsx?filter=${encodeURIComponent(filter)}`,
    );
    expect((await readSheet(some, '编号')).rows).toHaveLength(1);
  });

  it('差异: one row per field that differs', async () => {
    const sheet = await readSheet(
      await fetchExport(server, await app.as('city_officer'), '/exports/entitlement-differences.xlsx'),
      '编号',
    );
    expect(sheet.rows).toMatchObject([{ 比对项: '姓名', 安置系统: '测*丁', 社保系统: '测*叮' }]);
  });

  it('beyond export.maxRows is an order: the same columns and rows, of the own district only', async () => {
    const url = '/exports/entitlement-list.xlsx';
    const [browser, stranger] = [await app.as('officer_hk'), await app.as('city_officer')];
    const { atOnce, ordered } = await bothWays(app, server, { url, browser, stranger, firstTitle: '编号' });
    expect(atOnce.rows).toHaveLength(2);
    expect([ordered.titles, ordered.rows]).toEqual([atOnce.titles, atOnce.rows]);
  }, 30_000);

  it('差异 beyond export.maxRows is an order too, counted by fields that differ and not by persons', async () => {
    const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
    await run(
      ctx,
      sql`update entitlement_candidate set match_detail =
            (select jsonb_agg(field || '{"equal": false}'::jsonb) from jsonb_array_elements(match_detail) field)
           where state = 'MISMATCH'`,
    );
    const url = '/exports/entitlement-differences.xlsx';
    const [browser, stranger] = [await app.as('officer_hk'), await app.as('city_officer')];
    const { atOnce, ordered } = await bothWays(app, server, { url, browser, stranger, firstTitle: '编号' });
    expect(new Set(atOnce.rows.map((row) => row.编号)).size).toBe(1);
    expect(atOnce.rows.length).toBeGreaterThan(1);
    expect([ordered.titles, ordered.rows]).toEqual([atOnce.titles, atOnce.rows]);
  }, 30_000);

  it('refuses strangers, clerks and filters that no list could have', async () => {
    const status = async (login: string | undefined, query = '') =>
      (await fetchExport(server, login ? await app.as(login) : undefined, `/exports/entitlement-list.xlsx${query}`))
        .statusCode;
    expect(await status(undefined)).toBe(401);
    expect(await status('clerk_hk')).toBe(403);
    expect(await status('officer_hk', '?filter=%7B%22states%22%3A%5B%22NOWHERE%22%5D%7D')).toBe(400);
    expect(await status('officer_hk', '?filter=nonsense')).toBe(400);
    expect(await status('officer_hk', '?filter=%7B%22dischargedFrom%22%3A%220001-01-01%22%7D')).toBe(400);
  });

  it('8.7 批次报表: the persons of a batch as a PDF, audited; for its own district only', async () => {
    const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
    await run(ctx, sql`update entitlement_candidate set state = 'READY' where state = 'MATCHED'`);
    const { id, batchNo } = await pushedBatch(app);
    // The head of the list says the batch by its number, to who has somebody of it on his list.
    const wordsOf = async () => {
      const listed = `/exports/entitlement-list.xlsx?filter=${encodeURIComponent(JSON.stringify({ batchId: id }))}`;
      return (await readSheet(await fetchExport(server, await app.as('officer_hk'), listed), '')).header.get(
        '筛选条件',
      );
    };
    expect(await wordsOf()).toBe(`批次${batchNo}`);
    await run(ctx, sql`update entitlement_candidate set district_code = '310115' where batch_id = ${id}`);
    expect(await wordsOf()).toBe('按批次');
    await run(ctx, sql`update entitlement_candidate set district_code = '310109' where batch_id = ${id}`);
    const fetchReport = async (login: string | undefined, of = id) =>
      fetchExport(server, login ? await app.as(login) : undefined, `/exports/entitlement-batches/${of}/report.pdf`);
    const answer = await fetchReport('officer_hk');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(`批次报表_${batchNo}.pdf`);
    expect(countPdfPages(answer.rawPayload)).toMatchObject({ encrypted: false, pages: 1 });
    const audited = sql`select detail->>'kind' as kind, (detail->>'rows')::int as rows from audit_entry
                         where event = 'entitlement.export' and object_id = ${id}`;
    expect(await rows(ctx, audited)).toEqual([{ kind: 'batch-report', rows: 1 }]);
    expect((await fetchReport(undefined)).statusCode).toBe(401);
    expect((await fetchReport('clerk_hk')).statusCode).toBe(403);
    expect((await fetchReport('officer_hk', ABSENT_ID)).statusCode).toBe(404);
    await run(
      ctx,
      sql`update entitlement_batch set org_path = '310000/310115', district_code = '310115' where id = ${id}`,
    );
    expect((await fetchReport('officer_hk')).statusCode).toBe(404);
  });
});
