import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let officer: Page;
let head: Page;
let pad: Page;
const COUNTER = 'S1';

/** A counter with a pad upon it, switched on. */
async function openPad(): Promise<void> {
  const session = new ApiSession(head.request);
  const { saveServiceCounter } = await session.run<{ saveServiceCounter: { id: string } }>(
    'mutation ($no: String!) { saveServiceCounter(input: { counterNo: $no, name: "就业培训" }) { id } }',
    { no: COUNTER },
  );
  const { addEvaluationPad } = await session.run<{ addEvaluationPad: { code: string } }>(
    'mutation ($c: ID!) { addEvaluationPad(input: { name: "培训窗口平板", counterId: $c }) { code } }',
    { c: saveServiceCounter.id },
  );
  await pad.goto('/pad/');
  await pad.getByRole('heading', { name: '登记评价平板' }).waitFor();
  for (const digit of addEvaluationPad.code) await pad.getByRole('button', { name: digit, exact: true }).tap();
  await pad.getByRole('button', { name: '登记', exact: true }).tap();
  await pad.getByText(`${COUNTER}号窗口`).waitFor();
}

/** Number of the evaluation that the console has got back. */
async function receipt(page: Page): Promise<string> {
  const words = await page.getByText(/已评价，评价编号 PJ\d{14}/).textContent();
  await page.getByRole('dialog').getByRole('button', { name: '完成', exact: true }).click();
  return /PJ\d{14}/.exec(words ?? '')?.[0] ?? '';
}

beforeAll(async () => {
  [officer, head, pad] = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage({ hasTouch: true })]);
  await signIn(officer, 'officer_hk');
  await signIn(head, 'head_hk');
  await openPad();
}, 120_000);

describe('R9.2.1 请评价 from the pages of services without a case', () => {
  it('R9.1 a trainee whose enrolment was looked at is asked from its page, and evaluates well', async () => {
    await openList(officer, '/staff/training/enrolments');
    await listRows(officer).first().getByRole('link').first().click();
    await officer.getByRole('button', { name: '请评价' }).click();
    await officer.getByRole('combobox', { name: '您所在的窗口' }).click();
    await officer
      .locator('.ant-select-item')
      .filter({ hasText: `${COUNTER}号窗口` })
      .click();
    await officer.getByRole('button', { name: '确定并请评价' }).click();
    await pad
      .getByRole('button', { name: /非常满意/ })
      .first()
      .waitFor();
    await takePicture(pad, 'pad-training-service');
    await pad
      .getByRole('button', { name: /非常满意/ })
      .first()
      .tap();
    await pad.getByRole('button', { name: '提交评价' }).tap();
    const no = await receipt(officer);
    await openList(head, '/staff/evaluations');
    const row = listRows(head).filter({ hasText: no });
    expect(await row.textContent()).toContain('非常满意');
    await takePicture(head, 'staff-training-evaluation');
  }, 60_000);

  it('R9.3 a person of 免申即享 evaluates badly: the counter is known by then, and the contact becomes somebody’s to-do', async () => {
    await openList(officer, '/staff/entitlement');
    await listRows(officer).first().click();
    await officer.getByRole('complementary', { name: '预览' }).getByRole('button', { name: '请评价' }).click();
    await pad.getByRole('button', { name: /非常不满意/ }).tap();
    await pad.getByRole('button', { name: '等候时间太长' }).tap();
    await pad.getByRole('button', { name: '提交评价' }).tap();
    const no = await receipt(officer);
    await openList(head, '/staff/evaluations');
    expect(await listRows(head).filter({ hasText: no }).textContent()).toContain('非常不满意');
    await openList(officer, '/staff/reviews/receptions');
    await officer.getByText('免申即享').first().waitFor();
  }, 60_000);
});
