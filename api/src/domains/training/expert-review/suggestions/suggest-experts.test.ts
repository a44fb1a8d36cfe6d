import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { type Applicant, buildApplicant } from '../../../../../test/training-applications.ts';
import {
  advanceBatch,
  assign,
  type BuiltBatch,
  type BuiltExpert,
  batchInput,
  buildExpert,
  builtBatch,
  readyForReview,
} from '../../../../../test/training-reviews.ts';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let applicant: Applicant;
let experts: BuiltExpert[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const city = () => app.as('city_officer');
beforeAll(async () => {
  app = await product('training_suggestions', { now: '2026-05-05T09:00:00+08:00' });
  applicant = await buildApplicant(app);
  const institution = await firstRow<{ uscc: string }>(
    system(),
    sql`select uscc from training_institution where id = ${applicant.id}`,
  );
  experts = [
    await buildExpert(app),
    await buildExpert(app),
    await buildExpert(app),
    await buildExpert(app, { employerUscc: institution?.uscc ?? null }),
    await buildExpert(app, { fields: ['01'] }),
    await buildExpert(app, { validTo: '2026-05-10' }),
  ];
}, 120_000);
afterAll(() => app.close());

const SUGGEST = `query ($id: ID!) { reviewSuggestion(batchId: $id) {
  assignments { batchProjectId expertId leader } gaps { projectName missing reason } loads { name before after } } }`;
interface Suggested {
  assignments: { batchProjectId: string; expertId: string; leader: boolean }[];
  gaps: { projectName: string; missing: number; reason: string }[];
  loads: { before: number; after: number }[];
}
async function suggested(batch: BuiltBatch): Promise<Suggested> {
  const { data, message } = await (await city()).run(SUGGEST, { id: batch.id });
  if (message) throw new Error(message);
  return data.reviewSuggestion as Suggested;
}
const fresh = async (projects: number, changes: Readonly<Record<string, unknown>> = {}) => {
  const ids: string[] = [];
  for (let n = 0; n < projects; n += 1) ids.push(await readyForReview(app, applicant));
  return builtBatch(await city(), batchInput(ids, changes));
};

describe('按专业领域自动分配 of a batch (02 §9.4)', () => {
  it('BR17-9 suggests experts of the field, in office till the end, without conflict; taken as it is, the batch can be published', async () => {
    const batch = await fresh(2);
    const { assignments, gaps, loads } = await suggested(batch);
    expect(gaps).toEqual([]);
    const usable = experts.slice(0, 3).map(({ id }) => id);
    for (const { id } of batch.projects) {
      const own = assignments.filter(({ batchProjectId }) => batchProjectId === id);
      expect(own.map(({ expertId }) => expertId).sort()).toEqual([...usable].sort());
      expect(own.filter(({ leader }) => leader)).toHaveLength(1);
    }
    expect(loads.map(({ before, after }) => [before, after])).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
    const before = await firstRow<{ n: number }>(system(), sql`select count(*)::int as n from review_assignment`);
    expect(before?.n).toBe(0);
    expect((await assign(await city(), batch.id, assignments)).message).toBeUndefined();
    expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({ result: 'OK' });
    expect(await suggested(batch)).toMatchObject({ assignments: [], gaps: [] });
  });

  it('completes what was chosen by hand and says why a project stays short', async () => {
    const batch = await fresh(1, { plannedExperts: 5 });
    const batchProjectId = batch.projects[0]?.id ?? '';
    await assign(await city(), batch.id, [{ batchProjectId, expertId: experts[0]?.id ?? '', leader: true }]);
    const { assignments, gaps } = await suggested(batch);
    expect(assignments.map(({ expertId, leader }) => [expertId, leader]).sort()).toEqual(
      [
        [experts[1]?.id, false],
        [experts[2]?.id, false],
      ].sort(),
    );
    expect(gaps).toEqual([
      {
        projectName: batch.projects[0]?.name,
        missing: 2,
        reason: '“无人机、低空经济”领域的在聘专家4名，其中已在本项目中1名、须回避1名，还缺2名',
      },
    ]);
  });

  it('T17-4 nothing is suggested once scoring is over; a batch that is not there is not found', async () => {
    const batch = await fresh(1);
    await run(system(), sql`update review_batch set state = 'CLOSED' where id = ${batch.id}`);
    expect(await (await city()).run(SUGGEST, { id: batch.id })).toMatchObject({ code: 'E-1702' });
    expect(await (await city()).run(SUGGEST, { id: '018f0000-0000-7000-8000-000000000001' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

it('02 §9.4 the last batch that was not discarded is offered to copy', async () => {
  const COPY = '{ reviewBatchToCopy { id passLine materials { section } } }';
  const last = await fresh(1, { passLine: '75.00' });
  const discarded = await fresh(1, { passLine: '80.00' });
  await advanceBatch(await city(), 'discard', discarded.id, { reasonText: '项目重复，重新组织' });
  const { data } = await (await city()).run(COPY);
  expect(data.reviewBatchToCopy).toMatchObject({ id: last.id, passLine: '75.00' });
});
