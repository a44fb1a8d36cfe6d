import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { adminSession } from '../admin-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { sessionOf, step } from '../record-acts.ts';
import { runJob } from '../run-job.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, openListUntil, signIn } from './console.ts';
import { counterpartsUrl } from './counterparts.ts';

const browser = useBrowser();
let page: Page;

/** Who is alive in the demonstration: he dies in this walk. */
const living = { name: '测试周甲', idNo: '31010919460211611X' };

async function look(name: string): Promise<void> {
  await takePicture(page, `staff-reduction-${name}`);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('优抚对象减员 (item 34)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'officer_hk');
  }, 180_000);

  it('a death of 死亡库 is on the home page and in the list, the registry beside the local record', async () => {
    const { name, idNo } = living;
    const death = {
      source: 'GA',
      recordId: `E2E${Date.now()}`,
      name,
      idNo,
      deathDate: '2026-03-18',
      registerDate: '2026-03-20',
      certNo: null,
      op: 'ADD',
    };
    const found = `/staff/reduction/matches?state=PENDING&search=${idNo}`;
    await page.request.post(`${await counterpartsUrl(page)}/death-registry/register`, { data: death });
    await runJob('bereavement.pull');
    await visit(page, '/staff/');
    await page
      .getByRole('link', { name: /死亡人员待办/ })
      .first()
      .waitFor();
    await look('bench');
    await openList(page, '/staff/reduction/matches');
    await look('matches');
    await openListUntil(page, found, listRows(page).filter({ hasText: '03-18' }));
    await listRows(page).first().getByRole('link').first().click();
    await page.getByRole('heading', { name: '停发和多发试算' }).waitFor();
    await page.getByRole('cell', { name: '2026-04', exact: true }).first().waitFor();
    await look('match');
  });

  it('is started, approved in order, carried out and accepted by 部级系统', async () => {
    await page.getByRole('button', { name: '发起减员' }).click();
    await page.getByRole('dialog').getByLabel('死亡原因').fill('因病');
    await takePicture(page, 'staff-reduction-start');
    await answer(page, '保存草稿');
    await page.getByRole('heading', { name: /^死亡减员 JY/ }).waitFor();
    await page
      .getByRole('button', { name: /提交区级审批|^提\s?交$/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /提交区级审批|^提\s?交$/ })
      .click();
    await page.getByText('审批中（区业务科长）', { exact: true }).first().waitFor();
    const id = page.url().split('/').at(-1) ?? '';
    await step(await sessionOf('chief_hk'), 'reductionRequest', id, 'approve');
    await page.getByText('审批中（区局分管局长）', { exact: true }).first().waitFor();
    await step(await adminSession('director_hk'), 'reductionRequest', id, 'approve');
    await page.getByText('已批准', { exact: true }).first().waitFor();
    await runJob('bereavement.reduce');
    await page.getByText('部级已接收', { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: '部级上报' }).waitFor();
    await page.getByText('5,720.00').first().waitFor();
    await page.getByRole('heading', { name: '停发和多发试算' }).waitFor();
    await look('request');
    for (const [address, name] of [
      ['requests', 'requests'],
      ['payable', 'payable'],
      ['stops', 'stops'],
      ['reports', 'reports'],
      ['adjustments', 'adjustments'],
    ] as const) {
      await openList(page, `/staff/reduction/${address}`);
      await look(name);
    }
  });
});
