import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { openList, signIn } from './console.ts';

const browser = useBrowser();

const pages: [name: string, address: string, ready: string][] = [
  ['workbench', '/staff/', '.staff-table, .staff-empty'],
  ['tasks', '/staff/tasks', '.yjs-list-row, .yjs-empty'],
  ['queue', '/staff/cases', '.yjs-list-row, .yjs-empty'],
  ['register', '/staff/cases/new', '.yjs-form input'],
  ['pushes', '/staff/pushes', '.yjs-list-row, .yjs-empty'],
];

async function check(page: Page, name: string): Promise<void> {
  await takePicture(page, `staff-${name}`);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('no serious finding of axe', () => {
  let clerk: Page;
  beforeAll(async () => {
    clerk = await browser.newPage();
    await signIn(clerk, 'clerk_hk');
  });

  it('on the sign-in page', async () => {
    const page = await browser.newPage();
    await page.goto('/staff/');
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await check(page, 'sign-in');
  });

  it.each(pages)('on %s', async (name, address, ready) => {
    await visit(clerk, address);
    await clerk.locator(ready).first().waitFor();
    await check(clerk, name);
  });

  it('on a case, its preview and a decision', async () => {
    const page = clerk;
    await openList(page, '/staff/cases?queue=ACCEPTED_OPEN&status=IN_PROGRESS');
    // The list that was open before has rows, too.
    await page.getByRole('heading', { name: '办件管理' }).waitFor();
    await page.locator('.yjs-list-row').first().click();
    await page.getByRole('complementary', { name: '预览' }).getByText('子办件').first().waitFor();
    await check(page, 'preview');
    await page.getByRole('complementary', { name: '预览' }).getByRole('button', { name: '打开' }).click();
    await page.locator('#pushes').waitFor();
    await check(page, 'case');
    await page.getByRole('button', { name: '正常办结', exact: true }).click();
    await page.getByRole('dialog').getByRole('region', { name: '子办件当前情况' }).waitFor();
    await check(page, 'decision');
  });
});
