import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { quietNow } from '../../api/test/quiet-time.ts';
import type { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { sessionOf, step } from '../record-acts.ts';
import { visit } from '../visit.ts';
import { answer, caseNoOf, chooseReason, listRows, openList, rowOf, signIn } from './console.ts';
import { firstFreeCase } from './free-cases.ts';

const browser = useBrowser();
let page: Page;
let colleague: ApiSession;

/** Waits until the header of the case page shows the state. */
async function waitForState(state: string): Promise<void> {
  await page.locator('.staff-record-title .yjs-state', { hasText: state }).waitFor();
}

beforeAll(async () => {
  page = await browser.newPage();
  await signIn(page, 'clerk_hk');
  colleague = await sessionOf('clerk_hk2');
}, 120_000);

describe('a clerk’s day', () => {
  it('R3.3.1 sees within a second what a colleague does, without the list moving', async () => {
    const { id, caseNo } = await firstFreeCase(page);
    await openList(page, '/staff/cases?sort=-SUBMITTED_AT');
    await rowOf(page, caseNo).waitFor();
    const before = await listRows(page).allInnerTexts();
    await step(colleague, 'case', id, 'pass');
    const heardAt = quietNow();
    await page.locator('.yjs-row-gone', { hasText: caseNo }).waitFor();
    expect(quietNow() - heardAt).toBeLessThan(1_000);
    expect(await listRows(page).count()).toBe(before.length);
  });

  it('AC-05-01 returns a selection with one reason and shows the result row by row', async () => {
    await openList(page, '/staff/cases?sort=SUBMITTED_AT');
    const chosen = [listRows(page).nth(0), listRows(page).nth(1)];
    const numbers = await Promise.all(chosen.map(caseNoOf));
    for (const row of chosen) await row.getByRole('checkbox').check();
    await page.getByRole('region', { name: '批量操作' }).getByRole('button', { name: '预审退回' }).click();
    await page
      .getByRole('dialog')
      .getByText(numbers[0] as string)
      .first()
      .waitFor();
    await chooseReason(page, '材料不全');
    await answer(page, '预审退回');
    await page.getByRole('dialog', { name: '预审退回结果' }).waitFor();
    expect(await page.getByRole('dialog').getByText(/成功/).first().textContent()).toContain(
      '成功 2 件，跳过 0 件，失败 0 件',
    );
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    await openList(page, '/staff/cases?queue=RETURNED');
    for (const number of numbers) await rowOf(page, number).waitFor();
  });

  it('AC-05-03 passes the pre-review, accepts, and finishes with the sub-cases shown first', async () => {
    const { id } = await firstFreeCase(page);
    await visit(page, `/staff/cases/${id}`);
    await page.getByRole('button', { name: '预审通过', exact: true }).click();
    await answer(page, '预审通过');
    await waitForState('预审通过');
    await page.getByRole('button', { name: '接件', exact: true }).click();
    await answer(page, '接件');
    await waitForState('已接件');

    await page.getByRole('button', { name: '正常办结', exact: true }).click();
    const states = page.getByRole('dialog').getByRole('region', { name: '子办件当前情况' });
    await states.getByText('退役报到', { exact: true }).waitFor();
    await page.getByText(/仍有 \d+ 个子办件未办结，确认办结将一并办结，并需填写原因/).waitFor();
    await takePicture(page, 'staff-finish');
    await answer(page, '正常办结');
    await page.locator('.ant-form-item-explain-error', { hasText: '请选择原因' }).waitFor();
    await chooseReason(page, '办理完成');
    await page.getByLabel('补充说明').fill('各部门均已线下办理完成，经核实办结');
    await answer(page, '正常办结');
    await waitForState('正常办结');
    const after = await page.locator('#sub-cases .yjs-state').allInnerTexts();
    expect(new Set(after)).toEqual(new Set(['正常办结']));
  });

  it('is told on the case page who changed the case meanwhile', async () => {
    await openList(page, '/staff/cases?queue=PASSED');
    const link = listRows(page).first().getByRole('link').first();
    const id = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
    await link.click();
    await page.getByRole('button', { name: '接件', exact: true }).click();
    await page.getByRole('dialog').getByRole('region', { name: '子办件当前情况' }).waitFor();
    await step(colleague, 'case', id, 'accept');
    await page.getByText(/本办件已于 .* 被.*更新，您正在填写的内容不受影响/).waitFor();
    await answer(page, '接件');
    const result = page.getByRole('dialog', { name: '接件结果' });
    await result
      .getByText(/跳过|失败/)
      .first()
      .waitFor();
    await result.getByRole('button', { name: '关闭', exact: true }).last().click();
  });
});

it('7.7 the queues with most columns fit a screen of 1280 pixels; the time left stands in one line, and where there is no room it breaks before the day, without a dot at either end', async () => {
  const beyond = () => page.locator('.yjs-table-scroll').evaluate((frame) => frame.scrollWidth - frame.clientWidth);
  /** Of each chip with a day: how many lines it takes, and how far its dot lies within sight. */
  const chips = () =>
    page.locator('.yjs-list-row .yjs-remaining > span:last-child:has(i)').evaluateAll((found) =>
      found.map((chip) => {
        const [first, second] = [...chip.querySelectorAll('b')].map((part) => part.getBoundingClientRect());
        const dot = (chip.querySelector('i') as Element).getBoundingClientRect();
        return {
          lines: (second as DOMRect).top > (first as DOMRect).bottom - 4 ? 2 : 1,
          dot: dot.right > chip.getBoundingClientRect().left + 1,
        };
      }),
    );
  await openList(page, '/staff/cases?queue=ALL');
  await listRows(page).first().waitFor();
  expect(await beyond()).toBe(0);
  await openList(page, '/staff/cases?queue=ACCEPTED_OPEN&sort=SUBMITTED_AT');
  await listRows(page).first().waitFor();
  expect(await beyond()).toBe(0);
  const wide = await chips();
  expect(wide.length).toBeGreaterThan(0);
  expect(wide).toEqual(wide.map(() => ({ lines: 1, dot: true })));
  await page.setViewportSize({ width: 1024, height: 768 });
  const narrow = await chips();
  // A short day, 12月7日, finds room in one line here as well; a longer one does not.
  expect(narrow).toEqual(narrow.map(({ lines }) => ({ lines, dot: lines === 1 })));
  expect(narrow).toContainEqual({ lines: 2, dot: false });
  await takePicture(page, 'staff-queue-1024');
});
