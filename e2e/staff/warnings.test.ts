import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { runJob } from '../run-job.ts';
import { visit } from '../visit.ts';
import { answer, chooseReason, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let page: Page;
/** The page of the warning that is reported wrong. */
let wrong: string;

const title = () => page.locator('.yjs-page-header').first();
const why = '该办件已线下办结，系统未回写';

/** The first warning of the board that can be handled. */
async function openFirst(query: string): Promise<string> {
  await openList(page, `/staff/warnings?${query}`);
  await listRows(page).first().dblclick();
  await page.waitForURL(/\/warnings\/[0-9a-f-]{36}/);
  await page.getByRole('region', { name: '为什么预警' }).waitFor();
  return page.url();
}

describe('时效监控、预警复核 (01 §6.9)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await runJob('warning.sweep');
    await signIn(page, 'clerk_hk');
  }, 180_000);

  it('R4.0, AC-04-02 the board counts, and lists the most urgent first', async () => {
    await openList(page, '/staff/warnings');
    await page.getByText('误报待复核').first().waitFor();
    const numbers = await listRows(page).locator('td:nth-child(2)').allTextContents();
    expect(numbers.map(Number)).toEqual([...numbers.map(Number)].sort((a, b) => a - b));
    await takePicture(page, 'staff-warnings');
    expect(await seriousFindings(page)).toEqual([]);
  }, 120_000);

  it('R4.2.3 a warning says why it fired, and the clerk confirms the risk', async () => {
    await openFirst('queue=UNSEEN');
    await takePicture(page, 'staff-warning');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '确认风险' }).click();
    await page.getByRole('dialog').getByLabel(/备注/).fill('部门人手不足，已电话催办');
    await answer(page, '确认风险');
    await title().getByText('已确认风险').waitFor();
  });

  it('R4.2.4 a false alarm is reported with an explanation', async () => {
    wrong = await openFirst('queue=UNSEEN&level=1');
    await page.getByRole('button', { name: '反馈误报' }).click();
    await chooseReason(page, '误报（不存在延误风险）');
    await page.getByRole('dialog').getByLabel('补充说明').fill(why);
    await answer(page, '反馈误报');
    await title().getByText('误报待复核').waitFor();
    await page.getByRole('region', { name: '误报反馈' }).getByText(why).waitFor();
  });

  it('6.9 the chief narrows the board by stage and reminds who handles a case from it', async () => {
    await signIn(page, 'chief_hk');
    await openList(page, '/staff/warnings?stage=部门办理');
    await listRows(page).first().waitFor();
    const places = await listRows(page).allTextContents();
    expect(places.every((text) => text.includes('部门办理'))).toBe(true);
    await listRows(page).first().getByRole('checkbox').check();
    await page.getByRole('button', { name: '催办', exact: true }).click();
    await takePicture(page, 'staff-warning-urge');
    await answer(page, '催办');
    await page.getByText(/催办：.+已完成/).waitFor();
  }, 60_000);

  it('AC-04-04 the chief upholds it in 预警复核, and the warning is resolved', async () => {
    await openList(page, '/staff/warnings/reviews');
    await listRows(page).first().getByRole('button', { name: '误报成立' }).waitFor();
    await takePicture(page, 'staff-warning-reviews');
    expect(await seriousFindings(page)).toEqual([]);
    await visit(page, wrong);
    await page.getByRole('button', { name: '误报成立', exact: true }).click();
    await answer(page, '误报成立');
    await title().getByText('已处理').waitFor();
    await page.getByText(/复核：误报成立/).waitFor();
    await takePicture(page, 'staff-warning-upheld');
  });
});
