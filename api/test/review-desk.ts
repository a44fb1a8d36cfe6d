import { afterAll, beforeAll, expect } from '@jest/globals';
import { firstRow, sql } from '../src/database/sql.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { type Product, product } from './product.ts';
import { INSTITUTION_X } from './training.ts';
import { type Applicant, buildApplicant } from './training-applications.ts';
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
} from './training-reviews.ts';

export const FIRST_DAY = '2026-05-05T09:00:00+08:00';
export const SCORING = '2026-05-07T09:00:00+08:00';
export const OVER = '2026-05-13T18:00:00+08:00';

export const DECIDE =
  'mutation ($id: ID!, $d: ReviewDecision!, $r: String!) { decideReviewResult(batchProjectId: $id, decision: $d, reason: $r) }';

/** The product of a test file, opened before its tests, with an applicant, seven experts (the seventh employed by it) and the acts of a review. */
export function reviewDesk(database: string) {
  const desk = { app: undefined as unknown as Product, applicant: undefined as unknown as Applicant };
  const experts: BuiltExpert[] = [];

  beforeAll(async () => {
    desk.app = await product(database, { now: FIRST_DAY });
    desk.applicant = await buildApplicant(desk.app);
    for (let n = 0; n < 7; n += 1)
      experts.push(await buildExpert(desk.app, n === 6 ? { employerUscc: INSTITUTION_X.uscc } : {}));
  }, 120_000);
  afterAll(() => desk.app.close());

  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });
  /** Sessions end while the clock moves on by days: everybody signs in for each act. */
  const city = () => desk.app.as('city_officer');
  const second = () => desk.app.as('city_officer2');
  const as = ({ loginName }: BuiltExpert) => desk.app.as(loginName);
  const at = (time: string) => desk.app.clock.set(new Date(time));
  const expert = (n: number): BuiltExpert => experts[n - 1] ?? (experts[0] as BuiltExpert);

  async function taskOf(batch: BuiltBatch, n: number): Promise<string> {
    const row = await firstRow<{ id: string }>(
      system(),
      sql`select id from review_assignment where batch_id = ${batch.id} and expert_id = ${expert(n).id}`,
    );
    return row?.id ?? '';
  }

  /** A batch of one project with some experts, published, its windows open. */
  async function scoring(who: readonly number[], changes: Readonly<Record<string, unknown>> = {}): Promise<BuiltBatch> {
    at(FIRST_DAY);
    const applicationId = await readyForReview(desk.app, desk.applicant);
    const batch = await builtBatch(
      await city(),
      batchInput([applicationId], { plannedExperts: who.length, minValid: 3, ...changes }),
    );
    const [project] = batch.projects;
    const given = await assign(
      await city(),
      batch.id,
      who.map((n) => ({ batchProjectId: project?.id ?? '', expertId: expert(n).id })),
    );
    expect(given.message).toBeUndefined();
    expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({ result: 'OK' });
    at(SCORING);
    await desk.app.job('training.review-windows');
    return batch;
  }

  async function score(batch: BuiltBatch, n: number, text: string, changes: object = {}): Promise<void> {
    const browser = await as(expert(n));
    await commitTo(browser, batch.id);
    const id = await taskOf(batch, n);
    const saved = await saveSheet(browser, id, sheetOf(text, changes));
    expect(saved.code).toBeUndefined();
    expect(await submitSheets(browser, [id])).toMatchObject([{ ok: true }]);
  }

  const resultOf = (batch: BuiltBatch) =>
    firstRow<Record<string, unknown>>(
      system(),
      sql`select r.valid, r.method, r.raw::text, r.final::text, r.rank, r.outcome, r.decision from review_result r
            join review_batch_project p on p.id = r.batch_project_id where p.batch_id = ${batch.id}`,
    );

  async function close(batch: BuiltBatch): Promise<void> {
    at(OVER);
    await desk.app.job('training.review-windows');
    expect(await advanceBatch(await city(), 'compute', batch.id)).toMatchObject({ result: 'OK' });
  }

  const decide = async (batch: BuiltBatch, decision: string, reason = '经会议研究决定') =>
    (await city()).run(DECIDE, { id: batch.projects[0]?.id, d: decision, r: reason });

  return { desk, system, city, second, as, at, expert, taskOf, scoring, score, resultOf, close, decide };
}
