import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { answer, signIn } from './console.ts';

const browser = useBrowser();
const REASON = '按市局通知缩短部门办理时限';
const CELL = '党员组织关系转移 · 部门办理：20 个工作日';

async function editCell(page: Page): Promise<void> {
  await page.goto('/staff/time-limits');
  await page.getByRole('table', { name: '时限表' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '修改时限' }).click();
  await page.getByRole('button', { name: CELL }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('时长').fill('12');
  await answer(page, '确定');
  await page.getByText('已改 1 项，尚未保存。').waitFor();
  await page.getByLabel('修改原因').fill(REASON);
  await takePicture(page, 'staff-time-limits-edit');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('complementary').getByRole('button', { name: '保存草稿' }).click();
}

describe('时效配置 (R4.1.1, R4.1.2, 01 §6.9, §6.11)', () => {
  it('a limit is changed by one, approved by another, and records under way follow when told', async () => {
    const [writer, approver, reader] = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage()]);
    await signIn(writer, 'city_centre');
    await editCell(writer);
    await writer.getByRole('button', { name: '提交审批' }).waitFor();
    await writer.getByRole('region', { name: '重算影响' }).waitFor();
    await takePicture(writer, 'staff-time-limits-draft');
    await writer.getByRole('button', { name: '提交审批' }).click();
    await answer(writer, '提交审批');
    await writer.getByText('待市级审批').first().waitFor();

    await signIn(approver, 'city_officer');
    await approver.goto(writer.url());
    await approver.getByRole('button', { name: '同意并立即生效' }).click();
    await approver.getByRole('dialog').getByText('20 个工作日').waitFor();
    await answer(approver, '同意并立即生效');
    await approver.getByText('生效中').first().waitFor();

    await approver.getByRole('button', { name: '立即重算' }).click();
    const dialog = approver.getByRole('dialog');
    await dialog.getByText(/个时限将改变/).waitFor();
    const moved = dialog.getByRole('table', { name: '将改变的时限' }).locator('tbody tr').first();
    const subCase = (await moved.locator('td').first().textContent()) ?? '';
    await takePicture(approver, 'staff-time-limits-recount');
    expect(await seriousFindings(approver)).toEqual([]);
    await dialog.getByLabel('原因').fill(REASON);
    await answer(approver, '立即重算');
    const recounts = approver.getByRole('region', { name: '重算记录' });
    await recounts.getByText(/调整时限 \d+ 个/).waitFor({ timeout: 60_000 });
    await takePicture(approver, 'staff-time-limits-version');
    expect(subCase).toMatch(/^BJ-/);

    await signIn(reader, 'chief_hk');
    await reader.goto('/staff/time-limits');
    await reader.getByRole('table', { name: '时限表' }).getByText('12').first().waitFor();
    expect(await reader.getByRole('button', { name: '修改时限' }).count()).toBe(0);
  }, 240_000);
});
