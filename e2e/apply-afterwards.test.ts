import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { letTimePass } from './let-time-pass.ts';
import { CitizenSession } from './mini/citizen-session.ts';
import { type Citizen, newCitizen } from './mini/citizens.ts';
import { beKnownToPortal } from './mini/counterparts.ts';
import { Desk } from './mini/desk.ts';
import { handIn } from './mini/hand-in.ts';
import { paidPerson } from './paid-person.ts';
import { comeInAs } from './real-name-session.ts';
import { runJob } from './run-job.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true };
const REPORTED = `update sub_case set state = 'FINISHED_NORMAL', state_since = now() - interval '100 days', finished_at = now() - interval '100 days'
  where matter_code = 'M01' and case_id = $1`;

async function signedIn(who: Citizen): Promise<Page> {
  const page = await browser.newPage(PHONE);
  await beKnownToPortal(page, who);
  await comeInAs(page, who.name);
  return page;
}

/** Whole at 375 px, without a serious finding. */
async function looksRight(page: Page, name: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page)).toEqual([]);
  await takePicture(page, name);
}

describe('what follows a person after discharge, on the pages of 一网通办 at 375 px (items 11 and 12)', () => {
  let page: Page;
  beforeAll(async () => {
    page = await signedIn(newCitizen());
    const { id } = await handIn(new CitizenSession(page.request), 'PC_YWTB');
    await (await Desk.open()).move(id, ['pass'], ['accept']);
    await letTimePass(REPORTED, [id]);
    await runJob('aftercare.start-follow-up');
  }, 180_000);

  it('R12.2 就业登记: what is known, what has changed, and no calls any more', async () => {
    await page.goto('/apply/employment');
    await page.getByText('目前登记的情况').waitFor();
    await page.getByText('已就业', { exact: true }).tap();
    await page.getByRole('button', { name: /^保\s?存$/ }).tap();
    await page.getByText('请填写单位名称').waitFor();
    await looksRight(page, 'apply-employment-refused-375');
    await page.getByLabel('单位名称').fill('上海示范物流有限公司');
    await page.getByRole('button', { name: /^保\s?存$/ }).tap();
    await page.getByText('已更新，谢谢您').waitFor();
    await page.getByRole('switch', { name: '不再电话联系' }).tap();
    await page.getByText('已设置，以后只用短信和平台联系您').waitFor();
    await looksRight(page, 'apply-employment-375');
  });

  it('R11.7 一次性经济补助: what was paid, and its voucher for the person', async () => {
    const paid = await signedIn(paidPerson());
    await paid.goto('/apply/subsidies');
    const voucher = paid.getByRole('link', { name: /^发放凭证 PZ/ });
    await voucher.waitFor();
    const file = await paid.request.get((await voucher.getAttribute('href')) ?? '');
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await looksRight(paid, 'apply-subsidies-paid-375');
    await visit(page, '/apply/subsidies');
    await page.getByText('现在没有您的补助信息').waitFor();
    await looksRight(page, 'apply-subsidies-none-375');
    expect((await page.request.get((await voucher.getAttribute('href')) ?? '')).status()).toBe(404);
  });
});
