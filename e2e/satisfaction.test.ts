import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { signIn } from './staff/console.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
let desk: Page;

async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}

/** Titles of the questions in their order, without their numbers. */
const questions = async () =>
  (await desk.locator('.yjs-design-title > span:first-child').allTextContents()).map((text) =>
    text.replace(/^\d+\. /, ''),
  );

beforeAll(async () => {
  desk = await browser.newPage();
  await signIn(desk, 'city_officer');
}, 120_000);

describe('满意度评价 (02 §17)', () => {
  it('S25.1, LC-31 an officer of the city designs a template by hand and by keyboard, and sees it as on a phone', async () => {
    await visit(desk, '/staff/rules/satisfaction-template');
    await desk.getByText('通用培训满意度评价').first().waitFor();
    await look(desk, 'satisfaction-templates');
    await desk.getByText('短期培训满意度评价').first().click();
    await desk.getByRole('button', { name: /修改规则|继续编辑草稿/ }).click();
    await desk.getByRole('list', { name: '题目' }).waitFor();
    const before = await questions();
    expect(before).toEqual([
      '教师教学',
      '对培训机构的总体评价',
      '对本培训项目的总体评价',
      '您会向战友推荐这个培训项目吗',
      '意见建议',
    ]);
    await look(desk, 'satisfaction-designer');
    // By hand: the last question before the first, and a new scale between.
    const card = (at: number) => desk.locator('.yjs-design-card').nth(at);
    await card(4).dragTo(card(0), { targetPosition: { x: 60, y: 4 } });
    await desk.getByText('第5题已移到第1位，共5位').waitFor({ state: 'attached' });
    await desk
      .getByRole('button', { name: '五级量表', exact: true })
      .dragTo(card(1), { targetPosition: { x: 60, y: 4 } });
    await desk.getByRole('textbox', { name: '题目' }).fill('实操设备');
    expect(await questions()).toEqual(['意见建议', '实操设备', ...before.slice(0, 4)]);
    // By keyboard: down again, and the new one to the end of the marks.
    await desk.getByRole('button', { name: /1\. 意见建议/ }).focus();
    for (let step = 0; step < 5; step += 1) await desk.keyboard.press('Alt+ArrowDown');
    await desk.getByRole('button', { name: '第1题移到…' }).press('Enter');
    await desk.getByRole('spinbutton', { name: '第1题移到第几位' }).fill('2');
    await desk.keyboard.press('Enter');
    expect(await questions()).toEqual(['教师教学', '实操设备', ...before.slice(1)]);
    await desk.getByText('手机预览').click();
    await desk.getByRole('region', { name: '手机预览' }).getByText('实操设备').waitFor();
    await look(desk, 'satisfaction-preview');
    await desk.getByText('设计', { exact: true }).click();
    await desk.getByRole('button', { name: '保存草稿' }).click();
    await desk.getByRole('cell', { name: '题目6', exact: true }).waitFor();
    await look(desk, 'satisfaction-version');
  });

  it('02 §17.6 the city reads reports and the ranking', async () => {
    await visit(desk, '/staff/training/satisfaction');
    await desk
      .getByRole('cell', { name: /第3期（演示）/ })
      .first()
      .waitFor();
    await look(desk, 'satisfaction-board');
    await visit(desk, '/staff/training/satisfaction-reports');
    // A run of the night before stands first; this one has the sheets to be read in detail.
    await desk
      .getByRole('row')
      .filter({ hasText: '81.82%' })
      .getByRole('link', { name: /^BC310109/ })
      .first()
      .click();
    await desk.getByRole('heading', { name: '总体和各维度' }).waitFor();
    await desk.getByText('81.82%').first().waitFor();
    await look(desk, 'satisfaction-report');
    await visit(desk, '/staff/training/satisfaction-ranking');
    await desk.getByRole('tab', { name: '培训项目' }).waitFor();
    await look(desk, 'satisfaction-ranking');
  });

  it('S13.3, AC25-5 a trainee judges his run on the phone, once', async () => {
    const phone = await browser.newPage({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });
    await signIn(phone, 'trainee_demo');
    await visit(phone, '/training/surveys');
    await phone.getByRole('button', { name: '评价本次培训' }).tap();
    await phone.getByRole('button', { name: '提交评价' }).tap();
    await phone.getByText('请打分').first().waitFor();
    await look(phone, 'satisfaction-phone');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    for (const group of await phone.getByRole('radiogroup').all())
      await group.getByRole('radio', { name: '满意', exact: true }).check();
    await phone.getByRole('button', { name: '提交评价' }).tap();
    await phone.getByText('感谢您的评价').waitFor();
    await phone.getByRole('button', { name: '返回调查评价' }).tap();
    await phone.getByText('您已评价，感谢参与。').waitFor();
    await takePicture(phone, 'satisfaction-thanks');
  });

  it('T25-9 the institution reads what was delivered and answers', async () => {
    const school = await browser.newPage();
    await signIn(school, 'inst_demo');
    await visit(school, '/training/satisfaction');
    await school
      .getByRole('link', { name: /^BC310109/ })
      .first()
      .click();
    await school.getByRole('heading', { name: '各题分布' }).waitFor();
    await school.getByText('机构已阅').first().waitFor();
    await look(school, 'satisfaction-own-report');
  });
});
