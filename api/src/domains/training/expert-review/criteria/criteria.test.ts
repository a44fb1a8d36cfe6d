import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { buildApplicant } from '../../../../../test/training-applications.ts';
import {
  advanceBatch,
  assign,
  batchInput,
  buildExpert,
  builtBatch,
  commitTo,
  createBatch,
  readyForReview,
  saveSheet,
  submitSheets,
} from '../../../../../test/training-reviews.ts';
import { firstRow, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { compareCriteria, problemsOfCriteria, SHIPPED_CRITERIA } from './criteria.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));
beforeAll(async () => {
  app = await product('training_criteria', { now: '2026-05-04T09:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

const VERSIONS =
  '{ reviewCriteriaVersions { version inForce max step vetoGrounds criteria { code weight } } reviewDefaults { criteriaVersion } }';
const DRAFT = 'mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) { id ruleId number version } }';
const ACT =
  'mutation ($input: RecordActInput!) { outcome: advanceRuleVersions(input: $input) { ok rows { code message } } }';

const [first, second] = SHIPPED_CRITERIA.criteria;
const body = {
  max: 5,
  step: 0.1,
  criteria: [
    { ...first, weight: 60, commentBelow: 3, commentFrom: 6 },
    { ...second, weight: 40, commentBelow: 3, commentFrom: 6 },
  ],
  vetoGrounds: ['资质造假', '虚假宣传'],
};

async function ruleId(): Promise<string> {
  const found = await firstRow<{ id: string }>(system(), sql`select id from rule where kind = 'review-criteria'`);
  return found?.id ?? '';
}

const draft = async (login: string, changes: object = {}) =>
  (await app.as(login)).run(DRAFT, {
    input: {
      kind: 'review-criteria',
      ruleId: await ruleId(),
      title: '专家评审评分标准',
      condition: { and: [] },
      body: { ...body, ...changes },
      requestId: randomUUID(),
    },
  });

async function act(login: string, action: string, id: string, input: object = {}) {
  const row = await firstRow<{ version: number }>(system(), sql`select version from rule_version where id = ${id}`);
  const { data, message } = await (await app.as(login)).run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version }], ...input },
  });
  if (message) throw new Error(message);
  return data.outcome as { ok: number; rows: { code: string | null; message: string | null }[] };
}

describe('评分标准 as versions (02 §9.3)', () => {
  it('S17.3 begins with the criteria, the scale and the veto grounds of the requirements', async () => {
    const { data } = await (await app.as('city_officer')).run(VERSIONS);
    expect(data).toMatchObject({
      reviewCriteriaVersions: [
        { version: 1, inForce: true, max: 100, step: 0.5, vetoGrounds: ['资质造假', '安全隐患'] },
      ],
      reviewDefaults: { criteriaVersion: 1 },
    });
    const [shipped] = data.reviewCriteriaVersions as { criteria: { weight: number }[] }[];
    expect(shipped?.criteria.map(({ weight }) => weight)).toEqual([20, 20, 25, 15, 10, 10]);
  });

  it.each<[string, object, string]>([
    [
      '02 §9.7 weights that do not make 100',
      { criteria: [{ ...first, weight: 99, commentBelow: 3, commentFrom: 6 }] },
      '权重合计须为100，现为99',
    ],
    ['a code twice', { criteria: body.criteria.map((one) => ({ ...one, code: 'C1' })) }, '代码“C1”重复'],
    ['a ground twice', { vetoGrounds: ['资质造假', '资质造假'] }, '情形“资质造假”重复'],
    [
      'a comment above the scale',
      { criteria: body.criteria.map((one) => ({ ...one, commentBelow: 6, commentFrom: 7 })) },
      '不能高于满分5',
    ],
  ])('refuses %s', async (_, changes, message) => {
    const answer = await draft('city_officer', changes);
    expect(answer).toMatchObject({ code: 'BAD_INPUT' });
    expect(JSON.stringify(answer)).toContain(message);
  });

  it('refuses a scale on which totals would have to be rounded', async () => {
    expect(await draft('city_officer', { max: 30 })).toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each(['officer_hk', 'city_centre', 'inst_demo', 'expert_demo'])(
    '%s neither reads nor writes them',
    async (login) => {
      expect(await (await app.as(login)).run(VERSIONS)).toMatchObject({ code: 'FORBIDDEN' });
      expect((await draft(login)).code).toMatch(/FORBIDDEN|NOT_FOUND/);
    },
  );

  it('names what a version changes, criterion by criterion', () => {
    expect(compareCriteria(SHIPPED_CRITERIA, { ...SHIPPED_CRITERIA, max: 10, vetoGrounds: ['资质造假'] })).toEqual([
      { title: '每项满分', before: '100', after: '10' },
      { title: '一票否决情形', before: '资质造假、安全隐患', after: '资质造假' },
    ]);
    expect(problemsOfCriteria(SHIPPED_CRITERIA)).toEqual([]);
  });

  it('BR17-4, BR17-8 a version of the second person’s approval is chosen by a batch, which scores on its scale; batches of before keep theirs', async () => {
    const old = await builtBatch(await app.as('city_officer'), batchInput([]));
    const saved = await draft('city_officer');
    expect(saved.message).toBeUndefined();
    const { id } = saved.data.saveRuleDraft as { id: string };
    expect(await createBatch(await app.as('city_officer'), batchInput([], { criteriaVersion: 2 }))).toMatchObject({
      code: 'BAD_INPUT',
      message: '请选择已生效的评分标准',
    });
    expect(await act('city_officer', 'proposeToCity', id)).toMatchObject({ ok: 1 });
    expect(await act('city_officer', 'approve', id)).toMatchObject({ ok: 0, rows: [{ code: 'E-0004' }] });
    expect(await act('city_officer2', 'approve', id)).toMatchObject({ ok: 1 });
    at('2026-05-05T09:00:00+08:00');
    await app.job('rule.publish');
    const { data } = await (await app.as('city_officer')).run(VERSIONS);
    expect(data).toMatchObject({
      reviewCriteriaVersions: [
        { version: 2, inForce: true },
        { version: 1, inForce: false },
      ],
      reviewDefaults: { criteriaVersion: 2 },
    });
    const kept = await (await app.as('city_officer')).run(
      'query ($id: ID!) { reviewBatch(id: $id) { criteriaVersion scoreMax scoreStep vetoGrounds criteria { code } } }',
      { id: old.id },
    );
    expect(kept.data.reviewBatch).toMatchObject({ criteriaVersion: 1, scoreMax: 100, scoreStep: 0.5 });

    const applicant = await buildApplicant(app);
    const experts = [await buildExpert(app), await buildExpert(app), await buildExpert(app)];
    const city = await app.as('city_officer');
    const batch = await builtBatch(city, batchInput([await readyForReview(app, applicant)], { criteriaVersion: 2 }));
    const batchProjectId = batch.projects[0]?.id ?? '';
    await assign(
      city,
      batch.id,
      experts.map((one) => ({ batchProjectId, expertId: one.id })),
    );
    expect(await advanceBatch(city, 'publish', batch.id)).toMatchObject({ result: 'OK' });
    at('2026-05-07T09:00:00+08:00');
    await app.job('training.review-windows');
    const [one] = experts;
    const browser = await app.as(one?.loginName ?? '');
    await commitTo(browser, batch.id);
    const task = await firstRow<{ id: string }>(
      system(),
      sql`select id from review_assignment where batch_id = ${batch.id} and expert_id = ${one?.id}`,
    );
    const sheet = (scores: Record<string, string>, vetoFlags: string[] = []) => ({
      scores: Object.entries(scores).map(([code, score]) => ({ code, score, comment: null })),
      overallComment: '项目设计合理，师资和场地满足要求。',
      recommended: true,
      vetoFlags,
    });
    const page = await browser.run('query ($id: ID!) { ownReviewPage(id: $id) { scoreMax scoreStep vetoChoices } }', {
      id: task?.id,
    });
    expect(page.data.ownReviewPage).toEqual({ scoreMax: 5, scoreStep: 0.1, vetoChoices: ['资质造假', '虚假宣传'] });
    for (const [scores, flags, message] of [
      [{ C1: '5.5' }, [], '分值范围 0–5，步长 0.1'],
      [{ C1: '4.25' }, [], '分值范围 0–5，步长 0.1'],
      [{ C3: '4' }, [], '没有这项评分标准'],
      [{ C1: '4' }, ['安全隐患'], '没有这项一票否决情形'],
    ] as const)
      expect(await saveSheet(browser, task?.id ?? '', sheet(scores, [...flags]))).toMatchObject({
        code: 'BAD_INPUT',
        message,
      });
    await saveSheet(browser, task?.id ?? '', sheet({ C1: '4.1', C2: '3.5' }, ['虚假宣传']));
    expect(await submitSheets(browser, [task?.id ?? ''])).toMatchObject([{ ok: true, total: '77.2' }]);
  }, 60_000);
});
