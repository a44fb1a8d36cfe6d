import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { cookieJar } from './admin-session.ts';
import { ApiSession } from './api-session.ts';
import { takePicture, useBrowser } from './browser.ts';
import { demoPassword, listRows, openList, openListUntil, signIn } from './staff/console.ts';

const browser = useBrowser();
let officer: Page;
let pad: Page;
/** The enrolment of the demonstration's trainee, and somebody on the list of 免申即享. */
const served: Record<'trainingEnrolment' | 'candidate', string> = { trainingEnrolment: '', candidate: '' };

const COUNTER = 'T1';
const REGISTER = `mutation ($about: ServedRecordInput!, $q: ID!) {
  registerReception(input: { scene: WINDOW, about: $about }, requestId: $q) { id } }`;

async function signedIn(login: string): Promise<ApiSession> {
  const session = new ApiSession(await cookieJar());
  await session.signIn(login, demoPassword);
  return session;
}

/** A counter of the service centre and the machine upon it. */
async function padAtCounter(): Promise<Page> {
  const head = await signedIn('head_hk');
  const { saveServiceCounter } = await head.run<{ saveServiceCounter: { id: string } }>(
    `mutation { saveServiceCounter(input: { counterNo: "${COUNTER}", name: "培训与待遇" }) { id } }`,
  );
  const { addEvaluationPad } = await head.run<{ addEvaluationPad: { code: string } }>(
    'mutation ($c: ID!) { addEvaluationPad(input: { name: "培训窗口平板", counterId: $c }) { code } }',
    { c: saveServiceCounter.id },
  );
  const page = await browser.newPage({ hasTouch: true });
  await page.goto('/pad/');
  for (const digit of addEvaluationPad.code) await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.getByRole('button', { name: '登记', exact: true }).tap();
  await page.getByText(`${COUNTER}号窗口`).waitFor();
  return page;
}

/** Whoever was served rates at the pad; the dialog follows and has the number. */
async function rated(matter: string): Promise<void> {
  const dialog = officer.getByRole('dialog', { name: '请申请人评价' });
  await dialog.getByText('平板已打开评价页', { exact: false }).waitFor();
  await dialog.getByText(matter, { exact: false }).first().waitFor();
  // He rates the service: neither who served him nor his own name stands on the machine.
  expect(await pad.locator('body').textContent()).not.toMatch(/吴妍|杨帆/);
  await pad
    .getByRole('button', { name: /非常满意/ })
    .first()
    .tap();
  await pad.getByRole('button', { name: '提交评价' }).tap();
  await pad.getByRole('heading', { name: '评价已提交，感谢您的参与' }).waitFor();
  await dialog.getByText(/已评价，评价编号 PJ\d{14}/).waitFor();
  await dialog.getByRole('button', { name: /^完\s?成$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

beforeAll(async () => {
  pad = await padAtCounter();
  officer = await browser.newPage();
  await signIn(officer, 'officer_hk');
}, 180_000);

describe('请评价 of what is served at pages of other lines of business (R9.2.1)', () => {
  it('02 §5 a trainee rates what was done about the enrolment, at the pad of the counter', async () => {
    await openList(officer, '/staff/training/enrolments?search=数控车工2');
    const row = listRows(officer).filter({ hasText: '数控车工2' }).first();
    await row.getByRole('link').first().click();
    await officer.getByRole('table', { name: '信息对照' }).waitFor();
    served.trainingEnrolment = officer.url().split('/').at(-1) ?? '';
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
    await takePicture(pad, 'pad-enrolment');
    expect(await seriousFindings(officer)).toEqual([]);
    await rated('职业技能培训');
  }, 120_000);

  it('R6.1 so does a candidate of 免申即享, whose counter is known by now', async () => {
    await openListUntil(officer, '/staff/entitlement');
    await listRows(officer).first().click();
    const preview = officer.getByRole('complementary', { name: '预览' });
    await preview.getByRole('button', { name: '请评价' }).waitFor();
    served.candidate = new URL(officer.url()).searchParams.get('preview') ?? '';
    await pad.getByRole('heading', { name: '欢迎您' }).waitFor();
    await preview.getByRole('button', { name: '请评价' }).click();
    await rated('养老、医疗参保');
    await takePicture(officer, 'staff-candidate-rated');
  }, 120_000);

  it('02 §1.4 nobody asks for a rating of what he does not see or serve: another district, an institution, an expert, a trainee', async () => {
    expect(Object.values(served)).toEqual([
      expect.stringMatching(/^[\da-f-]{36}$/),
      expect.stringMatching(/^[\da-f-]{36}$/),
    ]);
    for (const login of ['clerk_pd', 'inst_demo', 'expert_demo', 'trainee_demo']) {
      const session = await signedIn(login);
      for (const [type, id] of Object.entries(served))
        await expect(session.run(REGISTER, { about: { type, id }, q: crypto.randomUUID() })).rejects.toThrow();
    }
  }, 120_000);
});
