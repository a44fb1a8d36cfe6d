import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { specimen } from '../specimen.ts';
import { answer, listRows, openList, signIn, signInWithKey } from './console.ts';

const browser = useBrowser();
let clerk: Page;
let chief: Page;
let director: Page;
let officer: Page;

/** Opens the first application in a state and says its number. */
async function openFirst(page: Page, state: string): Promise<string> {
  await openList(page, `/staff/aftercare/subsidies?state=${state}`);
  const link = listRows(page).first().getByRole('link').first();
  const applyNo = ((await link.textContent()) ?? '').trim();
  await link.click();
  await page.getByRole('heading', { level: 1, name: `补助申报 ${applyNo}` }).waitFor();
  return applyNo;
}

async function openOne(page: Page, applyNo: string): Promise<void> {
  await openList(page, `/staff/aftercare/subsidies?search=${applyNo}`);
  await listRows(page).first().getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: `补助申报 ${applyNo}` }).waitFor();
}

/** An act of the page, agreed to in its dialog. */
async function act(page: Page, title: string, next: string): Promise<void> {
  await page.locator('.yjs-page-header').getByRole('button', { name: title, exact: true }).click();
  await answer(page, title);
  await page.locator('.yjs-page-header').getByText(next, { exact: true }).waitFor();
}

describe('一次性经济补助 (item 11)', () => {
  beforeAll(async () => {
    [clerk, chief, director, officer] = (await Promise.all([1, 2, 3, 4].map(() => browser.newPage()))) as [
      Page,
      Page,
      Page,
      Page,
    ];
    await signIn(clerk, 'clerk_hk');
    await signIn(chief, 'chief_hk');
    await signInWithKey(director, 'director_hk');
    await signIn(officer, 'officer_hk');
  }, 180_000);

  it('§13.7 the list, the year by district, and a number that is nobody’s', async () => {
    await openList(clerk, '/staff/aftercare/subsidies');
    await takePicture(clerk, 'staff-subsidies');
    expect(await seriousFindings(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '统计' }).click();
    await clerk.getByRole('cell', { name: '上海市虹口区', exact: true }).waitFor();
    await takePicture(clerk, 'staff-subsidy-figures');
    expect(await seriousFindings(clerk)).toEqual([]);
    await clerk.goto('/staff/aftercare/subsidies/new');
    await clerk.getByLabel('身份证号').fill('310109200103151218');
    await clerk.getByRole('button', { name: '查找' }).click();
    await clerk
      .getByText(/未查到该人员|申报条件/)
      .first()
      .waitFor();
    await takePicture(clerk, 'staff-subsidy-entry');
    expect(await seriousFindings(clerk)).toEqual([]);
  });

  it('§13.5 a draft is confirmed on paper, reviewed, approved, and goes into a batch of the room that pays', async () => {
    const applyNo = await openFirst(clerk, 'DRAFT');
    await clerk.getByRole('table', { name: '核算明细' }).waitFor();
    await takePicture(clerk, 'staff-subsidy');
    expect(await seriousFindings(clerk)).toEqual([]);
    await clerk.locator('.yjs-page-header').getByRole('button', { name: '登记纸质确认', exact: true }).click();
    await clerk.getByRole('dialog').locator('input[type=file]').setInputFiles(specimen);
    await clerk.getByRole('dialog').getByText('specimen.pdf').first().waitFor();
    await takePicture(clerk, 'staff-subsidy-paper');
    await answer(clerk, '登记纸质确认');
    await clerk.locator('.yjs-page-header').getByText('待复核', { exact: true }).waitFor();
    await openOne(chief, applyNo);
    await act(chief, '复核通过', '待审批');
    await openOne(director, applyNo);
    await act(director, '审批通过', '待发放');
    await takePicture(director, 'staff-subsidy-approved');
    await openList(officer, '/staff/aftercare/subsidies');
    await officer.getByRole('button', { name: '编制发放批次' }).click();
    await officer.getByRole('dialog').getByText(applyNo).waitFor();
    await takePicture(officer, 'staff-subsidy-batch');
    expect(await seriousFindings(officer)).toEqual([]);
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: /^编制（/ })
      .click();
    await officer.getByText(/已编制发放批次/).waitFor();
    await openOne(clerk, applyNo);
    await clerk.locator('.yjs-page-header').getByText('发放中', { exact: true }).waitFor();
  });
});
