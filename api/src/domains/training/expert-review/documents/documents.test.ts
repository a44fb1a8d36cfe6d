import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport, readSheet } from '../../../../../test/exports.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { ABSENT_ID } from '../../../../../test/security/operations.ts';
import { buildApplicant } from '../../../../../test/training-applications.ts';
import {
  advanceBatch,
  assign,
  type BuiltBatch,
  batchInput,
  buildExpert,
  builtBatch,
  commitTo,
  readyForReview,
  saveSheet,
  sheetOf,
  submitSheets,
} from '../../../../../test/training-reviews.ts';
import { unzipText } from '../../../../../test/unzip.ts';
import { rows, sql } from '../../../../database/sql.ts';
import { countPdfPages } from '../../../../platform/files/content/pdf-pages.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let batch: BuiltBatch;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const url = (kind: string, id = batch.id) => `/exports/review-batches/${id}/${kind}`;
const city = () => app.as('city_officer');

beforeAll(async () => {
  app = await product('training_review_docs', { now: '2026-05-05T09:00:00+08:00' });
  server = await serverOf(app);
  const applicant = await buildApplicant(app);
  const experts = [await buildExpert(app), await buildExpert(app), await buildExpert(app)];
  batch = await builtBatch(await city(), batchInput([await readyForReview(app, applicant)]));
  const batchProjectId = batch.projects[0]?.id ?? '';
  await assign(
    await city(),
    batch.id,
    experts.map(({ id }) => ({ batchProjectId, expertId: id })),
  );
  await advanceBatch(await city(), 'publish', batch.id);
  app.clock.set(new Date('2026-05-07T09:00:00+08:00'));
  await app.job('training.review-windows');
  for (const { id, loginName } of experts) {
    const browser = await app.as(loginName);
    await commitTo(browser, batch.id);
    const [task] = await rows<{ id: string }>(
      system(),
      sql`select id from review_assignment where batch_id = ${batch.id} and expert_id = ${id}`,
    );
    await saveSheet(browser, task?.id ?? '', sheetOf('85 80 88 82 75 90'));
    await submitSheets(browser, [task?.id ?? '']);
  }
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('documents of a review (02 §8.6, §9.6)', () => {
  it('come with the state that has something to say, and are nobody’s but who manages reviews', async () => {
    expect((await fetchExport(server, await city(), url('sign-in.pdf'))).headers['content-type']).toBe(
      'application/pdf',
    );
    expect((await fetchExport(server, await city(), url('sheets.pdf'))).json()).toMatchObject({
      code: 'E-1710',
      message: '评审批次打分中，还不能生成该文书',
    });
    expect((await fetchExport(server, await city(), url('sign-in.pdf', ABSENT_ID))).statusCode).toBe(404);
    for (const login of ['officer_hk', 'city_centre', 'expert_demo', 'inst_demo'])
      expect((await fetchExport(server, await app.as(login), url('sign-in.pdf'))).statusCode).toBe(403);
  });

  it('sheets, calculation, summary, minutes, public list and filing follow the batch', async () => {
    app.clock.set(new Date('2026-05-13T18:00:00+08:00'));
    await app.job('training.review-windows');
    const sheets = await fetchExport(server, await city(), url('sheets.pdf'));
    // A page for each expert to sign.
    expect(countPdfPages(sheets.rawPayload)).toMatchObject({ pages: 3 });
    await advanceBatch(await city(), 'compute', batch.id);
    for (const kind of ['process.pdf', 'summary.pdf'])
      expect(countPdfPages((await fetchExport(server, await city(), url(kind))).rawPayload)).toMatchObject({
        pages: 1,
      });
    const summary = await readSheet(await fetchExport(server, await city(), url('summary.xlsx')), '序号');
    expect(summary.rows).toMatchObject([{ 序号: 1, 应评份数: 3, 有效份数: 3, 名次: 1, 结论: '通过', 得分: 83.8 }]);
    const strictness = await readSheet(await fetchExport(server, await city(), url('strictness.xlsx')), '专家');
    expect(strictness.rows).toHaveLength(3);
    expect(strictness.rows[0]).toMatchObject({
      专家: 'E1',
      打分份数: 1,
      最低: 83.8,
      中位数: 83.8,
      最高: 83.8,
      平均: 83.8,
    });
    const minutes = await fetchExport(server, await city(), url('minutes.docx'));
    const text = unzipText(minutes.rawPayload, 'word/document.xml');
    for (const part of ['会议纪要', '83.80', '通过', '评审组长签名']) expect(text).toContain(part);
    expect((await fetchExport(server, await city(), url('publicity.pdf'))).json()).toMatchObject({ code: 'E-1710' });
    await advanceBatch(await app.as('city_officer2'), 'confirm', batch.id);
    for (const kind of ['publicity.pdf', 'filing.pdf'])
      expect((await fetchExport(server, await city(), url(kind))).statusCode).toBe(200);
  });
});
