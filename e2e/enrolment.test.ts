import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../api/test/until.ts';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { sessionOf } from './record-acts.ts';
import { answer, listRows, openList, signIn } from './staff/console.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
let school: Page;
let officer: Page;

const TITLE = '数控车工周末班';
const rowOf = (page: Page) => listRows(page).filter({ hasText: TITLE });
const DAY_MS = 86_400_000;
/** A day of Shanghai so many days from now. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS + DAY_MS / 3).toISOString().slice(0, 10);

async function pick(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

/** A picture of the page at its width, nothing cut off, no serious finding. */
async function looksWhole(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('报名批次和报名审核', () => {
  beforeAll(async () => {
    [school, officer] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(school, 'inst_demo');
    await signIn(officer, 'officer_hk');
  }, 180_000);

  it('S13.1 an institution drafts a round for a project of the library and submits it; fewer places than the least number are refused', async () => {
    await openList(school, '/training/own-rounds');
    await takePicture(school, 'training-own-rounds');
    expect(await seriousFindings(school)).toEqual([]);
    await school.getByRole('button', { name: '新建批次' }).click();
    await school.getByLabel('培训项目').click();
    await school.getByTitle(/^数控车工/).click();
    await school.getByLabel(/^批次名称/).fill(TITLE);
    await pick(school, '报名开始', `${dayIn(-1)} 09:00`);
    await pick(school, '报名截止', `${dayIn(20)} 17:00`);
    await pick(school, '计划开班日', dayIn(300));
    await pick(school, '计划结束日', dayIn(320));
    await school.getByLabel('计划人数').fill('20');
    await school.getByLabel(/^最少开班人数/).fill('25');
    await school.getByText('最少开班人数不能超过计划人数').waitFor();
    await school.getByLabel(/^最少开班人数/).fill('10');
    await school.getByLabel('培训场地').click();
    await school.getByTitle(/^电工实训场/).click();
    expect(await school.getByLabel('培训地址').inputValue()).toBe('上海市虹口区飞虹路518号');
    await school.getByLabel('联系人').fill('曹颖');
    await school.getByLabel('联系电话').fill('021-65012345');
    await takePicture(school, 'training-round-form');
    expect(await seriousFindings(school)).toEqual([]);
    await school.getByRole('button', { name: '保存草稿' }).click();
    await school.getByRole('heading', { name: TITLE }).waitFor();
    await school.getByRole('button', { name: /^提\s?交$/ }).click();
    const dialog = school.getByRole('dialog');
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: /^提\s?交$/ }).click();
    await school.getByText('待发布').first().waitFor();
  });

  it('S13.1, SC13-6 the district narrows its rounds by project, is offered the file, and publishes, told what follows', async () => {
    await openList(officer, '/staff/training/rounds');
    await rowOf(officer).waitFor();
    await takePicture(officer, 'staff-training-rounds');
    await officer.getByRole('combobox', { name: '项目' }).click();
    await officer
      .locator('.ant-select-item-option', { hasText: '无人机驾驶员' })
      .filter({ visible: true })
      .first()
      .click();
    await officer.waitForURL(/project=/);
    await listRows(officer).filter({ hasText: '数控车工' }).first().waitFor({ state: 'hidden' });
    await listRows(officer).first().waitFor();
    await officer.getByRole('button', { name: /导\s?出$/ }).waitFor();
    await looksWhole(officer, 'staff-training-rounds-project');
    const id = new URL(school.url()).pathname.split('/').at(-1);
    await visit(officer, `/staff/training/rounds/${id}`);
    await officer.getByRole('heading', { name: TITLE }).waitFor();
    await officer.getByRole('button', { name: /^发\s?布$/ }).click();
    await officer.getByText('到报名开始时间自动开放').waitFor();
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: /^发\s?布$/ })
      .click();
    await officer.getByText('已发布待开始').or(officer.getByText('报名中')).first().waitFor();
  });

  it('S20.3, T20-6 the district compares what was submitted with what was synchronised, and approves', async () => {
    const session = await sessionOf('trainee_demo');
    let roundId: string | undefined;
    // The page of the officer may still have been the one from before his act when it was looked at.
    await until(async () => {
      const { openRounds } = await session.run<{ openRounds: { nodes: { id: string; title: string }[] } }>(
        '{ openRounds(first: 50) { nodes { id title } } }',
      );
      roundId = openRounds.nodes.find(({ title }) => title === TITLE)?.id;
      return roundId !== undefined;
    });
    const { enrolInTraining } = await session.run<{ enrolInTraining: { state: string } }>(
      'mutation ($input: EnrolInput!, $q: ID!) { enrolInTraining(input: $input, requestId: $q) { state } }',
      { input: { roundId, employmentStatus: '1', declarationAccepted: true }, q: crypto.randomUUID() },
    );
    expect(enrolInTraining.state).toBe('PENDING');
    await openList(officer, '/staff/training/enrolments');
    await takePicture(officer, 'staff-training-enrolments');
    expect(await seriousFindings(officer)).toEqual([]);
    // T20-6: the bureau says by which number it can be asked.
    await officer.getByRole('button', { name: '咨询电话', exact: true }).click();
    await officer.getByRole('dialog').getByLabel('虹口区退役军人事务局').waitFor();
    await looksWhole(officer, 'staff-training-contact');
    await officer.keyboard.press('Escape');
    await officer.getByRole('dialog').waitFor({ state: 'hidden' });
    await rowOf(officer).getByRole('link').first().click();
    await officer.getByRole('table', { name: '信息对照' }).waitFor();
    await takePicture(officer, 'staff-training-enrolment');
    expect(await seriousFindings(officer)).toEqual([]);
    // R9.2.1: from this page, too, the applicant is asked for a review.
    await officer.getByRole('button', { name: '请评价' }).click();
    await officer.getByRole('dialog', { name: '请申请人评价' }).waitFor();
    await officer.keyboard.press('Escape');
    await officer.getByRole('dialog').waitFor({ state: 'hidden' });
    await officer.getByRole('button', { name: '审核通过', exact: true }).click();
    await answer(officer, '审核通过');
    await officer.locator('.yjs-page-header, main').getByText('审核通过').first().waitFor();
  });

  it('12.6 interceptions and figures have their pages', async () => {
    await openList(officer, '/staff/training/interceptions');
    expect(await seriousFindings(officer)).toEqual([]);
    await visit(officer, '/staff/training/enrolments/statistics');
    await officer.getByRole('table', { name: '各区审核' }).waitFor();
    expect(await seriousFindings(officer)).toEqual([]);
  });
});
