import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiSession } from './api-session.ts';
import { takePicture, useBrowser } from './browser.ts';
import { letTimePass } from './let-time-pass.ts';
import { runJob } from './run-job.ts';
import { specimen } from './specimen.ts';
import { answer, demoPassword, listRows, openList, signIn } from './staff/console.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
const PROJECT = '低空巡检员（全程演练）';
const BATCH = '低空巡检项目评审（全程演练）';
const ROUND = '低空巡检员首期班';
const DAY_MS = 86_400_000;
/** Scores can be given for so long: enough to give them on any machine. */
const SCORING_MS = 300_000;
const HOUR_MS = 3_600_000;

let school: Page;
let officer: Page;
let centre: Page;
let city: Page;
let second: Page;
let judge: Page;
let stand: Page;
let phone: Page;
let applicationId: string;
let batchId: string;

/** A day of Shanghai so many days from now. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS + DAY_MS / 3).toISOString().slice(0, 10);
const named = (name: string) => new RegExp(`^${[...name].join('\\s?')}$`);
const api = (page: Page) => new ApiSession(page.request);

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

async function openApplication(page: Page): Promise<void> {
  await openList(page, '/staff/training/applications');
  await listRows(page).filter({ hasText: PROJECT }).getByRole('link').first().click();
  await page.getByRole('heading', { name: PROJECT }).waitFor();
}

async function setPublicityDays(value: number): Promise<void> {
  const session = api(city);
  const { parameters } = await session.run<{ parameters: { code: string; version: number }[] }>(
    '{ parameters { code version } }',
  );
  await session.run(
    'mutation ($v: JSON!, $n: Int!) { setParameter(code: "app.publicity_days", value: $v, version: $n, reason: "全程演练期间不公示") { code } }',
    { v: value, n: parameters.find(({ code }) => code === 'app.publicity_days')?.version ?? 0 },
  );
}

/** Signs, reads and hands in the sheet of the one project, as the page does. */
async function scoreByApi(login: string, score: string): Promise<void> {
  const page = await browser.newPage();
  const session = api(page);
  await session.signIn(login, demoPassword);
  const { ownReviews } = await session.run<{ ownReviews: { id: string; tasks: { id: string }[] }[] }>(
    '{ ownReviews { id tasks { id } } }',
  );
  const task = ownReviews.find(({ id }) => id === batchId)?.tasks[0];
  await session.run('mutation ($id: ID!) { acceptReviewCommitment(batchId: $id) }', { id: batchId });
  const sheet = {
    scores: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((code) => ({ code, score })),
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

/** 02 §10.3: the paper behind the price, page by page beside the sheet, long enough to count as read. */
async function readBasis(): Promise<void> {
  await judge.getByRole('tab', { name: '收费依据', exact: true }).click();
  await judge.getByRole('tabpanel', { name: '收费依据' }).getByRole('button', { name: /\.pdf/ }).first().click();
  await judge.getByRole('img', { name: '第1页', exact: true }).waitFor();
  await judge.getByText('共 1 页').waitFor();
  await judge.getByRole('heading', { name: '打分表', exact: true }).waitFor();
  await takePicture(judge, 'training-review-pdf');
  // What is leafed through in less than a second was not read.
  await judge.waitForTimeout(1500);
  const noted = judge.waitForResponse((answer) => !!answer.request().postData()?.includes('NoteReviewReading'));
  await judge.keyboard.press('Escape');
  await noted;
  await judge.getByRole('tab', { name: '收费依据', exact: true }).waitFor();
}

/** T17-5: nobody has handed in yet, so the end may still come sooner. */
async function endScoringSoon(): Promise<void> {
  const session = api(city);
  const { reviewBatch: batch } = await session.run<{
    reviewBatch: { version: number; materialFrom: string; scoreFrom: string };
  }>('query ($id: ID!) { reviewBatch(id: $id) { version materialFrom scoreFrom } }', { id: batchId });
  const end = new Date(Date.now() + SCORING_MS).toISOString();
  const windows = { materialFrom: batch.materialFrom, materialTo: end, scoreFrom: batch.scoreFrom, scoreTo: end };
  await session.run(
    `mutation ($id: ID!, $v: Int!, $w: ReviewWindowsInput!) {
       changeReviewWindows(id: $id, version: $v, windows: $w, reason: "评审会提前结束") { id } }`,
    { id: batchId, v: batch.version, w: windows },
  );
}

/** The time for scores is over; nobody may shorten it now, but the test need not wait. */
const endScoringNow = () =>
  letTimePass('update review_batch set score_to = now(), material_to = now() where id = $1', [batchId]);

async function pick(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

describe('02 §25 the whole chain: apply, district, centre, experts, filing, round, enrolment, approval', () => {
  beforeAll(async () => {
    [school, officer, centre, city, second, judge, stand] = (await Promise.all(
      Array.from({ length: 7 }, () => browser.newPage()),
    )) as [Page, Page, Page, Page, Page, Page, Page];
    phone = await browser.newPage({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });
    await signIn(school, 'inst_demo');
    await signIn(officer, 'officer_hk');
    await signIn(centre, 'city_centre');
    await signIn(city, 'city_officer');
    await signIn(second, 'city_officer2');
    await signIn(judge, 'expert_demo');
    await signIn(stand, 'expert_demo3');
    await setPublicityDays(0);
  }, 180_000);
  afterAll(() => setPublicityDays(5));

  it('S16.1 the institution copies an earlier application, names the project and submits it', async () => {
    const session = api(school);
    const { projectApplications } = await session.run<{ projectApplications: { nodes: { id: string }[] } }>(
      '{ projectApplications(filter: { states: [FILED_PASS] }, first: 1) { nodes { id } } }',
    );
    const { createProjectApplication: draft } = await session.run<{
      createProjectApplication: { id: string; version: number; content: { project: object } };
    }>('mutation ($c: ID, $q: ID!) { createProjectApplication(copyOf: $c, requestId: $q) { id version content } }', {
      c: projectApplications.nodes[0]?.id,
      q: randomUUID(),
    });
    applicationId = draft.id;
    const content = { ...draft.content, project: { ...draft.content.project, name: PROJECT } };
    await session.run(
      'mutation ($id: ID!, $v: Int!, $c: JSON!) { saveProjectApplication(id: $id, version: $v, content: $c) { id } }',
      { id: draft.id, v: draft.version, c: content },
    );
    await visit(school, `/training/applications/${draft.id}`);
    await school.getByText('完整度 100%').waitFor();
    for (let step = 0; step < 4; step += 1) await school.getByRole('button', { name: '下一步', exact: true }).click();
    await school.getByRole('button', { name: '提交申报', exact: true }).click();
    await school.getByText('待区审核').first().waitFor();
  });

  it('S16.3 the district passes it, then the municipal centre', async () => {
    await openApplication(officer);
    await officer.getByRole('tab', { name: '机构情况', exact: true }).click();
    await officer.getByRole('table', { name: '提交时的师资' }).getByText('李建华').waitFor();
    await actOn(officer, '通过');
    await officer.getByText('待市服务中心复核').first().waitFor();
    await openApplication(centre);
    await actOn(centre, '复核通过');
    await centre.getByText('待组织评审').first().waitFor();
  });

  it('S17.3 the city forms a batch of two experts and one in reserve, and publishes it', async () => {
    const session = api(city);
    const { reviewDefaults, reviewExperts } = await session.run<{
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
    const { createReviewBatch: batch } = await session.run<{
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
    await session.run(
      'mutation ($id: ID!, $a: [ReviewAssignmentInput!]!) { assignReviewExperts(batchId: $id, assignments: $a) { id } }',
      { id: batchId, a: assignments },
    );
    await visit(city, `/staff/training/reviews/${batchId}`);
    await actOn(city, '发布');
    await city
      .getByRole('table', { name: `${PROJECT}的专家` })
      .getByText('明哲（备选）')
      .waitFor();
  });

  it('SC17-2, SC17-3, T17-5 the city looks at what experts will see and how far they are, and moves the times with a reason', async () => {
    await city.getByRole('button', { name: named('预览') }).click();
    const preview = city.getByRole('dialog', { name: '专家看到的页面（预览）' });
    await preview.getByRole('tab', { name: '教学计划', exact: true }).click();
    await preview.getByRole('heading', { name: '打分表', exact: true }).waitFor();
    await takePicture(city, 'staff-training-preview');
    await preview.getByRole('button', { name: /关闭|Close/ }).click();
    const progress = city.getByRole('table', { name: '打分进度' });
    await progress.getByText('未打开', { exact: true }).first().waitFor();
    await city.getByRole('timer').waitFor();
    await city.getByRole('button', { name: '调整时间', exact: true }).click();
    const dialog = city.getByRole('dialog', { name: '调整时间' });
    await dialog.getByLabel('调整原因').fill('专家行程冲突，时间另行通知');
    await dialog.getByRole('button', { name: named('调整') }).click();
    await city.getByText('时间已调整，已通知全部专家').waitFor();
  });

  it('02 §9.4 the next batch copies the last one’s rules and times, and its criteria are a version', async () => {
    await visit(second, '/staff/training/reviews/new');
    await second.getByRole('button', { name: '复制上一批次', exact: true }).click();
    await second.getByText(new RegExp(`已填入“${BATCH}”`)).waitFor();
    await second.getByText('第1版 专家评审评分标准（现行）').waitFor();
    await second.getByRole('cell', { name: '办学资质与基础条件', exact: true }).waitFor();
  });

  it('T17-6 an expert falls ill: the reserve takes his place before scoring ends', async () => {
    const tasks = city.getByRole('table', { name: `${PROJECT}的专家` });
    await tasks
      .getByRole('row', { name: /柯正/ })
      .getByRole('button', { name: named('更换') })
      .click();
    const dialog = city.getByRole('dialog');
    await dialog.getByRole('radio', { name: /明哲/ }).check();
    await dialog.getByLabel('更换原因').fill('专家因病不能参加评审');
    await dialog.getByRole('button', { name: named('更换') }).click();
    await tasks.getByText('由明哲接替：专家因病不能参加评审').waitFor();
    await takePicture(city, 'staff-training-replaced');
  });

  it('S18.2 the experts score, each in his own session', async () => {
    await endScoringSoon();
    await visit(judge, '/training/reviews');
    const panel = judge.locator('.review-batch').filter({ hasText: BATCH });
    await panel.getByRole('button', { name: '签署承诺书', exact: true }).click();
    await judge.getByRole('checkbox', { name: '我已阅读并承诺遵守' }).check();
    await judge
      .getByRole('dialog')
      .getByRole('button', { name: named('签署') })
      .click();
    await panel.getByRole('link', { name: PROJECT, exact: true }).click();
    await readBasis();
    const scores = judge.locator('.review-sheet').getByRole('spinbutton');
    for (const [n, score] of ['85', '80', '88', '82', '75', '90'].entries()) await scores.nth(n).fill(score);
    await judge.getByRole('textbox', { name: /总体评语/ }).fill('项目设计合理，师资和场地满足要求。');
    await judge.getByRole('radio', { name: '建议通过', exact: true }).check();
    await judge.getByRole('button', { name: '提交打分表', exact: true }).click();
    await judge.getByText('已提交，总分 83.800').waitFor();
    await judge.getByRole('button', { name: /打印打分表/ }).waitFor();
    await judge.emulateMedia({ media: 'print' });
    await judge.getByRole('heading', { name: '专家评审打分表' }).waitFor();
    await judge.emulateMedia({ media: 'screen' });
    await scoreByApi('expert_demo3', '85');
    await visit(stand, '/training/reviews');
    await stand.getByRole('table', { name: '打分总览' }).first().waitFor();
    await takePicture(stand, 'training-review-overview');
    await city.getByRole('tab', { name: '阅卷记录', exact: true }).click();
    await city
      .getByRole('table', { name: '阅卷记录' })
      .getByRole('row', { name: /严谨/ })
      .getByText(/机构介绍/)
      .waitFor();
    await city.getByText('共1页，全部看过').first().waitFor();
  });

  it('T17-4, T17-7, T17-8 scoring ends by the clock; one person computes, another confirms', async () => {
    await endScoringNow();
    const closed = city.getByRole('button', { name: named('计算') });
    for (let patience = 80; patience > 0 && !(await closed.isVisible()); patience -= 1) {
      await runJob('training.review-windows');
      await visit(city, `/staff/training/reviews/${batchId}`);
      await closed.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    await actOn(city, '计算');
    await city.getByRole('tab', { name: '结果', exact: true }).click();
    await city.getByText('84.40', { exact: true }).first().waitFor();
    await city.getByRole('img', { name: /箱线图/ }).waitFor();
    await visit(second, `/staff/training/reviews/${batchId}`);
    await actOn(second, '确认结果');
    await second.getByText('已确认').first().waitFor();
    await takePicture(second, 'staff-training-review-result');
  }, 500_000);

  it('S16.5 the result is filed with its minutes: the project is in the library', async () => {
    await openApplication(city);
    await city.getByRole('button', { name: '备案入库', exact: true }).click();
    const dialog = city.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles(specimen);
    await dialog.getByText('specimen.pdf').first().waitFor();
    await answer(city, '备案入库');
    await city.getByText('已备案入库').first().waitFor();
    await openList(officer, '/staff/training/projects');
    await listRows(officer).filter({ hasText: PROJECT }).waitFor();
  });

  it('S13.1 the institution calls to enrol, its district publishes; fewer places than the least number are refused', async () => {
    await openList(school, '/training/own-rounds');
    await school.getByRole('button', { name: '新建批次' }).click();
    await school.getByLabel('培训项目').click();
    await school.getByTitle(new RegExp(`^${PROJECT.replace(/[（）]/g, '.')}`)).click();
    await school.getByLabel(/^批次名称/).fill(ROUND);
    await pick(school, '报名开始', `${dayIn(-1)} 09:00`);
    await pick(school, '报名截止', `${dayIn(20)} 17:00`);
    await pick(school, '计划开班日', dayIn(400));
    await pick(school, '计划结束日', dayIn(420));
    await school.getByLabel('计划人数').fill('12');
    await school.getByLabel(/^最少开班人数/).fill('15');
    await school.getByText('最少开班人数不能超过计划人数').waitFor();
    await school.getByLabel(/^最少开班人数/).fill('10');
    await school.getByLabel('培训场地').click();
    await school.getByTitle(/^电工实训场/).click();
    expect(await school.getByLabel('培训地址').inputValue()).toBe('上海市虹口区飞虹路518号');
    await school.getByLabel('联系人').fill('曹颖');
    await school.getByLabel('联系电话').fill('021-65012345');
    await school.getByRole('button', { name: '保存草稿' }).click();
    await school.getByRole('heading', { name: ROUND }).waitFor();
    await actOn(school, '提交');
    await school.getByText('待发布').first().waitFor();
    await openList(officer, '/staff/training/rounds');
    await listRows(officer).filter({ hasText: ROUND }).getByRole('link').first().click();
    await officer.getByRole('heading', { name: ROUND }).waitFor();
    await actOn(officer, '发布');
    await officer.getByText('已发布待开始').or(officer.getByText('报名中')).first().waitFor();
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
    await openList(officer, '/staff/training/enrolments');
    await listRows(officer).filter({ hasText: ROUND }).getByRole('link').first().click();
    await officer.getByRole('table', { name: '信息对照' }).waitFor();
    await actOn(officer, '审核通过');
    await phone.getByRole('button', { name: '查看我的报名', exact: true }).tap();
    await phone.getByText('审核通过').first().waitFor();
    await takePicture(phone, 'trainee-chain-approved');
  }, 180_000);
});
