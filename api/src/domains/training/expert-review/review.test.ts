import { describe, expect, it } from '@jest/globals';
import { DECIDE, FIRST_DAY, reviewDesk } from '../../../../test/review-desk.ts';
import { buildApplicant, somebodyOf } from '../../../../test/training-applications.ts';
import {
  advanceBatch,
  assign,
  batchInput,
  builtBatch,
  commitTo,
  createBatch,
  readyForReview,
  saveSheet,
  sheetOf,
} from '../../../../test/training-reviews.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';

const { desk, system, city, second, as, at, expert, taskOf, scoring, score, resultOf, close, decide } =
  reviewDesk('training_experts');

describe('the configuration of a review (02 §9)', () => {
  it('AC17-1 an expert employed by the institution is kept from its project, with the reason', async () => {
    at(FIRST_DAY);
    const other = await buildApplicant(desk.app, { name: '虹口第二培训学校', uscc: '91350100M000100Y43' });
    const ids = [await readyForReview(desk.app, desk.applicant), await readyForReview(desk.app, other)];
    const batch = await builtBatch(await city(), batchInput(ids));
    const pair = (n: number) => [{ batchProjectId: batch.projects[n]?.id ?? '', expertId: expert(7).id }];
    expect(await assign(await city(), batch.id, pair(0))).toMatchObject({
      code: 'BAD_INPUT',
      message: '须回避：专家任职单位与申报机构一致',
    });
    expect((await assign(await city(), batch.id, pair(1))).code).toBeUndefined();
  });

  it('AC17-6, BR17-1 the material has to be public as long as scores are given', async () => {
    const short = batchInput([], { materialTo: '2026-05-12T10:00:00.000Z' });
    expect(await createBatch(await city(), short)).toMatchObject({
      code: 'BAD_INPUT',
      message: '材料公开时间须覆盖打分时间',
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['criteria that were never in force', { criteriaVersion: 99 }, '请选择已生效的评分标准'],
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
    const batch = await builtBatch(await city(), batchInput([await readyForReview(desk.app, desk.applicant)]));
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
  it('S17.1, S17.2, AC17-2, AC17-7, AC16-5 six sheets of the worked example make 84.03, confirmed by a second person, and reach the application', async () => {
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

  it('AC17-5, AC18-5, BR17-3 too few sheets: drafts expire, the review is invalid, and is not confirmed before a decision', async () => {
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
    const third = await somebodyOf(desk.app, '310000', ['CITY_OFFICER']);
    expect(await advanceBatch(third, 'confirm', batch.id)).toMatchObject({ result: 'OK' });
  });

  it('T17-7, 02 §9.7 is not computed before scoring is over', async () => {
    const batch = await scoring([1, 2, 3]);
    expect(await advanceBatch(await city(), 'compute', batch.id)).toMatchObject({ result: 'SKIPPED', code: 'E-0503' });
  });
});
