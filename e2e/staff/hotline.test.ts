import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../../api/test/until.ts';
import { seriousFindings } from '../accessibility.ts';
import { cookieJar } from '../admin-session.ts';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, demoPassword, listRows, openList, signIn } from './console.ts';
import { counterpartsUrl, makeCounterpart } from './counterparts.ts';

const browser = useBrowser();
let chief: Page;

interface Answers {
  answers: { orderNo: string; kind: string }[];
}

/** The order that the hotline dispatches without saying which case it is about. */
async function dispatchUnknown(page: Page): Promise<string> {
  const orderNo = `RXE2E${Date.now()}`;
  const reply = await makeCounterpart(page, '/hotline/orders', {
    orderNo,
    content: '反映窗口等候时间过长，联系13812345678',
    matterName: '军人退役事项',
    servedOn: '2026-01-05',
    place: { name: '虹口区退役军人服务中心' },
    caller: { name: '张先生', phone: '13800001111' },
  });
  expect(reply.body.code).toBe(0);
  return orderNo;
}

/** 办件编号 of a matter of 虹口区 about which nobody has complained. */
async function someMatter(page: Page): Promise<string> {
  const api = new ApiSession(page.request);
  await api.signIn('clerk_hk', demoPassword);
  const { cases } = await api.run<{ cases: { nodes: { id: string }[] } }>(
    '{ cases(queue: ACCEPTED_OPEN, first: 1) { nodes { id } } }',
  );
  const [open] = cases.nodes;
  const found = await api.run<{ case: { subCases: { bjNo: string }[] } }>(
    'query ($id: ID!) { case(id: $id) { subCases { bjNo } } }',
    { id: open?.id },
  );
  return found.case.subCases[0]?.bjNo ?? '';
}

/** Whoever did not handle the matter of the negative review, as who was rated keeps away from it (11.6), notes that he has called. */
async function contactCaller(id: string): Promise<void> {
  const api = new ApiSession(await cookieJar());
  await api.signIn('head_hk', demoPassword);
  const { negativeReview } = await api.run<{ negativeReview: { version: number; staff: { no: string }[] } }>(
    'query ($id: ID!) { negativeReview(id: $id) { version staff { no } } }',
    { id },
  );
  const rated = new Set(negativeReview.staff.map(({ no }) => no));
  const clerk = ['clerk_hk2', 'clerk_hk', 'head_hk'].find((name) => !rated.has(name));
  if (!clerk) throw new Error('every clerk of the district was rated');
  await api.signIn(clerk, demoPassword);
  const { advanceNegativeReviews } = await api.run<{ advanceNegativeReviews: { ok: number } }>(
    'mutation ($input: RecordActInput!) { advanceNegativeReviews(input: $input) { ok rows { message } } }',
    {
      input: {
        action: 'contact',
        requestId: randomUUID(),
        reasonCode: 'PHONE',
        reasonText: '电话说明情况，约定周三前答复',
        rows: [{ id, version: negativeReview.version }],
      },
    },
  );
  expect(advanceNegativeReviews.ok).toBe(1);
}

describe('12345工单 (01 §11.9)', () => {
  beforeAll(async () => {
    chief = await browser.newPage();
  }, 60_000);

  it('11.10 an order without an evaluation id is matched by hand, contacted, and the hotline has its receipt', async () => {
    const bjNo = await someMatter(chief);
    const orderNo = await dispatchUnknown(chief);
    await signIn(chief, 'chief_hk');
    await openList(chief, '/staff/reviews/hotline?state=UNMATCHED');
    await takePicture(chief, 'staff-hotline-orders');
    expect(await seriousFindings(chief)).toEqual([]);
    await listRows(chief).filter({ hasText: orderNo }).getByRole('link', { name: orderNo }).click();
    await chief.getByText('联系138****5678').waitFor();
    await chief.getByRole('button', { name: '人工匹配' }).click();
    await chief.getByRole('dialog').getByLabel('查找办件').fill(bjNo);
    await chief.getByRole('dialog').getByRole('button', { name: '查找' }).click();
    await chief.getByRole('dialog').getByText(bjNo).click();
    await takePicture(chief, 'staff-hotline-match');
    expect(await seriousFindings(chief)).toEqual([]);
    await answer(chief, '匹配');
    await chief.locator('.yjs-page-header').getByText('办理中').waitFor();
    const review = (await chief.getByRole('link', { name: /^CP\d+/ }).getAttribute('href')) ?? '';

    await contactCaller(review.split('/').at(-1) ?? '');

    const line = `${await counterpartsUrl(chief)}/hotline/state`;
    const arrived = async () => {
      const { answers } = (await (await chief.request.get(line)).json()) as Answers;
      return answers.some((one) => one.orderNo === orderNo && one.kind === 'CONTACT');
    };
    await until(arrived, 120_000, 300);
    await chief.reload();
    await chief.getByRole('table', { name: '报送12345的反馈' }).getByText('已签收').waitFor();
    await takePicture(chief, 'staff-hotline-order');
    expect(await seriousFindings(chief)).toEqual([]);
  });

  it('11.8 the chief sees the orders of the district counted', async () => {
    await chief.setViewportSize({ width: 1920, height: 1080 });
    await visit(chief, '/staff/reviews/hotline/figures');
    await chief.getByRole('table', { name: '12345工单统计按区' }).waitFor();
    await takePicture(chief, 'staff-hotline-figures');
    expect(await seriousFindings(chief)).toEqual([]);
  });
});
