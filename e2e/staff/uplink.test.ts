import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoToken } from '../../api/src/platform/exchange/demo/demo-parties.ts';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { answer, listRows, openList, signInWithKey } from './console.ts';

// Transfers run in the background; pages are looked at by axe.
jest.setTimeout(120_000);

const browser = useBrowser();
let admin: Page;
let sandbox: string;

/** The page as it is now, looked at by axe and kept as a picture. */
async function look(page: Page, name: string): Promise<void> {
  expect([name, await seriousFindings(page)]).toEqual([name, []]);
  await takePicture(page, name);
}

/** Makes the superior unit behave. */
const behave = (mode: string) =>
  fetch(`${sandbox}/faults/superior`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode }),
  });

/** The state beside the title of the page. */
const stateOf = (title: string) => admin.locator('.yjs-page-title').getByText(title, { exact: true });

beforeAll(async () => {
  admin = await browser.newPage();
  await signInWithKey(admin, 'dx_admin');
  const home = await (await admin.request.get('/')).text();
  sandbox = /href="(http:\/\/127\.0\.0\.1:\d+)\/?"/.exec(home)?.[1] ?? '';
  expect(sandbox).not.toBe('');
}, 60_000);
afterAll(() => behave('ok'));

describe('数据上行', () => {
  it('shows the entries of the demonstration with what became of their first transfer', async () => {
    await openList(admin, '/staff/uplink');
    const row = listRows(admin).filter({ hasText: 'CASE_STATE' });
    await row.getByText('成功', { exact: true }).waitFor({ timeout: 120_000 });
    await look(admin, 'uplink-entries');
    await row.getByRole('link', { name: '办件状态推送' }).click();
    await admin.getByRole('heading', { name: '办件状态推送' }).waitFor();
    await listRows(admin).first().waitFor();
    await look(admin, 'uplink-entry');
    // The first transfer is the oldest: a full hour that passes meanwhile puts a short one above it.
    await listRows(admin).last().getByRole('link').first().click();
    await admin.getByRole('table', { name: '传输批次' }).getByText('[0] 已入库100行').first().waitFor();
    await takePicture(admin, 'uplink-task');
    await admin.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '数据上行' }).click();
    await admin.getByRole('button', { name: '传输任务' }).click();
    await listRows(admin).filter({ hasText: '一件事办件上报' }).first().waitFor();
    await look(admin, 'uplink-tasks');
  });

  it('a new entry is mapped by dragging and by keyboard, shown as a sample, and refused until its host is on the list', async () => {
    await openList(admin, '/staff/uplink');
    await admin.getByRole('button', { name: '新建条目' }).click();
    await admin.getByLabel('条目名称').fill('办结情况上报');
    await admin.getByLabel('条目编码').fill('E2E_DONE');
    await admin.getByLabel('数据来源').click();
    await admin.getByTitle('办件状态', { exact: true }).click();
    await admin.getByLabel('每批行数').fill('200');
    // Run by hand only, so that no full hour meets the transfers below.
    await admin.getByLabel('执行时间').fill('');
    await admin.getByLabel('调用地址').fill('http://10.99.99.98/uplink');
    await admin.getByLabel('访问令牌').fill(demoToken('superior'));
    await admin.locator('[data-field="bjNo"]').dragTo(admin.getByText('把左侧的字段拖到这里，或点字段后的“添加”'));
    await admin.getByRole('textbox', { name: '办件编号 的目标项' }).waitFor();
    await admin.getByRole('button', { name: '添加 办结方式' }).press('Enter');
    await admin.getByRole('button', { name: '添加 办结时间' }).press('Enter');
    const way = admin.getByRole('textbox', { name: '办结方式 的目标项' });
    await way.fill('finishWay');
    await admin.locator('[data-item="finishMode"]').getByRole('checkbox', { name: '必填' }).check();
    await way.press('Alt+ArrowUp');
    await admin.locator('.uplink-items li').first().getByText('1. 办结方式').waitFor();
    await admin.getByRole('button', { name: '样例预览' }).click();
    await admin.getByRole('table', { name: '样例' }).getByText('BJ-').first().waitFor();
    await admin.getByRole('button', { name: '保存', exact: true }).click();
    await admin.getByText('主机 10.99.99.98 不在允许的主机名单中，请先登记').first().waitFor();
    await look(admin, 'uplink-editor');
    await admin.getByRole('button', { name: '登记主机 10.99.99.98' }).click();
    await admin.getByRole('dialog').getByRole('textbox').fill('联调测试环境');
    await answer(admin, '登记');
    await admin.getByText('已登记，请再次保存条目').waitFor();
    await admin.getByLabel('调用地址').fill(`${sandbox}/superior/uplink`);
    await admin.getByRole('button', { name: '保存', exact: true }).click();
    await admin.getByRole('heading', { name: '办结情况上报' }).waitFor();
    await stateOf('草稿').waitFor();
  });

  it('is enabled and run: rows that lack a required item are listed with their reason, the others acknowledged; the rows can be exported', async () => {
    await admin.getByRole('button', { name: '启用', exact: true }).click();
    await answer(admin, '启用');
    await stateOf('启用').waitFor();
    await admin.getByRole('button', { name: '立即执行' }).click();
    await admin.getByRole('heading', { name: /^传输任务 E2E_DONE-/ }).waitFor();
    await stateOf('部分成功').waitFor({ timeout: 120_000 });
    await listRows(admin).filter({ hasText: '必填项 finishWay 为空' }).first().waitFor();
    await look(admin, 'uplink-partial');
    await admin.getByRole('region', { name: '弹窗提醒' }).getByRole('button', { name: '知道了（K）' }).click();
    const [file] = await Promise.all([
      admin.waitForEvent('download'),
      admin.getByRole('button', { name: '导出传输明细' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^传输明细_.*\.xlsx$/);
  });

  it('is wide on a wide screen; rows are sent again by number; while the receiver is down the transfer waits, and is cancelled with a reason', async () => {
    await admin.setViewportSize({ width: 1920, height: 1080 });
    await openList(admin, '/staff/uplink');
    await takePicture(admin, 'uplink-entries-1920');
    await listRows(admin).filter({ hasText: 'E2E_DONE' }).getByRole('link').first().click();
    await admin.getByRole('button', { name: '修改' }).click();
    await admin.getByRole('textbox', { name: '办件编号 的目标项' }).waitFor();
    await takePicture(admin, 'uplink-editor-1920');
    await admin.setViewportSize({ width: 1280, height: 800 });
    await admin.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '数据上行' }).click();
    await listRows(admin).filter({ hasText: 'E2E_DONE' }).getByRole('link').last().click();
    await admin.getByRole('button', { name: /^已确认/ }).click();
    const acked = listRows(admin).filter({ hasText: '已确认' }).first();
    await acked.waitFor();
    const recordKey = /BJ-\d{6}-\d{4}-\d{6}/.exec((await acked.textContent()) ?? '')?.[0] ?? '';
    await admin.getByRole('link', { name: '办结情况上报' }).click();
    await admin.getByRole('heading', { name: '办结情况上报' }).waitFor();
    await behave('down');
    await admin.getByRole('button', { name: '补传', exact: true }).click();
    await admin.getByRole('dialog').getByLabel('业务编号', { exact: true }).fill(recordKey);
    await look(admin, 'uplink-resend');
    await answer(admin, '补传');
    await admin.getByRole('heading', { name: /^传输任务 E2E_DONE-/ }).waitFor();
    await admin
      .getByText(/与上游的连接中断/)
      .first()
      .waitFor({ timeout: 120_000 });
    await look(admin, 'uplink-waiting');
    await admin.getByRole('button', { name: '取消任务' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '对方系统停机维护' }).click();
    await answer(admin, '取消任务');
    await stateOf('已取消').waitFor();
    await behave('ok');
  });
});
