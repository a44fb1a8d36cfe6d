import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { INSTITUTION_X } from '../../../../test/training.ts';
import { type Applicant, buildApplicant, somebodyOf } from '../../../../test/training-applications.ts';
import {
  advanceBatch,
  assign,
  type BuiltBatch,
  type BuiltExpert,
  batchInput,
  buildExpert,
  builtBatch,
  commitTo,
  createBatch,
  readyForReview,
  saveSheet,
  sheetOf,
  submitSheets,
} from '../../../../test/training-reviews.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const FIRST_DAY = '2026-05-05T09:00:00+08:00';
let app: Product;
let applicant: Applicant;
let experts: BuiltExpert[];
/** Sessions end while the clock moves on by days: everybody signs in for each act. */
const city = () => app.as('city_officer');
const second = () => app.as('city_officer2');
const as = ({ loginName }: BuiltExpert) => app.as(loginName);
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_experts', { now: FIRST_DAY });
  applicant = await buildApplicant(app);
  experts = [];
  for (let n = 0; n < 7; n += 1) {
    experts.push(await buildExpert(app, n === 6 ? { employerUscc: INSTITUTION_X.uscc } : {}));
  }
}, 120_000);
afterAll(() => app.close());

const at = (time: string) => app.clock.set(new Date(time));
const OVER = '2026-05-13T18:00:00+08:00';
const SCORING = '2026-05-07T09:00:00+08:00';
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
  const applicationId = await readyForReview(app, applicant);
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
  await app.job('training.review-windows');
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

async function resultOf(batch: BuiltBatch) {
  return firstRow<Record<string, unknown>>(
    system(),
    sql`select r.valid, r.method, r.raw::text, r.final::text, r.rank, r.outcome, r.decision from review_result r
          join review_batch_project p on p.id = r.batch_project_id where p.batch_id = ${batch.id}`,
  );
}

async function close(batch: BuiltBatch): Promise<void> {
  at(OVER);
  await app.job('training.review-windows');
  expect(await advanceBatch(await city(), 'compute', batch.id)).toMatchObject({ result: 'OK' });
}

const DECIDE =
  'mutation ($id: ID!, $d: ReviewDecision!, $r: String!) { decideReviewResult(batchProjectId: $id, decision: $d, reason: $r) }';
const decide = async (batch: BuiltBatch, decision: string, reason = '经会议研究决定') =>
  (await city()).run(DECIDE, { id: batch.projects[0]?.id, d: decision, r: reason });

describe('reminders of the end of scoring (02 §9.4)', () => {
  it('T17-4 who has not submitted is reminded 24 and 2 hours before, once each; who has is left alone', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '85');
    const remind = async (time: string) => {
      at(time);
      await app.job('training.review-reminders');
      await app.job('training.review-reminders');
      const found = await rows<{ title: string; n: number }>(
        system(),
        sql`select title, count(*)::int as n from notification where template_code = 'N191' and record_id = ${batch.id} group by 1 order by 1`,
      );
      return found.map(({ title, n }) => `${title.split('：')[1]} ${n}`);
    };
    expect(await remind('2026-05-12T17:55:00+08:00')).toEqual([]);
    expect(await remind('2026-05-12T18:00:00+08:00')).toEqual(['距打分截止不足24小时 2']);
    expect(await remind('2026-05-13T16:00:00+08:00')).toEqual(['距打分截止不足24小时 2', '距打分截止不足2小时 2']);
  });
});

describe('reminding by hand (02 §9.4)', () => {
  it('SC17-3 all who have not handed in everything are told once, however often the button is pressed', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '85');
    const q = crypto.randomUUID();
    const remind = async (login = 'city_officer') =>
      (await app.as(login)).run('mutation ($id: ID!, $q: ID!) { told: remindReviewExperts(id: $id, requestId: $q) }', {
        id: batch.id,
        q,
      });
    expect((await remind()).data).toEqual({ told: 2 });
    expect((await remind()).data).toEqual({ told: 2 });
    const sent = await rows(
      system(),
      sql`select 1 from notification where template_code = 'N332' and record_id = ${batch.id}`,
    );
    expect(sent).toHaveLength(2);
    for (const login of ['officer_hk', 'city_centre', expert(2).loginName])
      expect(await remind(login)).toMatchObject({ code: 'FORBIDDEN' });
    at(OVER);
    await app.job('training.review-windows');
    const late = await (await city()).run(
      'mutation ($id: ID!, $q: ID!) { remindReviewExperts(id: $id, requestId: $q) }',
      {
        id: batch.id,
        q: crypto.randomUUID(),
      },
    );
    expect(late).toMatchObject({ code: 'E-1714' });
  });
});

describe('the configuration of a review (02 §9)', () => {
  it('AC17-1 an expert employed by the institution is kept from its project, with the reason', async () => {
    at(FIRST_DAY);
    const other = await buildApplicant(app, { name: '虹口第二培训学校', uscc: '91350100M000100Y43' });
    const ids = [await readyForReview(app, applicant), await readyForReview(app, other)];
    const batch = await builtBatch(await city(), batchInput(ids));
    const pair = (n: number) => [{ batchProjectId: batch.projects[n]?.id ?? '', expertId: expert(7).id }];
    expect(await assign(await city(), batch.id, pair(0))).toMatchObject({
      code: 'BAD_INPUT',
      message: '须回避：专家任职单位与申报机构一致',
    });
    expect((await assign(await city(), batch.id, pair(1))).code).toBeUndefined();
  });

  it('AC17-6 the material has to be public as long as scores are given', async () => {
    const short = batchInput([], { materialTo: '2026-05-12T10:00:00.000Z' });
    expect(await createBatch(await city(), short)).toMatchObject({
      code: 'BAD_INPUT',
      message: '材料公开时间须覆盖打分时间',
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'weights that do not make 100',
      { criteria: [{ code: 'C1', name: '甲', description: '', weight: 99, commentBelow: 60, commentFrom: 95 }] },
      '权重合计须为100',
    ],
    ['an ending before the beginning', { scoreTo: '2026-05-07T01:00:00.000Z' }, '打分的结束时间须晚于开始时间'],
    ['a pass line of three decimals', { passLine: '70.005' }, '合格线应为0至100，最多两位小数'],
    ['more valid sheets than experts', { minValid: 4 }, '最少有效份数不能多于计划专家数'],
    [
      'an application that does not wait for a review',
      { applicationIds: ['018f0000-0000-7000-8000-000000000001'] },
      '只能纳入待组织评审的项目，请刷新后重新选择',
    ],
  ])('refuses %s', async (_, changes, message) => {
    expect(await createBatch(await city(), batchInput([], changes))).toMatchObject({ code: 'BAD_INPUT', message });
  });

  it('T17-1 a project with fewer experts than planned needs a reason', async () => {
    at(FIRST_DAY);
    const batch = await builtBatch(await city(), batchInput([await readyForReview(app, applicant)]));
    expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({
      result: 'SKIPPED',
      message: expect.stringContaining('少于计划人数'),
    });
    const explained = await (await city()).run(
      'mutation ($id: ID!) { explainFewExperts(batchProjectId: $id, reason: "该领域专家不足") { id } }',
      {
        id: batch.projects[0]?.id,
      },
    );
    expect(explained.code).toBeUndefined();
    expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({ result: 'OK' });
    expect(await advanceBatch(await city(), 'discard', batch.id, { reasonText: '改为下月评审' })).toMatchObject({
      result: 'OK',
    });
  });
});

describe('scores and results', () => {
  it('AC17-2, AC17-7, AC16-5 six sheets of the worked example make 84.03, confirmed by a second person, and reach the application', async () => {
    const batch = await scoring([1, 2, 3, 4, 5, 6]);
    const sheets = [
      '85 80 88 82 75 90',
      '78 82 80 76 70 85',
      '92 90 94 88 85 80',
      '70 68 72 65 60 75',
      '88 86 84 80 78 82',
      '92 90 94 88 85 80',
    ];
    for (const [n, text] of sheets.entries()) await score(batch, n + 1, text);
    await close(batch);
    expect(await resultOf(batch)).toMatchObject({
      valid: 6,
      method: 'TRIM',
      raw: '84.025000',
      final: '84.03',
      rank: 1,
      outcome: 'PASS',
    });
    expect(await advanceBatch(await city(), 'confirm', batch.id)).toMatchObject({
      code: 'E-0004',
      message: '计算人与确认人不能为同一人',
    });
    expect(await advanceBatch(await second(), 'confirm', batch.id)).toMatchObject({ result: 'OK' });
    const application = await firstRow(
      system(),
      sql`select state, final_score::text as score, passed from project_application where id = ${batch.projects[0]?.applicationId}`,
    );
    expect(application).toEqual({ state: 'REVIEWED', score: '84.03', passed: true });
  });

  it('AC17-5 AC18-5 too few sheets: drafts expire, the review is invalid, and is not confirmed before a decision', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '80');
    await score(batch, 2, '82');
    await commitTo(await as(expert(3)), batch.id);
    await saveSheet(await as(expert(3)), await taskOf(batch, 3), sheetOf('90'));
    await close(batch);
    expect(await resultOf(batch)).toMatchObject({ valid: 2, final: null, outcome: 'INVALID' });
    const states = await rows<{ state: string }>(
      system(),
      sql`select state from review_assignment where batch_id = ${batch.id} order by id`,
    );
    expect(states.map(({ state }) => state)).toEqual(['LOCKED', 'LOCKED', 'EXPIRED']);
    expect(await advanceBatch(await second(), 'confirm', batch.id)).toMatchObject({
      result: 'SKIPPED',
      message: expect.stringContaining('尚未作出处理决定'),
    });
    expect(await decide(batch, 'UPHELD')).toMatchObject({ code: 'BAD_INPUT' });
    expect(await decide(batch, 'REVIEW_AGAIN', '短')).toMatchObject({ code: 'E-0005' });
    expect((await decide(batch, 'REVIEW_AGAIN')).code).toBeUndefined();
    expect(await advanceBatch(await second(), 'confirm', batch.id)).toMatchObject({ result: 'OK' });
    const application = await firstRow(
      system(),
      sql`select state from project_application where id = ${batch.projects[0]?.applicationId}`,
    );
    expect(application).toEqual({ state: 'CITY_READY' });
  });

  it('BR17-8 a veto waits for the city: upheld it fails the project, overruled the score speaks', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '81', { vetoFlags: ['资质造假'] });
    await score(batch, 2, '82');
    await score(batch, 3, '83');
    await close(batch);
    expect(await resultOf(batch)).toMatchObject({ final: '82.00', outcome: 'VETO_PENDING' });
    expect((await decide(batch, 'UPHELD')).code).toBeUndefined();
    expect(await resultOf(batch)).toMatchObject({ final: '82.00', outcome: 'FAIL', decision: 'UPHELD' });
    expect((await decide(batch, 'OVERRULED')).code).toBeUndefined();
    expect(await resultOf(batch)).toMatchObject({ outcome: 'PASS', decision: 'OVERRULED' });
  });

  it('T17-8, A12 who has decided about a veto, an invalid review or a tie does not confirm, whoever computed; the history names him', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '81', { vetoFlags: ['资质造假'] });
    await score(batch, 2, '82');
    await score(batch, 3, '83');
    await close(batch);
    const decided = await (await second()).run(DECIDE, {
      id: batch.projects[0]?.id,
      d: 'OVERRULED',
      r: '经核查资质属实',
    });
    expect(decided.code).toBeUndefined();
    expect(await advanceBatch(await second(), 'confirm', batch.id)).toMatchObject({
      code: 'E-0004',
      message: '作出处理决定的人与确认人不能为同一人',
    });
    expect(await advanceBatch(await city(), 'confirm', batch.id)).toMatchObject({
      code: 'E-0004',
      message: '计算人与确认人不能为同一人',
    });
    const event = await firstRow<{ text: string; state: string }>(
      system(),
      sql`select reason_text as text, to_state as state from flow_event where record_id = ${batch.id} and action = 'decide'`,
    );
    expect(event).toEqual({ text: expect.stringContaining('一票否决不成立：经核查资质属实'), state: 'COMPUTED' });
    const third = await somebodyOf(app, '310000', ['CITY_OFFICER']);
    expect(await advanceBatch(third, 'confirm', batch.id)).toMatchObject({ result: 'OK' });
  });

  it('is not computed before scoring is over', async () => {
    const batch = await scoring([1, 2, 3]);
    expect(await advanceBatch(await city(), 'compute', batch.id)).toMatchObject({ result: 'SKIPPED', code: 'E-0503' });
  });
});

describe('the expert’s side (02 §10)', () => {
  const mine = async (browser: Browser, id: string) => {
    const { data } = await browser.run(
      '{ ownReviews { id taskCount committed tasks { id projectName total state } } }',
    );
    return (data.ownReviews as { id: string; taskCount: number; tasks: { projectName: string | null }[] }[]).find(
      (r) => r.id === id,
    );
  };

  it('AC18-1 no project is named before the material is public; to the second', async () => {
    const batch = await scoring([1, 2, 3]);
    at('2026-05-06T08:59:59+08:00');
    expect(await mine(await as(expert(1)), batch.id)).toMatchObject({ taskCount: 1, tasks: [] });
    at('2026-05-06T09:00:00+08:00');
    expect(await mine(await as(expert(1)), batch.id)).toMatchObject({
      tasks: [{ projectName: batch.projects[0]?.name }],
    });
    at(OVER);
    expect(await mine(await as(expert(1)), batch.id)).toMatchObject({ tasks: [{ projectName: null }] });
  });

  it('AC18-2 another expert’s project is not found, whatever is asked of it, and the audit log knows', async () => {
    const batch = await scoring([1, 2, 3]);
    const foreign = await taskOf(batch, 2);
    await commitTo(await as(expert(4)), batch.id);
    const browser = await as(expert(4));
    const trespass = async () => {
      expect(
        await browser.run('query ($id: ID!) { ownReviewPage(id: $id) { watermark } }', { id: foreign }),
      ).toMatchObject({ code: 'NOT_FOUND' });
      expect(await saveSheet(browser, foreign, sheetOf('100'))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await submitSheets(browser, [foreign])).toMatchObject([{ ok: false, code: 'NOT_FOUND' }]);
    };
    const logged = await auditOf(system(), ['access.out-of-scope'], trespass, 3);
    expect(logged).toHaveLength(3);
  });

  it('the page shows material and sheet once the commitment is given, with a watermark', async () => {
    const batch = await scoring([1, 2, 3]);
    const id = await taskOf(batch, 1);
    const page = async () =>
      (await as(expert(1))).run(
        'query ($id: ID!) { ownReviewPage(id: $id) { watermark sections { section lines { label value } } sheet { total } } }',
        { id },
      );
    expect(await page()).toMatchObject({ code: 'E-1704' });
    await commitTo(await as(expert(1)), batch.id);
    const { data } = await page();
    expect(data.ownReviewPage).toMatchObject({ watermark: expect.stringMatching(/^严谨 \d{4}$/), sheet: null });
    expect(JSON.stringify(data)).toContain('无人机');
  });

  it('AC18-4 a sheet taken back and handed in again counts anew; both versions stay', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '83.5');
    const id = await taskOf(batch, 1);
    const back = await (await as(expert(1))).run(
      'mutation ($input: RecordActInput!) { advanceReviewAssignments(input: $input) { ok } }',
      {
        input: { action: 'withdraw', requestId: crypto.randomUUID(), rows: [{ id, version: await versionOf(id) }] },
      },
    );
    expect(back.data).toEqual({ advanceReviewAssignments: { ok: 1 } });
    expect(await saveSheet(await as(expert(1)), id, sheetOf('84.5'), '2026-05-07T00:00:00.000Z')).toMatchObject({
      code: 'E-1706',
    });
    const savedAt = new Date(SCORING).toISOString();
    expect((await saveSheet(await as(expert(1)), id, sheetOf('84.5'), savedAt)).code).toBeUndefined();
    expect(await submitSheets(await as(expert(1)), [id])).toMatchObject([{ ok: true, total: '84.5' }]);
    const kept = await rows<{ total: string; withdrawn: boolean }>(
      system(),
      sql`select total::text, withdrawn_at is not null as withdrawn from review_sheet_version where assignment_id = ${id} order by sheet_version`,
    );
    expect(kept).toEqual([
      { total: '83.500', withdrawn: true },
      { total: '84.500', withdrawn: false },
    ]);
  });

  it('refuses scores off the scale, missing comments, and anything a second too late (10.7)', async () => {
    const batch = await scoring([1, 2, 3]);
    const id = await taskOf(batch, 1);
    const browser = await as(expert(1));
    await commitTo(browser, batch.id);
    for (const wrong of ['100.5', '88.3', '-1'])
      expect(await saveSheet(browser, id, sheetOf(wrong))).toMatchObject({
        code: 'BAD_INPUT',
        message: '分值范围 0–100，步长 0.5',
      });
    const uncommented = sheetOf('59', { scores: sheetOf('59').scores.map((s) => ({ ...s, comment: null })) });
    await saveSheet(browser, id, { ...uncommented, overallComment: '太短' });
    expect(await submitSheets(browser, [id])).toMatchObject([
      {
        ok: false,
        code: 'BAD_INPUT',
        fields: expect.arrayContaining([
          expect.objectContaining({ path: 'comments.C1' }),
          { path: 'overallComment', message: '总体评语至少10个字' },
        ]),
      },
    ]);
    at(OVER);
    expect(await submitSheets(await as(expert(1)), [id])).toMatchObject([
      { ok: false, code: 'E-1703', message: '打分时间已结束，未提交的草稿不计入' },
    ]);
  });

  async function versionOf(id: string): Promise<number> {
    return (
      (await firstRow<{ version: number }>(system(), sql`select version from review_assignment where id = ${id}`))
        ?.version ?? 0
    );
  }
});
