import { expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { fetchExport } from '../../../../../test/exports.ts';
import { OVER, reviewDesk } from '../../../../../test/review-desk.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { uploadedBy } from '../../../../../test/training.ts';
import { rows, sql } from '../../../../database/sql.ts';

const { desk, system, city, at, expert, scoring } = reviewDesk('training_review_evidence');

const ADD = `mutation ($id: ID!, $kind: ReviewEvidenceKind!, $files: [ID!]!) {
  addReviewEvidence(id: $id, kind: $kind, fileIds: $files) { evidence { materialName name url } } }`;
const add = async (browser: Browser, id: string, kind: string, files?: string[]) =>
  browser.run(ADD, { id, kind, files: files ?? [await uploadedBy(browser, '签字打分表.png')] });
const evidenceOf = async (browser: Browser, id: string) =>
  (
    (await browser.run('query ($id: ID!) { reviewBatch(id: $id) { evidence { url } } }', { id })).data.reviewBatch as {
      evidence: { url: string }[];
    }
  ).evidence;

it('02 §10.5, T17-8 the city keeps the signed sheets and the minutes of a meeting with its batch, as evidence, without a score changing', async () => {
  const batch = await scoring([1, 2, 3]);
  const kept = await add(await city(), batch.id, 'SIGNED_SHEETS');
  expect(kept.data.addReviewEvidence).toMatchObject({
    evidence: [{ materialName: '签字的专家打分表', name: '签字打分表.png' }],
  });
  const sheets = await rows(
    system(),
    sql`select 1 from review_sheet s join review_assignment a on a.id = s.assignment_id where a.batch_id = ${batch.id}`,
  );
  expect(sheets).toEqual([]);
  expect(await add(await city(), batch.id, 'MINUTES')).toMatchObject({ code: 'E-1715' });
  expect(await add(await city(), batch.id, 'OTHER', [])).toMatchObject({ code: 'BAD_INPUT' });
  at(OVER);
  await desk.app.job('training.review-windows');
  expect((await add(await city(), batch.id, 'MINUTES')).code).toBeUndefined();
  expect(await evidenceOf(await city(), batch.id)).toHaveLength(2);
});

it('02 §1.4 what names experts and scores opens for nobody who does not read those', async () => {
  const batch = await scoring([1, 2, 3]);
  await add(await city(), batch.id, 'SIGNED_SHEETS');
  const [file] = await evidenceOf(await city(), batch.id);
  expect(await evidenceOf(await desk.app.as('city_centre'), batch.id)).toEqual([]);
  for (const login of ['city_centre', 'officer_hk', 'inst_demo', expert(1).loginName])
    expect(await add(await desk.app.as(login), batch.id, 'OTHER', ['x'])).toMatchObject({ code: 'FORBIDDEN' });
  const server = await serverOf(desk.app);
  const statusFor = async (login: string) => {
    return (await fetchExport(server, await desk.app.as(login), file?.url ?? '')).statusCode;
  };
  expect(await statusFor('city_officer')).toBe(200);
  for (const login of ['city_centre', 'officer_hk', expert(1).loginName]) expect(await statusFor(login)).toBe(404);
  await server.close();
});
