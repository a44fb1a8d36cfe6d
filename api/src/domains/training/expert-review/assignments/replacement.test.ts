import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport } from '../../../../../test/exports.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { ABSENT_ID } from '../../../../../test/security/operations.ts';
import { type Applicant, buildApplicant } from '../../../../../test/training-applications.ts';
import {
  advanceBatch,
  assign,
  type BuiltBatch,
  type BuiltExpert,
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
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let applicant: Applicant;
let experts: BuiltExpert[];
let batch: BuiltBatch;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));
const city = () => app.as('city_officer');
const expert = (n: number): BuiltExpert => experts[n - 1] as BuiltExpert;
const as = (n: number) => app.as(expert(n).loginName);

beforeAll(async () => {
  app = await product('training_replacement', { now: '2026-05-05T09:00:00+08:00' });
  server = await serverOf(app);
  applicant = await buildApplicant(app);
  experts = [];
  for (const name of ['甲某', '乙某', '丙某', '备一', '备二']) experts.push(await buildExpert(app, { name }));
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** Three experts of whom the first leads, two in reserve; scoring has begun. */
beforeEach(async () => {
  at('2026-05-05T09:00:00+08:00');
  batch = await builtBatch(await city(), batchInput([await readyForReview(app, applicant)]));
  const batchProjectId = batch.projects[0]?.id ?? '';
  const given = await assign(
    await city(),
    batch.id,
    experts.map(({ id }, n) => ({ batchProjectId, expertId: id, leader: n === 0, reserve: n > 2 })),
  );
  expect(given.message).toBeUndefined();
  expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({ result: 'OK' });
  at('2026-05-07T09:00:00+08:00');
  await app.job('training.review-windows');
}, 60_000);

interface Task {
  id: string;
  version: number;
  state: string;
  leader: boolean;
  reserve: boolean;
}
const taskOf = async (n: number): Promise<Task> =>
  (await firstRow<Task>(
    system(),
    sql`select id, version, state, leader, reserve from review_assignment where batch_id = ${batch.id} and expert_id = ${expert(n).id}`,
  )) as Task;

const REPLACE = `mutation ($id: ID!, $v: Int!, $r: ID!, $why: String!) {
  replaceReviewExpert(id: $id, version: $v, reserveId: $r, reason: $why) { id } }`;
async function replace(gone: number, by: number, changes: object = {}, login = 'city_officer') {
  const { id, version } = await taskOf(gone);
  const { id: r } = await taskOf(by);
  return (await app.as(login)).run(REPLACE, { id, v: version, r, why: '专家因病不能参加评审', ...changes });
}

async function score(n: number, text: string): Promise<void> {
  const browser = await as(n);
  await commitTo(browser, batch.id);
  const { id } = await taskOf(n);
  expect((await saveSheet(browser, id, sheetOf(text))).code).toBeUndefined();
  expect(await submitSheets(browser, [id])).toMatchObject([{ ok: true }]);
}

describe('reserves and replacement (T17-6, BR17-10)', () => {
  it('T17-6 a reserve takes the place of an expert who falls ill: the sheet is kept and does not count, both are told, the minutes say so', async () => {
    await score(1, '90');
    expect((await replace(1, 4)).message).toBeUndefined();
    expect(await taskOf(1)).toMatchObject({ state: 'REPLACED' });
    expect(await taskOf(4)).toMatchObject({ state: 'ASSIGNED', reserve: false, leader: true });
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N330' and record_id = ${batch.id} order by body`,
    );
    expect(told.map(({ body }) => body).join()).toMatch(
      /由备选专家接替.*由备选专家递补|由备选专家递补.*由备选专家接替/,
    );
    for (const n of [2, 3, 4]) await score(n, '80');
    at('2026-05-13T18:00:00+08:00');
    await app.job('training.review-windows');
    await advanceBatch(await city(), 'compute', batch.id);
    const result = await firstRow(
      system(),
      sql`select valid, assigned, final::text from review_result r join review_batch_project p on p.id = r.batch_project_id
           where p.batch_id = ${batch.id}`,
    );
    expect(result).toEqual({ valid: 3, assigned: 3, final: '80.00' });
    const kept = await firstRow(
      system(),
      sql`select total::text from review_sheet_version where assignment_id = ${(await taskOf(1)).id}`,
    );
    expect(kept).toEqual({ total: '90.000' });
    expect(await taskOf(5)).toMatchObject({ state: 'STOOD_BY' });
    const minutes = await fetchExport(server, await city(), `/exports/review-batches/${batch.id}/minutes.docx`);
    expect(unzipText(minutes.rawPayload, 'word/document.xml')).toContain(
      '评审专家甲某由备选专家备一接替，原因：专家因病不能参加评审',
    );
    const history = await firstRow<{ text: string }>(
      system(),
      sql`select reason_text as text from flow_event where record_id = ${batch.id} and action = 'replaceExpert'`,
    );
    expect(history?.text).toContain('甲某 更换为 备一');
  });

  it('BR17-10, N-18-1 who asks to step back is replaced after the city agrees; the city hears of it', async () => {
    const { id, version } = await taskOf(2);
    const asked = await (await as(2)).run(
      'mutation ($input: RecordActInput!) { advanceReviewAssignments(input: $input) { ok } }',
      {
        input: {
          action: 'askRecusal',
          requestId: randomUUID(),
          rows: [{ id, version }],
          reasonText: '与机构负责人是亲属',
        },
      },
    );
    expect(asked.data).toEqual({ advanceReviewAssignments: { ok: 1 } });
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N331' and record_id = ${batch.id}`,
    );
    expect(told[0]?.body).toContain('与机构负责人是亲属');
    const granted = await (await city()).run(
      'mutation ($input: RecordActInput!) { advanceReviewAssignments(input: $input) { ok } }',
      {
        input: { action: 'grantRecusal', requestId: randomUUID(), rows: [{ id, version: (await taskOf(2)).version }] },
      },
    );
    expect(granted.data).toEqual({ advanceReviewAssignments: { ok: 1 } });
    expect((await replace(2, 5)).message).toBeUndefined();
    expect(await taskOf(2)).toMatchObject({ state: 'RECUSED' });
    expect(await taskOf(5)).toMatchObject({ reserve: false });
    expect(await replace(2, 4)).toMatchObject({ code: 'E-1711' });
  });

  it('a reserve reads and scores nothing before he is called, though he has signed for the batch', async () => {
    const browser = await as(4);
    expect(await commitTo(browser, batch.id)).toMatchObject({ code: 'NOT_FOUND' });
    const { id } = await taskOf(4);
    expect(await browser.run('query ($id: ID!) { ownReviewPage(id: $id) { watermark } }', { id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await saveSheet(browser, id, sheetOf('80'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('T18-1 who has signed for the batch already scores what comes to him later without a second signature', async () => {
    at('2026-05-05T09:00:00+08:00');
    await applicant.browser.arrive(applicant.browser.loginName);
    const more = await readyForReview(app, applicant);
    const both = await builtBatch(await city(), batchInput([more, await readyForReview(app, applicant)]));
    const [one, two] = both.projects;
    const pairs = (n: number) => ({ expertId: expert(n).id });
    await assign(await city(), both.id, [
      ...[1, 2, 3].map((n) => ({ ...pairs(n), batchProjectId: one?.id ?? '' })),
      ...[1, 3, 5].map((n) => ({ ...pairs(n), batchProjectId: two?.id ?? '' })),
      { ...pairs(2), batchProjectId: two?.id ?? '', reserve: true },
    ]);
    await advanceBatch(await city(), 'publish', both.id);
    at('2026-05-07T09:00:00+08:00');
    await app.job('training.review-windows');
    batch = { ...both, projects: [two as BuiltBatch['projects'][number]] };
    await commitTo(await as(2), both.id);
    const reserve = await firstRow<Task>(
      system(),
      sql`select id, version from review_assignment where batch_project_id = ${two?.id} and expert_id = ${expert(2).id}`,
    );
    const gone = await firstRow<Task>(
      system(),
      sql`select id, version from review_assignment where batch_project_id = ${two?.id} and expert_id = ${expert(1).id}`,
    );
    const done = await (await city()).run(REPLACE, {
      id: gone?.id,
      v: gone?.version,
      r: reserve?.id,
      why: '专家因病不能参加评审',
    });
    expect(done.message).toBeUndefined();
    const browser = await as(2);
    expect((await saveSheet(browser, reserve?.id ?? '', sheetOf('88'))).code).toBeUndefined();
    expect(await submitSheets(browser, [reserve?.id ?? ''])).toMatchObject([{ ok: true }]);
  });

  it('02 §9.7 an expert whose account is closed while he should score is pointed out to the city', async () => {
    const flagged = async () => {
      const { data } = await (await city()).run(
        'query ($id: ID!) { reviewBatch(id: $id) { projects { assignments { expertName usable } } } }',
        { id: batch.id },
      );
      const { projects } = data.reviewBatch as {
        projects: { assignments: { expertName: string; usable: boolean }[] }[];
      };
      return projects[0]?.assignments.filter(({ usable }) => !usable).map(({ expertName }) => expertName);
    };
    expect(await flagged()).toEqual([]);
    await run(system(), sql`update user_account set status = 'CLOSED' where login_name = ${expert(3).loginName}`);
    expect(await flagged()).toEqual(['丙某']);
    await run(system(), sql`update user_account set status = 'ENABLED' where login_name = ${expert(3).loginName}`);
  });

  it('is refused without a reason, for another’s version, by somebody who is no reserve, after scoring, and to others', async () => {
    expect(await replace(1, 4, { why: '短' })).toMatchObject({ code: 'E-0005' });
    expect(await replace(1, 4, { v: 99 })).toMatchObject({ code: 'E-0504' });
    expect(await replace(1, 2)).toMatchObject({ code: 'BAD_INPUT', message: '请选择本项目的备选专家' });
    expect(await replace(4, 5)).toMatchObject({ code: 'E-1711' });
    expect(await replace(1, 4, { id: ABSENT_ID })).toMatchObject({ code: 'NOT_FOUND' });
    for (const login of ['officer_hk', 'city_centre', 'inst_demo', expert(1).loginName])
      expect(await replace(1, 4, {}, login)).toMatchObject({ code: 'FORBIDDEN' });
    at('2026-05-13T18:00:00+08:00');
    await app.job('training.review-windows');
    expect(await replace(1, 4)).toMatchObject({ code: 'E-1702' });
  });
});
