import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile, removeInstitution } from '../../../../test/training.ts';
import { type Applicant, buildApplicant } from '../../../../test/training-applications.ts';
import {
  advanceBatch,
  assign,
  type BuiltExpert,
  batchInput,
  buildExpert,
  builtBatch,
  commitTo,
  readyForReview,
  saveSheet,
  sheetOf,
  submitSheets,
} from '../../../../test/training-reviews.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let leaving: Applicant;
let staying: Applicant;
const experts: BuiltExpert[] = [];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));
const city = () => app.as('city_officer');

beforeAll(async () => {
  app = await product('training_withdrawn', { now: '2026-05-05T09:00:00+08:00' });
  leaving = await buildApplicant(app, freshProfile());
  staying = await buildApplicant(app, freshProfile());
  for (let n = 0; n < 3; n += 1) experts.push(await buildExpert(app));
}, 120_000);
afterAll(() => app.close());

async function tasksOf(expert: BuiltExpert, batchId: string): Promise<{ id: string; applicationId: string }[]> {
  return rows(
    system(),
    sql`select a.id, p.application_id as "applicationId" from review_assignment a join review_batch_project p on p.id = a.batch_project_id
         where a.batch_id = ${batchId} and a.expert_id = ${expert.id} order by p.seq`,
  );
}
async function score(browser: Browser, taskId: string): Promise<void> {
  expect((await saveSheet(browser, taskId, sheetOf('85'))).code).toBeUndefined();
  expect(await submitSheets(browser, [taskId])).toMatchObject([{ ok: true }]);
}
const OWN = '{ ownReviews { taskCount tasks { id } } }';
const BATCH = `query ($id: ID!) { reviewBatch(id: $id) { projectCount sheetCount submittedCount
  projects { withdrawn result { final } assignments { state } } } }`;
const applicationState = async (id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from project_application where id = ${id}`))?.state;

it('02 §9.7, T17-9, BR14-4 a project that leaves with its institution is void in its batch, the others are scored and confirmed; one that leaves later does not hold up the filing', async () => {
  const [gone, kept] = [await readyForReview(app, leaving), await readyForReview(app, staying)];
  const batch = await builtBatch(await city(), batchInput([gone, kept]));
  const pairs = batch.projects.flatMap(({ id }) => experts.map((e) => ({ batchProjectId: id, expertId: e.id })));
  expect((await assign(await city(), batch.id, pairs)).message).toBeUndefined();
  expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({ result: 'OK' });
  at('2026-05-07T09:00:00+08:00');
  await app.job('training.review-windows');
  const [first, ...others] = experts;
  if (!first) throw new Error('no expert');
  const browser = await app.as(first.loginName);
  await commitTo(browser, batch.id);
  for (const { id } of await tasksOf(first, batch.id)) await score(browser, id);

  await removeInstitution(app, leaving.id, '年检不合格且拒不整改');
  expect([await applicationState(gone), await applicationState(kept)]).toEqual(['WITHDRAWN', 'IN_REVIEW']);
  const read = async () => (await (await city()).run(BATCH, { id: batch.id })).data.reviewBatch;
  const during = (await read()) as { projects: { withdrawn: boolean; assignments: { state: string }[] }[] };
  expect(during).toMatchObject({ projectCount: 1, sheetCount: 3, submittedCount: 1 });
  expect(during.projects.map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
  const told = await rows<{ expertId: string; body: string }>(
    system(),
    sql`select e.id as "expertId", n.body from notification n join review_expert e on e.account_id = n.receiver_user_id
         where n.template_code = 'N330' and n.record_id = ${batch.id} order by e.id`,
  );
  // Also who had handed in already: his sheet no longer counts. Everybody has another project, of which nothing is said.
  expect(told.map(({ expertId }) => expertId)).toEqual(experts.map(({ id }) => id).sort());
  for (const { body } of told) expect(body).toMatch(/该项目的申报已终止，退出本次评审，您无需再评审/);
  expect(during.projects[0]?.assignments.map(({ state }) => state).sort()).toEqual(['EXPIRED', 'EXPIRED', 'LOCKED']);
  expect(
    (await assign(await city(), batch.id, [{ batchProjectId: batch.projects[0]?.id ?? '', expertId: first.id }]))
      .message,
  ).toBe('该项目不在本批次中');

  for (const expert of others) {
    const own = await app.as(expert.loginName);
    await commitTo(own, batch.id);
    const [void1, task] = await tasksOf(expert, batch.id);
    expect((await own.run(OWN)).data.ownReviews).toEqual([{ taskCount: 1, tasks: [{ id: task?.id }] }]);
    expect(await saveSheet(own, void1?.id ?? '', sheetOf('85'))).toMatchObject({ code: 'E-1707' });
    await score(own, task?.id ?? '');
  }
  at('2026-05-13T18:00:00+08:00');
  await app.job('training.review-windows');
  expect(await advanceBatch(await city(), 'compute', batch.id)).toMatchObject({ result: 'OK' });
  expect(await advanceBatch(await app.as('city_officer2'), 'confirm', batch.id)).toMatchObject({ result: 'OK' });
  expect([await applicationState(gone), await applicationState(kept)]).toEqual(['WITHDRAWN', 'REVIEWED']);
  expect(await read()).toMatchObject({ projects: [{ result: null }, { result: { final: '85.00' } }] });

  await removeInstitution(app, staying.id, '弄虚作假查实');
  expect(await applicationState(kept)).toBe('WITHDRAWN');
  expect(await read()).toMatchObject({ projects: [{ withdrawn: true }, { withdrawn: false }] });
  expect(await advanceBatch(await city(), 'file', batch.id)).toMatchObject({ result: 'OK' });
}, 120_000);
