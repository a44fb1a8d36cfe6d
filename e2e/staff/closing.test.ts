import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../../api/test/until.ts';
import { seriousFindings } from '../accessibility.ts';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, rowOf, signIn } from './console.ts';
import { type FreeCase, firstFreeCase } from './free-cases.ts';

const browser = useBrowser();
let page: Page;
let one: FreeCase;

/** The archive is packed by a job a moment after the finish. */
async function untilArchived(caseId: string): Promise<void> {
  const session = new ApiSession(page.request);
  await until(
    async () => {
      const { archivesOfCase } = await session.run<{ archivesOfCase: { state: string }[] }>(
        'query ($caseId: ID!) { archivesOfCase(caseId: $caseId) { state } }',
        { caseId },
      );
      return archivesOfCase.some(({ state }) => state === 'DONE');
    },
    180_000,
    300,
  );
}

describe('强制办结、电子档案', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'clerk_hk');
  }, 180_000);

  it('R4.4.4 the window asks with reason and basis', async () => {
    one = await firstFreeCase(page, 'ACCEPTED_OPEN');
    await visit(page, `/staff/cases/${one.id}`);
    await page.getByRole('button', { name: '申请强制办结' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('办结范围').click();
    await page.getByTitle('整件：全部未办结事项').click();
    await dialog.getByRole('radio', { name: '终止办结' }).check();
    await dialog.getByLabel('理由').click();
    await page.getByTitle('无法联系申请人').click();
    await dialog.getByLabel('依据').fill('沪退役军人发〔2026〕3号第十二条');
    await takePicture(page, 'staff-forced-request');
    expect(await seriousFindings(page)).toEqual([]);
    await answer(page, '提交申请');
    await page.getByText('已提交强制办结申请，等待区科长审批').waitFor();
  });

  it('R4.4.4 the chief decides, and the case shows both', async () => {
    await signIn(page, 'chief_hk');
    await openList(page, '/staff/forced-finish?state=PENDING');
    await listRows(page).first().getByRole('checkbox', { name: '选择这一行' }).check();
    await page.getByRole('region', { name: '批量操作' }).getByRole('button', { name: '同意强制办结' }).click();
    await page.getByRole('dialog').getByText('依据：沪退役军人发〔2026〕3号第十二条').waitFor();
    await takePicture(page, 'staff-forced-decision');
    await answer(page, '同意强制办结');
    await page.getByText(/同意强制办结：.+已完成/).waitFor();
    await openList(page, '/staff/forced-finish');
    await page.getByText('已强制办结').first().waitFor();
    await takePicture(page, 'staff-forced-list');
    expect(await seriousFindings(page)).toEqual([]);
    await listRows(page).first().getByRole('link').first().click();
    await page.getByRole('heading', { name: /^强制办结 QZ/ }).waitFor();
    await page.getByRole('region', { name: '审批' }).getByText('审批人').waitFor();
    await takePicture(page, 'staff-forced-record');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('R4.4.3 the archive follows by itself and is downloaded for a reason', async () => {
    await untilArchived(one.id);
    await openList(page, '/staff/archives?forced=1&state=DONE');
    await takePicture(page, 'staff-archives');
    expect(await seriousFindings(page)).toEqual([]);
    await rowOf(page, one.caseNo).getByRole('button', { name: '下载' }).click();
    await page.getByRole('menuitem', { name: '电子档案（PDF）' }).click();
    await page.getByRole('dialog').getByLabel('查看原因').fill('审计抽查办结材料');
    const [file] = await Promise.all([page.waitForEvent('download'), answer(page, '查看')]);
    expect(file.suggestedFilename()).toMatch(/^电子档案_YJS\d+_第\d+版\.pdf$/);
    await visit(page, `/staff/cases/${one.id}`);
    await page.getByText(/强制办结 全部未办结事项/).waitFor();
    await page.getByText(/电子档案 DA\d+ 第1版/).waitFor();
    await takePicture(page, 'staff-case-closing');
  });
});
