import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport, readSheet } from '../../../../../test/exports.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { ABSENT_ID } from '../../../../../test/security/operations.ts';
import { type Applicant, applied, buildApplicant, somebodyOf } from '../../../../../test/training-applications.ts';
import { countPdfPages } from '../../../../platform/files/content/pdf-pages.ts';

let app: Product;
let server: FastifyInstance;
let applicant: Applicant;
let id: string;

beforeAll(async () => {
  app = await product('training_app_exports', { now: '2026-03-09T09:00:00+08:00' });
  server = await serverOf(app);
  applicant = await buildApplicant(app);
  id = (await applied(applicant, { name: '=导出的项目' })).id;
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('汇总 and 申报表 (02 §8.6)', () => {
  it('the summary has the district’s own applications, numbers as numbers, formulas escaped', async () => {
    const url = '/exports/project-applications.xlsx';
    const sheet = await readSheet(await fetchExport(server, await app.as('officer_hk'), url), '申报编号');
    expect(sheet.header.get('标题')).toBe('培训项目申报汇总');
    expect(sheet.rows).toMatchObject([{ 项目名称: "'=导出的项目", 总课时: 80, 状态: '待区审核', 新进机构: '否' }]);
    const other = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    expect((await readSheet(await fetchExport(server, other, url), '申报编号')).rows).toEqual([]);
    expect((await fetchExport(server, await app.as('clerk_hk'), url)).statusCode).toBe(403);
    expect((await fetchExport(server, applicant.browser, url)).statusCode).toBe(403);
  });

  it.each(['form.pdf', 'qualification-sheet.pdf'])(
    '%s is a PDF for whoever sees the application; for others it is absent',
    async (kind) => {
      const url = (of: string) => `/exports/project-applications/${of}/${kind}`;
      for (const browser of [applicant.browser, await app.as('officer_hk'), await app.as('city_centre')]) {
        const answer = await fetchExport(server, browser, url(id));
        expect(answer.headers['content-type']).toBe('application/pdf');
        expect(countPdfPages(answer.rawPayload)).toMatchObject({ encrypted: false });
      }
      const other = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
      expect((await fetchExport(server, other, url(id))).statusCode).toBe(404);
      expect((await fetchExport(server, other, url(ABSENT_ID))).statusCode).toBe(404);
      expect((await fetchExport(server, await app.as('clerk_hk'), url(id))).statusCode).toBe(403);
      expect((await fetchExport(server, undefined, url(id))).statusCode).toBe(401);
    },
  );
});
