import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { specimen } from './specimen.ts';
import { answer, listRows, openList, signIn } from './staff/console.ts';
import { backTo, visit } from './visit.ts';

const browser = useBrowser();
let school: Page;
let officer: Page;
let centre: Page;
let city: Page;

const PROJECT = '物业管理员';

async function openProject(page: Page, list: string): Promise<void> {
  await openList(page, list);
  await listRows(page).filter({ hasText: PROJECT }).getByRole('link').first().click();
  await page.getByRole('heading', { name: PROJECT }).waitFor();
}

describe('项目年检 (02 §11)', () => {
  beforeAll(async () => {
    [school, officer, centre, city] = await Promise.all([
      browser.newPage(),
      browser.newPage({ viewport: { width: 1920, height: 1000 } }),
      browser.newPage(),
      browser.newPage(),
    ]);
    await signIn(school, 'inst_demo');
    await signIn(officer, 'officer_hk');
    await signIn(centre, 'city_centre');
    await signIn(city, 'city_officer');
  }, 180_000);

  it('11.6 the city sees how far each district is, and what a number stands for', async () => {
    await visit(city, '/staff/training/inspection-cycles');
    await city.getByRole('cell', { name: '虹口区', exact: true }).waitFor();
    await takePicture(city, 'staff-inspection-cycles');
    expect(await seriousFindings(city)).toEqual([]);
    await visit(city, '/staff/training/inspection-cycles/new');
    await city.getByRole('textbox', { name: '批次名称' }).waitFor();
    expect(await seriousFindings(city)).toEqual([]);
  });

  it('T19-5 the institution answers every problem, adds a file and hands in', async () => {
    await openProject(school, '/training/inspections');
    await takePicture(school, 'training-inspection-improving');
    expect(await seriousFindings(school)).toEqual([]);
    await school.getByLabel('问题1的整改说明').fill('已补齐消防台账，按月检查');
    await school.getByLabel('问题2的整改说明').fill('已由任课教师补签');
    await school.locator('input[type=file]').first().setInputFiles(specimen);
    await school.getByText('specimen.pdf').first().waitFor();
    await school.getByRole('button', { name: /^保\s?存$/ }).click();
    await school.getByText('已保存').first().waitFor();
    await school.getByRole('button', { name: '重新提交', exact: true }).click();
    await school.getByRole('tooltip').getByRole('button', { name: '重新提交', exact: true }).click();
    await school.getByText('待区重审').first().waitFor();
  });

  it('T19-3 the district reviews again with statistics, material and sheet side by side', async () => {
    await openProject(officer, '/staff/training/inspections');
    await officer.getByRole('heading', { name: '审核记录' }).waitFor();
    await takePicture(officer, 'staff-inspection-review');
    expect(await seriousFindings(officer)).toEqual([]);
    await officer.getByRole('button', { name: '判定合格', exact: true }).click();
    await answer(officer, '判定合格');
    await officer.getByText('待复核').first().waitFor();
  });

  it('T19-7 the centre agrees, and the institution reads the result', async () => {
    await openProject(centre, '/staff/training/inspections');
    await centre.getByRole('button', { name: '复核同意', exact: true }).click();
    await answer(centre, '复核同意');
    await centre.getByRole('dialog').waitFor({ state: 'hidden' });
    await centre.getByText('已完成').first().waitFor();
    await backTo(school, '/training/inspections');
    await listRows(school).filter({ hasText: PROJECT }).getByText('合格', { exact: true }).waitFor();
    await takePicture(school, 'training-inspections');
    expect(await seriousFindings(school)).toEqual([]);
  });
});
