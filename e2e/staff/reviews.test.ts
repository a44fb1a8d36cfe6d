import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../../api/test/until.ts';
import { seriousFindings } from '../accessibility.ts';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, chooseReason, demoPassword, listRows, openList, signIn } from './console.ts';
import { counterpartsUrl } from './counterparts.ts';
import { isUnpaired } from './free-cases.ts';

const browser = useBrowser();
let clerk: Page;
let head: Page;
let phone: Page;
/** The address in the message that told the applicant of the finish. */
let link: string;

interface Case {
  id: string;
  caseNo: string;
  version: number;
}

/** Finishes an open case of 虹口区 and reads the message that its applicant gets. */
async function finishOne(page: Page): Promise<string> {
  const api = new ApiSession(page.request);
  await api.signIn('clerk_hk', demoPassword);
  const { cases } = await api.run<{ cases: { nodes: Case[] } }>(
    '{ cases(queue: ACCEPTED_OPEN, first: 20) { nodes { id caseNo version } } }',
  );
  const isFree = await isUnpaired(page);
  const open = cases.nodes.find(({ caseNo }) => isFree(caseNo));
  if (!open) throw new Error('the demonstration has no open case');
  const rows = [{ id: open.id, version: open.version }];
  const input = { action: 'finish', requestId: randomUUID(), confirmed: true, reasonCode: 'F01', rows };
  await api.run('mutation ($input: ActInput!) { advanceCases(input: $input) { ok rows { message } } }', { input });
  const sandbox = await counterpartsUrl(page);
  let found: string | undefined;
  await until(
    async () => {
      const messages = (await (await page.request.get(`${sandbox}/sms/messages`)).json()) as { content: string }[];
      found = messages.map(({ content }) => /\/apply\/evaluate\/[\w-]{43}/.exec(content)?.[0]).findLast(Boolean);
      return found !== undefined;
    },
    120_000,
    300,
  );
  return found ?? '';
}

describe('好差评 (01 §11)', () => {
  beforeAll(async () => {
    clerk = await browser.newPage();
    head = await browser.newPage();
    phone = await browser.newPage({ viewport: { width: 375, height: 812 }, hasTouch: true });
    await signIn(head, 'head_hk');
    link = await finishOne(clerk);
  }, 120_000);

  it('R9.1 whoever gets the link evaluates on a phone, once', async () => {
    await phone.goto(link);
    await phone.getByRole('button', { name: '提交评价' }).click();
    await phone.getByRole('alert').getByText('请先选择满意程度').waitFor();
    await phone.getByText('不满意', { exact: true }).click();
    await phone.getByText('材料要求').click();
    await phone.getByLabel(/还想说的话/).fill('材料要来回补交');
    await takePicture(phone, 'apply-evaluate');
    expect(await seriousFindings(phone)).toEqual([]);
    await phone.getByRole('button', { name: '提交评价' }).click();
    await phone.getByText('评价已提交，感谢您的参与').waitFor();
    await phone.getByText(/PJ\d{14}/).waitFor();
    await takePicture(phone, 'apply-evaluated');
  });

  it('AC-09-04 the clerk answers, the head publishes; the grade has no button', async () => {
    await openList(clerk, '/staff/evaluations');
    await takePicture(clerk, 'staff-evaluations');
    expect(await seriousFindings(clerk)).toEqual([]);
    await listRows(clerk).first().dblclick();
    await clerk.getByRole('button', { name: '答复', exact: true }).click();
    await clerk.getByRole('dialog').getByLabel('答复内容').fill('感谢您的意见，我们已更新材料清单。');
    await answer(clerk, '提交审核');
    await clerk.getByText('待审核').first().waitFor();
    await visit(head, clerk.url());
    await head.getByRole('button', { name: '审核通过并公开' }).click();
    await head.getByRole('dialog').getByText('将向社会公开').waitFor();
    await answer(head, '审核通过并公开');
    await head.getByText('已公开').first().waitFor();
    const id = head.url().split('/').at(-1)?.split('#')[0] ?? '';
    const { evaluation } = await new ApiSession(head.request).run<{ evaluation: { reply: { id: string } } }>(
      'query ($id: ID!) { evaluation(id: $id) { reply { id } } }',
      { id },
    );
    await visit(head, `/staff/evaluations?reply=${evaluation.reply.id}`);
    await head.waitForURL(`**/evaluations/${id}#reply`);
    await head.getByText('感谢您的意见，我们已更新材料清单。').waitFor();
    await takePicture(head, 'staff-evaluation');
    expect(await seriousFindings(head)).toEqual([]);
  });

  it('01 §11.2 anybody reads evaluation and answer without a sign-in; whoever evaluated finds the answer at his link', async () => {
    await phone.goto(link);
    await phone.getByText('您已评价过，感谢您的参与').waitFor();
    await phone.getByText('感谢您的意见，我们已更新材料清单。').waitFor();
    await takePicture(phone, 'apply-evaluated-reply');
    expect(await seriousFindings(phone)).toEqual([]);
    await phone.getByRole('link', { name: '大家的评价与答复' }).click();
    await phone.getByText('感谢您的意见，我们已更新材料清单。').waitFor();
    await phone.getByRole('button', { name: '只看差评答复' }).click();
    await phone.getByText('材料要来回补交').waitFor();
    await takePicture(phone, 'apply-published');
    expect(await seriousFindings(phone)).toEqual([]);
    expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  });

  it('AC-09-02 the negative review waits for the contact by somebody who was not rated, and goes its way', async () => {
    await openList(clerk, '/staff/reviews/negatives?state=NEW');
    await listRows(clerk).first().dblclick();
    await clerk.getByRole('heading', { name: '评价情况' }).waitFor();
    expect(await clerk.getByRole('button', { name: '登记联系情况' }).count()).toBe(0);
    await signIn(clerk, 'clerk_hk2');
    await openList(clerk, '/staff/reviews/negatives?state=NEW');
    await takePicture(clerk, 'staff-negatives');
    expect(await seriousFindings(clerk)).toEqual([]);
    await listRows(clerk).first().dblclick();
    await clerk.getByRole('heading', { name: '评价情况' }).waitFor();
    await clerk.getByRole('button', { name: '登记联系情况' }).click();
    await clerk.getByRole('dialog').getByText('登记联系方式和沟通内容').waitFor();
    await chooseReason(clerk, '电话联系');
    await clerk.getByRole('dialog').getByLabel('补充说明').fill('电话说明情况，约定周三前答复');
    await answer(clerk, '登记联系情况');
    await clerk.locator('.yjs-page-header').getByText('已联系待核实').waitFor();
    await takePicture(clerk, 'staff-negative');
    expect(await seriousFindings(clerk)).toEqual([]);
  });

  it('01 §2.2 the head gives a negative review to somebody, who finds it among the own', async () => {
    await openList(head, '/staff/reviews/negatives?free=1');
    await listRows(head).first().dblclick();
    await head.getByRole('heading', { name: '评价情况' }).waitFor();
    await head.getByRole('button', { name: '分派', exact: true }).click();
    await head.getByRole('dialog').getByLabel('责任人').click();
    await head.getByTitle(/^陈静/).click();
    await takePicture(head, 'staff-negative-assign');
    expect(await seriousFindings(head)).toEqual([]);
    await answer(head, '分派');
    await head.getByRole('dialog').waitFor({ state: 'detached' });
    await head.locator('.ant-descriptions').getByText('陈静', { exact: true }).waitFor();
    const number = ((await head.locator('.yjs-page-header h1').textContent()) ?? '').replace(/\D/g, '');
    await openList(clerk, '/staff/reviews/negatives?mine=1');
    await listRows(clerk).filter({ hasText: number }).waitFor();
    await takePicture(clerk, 'staff-negatives-own');
  });

  it('11.8 the head sees the rates against their bars, as picture and table', async () => {
    await head.setViewportSize({ width: 1920, height: 1080 });
    await visit(head, '/staff/reviews/statistics');
    await head.getByText('未达标，目标不低于95%').waitFor();
    await head.getByRole('table', { name: /好差评统计/ }).waitFor();
    await head.locator('canvas').first().waitFor();
    await head.getByRole('button', { name: '按评价渠道' }).click();
    await head.getByRole('table', { name: '好差评统计按评价渠道' }).getByText('短信').waitFor();
    await takePicture(head, 'staff-review-statistics');
    expect(await seriousFindings(head)).toEqual([]);
  });
});
