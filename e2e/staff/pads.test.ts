import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { cookieJar } from '../admin-session.ts';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { openList, signIn } from './console.ts';

const browser = useBrowser();
let head: Page;
let clerk: Page;
let caseId = '';

beforeAll(async () => {
  head = await browser.newPage();
  await signIn(head, 'head_hk');
  clerk = await browser.newPage();
  await signIn(clerk, 'clerk_hk2');
  const { cases } = await new ApiSession(clerk.request).run<{ cases: { nodes: { id: string }[] } }>(
    '{ cases(queue: ACCEPTED_OPEN, first: 50) { nodes { id } } }',
  );
  caseId = cases.nodes.at(-1)?.id ?? '';
}, 60_000);

describe('评价平板 in the console (R9.2)', () => {
  it('a head makes a counter, registers a pad for it and reads its code once', async () => {
    await visit(head, '/staff/reviews/pads?tab=counters');
    await head.getByRole('button', { name: '新建窗口' }).click();
    await head.getByLabel('窗口编号').fill('C1');
    await head.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await head.getByText('C1号窗口').waitFor();
    expect(await seriousFindings(head)).toEqual([]);
    await head.getByRole('tab', { name: '平板' }).click();
    await head.getByRole('button', { name: '登记平板' }).click();
    await head.getByRole('combobox', { name: '窗口' }).click();
    await head.locator('.ant-select-item').filter({ hasText: 'C1号窗口' }).click();
    await head.getByLabel('平板名称').fill('C1号窗口平板');
    await head.getByRole('button', { name: '登记并生成登记码' }).click();
    const code = (await head.locator('.pad-code').textContent()) ?? '';
    expect(code).toMatch(/^\d{4} \d{3} \d{3}$/);
    expect(await seriousFindings(head)).toEqual([]);
    await takePicture(head, 'pad-code');
    // The machine that takes the code, and is switched off at once.
    const machine = await cookieJar();
    const answer = await machine.post('/graphql?device=pad', {
      data: { query: 'mutation ($code: String!) { registerPad(code: $code) { padNo } }', variables: { code } },
    });
    expect(((await answer.json()) as { data: { registerPad: object } }).data.registerPad).toBeTruthy();
    await head.getByRole('button', { name: '已在平板上输入' }).click();
  }, 60_000);

  it('AC-09-03 a pad that does not answer: tried again, then a QR code, and the clerk writes down what is said', async () => {
    await visit(clerk, `/staff/cases/${caseId}`);
    await clerk.getByRole('button', { name: '请评价' }).first().click();
    await clerk.getByRole('combobox', { name: '您所在的窗口' }).click();
    await clerk.locator('.ant-select-item').filter({ hasText: 'C1号窗口' }).click();
    await clerk.getByRole('button', { name: '确定并请评价' }).click();
    await clerk.getByText(/（第2次）/).waitFor();
    await clerk.getByText('评价页面暂时无法打开，请扫描二维码评价或联系工作人员').waitFor({ timeout: 20_000 });
    await clerk.getByRole('img', { name: '用手机评价的二维码' }).waitFor();
    expect(await seriousFindings(clerk)).toEqual([]);
    await takePicture(clerk, 'pad-way-out');
    await clerk.getByRole('button', { name: '由工作人员代录' }).click();
    await clerk.getByText('基本满意', { exact: true }).click();
    await clerk.getByRole('button', { name: '按申请人意见提交' }).click();
    await clerk.getByText(/已评价，评价编号 PJ\d{14}/).waitFor();
    await openList(head, '/staff/evaluations?proxy=1');
    await head.getByText('代录', { exact: true }).first().waitFor();
    await takePicture(head, 'staff-evaluations-proxy');
    await visit(head, '/staff/reviews/pads?tab=errors');
    await head.getByText('NO_ANSWER').first().waitFor();
    expect(await seriousFindings(head)).toEqual([]);
  }, 60_000);

  it('R9.2.1 请评价 stands on every page upon which a window serves somebody', async () => {
    await openList(clerk, `/staff/cases?queue=ACCEPTED_OPEN&preview=${caseId}`);
    await clerk.getByRole('complementary', { name: '预览' }).getByRole('button', { name: '请评价' }).waitFor();
    await takePicture(clerk, 'staff-preview-review');
    // On the page of the case itself it was pressed above.
    await visit(clerk, `/staff/cases/${caseId}/receipt`);
    await clerk.getByRole('button', { name: '请评价' }).first().waitFor();
    await openList(clerk, '/staff/offline');
    await clerk.getByRole('table', { name: '事项列表' }).getByRole('button', { name: '请评价' }).first().waitFor();
  }, 60_000);

  it('the joint test of the districts is kept by a technician', async () => {
    const tech = clerk;
    await signIn(tech, 'tech_city');
    await visit(tech, '/staff/reviews/pads?tab=acceptance');
    await tech.getByRole('table', { name: '联调验收矩阵' }).waitFor();
    expect(await tech.locator('.pad-matrix tbody tr').count()).toBe(16);
    await tech.getByRole('button', { name: '保存联调记录' }).click();
    await tech.getByLabel('联调说明').fill('虹口区首轮联调');
    await tech.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
    await tech.getByText('虹口区首轮联调').waitFor();
    // Narrow enough that the matrix scrolls, whatever other files have registered.
    await tech.setViewportSize({ width: 1024, height: 768 });
    expect(await seriousFindings(tech)).toEqual([]);
    await takePicture(tech, 'pad-acceptance');
  }, 60_000);
});
