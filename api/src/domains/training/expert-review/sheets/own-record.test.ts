import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { buildApplicant } from '../../../../../test/training-applications.ts';
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
import { firstRow, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let batch: BuiltBatch;
let experts: BuiltExpert[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));

beforeAll(async () => {
  app = await product('training_own_record', { now: '2026-05-05T09:00:00+08:00' });
  const applicant = await buildApplicant(app);
  experts = [await buildExpert(app), await buildExpert(app), await buildExpert(app)];
  const city = await app.as('city_officer');
  batch = await builtBatch(city, batchInput([await readyForReview(app, applicant)]));
  const batchProjectId = batch.projects[0]?.id ?? '';
  await assign(
    city,
    batch.id,
    experts.map(({ id }) => ({ batchProjectId, expertId: id })),
  );
  await advanceBatch(city, 'publish', batch.id);
  at('2026-05-07T09:00:00+08:00');
  await app.job('training.review-windows');
}, 120_000);
afterAll(() => app.close());

const OWN = `{ ownReviews { id committedAt criteria { code weight } tasks { projectName total scores { code score }
  versions { version total withdrawnAt } } } }`;
interface Own {
  id: string;
  committedAt: string | null;
  criteria: unknown[];
  tasks: { projectName: string | null; total: string; scores: unknown[]; versions: unknown[] }[];
}
async function own(n: number): Promise<Own | undefined> {
  const { data } = await (await app.as(experts[n]?.loginName ?? '')).run(OWN);
  return (data.ownReviews as Own[]).find(({ id }) => id === batch.id);
}

it('SC18-3, SC18-4 an expert sees his own scores by project and criterion while he scores, afterwards his totals and every sheet handed in', async () => {
  const browser = await app.as(experts[0]?.loginName ?? '');
  await commitTo(browser, batch.id);
  const task = await firstRow<{ id: string }>(
    system(),
    sql`select id from review_assignment where batch_id = ${batch.id} and expert_id = ${experts[0]?.id}`,
  );
  const id = task?.id ?? '';
  await saveSheet(browser, id, sheetOf('85 80 88 82 75 90'));
  await submitSheets(browser, [id]);
  const open = await own(0);
  expect(open?.committedAt).not.toBeNull();
  expect(open?.criteria).toHaveLength(6);
  expect(open?.tasks[0]).toMatchObject({
    total: '83.800',
    scores: expect.arrayContaining([
      { code: 'C1', score: '85' },
      { code: 'C6', score: '90' },
    ]),
    versions: [{ version: 1, total: '83.800', withdrawnAt: null }],
  });
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from review_assignment where id = ${id}`,
  );
  await browser.run('mutation ($input: RecordActInput!) { advanceReviewAssignments(input: $input) { ok } }', {
    input: { action: 'withdraw', requestId: randomUUID(), rows: [{ id, version: row?.version }] },
  });
  await saveSheet(browser, id, sheetOf('84'), new Date('2026-05-07T09:00:00+08:00').toISOString());
  await submitSheets(browser, [id]);
  at('2026-05-13T18:00:00+08:00');
  await app.job('training.review-windows');
  const over = await own(0);
  expect(over).toMatchObject({ criteria: [], tasks: [{ projectName: null, total: '84.000', scores: [] }] });
  expect(over?.tasks[0]?.versions).toMatchObject([
    { version: 1, total: '83.800', withdrawnAt: expect.any(String) },
    { version: 2, total: '84.000', withdrawnAt: null },
  ]);
});

it('AC18-2 another expert’s scores are in nobody else’s record', async () => {
  expect(JSON.stringify(await own(1))).not.toContain('84.000');
});
