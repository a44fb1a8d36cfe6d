import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { letKeyBeBound } from '../bind-key.ts';
import { useBrowser } from '../browser.ts';
import { answer, listRows, openList, signInByForm, signInWithKey, submitPassword } from './console.ts';

const browser = useBrowser();

/** The list of 用户管理 with one account in it. */
async function openAccount(page: Page, loginName: string): Promise<Locator> {
  await openList(page, `/staff/users?search=${loginName}`);
  return listRows(page).filter({ hasText: loginName });
}

/** Chooses an act behind 更多 of the account's row. */
async function act(page: Page, loginName: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `更多操作 ${loginName}` }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The password that the open dialog shows once; closes the dialog. */
async function oneTimePassword(page: Page): Promise<string> {
  const password = (await page.getByRole('dialog').locator('.staff-password').innerText()).trim();
  await answer(page, '我已转告，关闭');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return password;
}

const PASSWORD = 'Baoguan#2026';

/** Proves the key of a file. */
async function proveKey(page: Page, path: string): Promise<void> {
  await page.getByText('管理员登录需要第二重验证').waitFor();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByLabel('PIN 码').fill('Yaoshi-2026');
  await page.getByRole('button', { name: '验证并登录' }).click();
}

/** Makes a key of one's own, as an administrator does at the first sign-in, and proves it; it is bound by a second person (03 §41.9). */
async function makeKey(page: Page): Promise<void> {
  await page.getByLabel('设置 PIN 码').fill('Yaoshi-2026');
  await page.getByLabel('再次输入 PIN 码').fill('Yaoshi-2026');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '生成并下载密钥文件' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('管理员密钥_keyholder.json');
  await proveKey(page, await file.path());
  await page.getByText('密钥绑定申请等待审批').waitFor();
  await letKeyBeBound('keyholder');
  await page.getByRole('button', { name: '返回登录' }).click();
  await submitPassword(page, 'keyholder', PASSWORD);
  await proveKey(page, await file.path());
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

/** Types into a choice of the open dialog and takes what it then offers. */
async function choose(page: Page, label: string, title: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(title);
  await page.locator('.ant-select-item-option-active:visible', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
  // Tab would take the next option too, and the open list may lie over the other fields.
  await page.getByRole('dialog').getByLabel('手机号码').focus();
}

describe('an account', () => {
  it('is closed for a reason, cannot sign in, and is opened again', async () => {
    const page = await browser.newPage();
    await signInWithKey(page, 'sys_admin');
    const row = await openAccount(page, 'clerk_oyl');
    await act(page, 'clerk_oyl', '关闭');
    await page.getByRole('dialog').getByText('该账号正在使用的会话立即结束，不能再登录。').waitFor();
    await page.getByRole('dialog').getByLabel('原因', { exact: true }).fill('长期外借其他单位');
    // The cross in the corner has the same name.
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByText('已关闭 clerk_oyl').waitFor();
    await row.getByText('关闭', { exact: true }).waitFor();

    const closed = await browser.newPage();
    await submitPassword(closed, 'clerk_oyl', 'Tuiyi@2026');
    await closed.getByRole('alert').first().waitFor();
    expect(await closed.getByRole('heading', { name: '工作台' }).count()).toBe(0);

    await act(page, 'clerk_oyl', '启用');
    await page.getByRole('dialog').getByLabel('原因', { exact: true }).fill('外借期满回到本单位');
    await answer(page, '启用');
    await row.getByText('启用', { exact: true }).waitFor();
    await signInByForm(closed, 'clerk_oyl');
  }, 120_000);

  it('gets a new password that is shown once and must be changed at the next sign-in', async () => {
    const page = await browser.newPage();
    await signInWithKey(page, 'sys_admin');
    await openAccount(page, 'clerk_oyl');
    await act(page, 'clerk_oyl', '重置密码');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('原密码立即失效', { exact: false }).waitFor();
    await answer(page, '重置密码');
    const password = await oneTimePassword(page);
    expect(await page.getByText(password).count()).toBe(0);

    const theirs = await browser.newPage();
    await submitPassword(theirs, 'clerk_oyl', password);
    await theirs.getByLabel('新密码', { exact: true }).waitFor();
  }, 120_000);

  it('makes its key at the first sign-in, and makes a new one after it was unbound as lost', async () => {
    const page = await browser.newPage();
    await signInWithKey(page, 'sys_admin');
    await openList(page, '/staff/users');
    await page.getByRole('button', { name: '开通账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('登录名').fill('keyholder');
    await dialog.getByLabel('姓名').fill('钱守一');
    await dialog.getByLabel('手机号码').fill('13900002222');
    await choose(page, '所属机构', '上海市退役军人事务局');
    await choose(page, '角色', '数据交换管理员');
    await answer(page, '开通');
    const first = await oneTimePassword(page);

    const theirs = await browser.newPage();
    await submitPassword(theirs, 'keyholder', first);
    await theirs.getByLabel('当前密码').fill(first);
    await theirs.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await theirs.getByLabel('再次输入新密码').fill(PASSWORD);
    await theirs.getByRole('button', { name: '修改并登录' }).click();
    await makeKey(theirs);

    const security = await browser.newPage();
    await signInWithKey(security, 'sec_admin');
    const row = await openAccount(security, 'keyholder');
    await row.getByText('SM2 密钥').waitFor();
    await row.getByRole('button', { name: '解除密钥绑定' }).click();
    await security.getByRole('dialog').getByRole('button', { name: '签名密钥遗失' }).click();
    await answer(security, '解除绑定');
    await security.getByText('已解除 keyholder 的密钥绑定').waitFor();
    await row.getByText('SM2 密钥').waitFor({ state: 'detached' });

    const again = await browser.newPage();
    await submitPassword(again, 'keyholder', PASSWORD);
    await makeKey(again);
  }, 120_000);
});
