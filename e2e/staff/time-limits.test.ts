import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, signIn } from './console.ts';

const browser = useBrowser();
const REASON = '按市局通知缩短部门办理时限';
const CELL = /^党员组织关系转移 · 部门办理：/;
const PATIENCE_MS = 240_000;

let writer: Page;
let approver: Page;
let versionUrl: string;
let wanted: string;

const table = (page: Page) => page.getByRole('table', { name: '时限表' });

describe('时效配置 (R4.1.1, R4.1.2, 01 §6.9, §6.11)', () => {
  beforeAll(async () => {
    [writer, approver] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(writer, 'city_centre');
    await signIn(approver, 'city_officer');
  }, PATIENCE_MS);

  it(
    'a cell is edited, kept with its reason, seen with its effect and sent',
    async () => {
      await visit(writer, '/staff/time-limits');
      await table(writer).waitFor();
      expect(await seriousFindings(writer)).toEqual([]);
      await writer.getByRole('button', { name: '修改时限' }).click();
      const cell = writer.getByRole('button', { name: CELL });
      wanted = (await cell.getAttribute('aria-label'))?.includes('：12 ') ? '14' : '12';
      await cell.click();
      await writer.getByRole('dialog').getByLabel('时长').fill(wanted);
      // 01 §6.3 pauseOn: this limit runs on while the applicant brings material.
      await writer.getByRole('dialog').getByRole('checkbox', { name: '补正' }).uncheck();
      await takePicture(writer, 'staff-time-limits-cell');
      expect(await seriousFindings(writer)).toEqual([]);
      await answer(writer, '确定');
      await writer.getByText('已改 1 项，尚未保存。').waitFor();
      await writer.getByRole('complementary').getByText('补正时不暂停').waitFor();
      await writer.getByLabel('修改原因').fill(REASON);
      await takePicture(writer, 'staff-time-limits-edit');
      expect(await seriousFindings(writer)).toEqual([]);
      await writer.getByRole('complementary').getByRole('button', { name: '保存草稿' }).click();
      await writer.getByRole('region', { name: '重算影响' }).waitFor();
      await takePicture(writer, 'staff-time-limits-draft');
      await writer.getByRole('button', { name: '提交审批' }).click();
      await answer(writer, '提交审批');
      await writer.getByText('待市级审批').first().waitFor();
      versionUrl = writer.url();
    },
    PATIENCE_MS,
  );

  it(
    'somebody else approves it, and a district reads the new limit',
    async () => {
      await visit(approver, versionUrl);
      await approver.getByRole('button', { name: '同意并立即生效' }).click();
      await approver.getByRole('dialog').getByText(`${wanted} 个工作日`).waitFor();
      await answer(approver, '同意并立即生效');
      await approver.getByRole('button', { name: '立即重算' }).waitFor();
      const reader = await browser.newPage();
      await signIn(reader, 'chief_hk');
      await visit(reader, '/staff/time-limits');
      await table(reader).getByText(`${wanted}（补正时不暂停）`).first().waitFor();
      expect(await reader.getByRole('button', { name: '修改时限' }).count()).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'records under way follow when told, after a view of which they are',
    async () => {
      await approver.getByRole('button', { name: '立即重算' }).click();
      const dialog = approver.getByRole('dialog');
      await dialog.getByText(/个时限将改变/).waitFor();
      const moved = dialog.getByRole('table', { name: '将改变的时限' }).locator('tbody tr').first();
      expect(await moved.locator('td').first().textContent()).toMatch(/^BJ-/);
      await takePicture(approver, 'staff-time-limits-recount');
      expect(await seriousFindings(approver)).toEqual([]);
      await dialog.getByLabel('原因').fill(REASON);
      await answer(approver, '立即重算');
      const recounts = approver.getByRole('region', { name: '重算记录' });
      await recounts
        .getByText(/调整时限 \d+ 个/)
        .first()
        .waitFor({ timeout: 90_000 });
      await takePicture(approver, 'staff-time-limits-version');
    },
    PATIENCE_MS,
  );
});
