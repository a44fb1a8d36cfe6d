import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { answer, listRows, openList, signIn, stayAtList } from './console.ts';

const browser = useBrowser();
let city: Page;
let officer: Page;
let street: Page;

/** Opens the roster or cycle of a list whose row holds such a text. */
async function openOne(page: Page, list: string, text: string, heading: string): Promise<void> {
  await stayAtList(page, list);
  await listRows(page).filter({ hasText: text }).first().getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** A picture of what is shown, which everybody can read. */
async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('医疗补助 (item 33)', () => {
  beforeAll(async () => {
    [city, officer, street] = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage()]);
    await signIn(city, 'city_officer');
    await signIn(officer, 'officer_hk');
    await signIn(street, 'street_oyl');
  }, 180_000);

  it('§33.8 the city reads a cycle with its matrix, one that waits for its file, and a roster under review', async () => {
    await openList(city, '/staff/medical/cycles');
    await look(city, 'staff-medical-cycles');
    await openOne(city, '/staff/medical/cycles', 'BX2026Q3', '报销周期');
    await city.getByRole('button', { name: '导入报销数据' }).waitFor();
    await look(city, 'staff-medical-prepared');
    await city.getByRole('button', { name: '修改周期' }).click();
    await city.getByLabel('核对总额（元）').fill('12800.00');
    await look(city, 'staff-medical-edit');
    await answer(city, '保存');
    await city.getByText('核对总额 12,800.00 元').waitFor();
    await openOne(city, '/staff/medical/cycles', 'BX2026Q1', '报销周期');
    await city.getByRole('table', { name: '各区进度' }).getByRole('link', { name: '虹口' }).waitFor();
    await look(city, 'staff-medical-cycle');
    await openList(city, '/staff/medical/rosters');
    await look(city, 'staff-medical-rosters');
    await openOne(city, '/staff/medical/rosters', 'BX2025Q3', '发放名册');
    await city.getByRole('table', { name: '各区名册' }).getByRole('link', { name: '虹口' }).waitFor();
    await look(city, 'staff-medical-roster');
  });

  it('§33.8 the district reads its rosters, with streets, persons and versions', async () => {
    await openList(officer, '/staff/medical/districts');
    await look(officer, 'staff-medical-districts');
    await openOne(officer, '/staff/medical/districts', 'BX2025Q4', '区名册');
    await officer.getByRole('table', { name: '名册人员' }).getByRole('row').nth(1).waitFor();
    await look(officer, 'staff-medical-district');
  });

  it('§33.4 a street confirms the persons of its roster and hands its feedback in', async () => {
    await openList(street, '/staff/medical/streets');
    await look(street, 'staff-medical-streets');
    await openOne(street, '/staff/medical/streets', '2026年第一季度', '街镇名册');
    await street.getByRole('button', { name: '全选未核对' }).click();
    await look(street, 'staff-medical-street');
    await street.getByRole('button', { name: /^确认所选（\d+ 人）$/ }).click();
    await street.getByRole('button', { name: '确认所选（0 人）' }).waitFor();
    await street.locator('.yjs-page-header').getByRole('button', { name: '提交反馈', exact: true }).click();
    await takePicture(street, 'staff-medical-feedback');
    await answer(street, '提交反馈');
    await street.locator('.yjs-page-header').getByText('街镇已反馈', { exact: true }).waitFor();
    await look(street, 'staff-medical-fed-back');
    await openOne(officer, '/staff/medical/districts', 'BX2026Q1', '区名册');
    await officer
      .getByRole('table', { name: '街镇反馈' })
      .getByRole('row')
      .filter({ hasText: '欧阳路' })
      .getByText('街镇已反馈')
      .waitFor();
    await look(officer, 'staff-medical-returned');
  });
});
