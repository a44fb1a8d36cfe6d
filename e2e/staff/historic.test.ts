import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withClient } from '../../api/test/database/clones.ts';
import { seriousFindings } from '../accessibility.ts';
import { ofThisWorker, takePicture, useBrowser } from '../browser.ts';
import { databaseOf } from '../database-of.ts';
import { visit } from '../visit.ts';
import { answer, chooseReason, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let page: Page;
let run: string;

/** 黄浦区: its applications wait for their pre-review, and no other test looks at them. */
const DISTRICT = '310101';
/** The day on which the file begins: it may end on the next one. */
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** The day on which the product was installed; of one that runs elsewhere nobody knows. */
async function installedOn(): Promise<string | undefined> {
  const home = ofThisWorker(process.env.PRODUCT_HOME);
  if (!home) return undefined;
  return withClient(databaseOf(home), async (client) => {
    const { rows } = await client.query(
      "select (min(executed_at) at time zone 'Asia/Shanghai')::date::text as day from schema_migration",
    );
    return rows[0]?.day;
  });
}

describe('历史数据处理 (01 §7.6)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'city_officer');
  }, 180_000);

  it('R5.2.1 the criteria find what is meant, and 生成预览 freezes the list', async () => {
    // Without a day the tool begins with that of going live, here the day on which the product was installed.
    await openList(page, '/staff/historic?tab=RETURN');
    await page.getByText(/件“待预审”办件符合条件/).waitFor();
    const before = await page.getByLabel('提交日期早于').inputValue();
    expect(before).toBe((await installedOn()) ?? before);
    await openList(page, `/staff/historic?tab=RETURN&before=${TODAY}&district=${DISTRICT}`);
    await page.getByText(/件“待预审”办件符合条件/).waitFor();
    expect(await listRows(page).count()).toBeGreaterThan(0);
    await takePicture(page, 'staff-historic-search');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '生成预览' }).click();
    await chooseReason(page, '系统错误');
    await page
      .getByRole('dialog')
      .getByText(/须由另一名市局工作人员批准后开始/)
      .waitFor();
    await takePicture(page, 'staff-historic-propose');
    await answer(page, '生成预览');
    await page.waitForURL(/\/historic\/[0-9a-f-]{36}/);
    run = page.url();
    await page.getByText(/等待另一名市局工作人员批准/).waitFor();
    expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
  });

  it('R5.2.1 a trial says what would happen and changes nothing', async () => {
    await page.getByRole('button', { name: '试运行', exact: true }).click();
    await page.getByText(/将处理 \d+ 件/).waitFor();
    await takePicture(page, 'staff-historic-trial');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('AC-05-05 another officer approves, the run ends, and its report is there', async () => {
    await signIn(page, 'city_officer2');
    await visit(page, run);
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
    await page.getByText('已批准，开始办理').waitFor();
    await takePicture(page, 'staff-historic-running');
    await page.getByRole('button', { name: '下载报告' }).waitFor({ timeout: 120_000 });
  });

  it('7.6 no. 8 the run keeps its report, and none is left of what it treated', async () => {
    await takePicture(page, 'staff-historic-done');
    expect(await seriousFindings(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载报告' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    await openList(page, `/staff/historic?tab=RETURN&before=${TODAY}&district=${DISTRICT}`);
    await page.getByText(/共 0 件“待预审”办件符合条件/).waitFor();
    await openList(page, '/staff/historic?tab=RUNS');
    await listRows(page).first().getByText('历史预审退回').waitFor();
    await takePicture(page, 'staff-historic-runs');
    expect(await seriousFindings(page)).toEqual([]);
  });
});
