import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let city: Page;
let institution: Page;

describe('荣誉疗养 (items 29, 30)', () => {
  beforeAll(async () => {
    [city, institution] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(city, 'city_officer');
    await signIn(institution, 'jx_j01');
  }, 180_000);

  it('§29.6 the city sees who comes into question and how places are shared, adjusts one and hands them down', async () => {
    await openList(city, '/staff/recuperation/plans');
    await takePicture(city, 'staff-recuperation-plans');
    expect(await seriousFindings(city)).toEqual([]);
    await listRows(city).filter({ hasText: '第三批荣誉疗养' }).getByRole('link').first().click();
    await city.getByRole('table', { name: '名额分配表' }).waitFor();
    await takePicture(city, 'staff-recuperation-plan');
    expect(await seriousFindings(city)).toEqual([]);
    await city.getByRole('button', { name: '人工调整' }).click();
    const [first] = await city.getByRole('spinbutton').all();
    if (!first) throw new Error('nothing can be adjusted');
    await first.fill('1');
    await city.getByRole('button', { name: /^保存调整/ }).click();
    await city.getByRole('dialog').getByRole('textbox').fill('按实际床位调整');
    await city.getByRole('button', { name: '保存为新版本' }).click();
    await city.getByText(/^第 2 版/).waitFor();
    await takePicture(city, 'staff-recuperation-adjusted');
  });

  it('§29.6 an institution sees its rank list with its counter, and fills in a person’s health', async () => {
    await openList(institution, '/staff/recuperation/submissions');
    await listRows(institution).filter({ hasText: '第二批荣誉疗养' }).getByRole('link').first().click();
    await institution.getByRole('table', { name: '排序名单' }).waitFor();
    await takePicture(institution, 'staff-recuperation-ranking');
    expect(await seriousFindings(institution)).toEqual([]);
    await institution.getByRole('row').filter({ hasText: '信息完整' }).getByRole('link').first().click();
    await institution.getByRole('button', { name: '填写身体信息' }).click();
    await institution.getByRole('dialog').getByLabel('血压').waitFor();
    await takePicture(institution, 'staff-recuperation-health');
    expect(await seriousFindings(institution)).toEqual([]);
  });

  it('§29.3 the city takes somebody in whom the rules leave out, with its reason', async () => {
    await openList(city, '/staff/recuperation/plans');
    const batch = listRows(city).filter({ hasText: '第三批荣誉疗养' });
    await batch.getByRole('link').first().click();
    await city.getByRole('region', { name: '筛选结果' }).getByRole('link', { name: '筛选明细' }).click();
    await listRows(city).first().waitFor();
    const offered = listRows(city).filter({ has: city.getByRole('button', { name: '人工认定' }) });
    await takePicture(city, 'staff-recuperation-results');
    await offered.first().getByRole('button', { name: '人工认定' }).click();
    await city.getByRole('dialog').getByRole('textbox').fill('军级单位出具证明，按规定享受');
    await takePicture(city, 'staff-recuperation-override');
    expect(await seriousFindings(city)).toEqual([]);
    await city.getByRole('dialog').getByRole('button', { name: '认定为符合' }).click();
    await listRows(city).filter({ hasText: '符合（人工认定：军级单位出具证明，按规定享受）' }).waitFor();
    await takePicture(city, 'staff-recuperation-overridden');
  });

  it('R29-7 the year list shows whoever stands in a roster', async () => {
    await openList(city, '/staff/recuperation/roster');
    expect(await listRows(city).count()).toBeGreaterThan(3);
    await takePicture(city, 'staff-recuperation-roster');
    expect(await seriousFindings(city)).toEqual([]);
  });
});
