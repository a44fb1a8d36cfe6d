import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { runJob } from '../run-job.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, openListUntil, signIn, signInWithKey } from './console.ts';
import { counterpartsUrl } from './counterparts.ts';

const browser = useBrowser();
let officer: Page;
let chief: Page;
let director: Page;

/** Who is alive in the demonstration: he dies in this walk. */
const living = { name: '测试周甲', idNo: '31010919460211611X' };

async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, `staff-reduction-${name}`);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('优抚对象减员 (item 34)', () => {
  let request = '';
  beforeAll(async () => {
    [officer, chief, director] = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage()]);
    await signIn(officer, 'officer_hk');
    await signIn(chief, 'chief_hk');
    await signInWithKey(director, 'director_hk');
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
    await officer.request.post(`${await counterpartsUrl(officer)}/death-registry/register`, { data: death });
    await runJob('bereavement.pull');
    await openListUntil(
      officer,
      `/staff/reduction/matches?state=PENDING&search=${idNo}`,
      listRows(officer).filter({ hasText: '03-18' }),
    );
    await visit(officer, '/staff/');
    await officer
      .getByRole('link', { name: /死亡人员待办/ })
      .first()
      .waitFor();
    await look(officer, 'bench');
    await openList(officer, '/staff/reduction/matches');
    await look(officer, 'matches');
    await openList(officer, `/staff/reduction/matches?state=PENDING&search=${idNo}`);
    await listRows(officer).first().getByRole('link').first().click();
    await officer.getByRole('heading', { name: '停发和多发试算' }).waitFor();
    await officer.getByRole('cell', { name: '2026-04', exact: true }).first().waitFor();
    await look(officer, 'match');
  });

  it('is started, approved in order, carried out and accepted by 部级系统', async () => {
    await officer.getByRole('button', { name: '发起减员' }).click();
    await officer.getByRole('dialog').getByLabel('死亡原因').fill('因病');
    await takePicture(officer, 'staff-reduction-start');
    await answer(officer, '保存草稿');
    await officer.getByRole('heading', { name: /^死亡减员 JY/ }).waitFor();
    request = new URL(officer.url()).pathname;
    const step = async (page: Page, button: string | RegExp, state: string) => {
      await visit(page, request);
      await page.getByRole('button', { name: button }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: button }).click();
      await page.getByText(state, { exact: true }).first().waitFor();
    };
    await step(officer, /提交区级审批|^提\s?交$/, '审批中（区业务科长）');
    await step(chief, /^通\s?过$/, '审批中（区局分管局长）');
    await step(director, /^通\s?过$/, '已批准');
    await runJob('bereavement.reduce');
    await openListUntil(
      officer,
      `/staff/reduction/requests?search=${living.idNo}`,
      listRows(officer).filter({ hasText: '部级已接收' }),
    );
    await visit(officer, request);
    await officer.getByRole('heading', { name: '部级上报' }).waitFor();
    await officer.getByText('5,720.00').first().waitFor();
    await officer.getByRole('heading', { name: '停发和多发试算' }).waitFor();
    await look(officer, 'request');
    for (const [address, name] of [
      ['requests', 'requests'],
      ['payable', 'payable'],
      ['stops', 'stops'],
      ['reports', 'reports'],
      ['adjustments', 'adjustments'],
    ] as const) {
      await openList(officer, `/staff/reduction/${address}`);
      await look(officer, name);
    }
  });
});
