import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, signInWithKey } from './console.ts';

const browser = useBrowser();
let system: Page;
let security: Page;

beforeAll(async () => {
  [system, security] = await Promise.all([browser.newPage(), browser.newPage()]);
  await signInWithKey(system, 'sys_admin');
  await signInWithKey(security, 'sec_admin');
});

/** Chooses an act behind 操作 or 更多 of a row. */
async function act(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Types into a choice of the open dialog and takes what it then offers. */
async function choose(page: Page, label: string, title: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(title);
  await page.locator('.ant-select-item-option-active:visible', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
  // Tab would take the next option too, and the open list may lie over the other fields.
  await page.getByRole('dialog').getByLabel('手机号码').focus();
}

describe('users and roles', () => {
  it('a role is made, previewed, compared and given; the security administrator confirms; the history tells', async () => {
    await openList(system, '/staff/roles');
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

    await openList(security, '/staff/roles/pending');
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
    await openList(system, '/staff/users');
    await takePicture(system, 'users');
    await system.getByRole('button', { name: '开通账号' }).click();
    const dialog = system.getByRole('dialog');
    await dialog.getByLabel('登录名').fill('newcomer');
    await dialog.getByLabel('姓名').fill('王新');
    await dialog.getByLabel('手机号码').fill('13900001111');
    await choose(system, '所属机构', '虹口区退役军人服务中心');
    await choose(system, '角色', '数据交换管理员');
    await takePicture(system, 'user-form');
    await answer(system, '开通');
    await dialog.getByText('一次性密码已用短信发到本人登记的手机').waitFor();
    // The cross in the corner has the same name.
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
    await openList(system, '/staff/users?search=newcomer');
    await act(system, '更多操作 newcomer', '删除');
    await dialog.getByText('不能恢复').waitFor();
    await takePicture(system, 'user-delete');
    await dialog.getByLabel('原因', { exact: true }).fill('人员调离本单位');
    await answer(system, '删除');
    await system.getByText('已删除 newcomer').waitFor();
    await system.getByText('没有符合条件的用户').waitFor();
  });

  it('02 §2.11 the jobs that run by a schedule, how they went, and one started by hand', async () => {
    await openList(system, '/staff/jobs');
    const row = listRows(system).filter({ hasText: '培训业务催办' });
    await row.getByText('每天 08:00').waitFor();
    await takePicture(system, 'jobs');
    expect(await seriousFindings(system)).toEqual([]);
    await row.getByRole('button', { name: /^立即执行/ }).click();
    await answer(system, '执行');
    await system.getByText('已安排执行：培训业务催办').waitFor();
    await row.getByText('成功').waitFor({ timeout: 45_000 });
    await row.getByRole('button', { name: /^运行记录/ }).click();
    await system.getByRole('table', { name: '运行记录' }).getByText('成功').first().waitFor();
    await takePicture(system, 'job-runs');
  });

  it('two roles stand side by side, and the rows of the access tables are verified on demand', async () => {
    await openList(security, '/staff/integrity');
    await security.getByRole('button', { name: '立即校验' }).click();
    await security.getByText(/最近校验/).waitFor();
    await takePicture(security, 'integrity');
    await visit(security, '/staff/roles/compare');
    for (const [label, role] of [
      ['左侧角色', '窗口工作人员'],
      ['右侧角色', '区业务工作人员'],
    ] as const) {
      await security.getByRole('combobox', { name: label }).fill(role);
      await security.locator('.ant-select-item-option-active', { hasText: role }).last().waitFor();
      await security.keyboard.press('Enter');
    }
    await security.getByRole('table', { name: '角色比较' }).waitFor();
    await takePicture(security, 'role-comparison');
  });
});
