import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { specimen } from '../specimen.ts';
import { answer, chooseReason, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let page: Page;
/** The new case of the pair that the demonstration holds. */
let caseNo: string;

const header = () => page.locator('.staff-record .yjs-page-header').first();

/** The pairs of one new case that block its pre-review. */
const pairs = () => `/staff/duplicates?search=${caseNo}`;

describe('重复办件 (01 §4.6)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'clerk_hk');
  }, 120_000);

  it('AC-02-01 the list names both cases, the severity and the time left; it can be narrowed', async () => {
    await openList(page, '/staff/duplicates?severity=BLOCKING&state=OPEN');
    // Not what other tests have applied for twice, and take back while this one looks.
    const first = listRows(page).filter({ hasNotText: '测' }).first();
    caseNo = ((await first.getByRole('link').first().textContent()) ?? '').trim();
    expect(caseNo).toMatch(/^YJS/);
    await first.getByText('须核实').waitFor();
    await page.getByRole('combobox', { name: '事项' }).waitFor();
    await takePicture(page, 'staff-duplicates');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('R2.3 告知登记: the way in which the applicant was told', async () => {
    await openList(page, pairs());
    const count = await listRows(page).count();
    await page.getByRole('checkbox', { name: '选择本页全部' }).check();
    await page.getByRole('button', { name: '告知登记' }).click();
    await chooseReason(page, '电话告知');
    await answer(page, '告知登记');
    await page.getByText(/告知登记：.* 已完成/).waitFor();
    await page.waitForFunction(
      (rows) =>
        [...document.querySelectorAll('.yjs-list-row')].filter((row) => row.textContent?.includes('已告知')).length ===
        rows,
      count,
    );
  });

  it('4.6 两件对比: what differs stands out and may be shown alone', async () => {
    await listRows(page).first().dblclick();
    await header().getByText('已告知').waitFor();
    await page
      .getByText(/由 .* 电话告知/)
      .first()
      .waitFor();
    await page.getByRole('region', { name: '新办件办理过程' }).getByText('提交').first().waitFor();
    await page.getByRole('region', { name: '原办件办理过程' }).waitFor();
    await page.getByRole('switch', { name: '只看不同的内容' }).click();
    await page.getByText('（不同）').first().waitFor();
    await takePicture(page, 'staff-duplicate-comparison');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('AC-02-04 非重复 with a reason and a file', async () => {
    await page.getByRole('button', { name: '非重复' }).click();
    await chooseReason(page, '二次入伍');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('补充说明').fill('二次入伍，2026年第二次退役');
    await dialog.locator('input[type=file]').setInputFiles(specimen);
    await dialog.getByText('specimen.pdf').waitFor();
    await takePicture(page, 'staff-duplicate-decision');
    await answer(page, '非重复');
    await header().getByText('非重复', { exact: true }).waitFor();
    await page.getByRole('region', { name: '说明材料' }).getByText('specimen.pdf').waitFor();
  });

  it('AC-02-04 with the one verdict for all matters of the pair the flag is cleared and the case passes', async () => {
    await openList(page, `${pairs()}&severity=BLOCKING`);
    expect(await listRows(page).count()).toBe(1);
    await openList(page, `/staff/cases?search=${caseNo}`);
    await listRows(page).first().getByRole('link').first().click();
    await page.getByRole('button', { name: '预审通过', exact: true }).click();
    await answer(page, '预审通过');
    await page.locator('.staff-record-title .yjs-state', { hasText: '预审通过' }).waitFor();
  });
});

describe('身份关联 (01 §4.8)', () => {
  const grounds = '公安机关更正号码，沪公户更〔2026〕12号';

  it('an officer asks with the number that holds and the grounds, and cannot confirm it', async () => {
    await signIn(page, 'officer_hk');
    await openList(page, '/staff/duplicates?severity=INFO');
    await listRows(page).filter({ hasText: '证件号' }).first().dblclick();
    await page.getByRole('button', { name: '申请身份关联' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/\d{6}\*{8}\d{4}（新办件/).check();
    await dialog.getByLabel('理由').fill(grounds);
    await takePicture(page, 'staff-identity-request');
    await answer(page, '提交申请');
    await page.getByText('已提交身份关联申请，等待区科长确认').waitFor();
    await openList(page, '/staff/identity-links?state=PENDING');
    const row = listRows(page).filter({ hasText: grounds });
    await row.waitFor();
    expect(await row.getByRole('button', { name: '确认关联' }).count()).toBe(0);
  });

  it('the chief reads who asks and why, confirms, and both numbers are one person’s', async () => {
    await signIn(page, 'chief_hk');
    await openList(page, '/staff/identity-links?state=PENDING');
    const row = listRows(page).filter({ hasText: grounds });
    await row.getByRole('button', { name: '确认关联' }).click();
    await page.getByRole('dialog').getByText(`：${grounds}`).waitFor();
    await takePicture(page, 'staff-identity-decision');
    expect(await seriousFindings(page)).toEqual([]);
    await answer(page, '确认关联');
    await page.getByText(/确认关联：.+已完成/).waitFor();
    await openList(page, '/staff/identity-links');
    await listRows(page).filter({ hasText: grounds }).getByText('已关联').waitFor();
  });
});
