import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ApiSession } from '../api-session.ts';
import { letKeyBeBound } from '../bind-key.ts';
import { useBrowser } from '../browser.ts';
import { passwordOnPhone } from '../phone.ts';
import { answer, listRows, openList, signInByForm, signInWithKey, submitPassword } from './console.ts';

const browser = useBrowser();
/** Of the system administrator, and of the account that is acted on. */
let page: Page;
let theirs: Page;

beforeAll(async () => {
  [page, theirs] = await Promise.all([browser.newPage(), browser.newPage()]);
  await signInWithKey(page, 'sys_admin');
});

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

/** The account that {@link makeKey} is about, of a role that signs in with a key; its one-time password. */
async function openKeyholder(): Promise<string> {
  const system = new ApiSession(page.request);
  const { orgs } = await system.run<{ orgs: { id: string }[] }>('{ orgs(level: CITY) { id } }');
  await system.run('mutation ($input: CreateUserInput!) { createUser(input: $input) { way } }', {
    input: {
      loginName: 'keyholder',
      realName: '钱守一',
      phone: '13900002222',
      orgId: orgs[0]?.id,
      roles: ['DX_ADMIN'],
    },
  });
  return passwordOnPhone(page.request, 'keyholder');
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

describe('an account', () => {
  it('is closed for a reason and cannot sign in; opened again, its owner gets a new password by SMS, which must be changed', async () => {
    const row = await openAccount(page, 'clerk_oyl');
    await act(page, 'clerk_oyl', '关闭');
    await page.getByRole('dialog').getByText('该账号正在使用的会话立即结束，不能再登录。').waitFor();
    await page.getByRole('dialog').getByLabel('原因', { exact: true }).fill('长期外借其他单位');
    // The cross in the corner has the same name.
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByText('已关闭 clerk_oyl').waitFor();
    await row.getByText('关闭', { exact: true }).waitFor();

    await submitPassword(theirs, 'clerk_oyl', 'Tuiyi@2026');
    await theirs.getByRole('alert').first().waitFor();
    expect(await theirs.getByRole('heading', { name: '工作台' }).count()).toBe(0);

    await act(page, 'clerk_oyl', '启用');
    await page.getByRole('dialog').getByLabel('原因', { exact: true }).fill('外借期满回到本单位');
    await answer(page, '启用');
    await row.getByText('启用', { exact: true }).waitFor();
    await signInByForm(theirs, 'clerk_oyl');
    await theirs.context().clearCookies();

    await act(page, 'clerk_oyl', '重置密码');
    await page.getByRole('dialog').getByRole('button', { name: '本人忘记密码' }).click();
    await answer(page, '重置密码');
    await page.getByRole('dialog').getByText('一次性密码已用短信发到本人登记的手机').waitFor();
    const password = await passwordOnPhone(page.request, 'clerk_oyl');
    expect(await page.getByText(password).count()).toBe(0);
    // The cross in the corner has the same name.
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await submitPassword(theirs, 'clerk_oyl', password);
    await theirs.getByLabel('新密码', { exact: true }).waitFor();
    await theirs.context().clearCookies();
  }, 120_000);

  it('makes its key at the first sign-in, and is asked for a new one after it was unbound as lost', async () => {
    const first = await openKeyholder();
    await submitPassword(theirs, 'keyholder', first);
    await theirs.getByLabel('当前密码').fill(first);
    await theirs.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await theirs.getByLabel('再次输入新密码').fill(PASSWORD);
    await theirs.getByRole('button', { name: '修改并登录' }).click();
    await makeKey(theirs);
    await theirs.context().clearCookies();

    const security = await browser.newPage();
    await signInWithKey(security, 'sec_admin');
    const row = await openAccount(security, 'keyholder');
    await row.getByText('SM2 密钥').waitFor();
    await row.getByRole('button', { name: '解除密钥绑定' }).click();
    await security.getByRole('dialog').getByRole('button', { name: '签名密钥遗失' }).click();
    await answer(security, '解除绑定');
    await security.getByText('已解除 keyholder 的密钥绑定').waitFor();
    await row.getByText('SM2 密钥').waitFor({ state: 'detached' });

    await submitPassword(theirs, 'keyholder', PASSWORD);
    await theirs.getByLabel('设置 PIN 码').waitFor();
  }, 120_000);
});
