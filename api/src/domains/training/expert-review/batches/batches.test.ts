import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../../test/exports.ts';
import { FIRST_DAY, reviewDesk, SCORING } from '../../../../../test/review-desk.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { statementsOf } from '../../../../../test/statements.ts';
import { applied } from '../../../../../test/training-applications.ts';
import {
  advanceBatch,
  assign,
  type BuiltBatch,
  batchInput,
  builtBatch,
  commitTo,
  createBatch,
  readyForReview,
} from '../../../../../test/training-reviews.ts';
import { rows, sql } from '../../../../database/sql.ts';

const { desk, system, city, as, at, expert, taskOf, scoring, score } = reviewDesk('training_review_batches');

const CHANGE = `mutation ($id: ID!, $v: Int!, $w: ReviewWindowsInput!, $r: String!) {
  changeReviewWindows(id: $id, version: $v, windows: $w, reason: $r) { scoreTo version } }`;
const WINDOWS = {
  materialFrom: '2026-05-06T01:00:00.000Z',
  materialTo: '2026-05-13T10:00:00.000Z',
  scoreFrom: '2026-05-07T01:00:00.000Z',
  scoreTo: '2026-05-13T10:00:00.000Z',
};
const versionOf = async ({ id }: BuiltBatch) => {
  const [row] = await rows<{ version: number }>(system(), sql`select version from review_batch where id = ${id}`);
  return row?.version ?? 1;
};
const change = async (batch: BuiltBatch, windows: object, reason = '专家行程冲突，顺延一天') =>
  (await city()).run(CHANGE, {
    id: batch.id,
    v: await versionOf(batch),
    w: { ...WINDOWS, ...windows },
    r: reason,
  });

async function published(): Promise<BuiltBatch> {
  at(FIRST_DAY);
  const batch = await builtBatch(await city(), batchInput([await readyForReview(desk.app, desk.applicant)]));
  const pairs = [1, 2, 3].map((n) => ({ batchProjectId: batch.projects[0]?.id ?? '', expertId: expert(n).id }));
  expect((await assign(await city(), batch.id, pairs)).message).toBeUndefined();
  expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({ result: 'OK' });
  return batch;
}
const stateOf = async ({ id }: BuiltBatch) => {
  const [row] = await rows<{ state: string }>(system(), sql`select state from review_batch where id = ${id}`);
  return row?.state;
};

describe('applications in a batch', () => {
  const STATE = 'query ($id: ID!) { projectApplication(id: $id) { stateTitle handler } }';
  const NOT_WAITING = { code: 'BAD_INPUT', message: '只能纳入待组织评审的项目，请刷新后重新选择' };
  const seenBy = async (browser: Browser, id: string) =>
    (await browser.run(STATE, { id })).data.projectApplication as { stateTitle: string; handler: string };

  it('T16-6 an application that waits for the city is 评审中 once a draft includes it, for its institution too; no other batch takes it', async () => {
    at(FIRST_DAY);
    const id = await readyForReview(desk.app, desk.applicant);
    const { browser } = desk.applicant;
    await browser.arrive(browser.loginName);
    expect(await seenBy(browser, id)).toMatchObject({ stateTitle: '待组织评审' });
    const batch = await builtBatch(await city(), batchInput([id]));
    const [kept] = await rows<{ batchId: string }>(
      system(),
      sql`select review_batch_id as "batchId" from project_application where id = ${id}`,
    );
    expect(kept).toEqual({ batchId: batch.id });
    for (const reader of [browser, await city()])
      expect(await seenBy(reader, id)).toEqual({ stateTitle: '评审中', handler: '上海市退役军人事务局' });
    expect(await createBatch(await city(), batchInput([id]))).toMatchObject(NOT_WAITING);
  });

  it('T16-6 one that the centre has not passed is not included', async () => {
    at(FIRST_DAY);
    await desk.applicant.browser.arrive(desk.applicant.browser.loginName);
    const { id } = await applied(desk.applicant);
    expect(await createBatch(await city(), batchInput([id]))).toMatchObject(NOT_WAITING);
    const [state] = await rows<{ state: string }>(
      system(),
      sql`select state from project_application where id = ${id}`,
    );
    expect(state).toEqual({ state: 'DIST_REVIEW' });
  });
});

describe('the windows of a batch (02 §9.4)', () => {
  it('T17-2, T17-3 the clock opens material and scoring, to the second', async () => {
    const batch = await published();
    for (const [time, state] of [
      ['2026-05-06T08:59:59+08:00', 'PUBLISHED'],
      ['2026-05-06T09:00:00+08:00', 'MATERIAL_OPEN'],
      ['2026-05-07T08:59:59+08:00', 'MATERIAL_OPEN'],
      ['2026-05-07T09:00:00+08:00', 'SCORING'],
    ] as const) {
      at(time);
      await desk.app.job('training.review-windows');
      expect([time, await stateOf(batch)]).toEqual([time, state]);
    }
  });

  it('T17-5 before anybody has handed in all windows move, with a reason, old and new in the history; every expert is told', async () => {
    const batch = await published();
    expect(await change(batch, { scoreFrom: '2026-05-08T01:00:00.000Z' }, '短')).toMatchObject({ code: 'E-0005' });
    expect(await change(batch, { materialTo: '2026-05-12T10:00:00.000Z' })).toMatchObject({
      message: '材料公开时间须覆盖打分时间',
    });
    expect((await change(batch, { scoreFrom: '2026-05-08T01:00:00.000Z' })).code).toBeUndefined();
    const [event] = await rows<{ text: string }>(
      system(),
      sql`select reason_text as text from flow_event where record_id = ${batch.id} and action = 'moveWindows'`,
    );
    expect(event?.text).toBe(
      '2026-05-07 09:00 至 2026-05-13 18:00 改为 2026-05-08 09:00 至 2026-05-13 18:00：专家行程冲突，顺延一天',
    );
    const told = await rows(
      system(),
      sql`select 1 from notification where template_code = 'N190' and record_id = ${batch.id} and title like '%评审时间有调整%'`,
    );
    expect(told).toHaveLength(3);
  });

  it('T17-5 once somebody has handed in, ends move to later and nothing else moves; an expert’s page has the new end', async () => {
    const batch = await scoring([1, 2, 3]);
    await score(batch, 1, '85');
    expect(await change(batch, { scoreFrom: '2026-05-07T02:00:00.000Z' })).toMatchObject({
      message: '已有专家提交打分表，开始时间不能再调整',
    });
    expect(await change(batch, { scoreTo: '2026-05-13T09:00:00.000Z' })).toMatchObject({
      message: '已有专家提交打分表，只能延长截止时间',
    });
    const later = { materialTo: '2026-05-14T10:00:00.000Z', scoreTo: '2026-05-14T10:00:00.000Z' };
    expect((await change(batch, later)).code).toBeUndefined();
    const { data } = await (await as(expert(2))).run('{ ownReviews { id scoreTo now } }');
    const own = (data.ownReviews as { id: string; scoreTo: string }[]).find(({ id }) => id === batch.id);
    expect(new Date(own?.scoreTo ?? '').toISOString()).toBe(later.scoreTo);
    expect(
      await (await as(expert(2))).run(CHANGE, { id: batch.id, v: 1, w: WINDOWS, r: '专家自行延长' }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('T17-5 a window that opened while somebody looked does not refuse him; another person’s change does', async () => {
    const batch = await published();
    const seen = await versionOf(batch);
    const changeAsSeen = async (v: number, scoreTo: string) =>
      (await city()).run(CHANGE, {
        id: batch.id,
        v,
        w: { ...WINDOWS, materialTo: scoreTo, scoreTo },
        r: '专家行程冲突，顺延一天',
      });
    at('2026-05-07T09:00:00+08:00');
    await desk.app.job('training.review-windows');
    expect(await stateOf(batch)).toBe('SCORING');
    const answer = await changeAsSeen(seen, '2026-05-14T10:00:00.000Z');
    expect([answer.code, answer.data.changeReviewWindows]).toMatchObject([undefined, {}]);
    // Two steps of the clock and one of a person now lie between.
    for (const before of [seen, seen + 1, seen + 2])
      expect(await changeAsSeen(before, '2026-05-15T10:00:00.000Z')).toMatchObject({ code: 'E-0504' });
    expect(await changeAsSeen(seen + 9, '2026-05-15T10:00:00.000Z')).toMatchObject({ code: 'E-0504' });
  });

  it('T17-10 a discarded batch gives its projects back; nothing of it is scored any more', async () => {
    const batch = await published();
    expect(await advanceBatch(await city(), 'discard', batch.id, { reasonText: '改为下月评审' })).toMatchObject({
      result: 'OK',
    });
    const [application] = await rows<{ state: string }>(
      system(),
      sql`select state from project_application where id = ${batch.projects[0]?.applicationId}`,
    );
    expect(application).toEqual({ state: 'CITY_READY' });
    expect(await change(batch, {})).toMatchObject({ code: 'E-1702' });
  });
});

describe('the list of batches (SC17-1)', () => {
  const LIST = 'query ($f: ReviewBatchFilter) { reviewBatches(filter: $f) { nodes { id batchNo title year } } }';
  const found = async (filter: object) =>
    ((await (await city()).run(LIST, { f: filter })).data.reviewBatches as { nodes: { id: string; batchNo: string }[] })
      .nodes;

  it('SC17-1 is narrowed by words, number, year and state, and taken away as a file', async () => {
    at(FIRST_DAY);
    const batch = await builtBatch(await city(), batchInput([], { title: '焊工专项评审' }));
    const [one] = await found({ search: '焊工' });
    expect(one).toMatchObject({ id: batch.id, year: 2026 });
    expect(await found({ search: one?.batchNo.toLowerCase() ?? '' })).toHaveLength(1);
    expect(await found({ search: '焊工', states: ['SCORING'] })).toEqual([]);
    expect(await found({ year: 2025 })).toEqual([]);
    const server = await serverOf(desk.app);
    const url = `/exports/review-batches.xlsx?filter=${encodeURIComponent(JSON.stringify({ search: '焊工' }))}`;
    const sheet = await readSheet(await fetchExport(server, await city(), url), '批次编号');
    expect(sheet.rows).toMatchObject([
      { 批次名称: '焊工专项评审', 年度: 2026, 计划专家数: 3, 合格线: 70, 状态: '草稿' },
    ]);
    for (const login of ['officer_hk', 'inst_demo', 'expert_demo'])
      expect((await fetchExport(server, await desk.app.as(login), url)).statusCode).toBe(403);
    await server.close();
  });
});

describe('what experts will see, before they do (SC17-2)', () => {
  const SECTIONS = 'sections { section title downloadable lines { label value files { id name } } }';
  const PREVIEW = `query ($id: ID!, $of: ID!) { reviewPreview(id: $id, batchProjectId: $of) { batchProjectId projectName institutionName ${SECTIONS} } }`;

  it('SC17-2 the preview is the expert’s page to the letter, with and without the institution', async () => {
    for (const showInstitution of [true, false]) {
      const materials = [{ section: 'PLAN', visible: false, watermark: true, downloadable: false }];
      const batch = await scoring([1, 2, 3], { showInstitution, materials });
      const preview = (await (await city()).run(PREVIEW, { id: batch.id, of: batch.projects[0]?.id })).data
        .reviewPreview as { sections: object[] };
      await commitTo(await as(expert(1)), batch.id);
      const page = await (await as(expert(1))).run(`query ($id: ID!) { ownReviewPage(id: $id) { ${SECTIONS} } }`, {
        id: await taskOf(batch, 1),
      });
      const { sections } = page.data.ownReviewPage as { sections: { section: string }[] };
      expect(preview.sections).toEqual(sections);
      expect(sections.map(({ section }) => section)).not.toContain('PLAN');
      expect(preview).toMatchObject({ institutionName: showInstitution ? expect.any(String) : null });
    }
  });

  it('SC17-2 shows one project at a time: the material of the others is not read, nor is a project of another batch shown', async () => {
    at(FIRST_DAY);
    const two = [await readyForReview(desk.app, desk.applicant), await readyForReview(desk.app, desk.applicant)];
    const batch = await builtBatch(await city(), batchInput(two));
    const [first, second] = batch.projects;
    const browser = await city();
    let shown: unknown;
    const statements = await statementsOf(desk.app, async () => {
      shown = (await browser.run(PREVIEW, { id: batch.id, of: second?.id })).data.reviewPreview;
    });
    expect(shown).toMatchObject({ batchProjectId: second?.id });
    expect(statements.filter((text) => text.includes('from "project_application_version"'))).toHaveLength(1);
    const other = await scoring([1, 2, 3]);
    expect(await (await city()).run(PREVIEW, { id: other.id, of: first?.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('SC17-2 is for who configures reviews', async () => {
    at(SCORING);
    for (const login of ['city_centre', 'officer_hk', 'inst_demo', expert(1).loginName])
      expect(await (await desk.app.as(login)).run(PREVIEW, { id: 'x', of: 'x' })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
