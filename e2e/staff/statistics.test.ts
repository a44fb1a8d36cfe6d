import { expect, it } from '@jest/globals';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { signIn } from './console.ts';

const browser = useBrowser();

it('statistics are filtered by their address, and a figure opens the queue behind it', async () => {
  const page = await browser.newPage();
  await signIn(page, 'city_centre');
  await visit(page, '/staff/statistics?tab=warnings');
  await page.getByRole('heading', { name: '统计分析' }).waitFor();
  await page.getByLabel('预警', { exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  await takePicture(page, 'statistics-warnings-1280');
  expect(await seriousFindings(page)).toEqual([]);
  await visit(page, '/staff/statistics?tab=volume');
  await page.getByLabel('办件量', { exact: true }).getByText('受理量同比').waitFor();
  await page.getByRole('heading', { name: '各月办件量' }).waitFor();
  await page.waitForLoadState('networkidle');
  await takePicture(page, 'statistics-volume-1280');
  expect(await seriousFindings(page)).toEqual([]);
  await visit(page, '/staff/statistics?tab=limits&district=310109');
  const overdue = page.getByLabel('时限', { exact: true }).getByRole('link').first();
  await overdue.waitFor();
  await takePicture(page, 'statistics-limits-1280');
  expect(await seriousFindings(page)).toEqual([]);
  await overdue.click();
  await page.waitForURL(/\/staff\/cases\?.*time=OVERDUE.*district=310109/);
  await page.locator('.yjs-list-row, .yjs-empty').first().waitFor();
}, 240_000);
