import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../../api/test/until.ts';
import { seriousFindings } from '../accessibility.ts';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { step } from '../record-acts.ts';
import { answer, listRows, openList, signIn } from './console.ts';
import { counterpartsUrl, makeCounterpart } from './counterparts.ts';
import { firstFreeCase } from './free-cases.ts';

const browser = useBrowser();
let page: Page;
let caseNo: string;
/** 办件编号 of 户口登记, as the police were given it. */
let bjNo: string;

/** A case that has just been accepted, so that its departments know of it. */
async function acceptFreeCase(): Promise<string> {
  const { id, caseNo: number } = await firstFreeCase(page);
  await step(new ApiSession(page.request), 'case', id, 'pass', 'accept');
  return number;
}

/** What the police were sent about a matter of the case; the push leaves a moment after the act. */
async function dispatchedTo(department: string, number: string): Promise<{ bjNo: string; body: unknown }[]> {
  const url = `${await counterpartsUrl(page)}/departments/messages`;
  type Message = { department: string; caseNo: string; bjNo: string; body: unknown };
  let found: Message[] = [];
  await until(
    async () => {
      const all = (await (await page.request.get(url)).json()) as Message[];
      found = all.filter((one) => one.department === department && one.caseNo === number);
      return found.length > 0;
    },
    120_000,
    300,
  );
  return found;
}

const say = (feedback: object) => makeCounterpart(page, '/departments/GA/feedback', feedback);
const feedbackRow = (text: string) => listRows(page).filter({ hasText: text }).first();
const header = () => page.locator('.staff-record-title, .yjs-page-header').first();

/** From the list that is shown. */
async function openMessage(text: string): Promise<void> {
  await feedbackRow(text).getByRole('link').first().click();
  await page.getByRole('region', { name: '办理结果' }).waitFor();
}

describe('反馈信息', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'clerk_hk');
    caseNo = await acceptFreeCase();
    const dispatched = await dispatchedTo('GA', caseNo);
    const household = dispatched.find(({ body }) => JSON.stringify(body).includes('M03'));
    bjNo = (household ?? dispatched[0])?.bjNo ?? '';
  }, 120_000);

  it('AC-01-01 the police report: the message is applied by itself, and its page tells the whole of it', async () => {
    const resultData = { 户口登记状态: '1', 户籍地址: '上海市虹口区示范路1号' };
    const reply = await say({ bjNo, caseNo, feedbackType: 'DONE', suggestion: '请申请人领取户口簿', resultData });
    expect(reply.body).toMatchObject({ code: 0 });
    await openList(page, '/staff/feedback');
    await feedbackRow(bjNo).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'staff-feedback-list');
    await openMessage(bjNo);
    await page.getByText('公安反馈 · 已办结').first().waitFor();
    const results = page.getByRole('region', { name: '办理结果' });
    await results.getByText('已登记', { exact: true }).waitFor();
    expect(await results.textContent()).not.toContain('示范路1号');
    // What the police left out is shown as left out.
    expect(await results.getByText('—', { exact: true }).count()).toBeGreaterThan(0);
    await page.getByText('请申请人领取户口簿').first().waitFor();
    expect(await header().textContent()).toContain('正常办结');
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'staff-feedback-detail');
    await page.getByRole('button', { name: '标记已读', exact: true }).click();
    await page.getByText('已标记为已读').waitFor();
  });

  it('3.8 a message without a case is found by the clerk and applied to the sub-case of its department', async () => {
    const lost = 'BJ-310109-2026-999998';
    const reply = await say({ bjNo: lost, feedbackType: 'PROGRESS', externalStatus: { text: '已采集指纹' } });
    expect(reply.body).toMatchObject({ code: 1003 });
    await openList(page, `/staff/feedback?queue=UNMATCHED&search=${lost}`);
    await openMessage(lost);
    await page.getByRole('button', { name: '人工匹配', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox', { name: '查找子办件' }).fill(caseNo);
    await dialog.getByRole('button', { name: '查找', exact: true }).click();
    await dialog.getByRole('radio', { name: /居民身份证/ }).check();
    await takePicture(page, 'staff-feedback-match');
    await answer(page, '匹配并应用');
    await page.getByText('已匹配，反馈已应用到办件').waitFor();
    await header().getByText('已应用').waitFor();
    await openList(page, '/staff/feedback?queue=UNMATCHED');
    expect(await listRows(page).filter({ hasText: lost }).count()).toBe(0);
  });

  it('3.5 no. 4 a contradiction changes nothing until the clerk has judged it with a reason', async () => {
    const reply = await say({ bjNo, caseNo, feedbackType: 'REJECT', reasonText: '户籍资料与本人不符' });
    expect(reply.body).toMatchObject({ code: 0, message: expect.stringContaining('状态冲突') });
    await openList(page, '/staff/feedback?queue=CONFLICT');
    await openMessage(bjNo);
    await header().getByText('状态冲突').waitFor();
    expect(await header().textContent()).toContain('正常办结');
    await page.getByRole('button', { name: '核实完毕', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('已与派出所核实，以先前办结为准');
    await answer(page, '核实完毕');
    await header().getByText('冲突已核实').waitFor();
    await takePicture(page, 'staff-feedback-settled');
  });
});
