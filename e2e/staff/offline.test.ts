import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { specimen } from '../specimen.ts';
import { answer, chooseReason, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let page: Page;
let bjNo: string;
const reason = '组织部门说明材料在途';

describe('线下办理事项 (01 §5.8)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'clerk_hk');
  }, 120_000);

  it('AC-03-01 the tree gathers the offline matters; each row carries the pill with window and phone', async () => {
    await openList(page, '/staff/offline');
    const tree = page.getByRole('navigation', { name: '事项分类' });
    await tree.getByRole('button', { name: /线下办理事项/ }).waitFor();
    await tree.getByRole('button', { name: /党员组织关系转移/ }).click();
    await page.waitForURL(/matter=M02/);
    const row = listRows(page).first();
    await row.getByText('线下办理').waitFor();
    await row.getByText(/虹口区党群服务中心二楼组织关系窗口 · 021-12371/).waitFor();
    await takePicture(page, 'staff-offline-matters');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('R3.2.1 evidence of a matter that was handled elsewhere is uploaded from its row and lies with the case', async () => {
    const row = listRows(page).filter({ hasText: '上传凭证' }).last();
    await row.getByRole('button', { name: '上传凭证' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('凭证种类').click();
    await page.locator('.ant-select-item-option').last().click();
    await dialog.locator('input[type=file]').setInputFiles(specimen);
    await dialog.getByText(specimen.name).waitFor();
    await takePicture(page, 'staff-offline-evidence');
    await answer(page, '上传');
    await page.getByText(/已上传办理凭证：/).waitFor();
    await row.getByRole('link').first().click();
    await page.getByRole('region', { name: '材料' }).getByText(specimen.name).first().waitFor();
  });

  it('R3.1.2 cases are narrowed to those with matters handled offline, and the address keeps it', async () => {
    await openList(page, '/staff/cases?queue=ALL');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('combobox', { name: '办理方式' }).click();
    await page.getByTitle('线下', { exact: true }).click();
    await page.waitForURL(/mode=OFFLINE/);
    await openList(page, page.url());
    await page.getByRole('button', { name: '更多（1 项已设）' }).waitFor();
    await listRows(page).first().getByRole('link').first().click();
    await page.getByRole('region', { name: '子办件' }).getByText('线下办理').first().waitFor();
  });

  it('AC-03-03 暂缓 a plan until a day, with a reason', async () => {
    await openList(page, '/staff/offline/plans?state=PLANNED');
    const row = listRows(page).filter({ hasText: '18:00' }).first();
    bjNo = ((await row.getByRole('link').first().textContent()) ?? '').trim();
    await row.getByRole('button', { name: '暂缓' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('暂缓至').fill(await laterThan(row.locator('td').first().textContent()));
    await dialog.getByLabel('暂缓至').press('Enter');
    await chooseReason(page, '部门材料在途');
    await dialog.getByLabel('补充说明').fill(reason);
    await takePicture(page, 'staff-plan-defer');
    await answer(page, '暂缓');
    await page.getByText(/暂缓：.* 已生效/).waitFor();
  });

  it('AC-03-03 the plan shows the new state, who deferred it and why', async () => {
    await openList(page, `/staff/offline/plans?search=${bjNo}`);
    await listRows(page).first().getByText('已暂缓').waitFor();
    await listRows(page).first().getByText(reason).waitFor();
    await takePicture(page, 'staff-plans');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('R3.2.2 自动办结干预 keeps every intervention with its reason', async () => {
    await openList(page, '/staff/offline/interventions');
    await listRows(page).filter({ hasText: bjNo }).getByText(reason).waitFor();
    await takePicture(page, 'staff-interventions');
    expect(await seriousFindings(page)).toEqual([]);
  });
});

/** A week after the planned day; lists name the year where it is not this one in Shanghai. */
async function laterThan(planned: Promise<string | null>): Promise<string> {
  const [day = ''] = /(\d{4}-)?\d{2}-\d{2}/.exec((await planned) ?? '') ?? [];
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  const whole = day.length === 5 ? `${year}-${day}` : day;
  return new Date(Date.parse(whole) + 7 * 86_400_000).toISOString().slice(0, 10);
}
