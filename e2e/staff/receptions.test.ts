import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { signIn } from './console.ts';

const browser = useBrowser();
let clerk: Page;

beforeAll(async () => {
  clerk = await browser.newPage();
  await signIn(clerk, 'clerk_hk');
}, 60_000);

describe('接待登记 (01 §11.4)', () => {
  it('a call is registered, whoever called is sent the way to evaluate, and his number stays hidden until he has evaluated by name', async () => {
    await visit(clerk, '/staff/reviews/receptions');
    await clerk.getByRole('heading', { name: '接待登记' }).waitFor();
    await clerk.getByRole('button', { name: '接待登记' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByText('电话', { exact: true }).click();
    await dialog.getByLabel('姓名（选填）').fill('周某某');
    await dialog.getByLabel('手机号（选填）').fill('1380000');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.getByText('请填写11位手机号').waitFor();
    expect(await seriousFindings(clerk)).toEqual([]);
    await dialog.getByLabel('手机号（选填）').fill('13800007777');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await clerk.getByText('已登记，评价短信发往 138****7777').waitFor();
    const row = clerk.locator('tr').filter({ hasText: '周** 138****7777' }).first();
    await row.getByText('已发评价短信').waitFor();
    await row.getByText('电话 · 咨询').waitFor();
    await takePicture(clerk, 'staff-receptions');
    expect(await seriousFindings(clerk)).toEqual([]);
    // Who has not evaluated by name is not called: the number stays hidden.
    expect(await row.getByRole('button', { name: '查看完整信息' }).count()).toBe(0);
  }, 60_000);

  it('advice at the desk goes on to the pad of the counter', async () => {
    await clerk.getByRole('button', { name: '接待登记' }).click();
    await clerk.getByRole('button', { name: '登记并请评价' }).click();
    await clerk.getByRole('dialog', { name: '请申请人评价' }).waitFor();
    await clerk.keyboard.press('Escape');
    await clerk
      .locator('tr')
      .filter({ hasText: '咨询 · 咨询' })
      .first()
      .getByRole('button', { name: '请评价' })
      .waitFor();
  }, 60_000);
});
