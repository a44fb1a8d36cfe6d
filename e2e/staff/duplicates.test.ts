import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { answer, chooseReason, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let page: Page;
/** The new case of the pair that the demonstration holds. */
let caseNo: string;

const header = () => page.locator('.staff-record .yjs-page-header').first();

/** The pairs of one new case that block its pre-review. */
const openPairs = () => openList(page, `/staff/duplicates?search=${caseNo}`);

describe('重复办件 (01 §4.6)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'clerk_hk');
  }, 120_000);

  it('AC-02-01 the list names both cases, the severity and the time left; it can be narrowed', async () => {
    await openList(page, '/staff/duplicates?severity=BLOCKING&state=OPEN');
    const first = listRows(page).first();
    caseNo = ((await first.getByRole('link').first().textContent()) ?? '').trim();
    expect(caseNo).toMatch(/^YJS/);
    await first.getByText('须核实').waitFor();
    await page.getByRole('combobox', { name: '事项' }).waitFor();
    await takePicture(page, 'staff-duplicates');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('R2.3 告知登记: the way in which the applicant was told', async () => {
    await openPairs();
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
    await openPairs();
    await listRows(page).first().dblclick();
    await header().getByText('已告知').waitFor();
    await page
      .getByText(/由 .* 电话告知/)
      .first()
      .waitFor();
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

  it('AC-02-04 once every pair is settled the flag is cleared and the case passes', async () => {
    await openPairs();
    await page.getByRole('checkbox', { name: '选择本页全部' }).check();
    await page.getByRole('button', { name: '非重复' }).click();
    await chooseReason(page, '二次入伍');
    await page.getByRole('dialog').getByLabel('补充说明').fill('二次入伍，2026年第二次退役');
    await answer(page, '非重复');
    await page.getByText(/非重复：.* 已完成/).waitFor();
    await openList(page, `/staff/cases?search=${caseNo}`);
    await listRows(page).first().getByRole('link').first().click();
    await page.getByRole('button', { name: '预审通过', exact: true }).click();
    await answer(page, '预审通过');
    await page.locator('.staff-record-title .yjs-state', { hasText: '预审通过' }).waitFor();
  });
});

/** A page with words on it: blank ones are refused. */
const specimen = {
  name: 'specimen.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
      '4 0 obj<</Length 41>>stream',
      'BT /F1 18 Tf 20 40 Td (Specimen) Tj ET   ',
      'endstream endobj',
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
  ),
};
