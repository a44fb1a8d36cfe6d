import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let clerk: Page;
let editor: Page;
let publisher: Page;

/** Why the wording is changed: the editor's field. */
const note = '按窗口意见改写';

const keysOf = (rows: Locator) => rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-row-key')));

describe('通知中心 (R4.3.4)', () => {
  beforeAll(async () => {
    clerk = await browser.newPage();
    await signIn(clerk, 'clerk_hk');
  }, 120_000);

  it('AC-04-07 only notices of one matter appear, in the order of priority, with channel and state', async () => {
    await openList(clerk, '/staff/notifications?matter=M01');
    const header = clerk.getByRole('columnheader', { name: '优先级' });
    await header.getByRole('button').click();
    await clerk.waitForURL(/sort=/);
    await listRows(clerk).first().waitFor();
    const matters = await listRows(clerk).locator('td:nth-child(4)').allTextContents();
    expect(matters.every((text) => text.includes('退役报到'))).toBe(true);
    await listRows(clerk)
      .first()
      .getByText(/站内消息/)
      .waitFor();
    await takePicture(clerk, 'staff-notices');
    expect(await seriousFindings(clerk)).toEqual([]);
  });

  it('R4.3.4 a selection is marked as read', async () => {
    await openList(clerk, '/staff/notifications?unread=1');
    const marked = await keysOf(listRows(clerk));
    expect(marked.length).toBeGreaterThan(0);
    await clerk.getByRole('checkbox', { name: '选择本页全部' }).check();
    await clerk.getByRole('region', { name: '批量操作' }).getByRole('button', { name: '标记已读' }).click();
    // Others may arrive meanwhile; those of the selection go.
    await listRows(clerk)
      .and(clerk.locator(`[data-row-key="${marked[0]}"]`))
      .waitFor({ state: 'detached' });
    await openList(clerk, '/staff/notifications?unread=1');
    const left = await keysOf(listRows(clerk));
    expect(left.filter((key) => marked.includes(key))).toEqual([]);
  });

  it('R4.3.3 what did not arrive is found with its reason, and sent again', async () => {
    await openList(clerk, '/staff/notifications?tab=sent&undelivered=1');
    // Others may have had no receiver at all.
    const row = listRows(clerk).filter({ hasText: '未送达' }).first();
    await row.waitFor();
    await row.getByRole('button').first().click();
    await clerk.getByText('号码已停机').first().waitFor();
    await takePicture(clerk, 'staff-notice-undelivered');
    expect(await seriousFindings(clerk)).toEqual([]);
    await row.getByRole('checkbox', { name: '选择这一行' }).check();
    await clerk.getByRole('region', { name: '批量操作' }).getByRole('button', { name: '重新发送' }).click();
    await clerk.getByText('已重新发送 1 条').waitFor();
  });
});

describe('通知模板 (R4.3.2)', () => {
  beforeAll(async () => {
    [editor, publisher] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(editor, 'city_centre');
    await signIn(publisher, 'city_officer');
  }, 120_000);

  it('lists every template with its wording', async () => {
    await openList(editor, '/staff/notice-templates?search=N01');
    await listRows(editor).first().getByText('到期预警').waitFor();
    await takePicture(editor, 'staff-templates');
    expect(await seriousFindings(editor)).toEqual([]);
  });

  it('E-0401 a wording without a required variable is refused and says which', async () => {
    await visit(editor, '/staff/notice-templates/N01');
    const body = editor.getByLabel('正文', { exact: true });
    const text = await body.inputValue();
    await body.fill(text.replaceAll('{措施}', ''));
    await editor.getByLabel(/修改原因/).fill(note);
    await editor.getByRole('region', { name: '预览' }).getByText(/措施/).first().waitFor();
    await editor.getByRole('button', { name: '保存草稿' }).click();
    await editor.getByRole('button', { name: '提交审核' }).click();
    await editor
      .getByText(/参数不合法.*措施/)
      .first()
      .waitFor();
    await takePicture(editor, 'staff-template-refused');
    expect(await seriousFindings(editor)).toEqual([]);
    await body.fill(`${text}。`);
    await editor.getByLabel(/修改原因/).fill(note);
    await editor.getByRole('button', { name: '提交审核' }).click();
    await editor.getByText('提交审核：已办理').waitFor();
  });

  it('another person publishes it, and the version before is kept', async () => {
    await visit(publisher, '/staff/notice-templates/N01');
    await publisher.getByRole('region', { name: '与现行版本的差异' }).waitFor();
    await takePicture(publisher, 'staff-template-review');
    await publisher.getByRole('button', { name: '审核通过并启用' }).click();
    await publisher.getByText(/现行第2版/).waitFor();
    await publisher.getByRole('table', { name: '版本' }).getByText(note).waitFor();
    expect(await seriousFindings(publisher)).toEqual([]);
  });
});
