import { expect, it } from '@jest/globals';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { openList, signIn } from './console.ts';

const browser = useBrowser();

it('statistics are filtered by their address, and a figure opens the queue behind it', async () => {
  const page = await browser.newPage();
  await signIn(page, 'city_centre');
  await page.goto('/staff/statistics?tab=warnings');
  await page.getByRole('heading', { name: '统计分析' }).waitFor();
  await page.getByLabel('预警', { exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  await takePicture(page, 'statistics-warnings-1280');
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto('/staff/statistics?tab=volume');
  await page.getByLabel('办件量', { exact: true }).getByText('受理量同比').waitFor();
  await page.getByRole('heading', { name: '各月办件量' }).waitFor();
  await page.waitForLoadState('networkidle');
  await takePicture(page, 'statistics-volume-1280');
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto('/staff/statistics?tab=limits&district=310109');
  const overdue = page.getByLabel('时限', { exact: true }).getByRole('link').first();
  await overdue.waitFor();
  await takePicture(page, 'statistics-limits-1280');
  expect(await seriousFindings(page)).toEqual([]);
  await overdue.click();
  await page.waitForURL(/\/staff\/cases\?.*time=OVERDUE.*district=310109/);
  await page.locator('.yjs-list-row, .yjs-empty').first().waitFor();
}, 240_000);

it('a warning rule is replayed over the last days before it is put into force', async () => {
  const page = await browser.newPage();
  await signIn(page, 'city_centre');
  await openList(page, '/staff/rules/warning');
  await page
    .getByRole('link', { name: /临近到期/ })
    .first()
    .click();
  await page.getByRole('button', { name: '修改规则' }).click();
  // The rule's own page has the same panel and stands until the editor is there.
  await page.getByRole('button', { name: '保存草稿' }).waitFor();
  // Where the machine is busy the replay goes on in the background, beside the jobs of the product.
  const effect = page.getByRole('region', { name: '对实际办件的影响' });
  await effect.getByRole('list', { name: '近30日与现行规则相比' }).waitFor({ timeout: 240_000 });
  await effect.getByText('近7日').click();
  await effect.getByRole('list', { name: '近7日与现行规则相比' }).waitFor({ timeout: 240_000 });
  await page.waitForLoadState('networkidle');
  await takePicture(page, 'warning-rule-replay-1280');
  expect(await seriousFindings(page)).toEqual([]);
}, 560_000);
