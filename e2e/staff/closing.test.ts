import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, openListUntil, rowOf, signIn } from './console.ts';
import { firstFreeCase } from './free-cases.ts';

const browser = useBrowser();
let clerk: Page;
let chief: Page;
let head: Page;
let caseUrl: string;

describe('强制办结、电子档案', () => {
  beforeAll(async () => {
    [clerk, chief, head] = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage()]);
    await signIn(clerk, 'clerk_hk');
    await signIn(chief, 'chief_hk');
    await signIn(head, 'head_hk');
  }, 180_000);

  it('R4.4.4 the window asks with reason and basis', async () => {
    const caseNo = await firstFreeCase(clerk, '/staff/cases?queue=ACCEPTED_OPEN');
    const link = rowOf(clerk, caseNo).getByRole('link').first();
    caseUrl = (await link.getAttribute('href')) ?? '';
    await visit(clerk, caseUrl);
    await clerk.getByRole('button', { name: '申请强制办结' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel('办结范围').click();
    await clerk.getByTitle('整件：全部未办结事项').click();
    await dialog.getByRole('radio', { name: '终止办结' }).check();
    await dialog.getByLabel('理由').click();
    await clerk.getByTitle('无法联系申请人').click();
    await dialog.getByLabel('依据').fill('沪退役军人发〔2026〕3号第十二条');
    await takePicture(clerk, 'staff-forced-request');
    expect(await seriousFindings(clerk)).toEqual([]);
    await answer(clerk, '提交申请');
    await clerk.getByText('已提交强制办结申请，等待区科长审批').waitFor();
  });

  it('R4.4.4 the chief decides, and the case shows both', async () => {
    await openList(chief, '/staff/forced-finish?state=PENDING');
    await listRows(chief).first().getByRole('checkbox', { name: '选择这一行' }).check();
    await chief.getByRole('region', { name: '批量操作' }).getByRole('button', { name: '同意强制办结' }).click();
    await chief.getByRole('dialog').getByText('依据：沪退役军人发〔2026〕3号第十二条').waitFor();
    await takePicture(chief, 'staff-forced-decision');
    await answer(chief, '同意强制办结');
    await chief.getByText(/同意强制办结：.+已完成/).waitFor();
    await openList(chief, '/staff/forced-finish');
    await chief.getByText('已强制办结').first().waitFor();
    await takePicture(chief, 'staff-forced-list');
    expect(await seriousFindings(chief)).toEqual([]);
    await listRows(chief).first().getByRole('link').first().click();
    await chief.getByRole('heading', { name: /^强制办结 QZ/ }).waitFor();
    await chief.getByRole('region', { name: '审批' }).getByText('审批人').waitFor();
    await takePicture(chief, 'staff-forced-record');
    expect(await seriousFindings(chief)).toEqual([]);
    await visit(clerk, caseUrl);
    await clerk.getByText(/强制办结 全部未办结事项/).waitFor();
  });

  it('R4.4.3 the archive follows by itself and is downloaded for a reason', async () => {
    await openListUntil(head, '/staff/archives?forced=1&state=DONE');
    await takePicture(head, 'staff-archives');
    expect(await seriousFindings(head)).toEqual([]);
    await listRows(head).first().getByRole('button', { name: '下载' }).click();
    await head.getByRole('menuitem', { name: '电子档案（PDF）' }).click();
    await head.getByRole('dialog').getByLabel('查看原因').fill('审计抽查办结材料');
    const [file] = await Promise.all([head.waitForEvent('download'), answer(head, '查看')]);
    expect(file.suggestedFilename()).toMatch(/^电子档案_YJS\d+_第\d+版\.pdf$/);
    await visit(clerk, caseUrl);
    await clerk.getByText(/电子档案 DA\d+ 第1版/).waitFor();
    await takePicture(clerk, 'staff-case-closing');
  });
});
