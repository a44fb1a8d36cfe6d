import { expect, it } from '@jest/globals';
import { seriousFindings } from '../accessibility.ts';
import { useBrowser } from '../browser.ts';
import { caseNoOf, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();

it('更正信息: the values are asked for first; a returned case is corrected at the window and goes on to the pre-review', async () => {
  const page = await browser.newPage();
  await signIn(page, 'clerk_hk2');
  await openList(page, '/staff/cases?queue=RETURNED');
  const caseNo = await caseNoOf(listRows(page).first());
  await listRows(page).first().getByRole('link').first().click();
  await page.locator('.staff-record-title', { hasText: caseNo }).waitFor();
  await page.getByRole('button', { name: '更正信息' }).click();

  // Whoever does not ask for them stays on the case.
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '返回', exact: true }).click();
  await page.getByRole('region', { name: '人员与退役信息' }).waitFor();
  const address = page.locator('#root_liveAddress');
  expect(await address.count()).toBe(0);

  await page.getByRole('button', { name: '更正信息' }).click();
  expect(await dialog.getByLabel('查看原因').inputValue()).toBe('窗口更正申请信息');
  await dialog.getByRole('button', { name: '查看', exact: true }).click();
  await address.waitFor();
  await address.fill('四川北路1885号');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '保存并重新提交' }).click();

  await page.locator('.staff-record-title .yjs-state', { hasText: '待预审' }).waitFor();
  await page.locator('.staff-record-title', { hasText: '第 2 次提交' }).waitFor();
  await page.locator('#history').getByText('重新提交').first().waitFor();
}, 120_000);
