import type { Locator, Page } from 'playwright-core';

/** Password of every demo account. */
export const demoPassword = 'Tuiyi@2026';

/** Signs in to the console with a demo account and waits for the workbench. */
export async function signIn(page: Page, loginName: string): Promise<void> {
  await page.goto('/staff/');
  await page.getByRole('textbox', { name: '账号' }).fill(loginName);
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

/** PIN of every demo administrator's key file. */
export const demoPin = 'Demo-2026';

/** Signs in an administrator: password, then the demo key file and its PIN. */
export async function signInWithKey(page: Page, loginName: string): Promise<void> {
  await page.goto('/staff/');
  await page.getByRole('textbox', { name: '账号' }).fill(loginName);
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('管理员登录需要第二重验证').waitFor();
  const key = await page.request.get('/demo/keys/mine.json');
  const file = { name: `${loginName}.json`, mimeType: 'application/json', buffer: await key.body() };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('PIN 码').fill(demoPin);
  await page.getByRole('button', { name: '验证并登录' }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

/** Opens a list and waits for its rows or for the text that there are none. */
export async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.yjs-list-row, .yjs-empty').first().waitFor();
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
