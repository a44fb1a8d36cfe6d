import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { ApiSession } from './api-session.ts';
import { takePicture, useBrowser } from './browser.ts';
import { sessionOf, step } from './record-acts.ts';
import { answer, listRows, openList, signIn } from './staff/console.ts';
import { backTo, visit } from './visit.ts';

const browser = useBrowser();
let school: Page;
let officer: Page;

const PROJECT = '无人机航拍与测绘';
const rowOf = (page: Page) => listRows(page).filter({ hasText: PROJECT });

/** A picture of the page at its width, nothing cut off, no serious finding. */
async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('培训项目申报', () => {
  beforeAll(async () => {
    [school, officer] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(school, 'inst_demo');
    await signIn(officer, 'officer_hk');
  }, 180_000);

  it('8.6 an institution sees where its applications stand, and fills in five steps that say how complete they are', async () => {
    await openList(school, '/training/applications');
    await takePicture(school, 'training-own-applications');
    expect(await seriousFindings(school)).toEqual([]);
    await rowOf(school).getByRole('link').first().click();
    await school.getByText('完整度 100%').waitFor();
    for (const [step, name] of ['institution', 'qualifications', 'project', 'plan', 'files'].entries()) {
      if (step > 0) await school.getByRole('button', { name: '下一步', exact: true }).click();
      // What the institution holds goes along: it is shown before anything is handed in.
      if (name === 'qualifications') await school.getByText('办学许可证（必备）').waitFor();
      await takePicture(school, `training-wizard-${name}`);
      expect(await seriousFindings(school)).toEqual([]);
    }
  });

  it('S16.1, S16.2 what it submits waits for its district', async () => {
    await school.getByRole('button', { name: '提交申报', exact: true }).click();
    await school.getByText('待区审核').first().waitFor();
    await takePicture(school, 'training-submitted');
    await openList(officer, '/staff/training/applications');
    await rowOf(officer).waitFor();
    await takePicture(officer, 'staff-training-applications');
    expect(await seriousFindings(officer)).toEqual([]);
  });

  it('S16.3 the district passes it, then the municipal centre', async () => {
    await rowOf(officer).getByRole('link').first().click();
    await officer.getByRole('heading', { name: PROJECT }).waitFor();
    await officer.getByRole('tab', { name: '机构情况', exact: true }).click();
    await officer.getByRole('table', { name: '提交时的师资' }).getByText('李建华').waitFor();
    await officer.getByRole('button', { name: '通过', exact: true }).click();
    await answer(officer, '通过');
    await officer.getByText(`通过：${PROJECT}`, { exact: false }).first().waitFor();
    await officer.getByText('待市服务中心复核').first().waitFor();
    await takePicture(officer, 'staff-training-application');
    expect(await seriousFindings(officer)).toEqual([]);
    const centre = await sessionOf('city_centre');
    const id = new URL(officer.url()).pathname.split('/').at(-1) ?? '';
    await step(centre, 'projectApplication', id, 'centrePass');
    const { projectApplication } = await centre.run<{ projectApplication: { state: string } }>(
      'query ($id: ID!) { projectApplication(id: $id) { state } }',
      { id },
    );
    expect(projectApplication.state).toBe('CITY_READY');
  });

  it('S16.4 the sheet of a newcomer stands beside its application', async () => {
    await backTo(officer, '/staff/training/applications');
    await listRows(officer).filter({ hasText: '养老护理员初级' }).getByRole('link').first().click();
    await officer.getByRole('tab', { name: '资质审核表' }).click();
    await officer.getByRole('table', { name: '资质审核表' }).waitFor();
    await takePicture(officer, 'staff-training-sheet');
    expect(await seriousFindings(officer)).toEqual([]);
  });

  it('S15.1, 02 §1.4 the library lists what was filed, and its district reads how it was judged', async () => {
    await openList(officer, '/staff/training/projects');
    await listRows(officer).filter({ hasText: '数控车工' }).waitFor();
    await takePicture(officer, 'staff-training-projects');
    await listRows(officer).filter({ hasText: '无人机驾驶员' }).getByRole('link').first().click();
    await officer.getByRole('tab', { name: '动态' }).click();
    await officer.getByText('入库').first().waitFor();
    await takePicture(officer, 'staff-training-project');
    await officer.getByRole('tab', { name: '评审结果', exact: true }).click();
    await officer.getByText('84.03', { exact: true }).waitFor();
    await look(officer, 'district-training-review-result');
  });

  it('T14-6 the district proposes what becomes of a project by a dialog that lists what is affected', async () => {
    await officer.getByRole('button', { name: /^建议/ }).first().click();
    await officer.getByRole('dialog').waitFor();
    await look(officer, 'staff-training-propose');
    await officer.keyboard.press('Escape');
  });
});

/** 02 §10.3: the paper behind the price, page by page beside the sheet, long enough to count as read. */
async function readBasis(expert: Page): Promise<void> {
  await expert.getByRole('tab', { name: '收费依据', exact: true }).click();
  await expert.getByRole('tabpanel', { name: '收费依据' }).getByRole('button', { name: /\.pdf/ }).first().click();
  await expert.getByRole('img', { name: '第1页', exact: true }).waitFor();
  await expert.getByText('共 1 页').waitFor();
  await expert.getByRole('heading', { name: '打分表', exact: true }).waitFor();
  await takePicture(expert, 'training-review-pdf');
  // What is leafed through in less than a second was not read.
  await expert.waitForTimeout(1500);
  const noted = expert.waitForResponse((answer) => !!answer.request().postData()?.includes('NoteReviewReading'));
  await expert.keyboard.press('Escape');
  await noted;
  await expert.getByRole('tab', { name: '收费依据', exact: true }).waitFor();
}

describe('专家评审', () => {
  let expert: Page;
  let city: Page;
  beforeAll(async () => {
    [expert, city] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(expert, 'expert_demo');
    await signIn(city, 'city_officer');
  }, 180_000);

  it('SC18-1, S18.1, S18.2 an expert commits himself, reads the material, scores beside it and hands in', async () => {
    await visit(expert, '/training/reviews');
    await expert.getByRole('button', { name: '签署承诺书', exact: true }).click();
    await expert.getByRole('checkbox', { name: '我已阅读并承诺遵守' }).check();
    await expert
      .getByRole('dialog')
      .getByRole('button', { name: /^签\s?署$/ })
      .click();
    await expert.getByRole('link', { name: '中式烹调师', exact: true }).click();
    await readBasis(expert);
    await expert.getByRole('tab', { name: '教学计划', exact: true }).click();
    const scores = expert.getByRole('spinbutton');
    for (const [n, score] of ['85', '80', '88', '82', '75', '90'].entries()) await scores.nth(n).fill(score);
    await expert.getByText('83.800', { exact: true }).waitFor();
    await expert.getByRole('textbox', { name: /总体评语/ }).fill('项目设计合理，师资和场地满足要求。');
    await expert.getByRole('radio', { name: '建议通过', exact: true }).check();
    await takePicture(expert, 'training-review-desk');
    expect(await seriousFindings(expert)).toEqual([]);
    await expert.getByRole('button', { name: '提交打分表', exact: true }).click();
    await expert.getByText('已提交，总分 83.800').waitFor();
    await expert.getByRole('button', { name: /打印打分表/ }).waitFor();
    await expert.emulateMedia({ media: 'print' });
    await expert.getByRole('heading', { name: '专家评审打分表' }).waitFor();
    await expert.emulateMedia({ media: 'screen' });
    await backTo(expert, '/training/reviews');
    await expert.getByRole('table', { name: '打分总览' }).first().waitFor();
    await takePicture(expert, 'training-reviews');
    expect(await seriousFindings(expert)).toEqual([]);
  });

  it('S17.3 the city sees how far the experts are and what they have read, no score among it, and assigns experts', async () => {
    await openList(city, '/staff/training/reviews');
    await takePicture(city, 'staff-training-reviews');
    expect(await seriousFindings(city)).toEqual([]);
    await listRows(city).filter({ hasText: '演示' }).getByRole('link').first().click();
    const tasks = city.getByRole('table', { name: '中式烹调师的专家' });
    await tasks.getByText('已提交').waitFor();
    expect(await tasks.getByText('83.8').count()).toBe(0);
    await takePicture(city, 'staff-training-review');
    expect(await seriousFindings(city)).toEqual([]);
    await city.getByRole('tab', { name: '阅卷记录', exact: true }).click();
    const readings = city.getByRole('table', { name: '阅卷记录' });
    await readings
      .getByRole('row', { name: /严谨/ })
      .getByText(/机构介绍/)
      .waitFor();
    await city.getByText('共1页，全部看过').first().waitFor();
    await city.getByRole('button', { name: '分配专家', exact: true }).click();
    await city.getByRole('table', { name: '项目与专家' }).waitFor();
    await takePicture(city, 'staff-training-assign');
  });

  it('02 §9.4 the next batch copies the last one’s rules and times, and its criteria are a version', async () => {
    const { reviewBatchToCopy: last } = await new ApiSession(city.request).run<{
      reviewBatchToCopy: { title: string };
    }>('{ reviewBatchToCopy { title } }');
    await visit(city, '/staff/training/reviews/new');
    await city.getByRole('button', { name: '复制上一批次', exact: true }).click();
    await city.getByText(`已填入“${last.title}”`, { exact: false }).waitFor();
    await city.getByText('第1版 专家评审评分标准（现行）').waitFor();
    await city.getByRole('cell', { name: '办学资质与基础条件', exact: true }).waitFor();
    await city.getByRole('heading', { name: '评分标准' }).waitFor();
    await takePicture(city, 'staff-training-review-new');
    expect(await seriousFindings(city)).toEqual([]);
  });

  it('SC17-4, 21.1 the city reads results, charts, readings and documents of a review that is filed', async () => {
    await backTo(city, '/staff/training/reviews');
    await listRows(city).filter({ hasText: '第一批' }).getByRole('link').first().click();
    const results = city.getByRole('table', { name: '评审结果' });
    for (const score of ['84.03', '69.94', '70.00']) await results.getByText(score, { exact: true }).waitFor();
    await look(city, 'staff-training-review-results');
    await city.getByRole('tab', { name: '专家与进度', exact: true }).click();
    await city.getByRole('tabpanel').getByText('未提交', { exact: false }).first().waitFor();
    for (const [tab, ready] of [
      ['阅卷记录', '教学计划'],
      ['文书', '评审结果备案表'],
      ['评分标准', '师资力量'],
      ['办理过程', '已备案'],
    ] as const) {
      await city.getByRole('tab', { name: tab, exact: true }).click();
      await city.getByRole('tabpanel').getByText(ready, { exact: false }).first().waitFor();
      await look(city, `staff-training-review-${tab}`);
    }
  });

  it('02 §1.4 expert and institution see of the results what is theirs', async () => {
    await expert.getByRole('tab', { name: /^历史记录/ }).click();
    const history = expert.getByRole('table', { name: /第一批.*的打分记录$/ });
    await history.getByText('83.800', { exact: true }).waitFor();
    await look(expert, 'training-review-history');
    await backTo(school, '/training/applications');
    await listRows(school).filter({ hasText: '茶艺师' }).getByRole('link').first().click();
    await school.getByText('69.94', { exact: true }).waitFor();
    await school.getByRole('table', { name: '教学计划' }).waitFor();
    await look(school, 'training-own-result');
  });
});
