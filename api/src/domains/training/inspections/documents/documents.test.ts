import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport, readSheet } from '../../../../../test/exports.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { countPdfPages } from '../../../../platform/files/content/pdf-pages.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { loadDemoInspections } from '../demo/demo-inspections.ts';

let app: Product;
let server: FastifyInstance;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const idOf = async (name: string) =>
  (await firstRow<{ id: string }>(system(), sql`select id from project_inspection where project_name = ${name}`))?.id;

beforeAll(async () => {
  app = await product('inspection_documents', { now: '2026-09-14T09:00:00+08:00' });
  const { loadDemoInstitutions } = await import('../../institutions/demo-institutions.ts');
  await loadDemoInstitutions(system());
  await loadDemoInspections(system());
  server = await serverOf(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('documents and demonstration (02 §11.6)', () => {
  it('年检报告, 整改通知书 and 年检自查报告 are PDFs for whoever may read them', async () => {
    const officer = await app.as('officer_hk');
    const school = await app.as('inst_demo');
    const improving = await idOf('物业管理员');
    const url = (kind: string) => `/exports/project-inspections/${improving}/${kind}.pdf`;
    for (const [browser, kind] of [
      [officer, 'report'],
      [officer, 'notice'],
      [school, 'notice'],
      [school, 'self-report'],
    ] as const) {
      const answer = await fetchExport(server, browser, url(kind));
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect(countPdfPages(answer.rawPayload)).toMatchObject({ encrypted: false });
    }
    expect((await fetchExport(server, school, url('report'))).statusCode).toBe(404);
    expect((await fetchExport(server, await app.as('clerk_hk'), url('report'))).statusCode).toBe(403);
    const done = `/exports/project-inspections/${await idOf('低压电工作业')}/report.pdf`;
    expect((await fetchExport(server, school, done)).statusCode).toBe(200);
  });

  it('年检结果汇总表 has the district’s projects; under 不合格 it is 年检不合格名单', async () => {
    const officer = await app.as('officer_hk');
    const all = await readSheet(await fetchExport(server, officer, '/exports/project-inspections.xlsx'), '年检编号');
    expect(all.rows.map((row) => row.状态)).toEqual(
      expect.arrayContaining(['待上报', '待区审核', '待整改', '待复核', '已完成']),
    );
    const filter = encodeURIComponent(JSON.stringify({ results: ['2'] }));
    const failed = await readSheet(
      await fetchExport(server, officer, `/exports/project-inspections.xlsx?filter=${filter}`),
      '年检编号',
    );
    expect(failed.rows).toMatchObject([{ 项目名称: '低压电工作业', 年检结果: '不合格' }]);
  });

  it('02 §11.6 年检不合格名单 is a file of its own, with what the city has decided', async () => {
    const officer = await app.as('officer_hk');
    const failed = await readSheet(await fetchExport(server, officer, '/exports/failed-inspections.xlsx'), '年检编号');
    expect(failed.header.get('标题') ?? [...failed.header.keys()][0]).toContain('年检不合格名单');
    expect(failed.rows).toMatchObject([{ 项目名称: '低压电工作业', 年检结果: '不合格' }]);
    expect((await fetchExport(server, await app.as('inst_demo'), '/exports/failed-inspections.xlsx')).statusCode).toBe(
      403,
    );
  });

  it('BR19-5 the city may publish results: who was inspected to the end, nothing of what was found', async () => {
    const [cycle] = await rows<{ id: string }>(system(), sql`select id from inspection_cycle where state = 'OPEN'`);
    const url = `/exports/inspection-cycles/${cycle?.id}/published.pdf`;
    const answer = await fetchExport(server, await app.as('city_officer'), url);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(countPdfPages(answer.rawPayload)).toMatchObject({ pages: 1 });
    for (const login of ['officer_hk', 'city_centre', 'inst_demo'])
      expect((await fetchExport(server, await app.as(login), url)).statusCode).toBe(403);
  });
});
