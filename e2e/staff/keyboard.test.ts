import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from '../browser.ts';
import { caseNoOf, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let page: Page;

/** Presses Tab until the focus stands on a row of the list. */
async function tabToList(): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('tr[data-row-key]') === true)) return;
  }
  throw new Error('The list cannot be reached with Tab.');
}

describe('the console without a mouse', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'clerk_hk');
  });

  it('walks the queue with ↓, sees each case beside it, and opens it with Enter', async () => {
    await openList(page, '/staff/cases?queue=ALL');
    const second = await caseNoOf(listRows(page).nth(1));
    await tabToList();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('complementary', { name: '预览' }).getByText(second).waitFor();
    expect(page.url()).toContain('preview=');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: second }).waitFor();
    await page.goBack();
    await page.getByRole('complementary', { name: '预览' }).getByText(second).waitFor();
  });

  it('chooses with the space bar, jumps with Ctrl K and explains its keys with ?', async () => {
    await openList(page, '/staff/cases?queue=ACCEPTED_OPEN');
    const first = await caseNoOf(listRows(page).first());
    await tabToList();
    await page.keyboard.press('Space');
    await page.getByRole('region', { name: '批量操作' }).getByText('已选 1 件').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(first);
    await page.getByRole('option', { name: new RegExp(first) }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: first }).waitFor();
  });
});
