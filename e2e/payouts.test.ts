import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { specimen } from './specimen.ts';
import { answer, listRows, openList, signIn } from './staff/console.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
let school: Page;
let officer: Page;
let sheet = '';

async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('生活补助发放 (02 §19)', () => {
  beforeAll(async () => {
    [school, officer] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(school, 'inst_demo');
    await signIn(officer, 'officer_hk');
    await openList(officer, '/staff/training/subsidy-sheets?state=PAYOUT_PENDING');
    // The demonstration's: other walks leave sheets behind whose trainees have no account.
    await listRows(officer).filter({ hasText: '第13期' }).getByRole('link').first().click();
    await officer.getByRole('heading', { name: '生活补助发放' }).waitFor();
    sheet = new URL(officer.url()).pathname.split('/').at(-1) ?? '';
  }, 180_000);

  it('T27-8 the institution pays, uploads its voucher and feeds back', async () => {
    await visit(school, `/training/subsidy-sheets/${sheet}`);
    await school.getByRole('button', { name: '批量登记已发放' }).click();
    await school.getByLabel('凭证号', { exact: true }).fill('YH20260001');
    await look(school, 'training-payout-all');
    await school.getByRole('button', { name: /^填\s?入$/ }).click();
    await school.getByRole('button', { name: /^保存\d+人的发放结果$/ }).click();
    await school.getByText('发放结果已保存').waitFor();
    await school.locator('input[type=file]').last().setInputFiles(specimen);
    await school.getByText('发放凭证已上传').waitFor();
    await look(school, 'training-payout');
    await school.getByRole('button', { name: '反馈发放情况', exact: true }).click();
    await answer(school, '反馈发放情况');
    await school.getByText('待区确认').first().waitFor();
  });

  it('T27-9 the district reads due against paid and confirms', async () => {
    // The page has stood open meanwhile, and hears of what was fed back.
    await officer.getByRole('heading', { name: '历次反馈' }).waitFor();
    await look(officer, 'staff-payout');
    await officer.getByRole('button', { name: '确认发放', exact: true }).click();
    await answer(officer, '确认发放');
    await officer.getByText('已办结').first().waitFor();
    await openList(officer, '/staff/training/living-payouts');
    await look(officer, 'staff-payouts');
  });

  it('R7 the city holds ledgers against payments of the fund', async () => {
    await signIn(officer, 'city_officer');
    await visit(officer, '/staff/training/fund-reconciliation');
    await officer.getByRole('table', { name: '各区核对' }).waitFor();
    await look(officer, 'staff-fund-reconciliation');
  });

  it('SC13-4 on the phone: where the money goes, what was paid, certificates', async () => {
    const phone = await browser.newPage({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });
    await signIn(phone, 'trainee_demo');
    await visit(phone, '/training/account');
    await phone.getByLabel('户名').fill('别人');
    await phone.getByLabel('开户行').fill('示范银行上海分行');
    await phone.getByLabel('收款账号').fill('6222 0200 0000 0010');
    await phone.getByRole('button', { name: /^保\s?存$/ }).tap();
    await phone.getByText('户名应与本人姓名一致').first().waitFor();
    await look(phone, 'trainee-account');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await visit(phone, '/training/payouts');
    await phone.getByRole('heading', { name: '收款账户' }).waitFor();
    await look(phone, 'trainee-payouts');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });
});
