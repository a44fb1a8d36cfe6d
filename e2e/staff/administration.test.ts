import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, signInWithKey } from './console.ts';

const browser = useBrowser();

async function openAs(loginName: string, address: string): Promise<Page> {
  const page = await browser.newPage();
  await signInWithKey(page, loginName);
  await openList(page, address);
  return page;
}

/** Chooses an act behind 操作 or 更多 of a row. */
async function act(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

describe('users and roles', () => {
  it('a role is made, previewed, compared and given; the security administrator confirms; the history tells', async () => {
    const system = await openAs('sys_admin', '/staff/roles');
    await takePicture(system, 'roles');
    await system.getByRole('button', { name: '新建角色' }).click();
    await system.getByLabel('角色编码').fill('PUSH_KEEPER');
    await system.getByLabel('角色名称').fill('推送值守员');
    await system.getByRole('checkbox', { name: '推送日志', exact: true }).check();
    await system.getByRole('checkbox', { name: '查看推送日志' }).check();
    await system.getByRole('checkbox', { name: /查看完整信息/ }).check();
    await takePicture(system, 'role-editor');
    await system.getByRole('button', { name: '保存' }).click();
    const row = listRows(system).filter({ hasText: '推送值守员' });
    await row.getByText('待确认 1').waitFor();
    await act(system, '操作 推送值守员', '以该角色预览');
    await system.getByRole('dialog').getByText('只读').waitFor();
    await takePicture(system, 'role-preview');
    await system.keyboard.press('Escape');

    const security = await openAs('sec_admin', '/staff/roles/pending');
    await takePicture(security, 'pending-grants');
    await listRows(security).filter({ hasText: '推送值守员' }).getByRole('button', { name: '确认' }).click();
    await answer(security, '确认授权');
    await security.getByText('已确认').waitFor();
    await openList(security, '/staff/roles/history');
    await listRows(security).filter({ hasText: '确认角色的敏感操作' }).first().waitFor();
    await takePicture(security, 'grant-history');

    await act(system, '操作 推送值守员', '删除');
    await system.getByRole('dialog').getByLabel('原因', { exact: true }).fill('岗位已经撤销');
    await answer(system, '删除');
    await system.getByText('已被他人更新').waitFor();
    expect(await row.count()).toBe(1);
  });

  it('an account is opened, limited, closed and deleted with reasons', async () => {
    const page = await openAs('sys_admin', '/staff/users');
    await takePicture(page, 'users');
    await page.getByRole('button', { name: '开通账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('登录名').fill('newcomer');
    await dialog.getByLabel('姓名').fill('王新');
    await dialog.getByLabel('手机号码').fill('13900001111');
    await dialog.getByLabel('所属机构').fill('虹口区退役军人服务中心');
    await page.locator('.ant-select-item-option-active', { hasText: '虹口区退役军人服务中心' }).waitFor();
    await page.keyboard.press('Enter');
    await takePicture(page, 'user-form');
    await answer(page, '开通');
    await dialog.getByText('一次性密码只在这里显示一次').waitFor();
    await answer(page, '我已转告，关闭');
    await openList(page, '/staff/users?search=newcomer');
    await act(page, '更多操作 newcomer', '删除');
    await dialog.getByText('不能恢复').waitFor();
    await takePicture(page, 'user-delete');
    await dialog.getByLabel('原因', { exact: true }).fill('人员调离本单位');
    await answer(page, '删除');
    await page.getByText('已删除 newcomer').waitFor();
    await page.getByText('没有符合条件的用户').waitFor();
  });

  it('02 §2.11 the jobs that run by a schedule, how they went, and one started by hand', async () => {
    const page = await openAs('sys_admin', '/staff/jobs');
    const row = listRows(page).filter({ hasText: '培训业务催办' });
    await row.getByText('每天 08:00').waitFor();
    await takePicture(page, 'jobs');
    expect(await seriousFindings(page)).toEqual([]);
    await row.getByRole('button', { name: /^立即执行/ }).click();
    await answer(page, '执行');
    await page.getByText('已安排执行：培训业务催办').waitFor();
    await row.getByText('成功').waitFor({ timeout: 45_000 });
    await row.getByRole('button', { name: /^运行记录/ }).click();
    await page.getByRole('table', { name: '运行记录' }).getByText('成功').first().waitFor();
    await takePicture(page, 'job-runs');
  });

  it('two roles stand side by side, and the rows of the access tables are verified on demand', async () => {
    const page = await openAs('sec_admin', '/staff/integrity');
    await page.getByRole('button', { name: '立即校验' }).click();
    await page.getByText(/最近校验/).waitFor();
    await takePicture(page, 'integrity');
    await visit(page, '/staff/roles/compare');
    for (const [label, role] of [
      ['左侧角色', '窗口工作人员'],
      ['右侧角色', '区业务工作人员'],
    ] as const) {
      await page.getByRole('combobox', { name: label }).fill(role);
      await page.locator('.ant-select-item-option-active', { hasText: role }).last().waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByRole('table', { name: '角色比较' }).waitFor();
    await takePicture(page, 'role-comparison');
  });
});
