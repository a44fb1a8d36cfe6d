import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let page: Page;

describe('荣誉疗养 (items 29, 30)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'city_officer');
  }, 180_000);

  it('§29.6 the city sees who comes into question and how places are shared, adjusts one and hands them down', async () => {
    await openList(page, '/staff/recuperation/plans');
    await takePicture(page, 'staff-recuperation-plans');
    expect(await seriousFindings(page)).toEqual([]);
    await listRows(page).filter({ hasText: '第三批荣誉疗养' }).getByRole('link').first().click();
    await page.getByRole('table', { name: '名额分配表' }).waitFor();
    await takePicture(page, 'staff-recuperation-plan');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '人工调整' }).click();
    const [first] = await page.getByRole('spinbutton').all();
    if (!first) throw new Error('nothing can be adjusted');
    await first.fill('1');
    await page.getByRole('button', { name: /^保存调整/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('按实际床位调整');
    await page.getByRole('button', { name: '保存为新版本' }).click();
    await page.getByText(/^第 2 版/).waitFor();
    await takePicture(page, 'staff-recuperation-adjusted');
  });

  it('§29.3 the city takes somebody in whom the rules leave out, with its reason', async () => {
    await page.getByRole('region', { name: '筛选结果' }).getByRole('link', { name: '筛选明细' }).click();
    await listRows(page).first().waitFor();
    const offered = listRows(page).filter({ has: page.getByRole('button', { name: '人工认定' }) });
    await takePicture(page, 'staff-recuperation-results');
    await offered.first().getByRole('button', { name: '人工认定' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('军级单位出具证明，按规定享受');
    await takePicture(page, 'staff-recuperation-override');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '认定为符合' }).click();
    await listRows(page).filter({ hasText: '符合（人工认定：军级单位出具证明，按规定享受）' }).waitFor();
    await takePicture(page, 'staff-recuperation-overridden');
  });

  it('R29-7 the year list shows whoever stands in a roster', async () => {
    await openList(page, '/staff/recuperation/roster');
    expect(await listRows(page).count()).toBeGreaterThan(3);
    await takePicture(page, 'staff-recuperation-roster');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('§29.6 an institution sees its rank list with its counter, and fills in a person’s health', async () => {
    await signIn(page, 'jx_j01');
    await openList(page, '/staff/recuperation/submissions');
    await listRows(page).filter({ hasText: '第二批荣誉疗养' }).getByRole('link').first().click();
    await page.getByRole('table', { name: '排序名单' }).waitFor();
    await takePicture(page, 'staff-recuperation-ranking');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('row').filter({ hasText: '信息完整' }).getByRole('link').first().click();
    await page.getByRole('button', { name: '填写身体信息' }).click();
    await page.getByRole('dialog').getByLabel('血压').waitFor();
    await takePicture(page, 'staff-recuperation-health');
    expect(await seriousFindings(page)).toEqual([]);
  });
});
