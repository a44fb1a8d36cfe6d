import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, openListUntil, signIn } from './console.ts';

const browser = useBrowser();
let officer: Page;
let chief: Page;
let clerk: Page;
let batchUrl: string;

const preview = (page: Page) => page.getByRole('complementary', { name: '预览' });
const state = (page: Page, text: string) => page.locator('.yjs-state', { hasText: text }).first();

/** The list as soon as the matching of the start has been through it. */
const openMatched = (page: Page): Promise<void> =>
  openListUntil(page, '/staff/entitlement', listRows(page).filter({ hasText: '待入批次' }));

describe('免申即享', () => {
  beforeAll(async () => {
    [officer, chief, clerk] = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage()]);
    await signIn(officer, 'officer_hk');
    await signIn(chief, 'chief_hk');
    await signIn(clerk, 'clerk_hk');
    await openMatched(officer);
  }, 180_000);

  it('R6.1.1–R6.1.3 says why somebody is on the list and how both systems compare', async () => {
    await listRows(officer).filter({ hasText: '待入批次' }).first().click();
    await preview(officer).getByText('为什么在名单中').waitFor();
    await preview(officer).getByText('退役报到').first().waitFor();
    await preview(officer).getByText('与社保系统比对').waitFor();
    expect(await preview(officer).textContent()).not.toMatch(/\d{17}/);
    await takePicture(officer, 'staff-entitlement-preview');
    expect(await seriousFindings(officer)).toEqual([]);
    await visit(officer, '/staff/entitlement/mismatches');
    await officer.getByText('测*叮').first().waitFor();
    await takePicture(officer, 'staff-entitlement-mismatch');
    expect(await seriousFindings(officer)).toEqual([]);
  });

  it('8.6 no. 3 the window enters the yes of a person who came in', async () => {
    await openList(clerk, '/staff/confirmations');
    const row = listRows(clerk).filter({ hasText: '待确认' }).first();
    await row.getByRole('button', { name: '本人确认', exact: true }).click();
    await clerk.getByRole('dialog').getByText('个人缴费部分由本人承担').waitFor();
    await takePicture(clerk, 'staff-confirmation');
    await answer(clerk, '登记本人确认');
    await clerk.getByText(/登记本人确认：.+已完成/).waitFor();
  });

  it('8.6 no. 4–6 a batch is made, released by a second person, pushed, and its results come back', async () => {
    await openList(officer, '/staff/entitlement');
    await officer.getByRole('button', { name: '生成批次', exact: true }).click();
    await answer(officer, '生成批次');
    await officer.getByRole('heading', { name: /批次 MXP-310109-/ }).waitFor();
    batchUrl = new URL(officer.url()).pathname;
    expect(await officer.getByRole('button', { name: '释放批次', exact: true }).count()).toBe(0);
    await visit(chief, batchUrl);
    await chief.getByRole('button', { name: '释放批次', exact: true }).click();
    await answer(chief, '释放批次');
    await chief.getByText(/释放批次：MXP-.+已完成/).waitFor();
    await state(officer, '已完成').waitFor({ timeout: 120_000 });
    await officer.getByRole('table', { name: '报文轨迹' }).getByText('免申即享名单').first().waitFor();
    await takePicture(officer, 'staff-entitlement-batch');
    expect(await seriousFindings(officer)).toEqual([]);
  });

  it('R6.3.2 the person’s file carries the account, masked, and the day', async () => {
    await openList(officer, '/staff/entitlement?state=SUCCESS');
    await listRows(officer).filter({ hasText: '办理成功' }).first().click();
    await preview(officer).getByRole('button', { name: '打开' }).click();
    const insurance = officer.getByRole('table', { name: '参保信息' });
    await insurance
      .getByText(/^\*{4}\d{4}$/)
      .first()
      .waitFor();
    await insurance.getByText('社保系统').first().waitFor();
    await takePicture(officer, 'staff-person-insurance');
    expect(await seriousFindings(officer)).toEqual([]);
  });

  it('8.5 an objection holds the person until it is settled', async () => {
    await openList(officer, '/staff/entitlement');
    await listRows(officer).filter({ hasText: '匹配不一致' }).first().click();
    await preview(officer).getByRole('button', { name: '登记异议', exact: true }).click();
    await officer.getByRole('dialog').getByRole('textbox').last().fill('本人来电反映姓名登记有误');
    await answer(officer, '登记异议');
    await preview(officer).locator('.yjs-state', { hasText: '异议处理中' }).first().waitFor();
    await takePicture(officer, 'staff-entitlement-objection');
  });
});
