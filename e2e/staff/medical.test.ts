import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { answer, listRows, openList, signIn, stayAtList } from './console.ts';

const browser = useBrowser();
let page: Page;

/** Opens the roster or cycle of a list whose row holds such a text. */
async function openOne(list: string, text: string, heading: string): Promise<void> {
  await stayAtList(page, list);
  await listRows(page).filter({ hasText: text }).first().getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** A picture of what is shown, which everybody can read. */
async function look(name: string): Promise<void> {
  await takePicture(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('医疗补助 (item 33)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'city_officer');
  }, 180_000);

  it('§33.8 the city reads a cycle with its matrix, one that waits for its file, and a roster under review', async () => {
    await openList(page, '/staff/medical/cycles');
    await look('staff-medical-cycles');
    await openOne('/staff/medical/cycles', 'BX2026Q3', '报销周期');
    await page.getByRole('button', { name: '导入报销数据' }).waitFor();
    await look('staff-medical-prepared');
    await page.getByRole('button', { name: '修改周期' }).click();
    await page.getByLabel('核对总额（元）').fill('12800.00');
    await look('staff-medical-edit');
    await answer(page, '保存');
    await page.getByText('核对总额 12,800.00 元').waitFor();
    await page.goBack();
    await openOne('/staff/medical/cycles', 'BX2026Q1', '报销周期');
    await page.getByRole('table', { name: '各区进度' }).getByRole('link', { name: '虹口' }).waitFor();
    await look('staff-medical-cycle');
    await openList(page, '/staff/medical/rosters');
    await look('staff-medical-rosters');
    await openOne('/staff/medical/rosters', 'BX2025Q3', '发放名册');
    await page.getByRole('table', { name: '各区名册' }).getByRole('link', { name: '虹口' }).waitFor();
    await look('staff-medical-roster');
  });

  it('§33.4 a street confirms the persons of its roster and hands its feedback in', async () => {
    await signIn(page, 'street_oyl');
    await openList(page, '/staff/medical/streets');
    await look('staff-medical-streets');
    await openOne('/staff/medical/streets', '2026年第一季度', '街镇名册');
    await page.getByRole('button', { name: '全选未核对' }).click();
    await look('staff-medical-street');
    await page.getByRole('button', { name: /^确认所选（\d+ 人）$/ }).click();
    await page.getByRole('button', { name: '确认所选（0 人）' }).waitFor();
    await page.locator('.yjs-page-header').getByRole('button', { name: '提交反馈', exact: true }).click();
    await takePicture(page, 'staff-medical-feedback');
    await answer(page, '提交反馈');
    await page.locator('.yjs-page-header').getByText('街镇已反馈', { exact: true }).waitFor();
    await takePicture(page, 'staff-medical-fed-back');
  });

  it('§33.8 the district reads its rosters, with streets, persons and versions, and what a street has fed back', async () => {
    await signIn(page, 'officer_hk');
    await openList(page, '/staff/medical/districts');
    await look('staff-medical-districts');
    await openOne('/staff/medical/districts', 'BX2025Q4', '区名册');
    await page.getByRole('table', { name: '名册人员' }).getByRole('row').nth(1).waitFor();
    await look('staff-medical-district');
    await page.goBack();
    await openOne('/staff/medical/districts', 'BX2026Q1', '区名册');
    await page
      .getByRole('table', { name: '街镇反馈' })
      .getByRole('row')
      .filter({ hasText: '欧阳路' })
      .getByText('街镇已反馈')
      .waitFor();
    await look('staff-medical-returned');
  });
});
