import type { Locator, Page } from 'playwright-core';
import { type KeyFile, openKeyFile } from '../../api/src/platform/crypto/key-file.ts';
import { until } from '../../api/test/until.ts';
import { ApiSession } from '../api-session.ts';
import { visit } from '../visit.ts';

/** Password of every demo account. */
export const demoPassword = 'Tuiyi@2026';

/** Signs the page's context in with a demo account, as the sign-in page does but without showing it; the page goes nowhere. */
export async function signIn(page: Page, loginName: string): Promise<void> {
  await new ApiSession(page.request).signIn(loginName, demoPassword);
}

/** PIN of every demo administrator's key file. */
export const demoPin = 'Demo-2026';

/** Signs an administrator in: password, then the key file that the demonstration hands out. */
export async function signInWithKey(page: Page, loginName: string): Promise<void> {
  const file = (await (await page.request.get(`/demo/keys/${loginName}.json`)).json()) as KeyFile;
  await new ApiSession(page.request).signIn(loginName, demoPassword, await openKeyFile(file, demoPin));
}

/** Signs in by the page, with a demo account's password, and waits for the workbench. */
export async function signInByForm(page: Page, loginName: string): Promise<void> {
  await submitPassword(page, loginName, demoPassword);
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

/** Fills and sends the sign-in page. */
export async function submitPassword(page: Page, loginName: string, password: string): Promise<void> {
  await page.goto('/staff/');
  await page.getByRole('textbox', { name: '账号' }).fill(loginName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Opens a list and waits for its rows or for the text that there are none. */
export async function openList(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await page.locator('.yjs-list-row, .yjs-empty').first().waitFor();
}

/** Opens a list unless it is what the page shows already, where nothing has happened to it since. */
export async function stayAtList(page: Page, address: string): Promise<void> {
  const { pathname, search } = new URL(page.url());
  if (pathname + search !== address) await openList(page, address);
}

/** Opens a list again and again until it has such a row: something is still being worked off. */
export async function openListUntil(page: Page, address: string, row: Locator = listRows(page)): Promise<void> {
  await until(
    async () => {
      await openList(page, address);
      return (await row.count()) > 0;
    },
    180_000,
    // A page that loads costs a second of a processor, and what is waited for is worked off by the minute.
    2_000,
  );
}

/** Rows of the list on the page. */
export function listRows(page: Page): Locator {
  return page.locator('.yjs-list-row');
}

/** The list's row of one case. */
export function rowOf(page: Page, caseNo: string): Locator {
  return listRows(page).filter({ hasText: caseNo });
}

/** Number of the case in a row. */
export async function caseNoOf(row: Locator): Promise<string> {
  const link = row.getByRole('link').first();
  return ((await link.textContent()) ?? '').trim();
}

/** Presses a button of the open dialog. */
export async function answer(page: Page, button: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
}

/** Chooses the reason of the open dialog. */
export async function chooseReason(page: Page, title: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('原因', { exact: true }).click();
  await page.getByTitle(title, { exact: true }).click();
}
