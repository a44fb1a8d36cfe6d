import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { answer, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();

/** A batch begins above one page of the demonstration's lists, so that one is seen without hundreds of cases (01 §18 batch.max). */
async function lowerBatchMax(page: Page): Promise<void> {
  await signIn(page, 'biz_admin');
  await new ApiSession(page.request).run(
    'mutation { setParameter(code: "batch.max", value: 20, version: 0, reason: "演示数据较少，调低件数") { code } }',
  );
  await page.context().clearCookies();
}

describe('选择全部', () => {
  it('becomes a batch in the background, with a result for each case, a file and its place in the list', async () => {
    const page = await browser.newPage();
    await lowerBatchMax(page);
    await signIn(page, 'city_officer');
    await openList(page, '/staff/cases?queue=PENDING_PREREVIEW');
    await page.getByRole('checkbox', { name: '选择本页全部' }).check();
    const bar = page.getByRole('region', { name: '批量操作' });
    await bar.getByRole('button', { name: /^选择全部 \d+ 件$/ }).click();
    await bar.getByText(/^已选列表中全部 \d+ 件$/).waitFor();
    await bar.getByRole('button', { name: '催办' }).click();
    await page
      .getByRole('dialog')
      .getByText(/件数较多，将在后台逐件办理/)
      .waitFor();
    await answer(page, '催办');

    const progress = page.getByRole('dialog').getByRole('region', { name: '办理进度' });
    await progress.getByText('已完成').waitFor();
    const counts = (await progress.getByRole('status').innerText()).trim();
    const handled = Number(/^成功 (\d+) 件/.exec(counts)?.[1]);
    expect(handled).toBeGreaterThan(20);
    expect(counts).toBe(`成功 ${handled} 件，跳过 0 件，失败 0 件`);
    await answer(page, '查看逐件结果');

    await page.getByRole('heading', { name: '批量任务 · 催办' }).waitFor();
    await listRows(page).first().getByText('成功').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'staff-batch');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载结果' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);

    await openList(page, '/staff/batches?state=DONE');
    await listRows(page).first().getByText(counts).waitFor();
    await listRows(page).first().getByRole('link', { name: '催办' }).waitFor();
  }, 120_000);
});
