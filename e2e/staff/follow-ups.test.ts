import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let street: Page;

describe('就业跟踪 (item 12)', () => {
  beforeAll(async () => {
    street = await browser.newPage();
    await signIn(street, 'street_oyl');
  }, 180_000);

  it('§14.6 one contact is recorded by keyboard in under a minute, with what was said last, then the next person', async () => {
    await openList(street, '/staff/follow-ups?due=OVERDUE');
    await takePicture(street, 'staff-follow-ups');
    expect(await seriousFindings(street)).toEqual([]);
    const overdue = await listRows(street).count();
    expect(overdue).toBeGreaterThan(1);

    const begun = Date.now();
    await street.getByRole('button', { name: '逐个登记' }).click();
    const drawer = street.getByRole('dialog');
    await drawer.getByText('已就业', { exact: true }).click();
    await drawer.getByLabel('单位名称').fill('上海示范物流有限公司');
    await drawer.getByLabel('岗位', { exact: true }).fill('调度员');
    await takePicture(street, 'staff-follow-up-entry');
    expect(await seriousFindings(street)).toEqual([]);
    await drawer.getByLabel('岗位', { exact: true }).press('Control+Enter');
    await street.getByText(/^已登记 /).waitFor();
    expect(Date.now() - begun).toBeLessThan(60_000);
    // The next who is due, with nothing filled in.
    await drawer.getByText('没有联系上', { exact: true }).waitFor();
    await drawer.getByRole('button', { name: '返回' }).click();

    await openList(street, '/staff/follow-ups?due=OVERDUE');
    expect(await listRows(street).count()).toBe(overdue - 1);
  }, 180_000);

  it('§14.6 the person’s page shows who said what, the figures lead to the people', async () => {
    await openList(street, '/staff/follow-ups?due=VERIFY');
    await listRows(street).first().getByRole('link').first().click();
    await street.getByText('来源：人社').waitFor();
    await takePicture(street, 'staff-follow-up');
    expect(await seriousFindings(street)).toEqual([]);
    await visit(street, '/staff/follow-up-figures');
    await street.getByRole('cell', { name: '虹口区' }).first().waitFor();
    await takePicture(street, 'staff-follow-up-figures');
    expect(await seriousFindings(street)).toEqual([]);
    await visit(street, '/staff/follow-up-import');
    await street.getByText('还没有选择文件').waitFor();
    await takePicture(street, 'staff-follow-up-import');
    expect(await seriousFindings(street)).toEqual([]);
  }, 180_000);
});
