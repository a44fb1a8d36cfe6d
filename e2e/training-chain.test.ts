import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiSession } from './api-session.ts';
import { takePicture, useBrowser } from './browser.ts';
import { letTimePass } from './let-time-pass.ts';
import { sessionOf, step } from './record-acts.ts';
import { runJob } from './run-job.ts';
import { specimen } from './specimen.ts';
import { answer, listRows, openList, signIn } from './staff/console.ts';
import { backTo, visit } from './visit.ts';

const browser = useBrowser();
const PROJECT = '低空巡检员（全程演练）';
const BATCH = '低空巡检项目评审（全程演练）';
const ROUND = '低空巡检员首期班';
const DAY_MS = 86_400_000;
/** Scores can be given for so long: enough to give them on any machine. */
const SCORING_MS = 300_000;
const HOUR_MS = 3_600_000;

/** The page of the office: of who publishes and computes, then of who confirms and files. */
let desk: Page;
let phone: Page;
/** Whose pages other walks show. */
let school: ApiSession;
let officer: ApiSession;
let centre: ApiSession;
let city: ApiSession;
let applicationId: string;
let batchId: string;
let roundId: string;

/** A day of Shanghai so many days from now. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS + DAY_MS / 3).toISOString().slice(0, 10);
const named = (name: string) => new RegExp(`^${[...name].join('\\s?')}$`);

/** Presses an act of the page and the same in its dialog. */
async function actOn(page: Page, title: string): Promise<void> {
  await page
    .getByRole('button', { name: named(title) })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: named(title) })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function stateOf(kind: string, id: string): Promise<string> {
  const { record } = await city.run<{ record: { state: string } }>(
    `query ($id: ID!) { record: ${kind}(id: $id) { state } }`,
    { id },
  );
  return record.state;
}

async function setPublicityDays(value: number): Promise<void> {
  const { parameters } = await city.run<{ parameters: { code: string; version: number }[] }>(
    '{ parameters { code version } }',
  );
  await city.run(
    'mutation ($v: JSON!, $n: Int!) { setParameter(code: "app.publicity_days", value: $v, version: $n, reason: "全程演练期间不公示") { code } }',
    { v: value, n: parameters.find(({ code }) => code === 'app.publicity_days')?.version ?? 0 },
  );
}

/** Signs, fills in and hands in the sheet of the one project, as the page does. */
async function score(login: string, scores: readonly string[]): Promise<void> {
  const session = await sessionOf(login);
  const { ownReviews } = await session.run<{ ownReviews: { id: string; tasks: { id: string }[] }[] }>(
    '{ ownReviews { id tasks { id } } }',
  );
  const task = ownReviews.find(({ id }) => id === batchId)?.tasks[0];
  await session.run('mutation ($id: ID!) { acceptReviewCommitment(batchId: $id) }', { id: batchId });
  const sheet = {
    scores: scores.map((given, n) => ({ code: `C${n + 1}`, score: given })),
    overallComment: '项目设计合理，师资和场地满足要求。',
    recommended: true,
    vetoFlags: [],
  };
  await session.run('mutation ($id: ID!, $s: ScoreSheetInput!) { saveScoreSheet(id: $id, sheet: $s) { total } }', {
    id: task?.id,
    s: sheet,
  });
  const { submitScoreSheets: rows } = await session.run<{ submitScoreSheets: { ok: boolean }[] }>(
    'mutation ($ids: [ID!]!) { submitScoreSheets(ids: $ids) { ok } }',
    { ids: [task?.id] },
  );
  expect(rows).toEqual([{ ok: true }]);
}

/** T17-5: nobody has handed in yet, so the end may still come sooner. */
async function endScoringSoon(): Promise<void> {
  const { reviewBatch: batch } = await city.run<{
    reviewBatch: { version: number; materialFrom: string; scoreFrom: string };
  }>('query ($id: ID!) { reviewBatch(id: $id) { version materialFrom scoreFrom } }', { id: batchId });
  const end = new Date(Date.now() + SCORING_MS).toISOString();
  const windows = { materialFrom: batch.materialFrom, materialTo: end, scoreFrom: batch.scoreFrom, scoreTo: end };
  await city.run(
    `mutation ($id: ID!, $v: Int!, $w: ReviewWindowsInput!) {
       changeReviewWindows(id: $id, version: $v, windows: $w, reason: "评审会提前结束") { id } }`,
    { id: batchId, v: batch.version, w: windows },
  );
}

/** The time for scores is over; nobody may shorten it now, but the test need not wait. */
const endScoringNow = () =>
  letTimePass('update review_batch set score_to = now(), material_to = now() where id = $1', [batchId]);

describe('02 §25 the whole chain: apply, district, centre, experts, filing, round, enrolment, approval', () => {
  beforeAll(async () => {
    desk = await browser.newPage();
    phone = await browser.newPage({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });
    await signIn(desk, 'city_officer');
    school = await sessionOf('inst_demo');
    officer = await sessionOf('officer_hk');
    centre = await sessionOf('city_centre');
    city = await sessionOf('city_officer');
    await setPublicityDays(0);
  }, 180_000);
  afterAll(() => setPublicityDays(5));

  it('S16.1, S16.3 the institution copies an earlier application, names the project and submits it; district and centre pass it', async () => {
    const { projectApplications } = await school.run<{ projectApplications: { nodes: { id: string }[] } }>(
      '{ projectApplications(filter: { states: [FILED_PASS] }, first: 1) { nodes { id } } }',
    );
    const { createProjectApplication: draft } = await school.run<{
      createProjectApplication: { id: string; version: number; content: { project: object } };
    }>('mutation ($c: ID, $q: ID!) { createProjectApplication(copyOf: $c, requestId: $q) { id version content } }', {
      c: projectApplications.nodes[0]?.id,
      q: randomUUID(),
    });
    applicationId = draft.id;
    const content = { ...draft.content, project: { ...draft.content.project, name: PROJECT } };
    const { saveProjectApplication: saved } = await school.run<{ saveProjectApplication: { version: number } }>(
      'mutation ($id: ID!, $v: Int!, $c: JSON!) { saveProjectApplication(id: $id, version: $v, content: $c) { version } }',
      { id: draft.id, v: draft.version, c: content },
    );
    await school.run(
      'mutation ($id: ID!, $v: Int!, $q: ID!) { submitProjectApplication(id: $id, version: $v, requestId: $q) { id } }',
      { id: draft.id, v: saved.version, q: randomUUID() },
    );
    expect(await stateOf('projectApplication', applicationId)).toBe('DIST_REVIEW');
    await step(officer, 'projectApplication', applicationId, 'districtPass');
    expect(await stateOf('projectApplication', applicationId)).toBe('CENTRE_RECHECK');
    await step(centre, 'projectApplication', applicationId, 'centrePass');
    expect(await stateOf('projectApplication', applicationId)).toBe('CITY_READY');
  });

  it('S17.3 the city forms a batch of two experts and one in reserve, and publishes it', async () => {
    const { reviewDefaults, reviewExperts } = await city.run<{
      reviewDefaults: { criteriaVersion: number };
      reviewExperts: { id: string; name: string }[];
    }>('{ reviewDefaults { criteriaVersion } reviewExperts { id name } }');
    const now = Date.now();
    const input = {
      title: BATCH,
      materialFrom: new Date(now - 60_000).toISOString(),
      scoreFrom: new Date(now - 60_000).toISOString(),
      materialTo: new Date(now + HOUR_MS).toISOString(),
      scoreTo: new Date(now + HOUR_MS).toISOString(),
      criteriaVersion: reviewDefaults.criteriaVersion,
      passLine: '70.00',
      plannedExperts: 2,
      minValid: 2,
      trimMin: 5,
      aggregate: 'TRIMMED_MEAN',
      showInstitution: true,
      vetoEnabled: true,
      graceMinutes: 0,
      applicationIds: [applicationId],
      materials: [],
    };
    const { createReviewBatch: batch } = await city.run<{
      createReviewBatch: { id: string; projects: { id: string }[] };
    }>(
      'mutation ($i: ReviewBatchInput!, $q: ID!) { createReviewBatch(input: $i, requestId: $q) { id projects { id } } }',
      {
        i: input,
        q: randomUUID(),
      },
    );
    batchId = batch.id;
    const assignments = ['严谨', '柯正', '明哲'].map((name, n) => ({
      batchProjectId: batch.projects[0]?.id,
      expertId: reviewExperts.find((expert) => expert.name === name)?.id,
      leader: n === 0,
      reserve: n === 2,
      reason: '该领域专家有限',
    }));
    await city.run(
      'mutation ($id: ID!, $a: [ReviewAssignmentInput!]!) { assignReviewExperts(batchId: $id, assignments: $a) { id } }',
      { id: batchId, a: assignments },
    );
    await visit(desk, `/staff/training/reviews/${batchId}`);
    await actOn(desk, '发布');
    await desk
      .getByRole('table', { name: `${PROJECT}的专家` })
      .getByText('明哲（备选）')
      .waitFor();
  });

  it('SC17-2, SC17-3, T17-5 the city looks at what experts will see and how far they are, and moves the times with a reason', async () => {
    await desk.getByRole('button', { name: named('预览') }).click();
    const preview = desk.getByRole('dialog', { name: '专家看到的页面（预览）' });
    await preview.getByRole('tab', { name: '教学计划', exact: true }).click();
    await preview.getByRole('heading', { name: '打分表', exact: true }).waitFor();
    await takePicture(desk, 'staff-training-preview');
    await preview.getByRole('button', { name: /关闭|Close/ }).click();
    const progress = desk.getByRole('table', { name: '打分进度' });
    await progress.getByText('未打开', { exact: true }).first().waitFor();
    await desk.getByRole('timer').waitFor();
    await desk.getByRole('button', { name: '调整时间', exact: true }).click();
    const dialog = desk.getByRole('dialog', { name: '调整时间' });
    await dialog.getByLabel('调整原因').fill('专家行程冲突，时间另行通知');
    await dialog.getByRole('button', { name: named('调整') }).click();
    await desk.getByText('时间已调整，已通知全部专家').waitFor();
  });

  it('T17-6 an expert falls ill: the reserve takes his place before scoring ends', async () => {
    const tasks = desk.getByRole('table', { name: `${PROJECT}的专家` });
    await tasks
      .getByRole('row', { name: /柯正/ })
      .getByRole('button', { name: named('更换') })
      .click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('radio', { name: /明哲/ }).check();
    await dialog.getByLabel('更换原因').fill('专家因病不能参加评审');
    await dialog.getByRole('button', { name: named('更换') }).click();
    await tasks.getByText('由明哲接替：专家因病不能参加评审').waitFor();
    await takePicture(desk, 'staff-training-replaced');
  });

  it('S18.2, T17-4, T17-7, T17-8 the experts score, each in his own session; scoring ends by the clock; one person computes, another confirms', async () => {
    await endScoringSoon();
    await score('expert_demo', ['85', '80', '88', '82', '75', '90']);
    await score('expert_demo3', Array(6).fill('85'));
    await endScoringNow();
    const closed = desk.getByRole('button', { name: named('计算') });
    for (let patience = 80; patience > 0 && !(await closed.isVisible()); patience -= 1) {
      await runJob('training.review-windows');
      await backTo(desk, '/staff/training/reviews');
      await backTo(desk, `/staff/training/reviews/${batchId}`);
      await closed.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    await actOn(desk, '计算');
    await desk.getByRole('tab', { name: '结果', exact: true }).click();
    await desk.getByText('84.40', { exact: true }).first().waitFor();
    await desk.getByRole('img', { name: /箱线图/ }).waitFor();
    await signIn(desk, 'city_officer2');
    await visit(desk, `/staff/training/reviews/${batchId}`);
    await actOn(desk, '确认结果');
    await desk.getByText('已确认').first().waitFor();
    await takePicture(desk, 'staff-training-review-result');
  }, 500_000);

  it('S16.5 the result is filed with its minutes: the project is in the library', async () => {
    await visit(desk, `/staff/training/applications/${applicationId}`);
    await desk.getByRole('button', { name: '备案入库', exact: true }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles(specimen);
    await dialog.getByText('specimen.pdf').first().waitFor();
    await answer(desk, '备案入库');
    await desk.getByText('已备案入库').first().waitFor();
    await openList(desk, '/staff/training/projects');
    await listRows(desk).filter({ hasText: PROJECT }).waitFor();
  });

  it('S13.1 the institution calls to enrol, its district publishes', async () => {
    const { trainingProjects } = await school.run<{ trainingProjects: { nodes: { id: string; name: string }[] } }>(
      '{ trainingProjects(filter: { states: [IN_LIBRARY] }, first: 100) { nodes { id name } } }',
    );
    const { myInstitution } = await school.run<{ myInstitution: { venues: { id: string; address: string }[] } }>(
      '{ myInstitution { venues { id address } } }',
    );
    const input = {
      title: ROUND,
      openFrom: `${dayIn(-1)}T09:00:00+08:00`,
      openTo: `${dayIn(20)}T17:00:00+08:00`,
      plannedStart: dayIn(400),
      plannedEnd: dayIn(420),
      capacity: 12,
      minTrainees: 10,
      venueId: myInstitution.venues[0]?.id,
      address: myInstitution.venues[0]?.address,
      contactName: '曹颖',
      contactPhone: '021-65012345',
    };
    const { createEnrolmentRound: round } = await school.run<{ createEnrolmentRound: { id: string } }>(
      'mutation ($p: ID!, $i: EnrolmentRoundInput!, $q: ID!) { createEnrolmentRound(projectId: $p, input: $i, requestId: $q) { id } }',
      { p: trainingProjects.nodes.find(({ name }) => name === PROJECT)?.id, i: input, q: randomUUID() },
    );
    roundId = round.id;
    await step(school, 'enrolmentRound', roundId, 'submit');
    expect(await stateOf('enrolmentRound', roundId)).toBe('PENDING_PUBLISH');
    await step(officer, 'enrolmentRound', roundId, 'publish');
    expect(['PUBLISHED', 'OPEN']).toContain(await stateOf('enrolmentRound', roundId));
  });

  it('S13.1, S20.3 a veteran signs in by his real name, enrols on a phone, and his district approves', async () => {
    const round = phone.getByRole('link', { name: new RegExp(ROUND) });
    await runJob('training.round-windows');
    await visit(phone, '/training/rounds');
    await round.tap();
    await phone.getByRole('button', { name: named('报名') }).tap();
    await phone.getByRole('link', { name: '随申办实名登录' }).tap();
    await phone.getByRole('button', { name: /林晓东/ }).tap();
    await phone.getByRole('heading', { name: '本人身份信息' }).waitFor();
    await phone.getByRole('radio', { name: '待业' }).check();
    await phone.getByRole('checkbox').check();
    await phone.getByRole('button', { name: '提交报名', exact: true }).tap();
    await phone.getByRole('heading', { name: '报名已提交' }).waitFor();
    const { enrolmentReviews } = await officer.run<{ enrolmentReviews: { nodes: { id: string }[] } }>(
      'query ($r: ID!) { enrolmentReviews(filter: { roundId: $r }, first: 2) { nodes { id } } }',
      { r: roundId },
    );
    expect(enrolmentReviews.nodes).toHaveLength(1);
    await step(officer, 'enrolmentReview', enrolmentReviews.nodes[0]?.id ?? '', 'districtPass');
    await phone.getByRole('button', { name: '查看我的报名', exact: true }).tap();
    await phone.getByText('审核通过').first().waitFor();
    await takePicture(phone, 'trainee-chain-approved');
  }, 180_000);
});
