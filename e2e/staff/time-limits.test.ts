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

let page: Page;
let versionUrl: string;
let wanted: string;

const table = () => page.getByRole('table', { name: '时限表' });

describe('时效配置 (R4.1.1, R4.1.2, 01 §6.9, §6.11)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'city_centre');
  }, PATIENCE_MS);

  it(
    'a cell is edited, kept with its reason, seen with its effect and sent',
    async () => {
      await visit(page, '/staff/time-limits');
      await table().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '修改时限' }).click();
      const cell = page.getByRole('button', { name: CELL });
      wanted = (await cell.getAttribute('aria-label'))?.includes('：12 ') ? '14' : '12';
      await cell.click();
      await page.getByRole('dialog').getByLabel('时长').fill(wanted);
      // 01 §6.3 pauseOn: this limit runs on while the applicant brings material.
      await page.getByRole('dialog').getByRole('checkbox', { name: '补正' }).uncheck();
      await takePicture(page, 'staff-time-limits-cell');
      expect(await seriousFindings(page)).toEqual([]);
      await answer(page, '确定');
      await page.getByText('已改 1 项，尚未保存。').waitFor();
      await page.getByRole('complementary').getByText('补正时不暂停').waitFor();
      await page.getByLabel('修改原因').fill(REASON);
      await takePicture(page, 'staff-time-limits-edit');
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('complementary').getByRole('button', { name: '保存草稿' }).click();
      await page.getByRole('region', { name: '重算影响' }).waitFor();
      await takePicture(page, 'staff-time-limits-draft');
      await page.getByRole('button', { name: '提交审批' }).click();
      await answer(page, '提交审批');
      await page.getByText('待市级审批').first().waitFor();
      versionUrl = page.url();
    },
    PATIENCE_MS,
  );

  it(
    'somebody else approves it',
    async () => {
      await signIn(page, 'city_officer');
      await visit(page, versionUrl);
      await page.getByRole('button', { name: '同意并立即生效' }).click();
      await page.getByRole('dialog').getByText(`${wanted} 个工作日`).waitFor();
      await answer(page, '同意并立即生效');
      await page.getByRole('button', { name: '立即重算' }).waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'records under way follow when told, after a view of which they are, and the table tells the new limit',
    async () => {
      await page.getByRole('button', { name: '立即重算' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/个时限将改变/).waitFor();
      const moved = dialog.getByRole('table', { name: '将改变的时限' }).locator('tbody tr').first();
      expect(await moved.locator('td').first().textContent()).toMatch(/^BJ-/);
      await takePicture(page, 'staff-time-limits-recount');
      expect(await seriousFindings(page)).toEqual([]);
      await dialog.getByLabel('原因').fill(REASON);
      await answer(page, '立即重算');
      const recounts = page.getByRole('region', { name: '重算记录' });
      await recounts
        .getByText(/调整时限 \d+ 个/)
        .first()
        .waitFor({ timeout: 90_000 });
      await takePicture(page, 'staff-time-limits-version');
      await visit(page, '/staff/time-limits');
      await table().getByText(`${wanted}（补正时不暂停）`).first().waitFor();
    },
    PATIENCE_MS,
  );
});
