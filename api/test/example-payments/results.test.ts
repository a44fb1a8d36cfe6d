import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { sql } from '../../src/database/sql.ts';
import { tables } from '../../src/database/tables.ts';
import { storeFile } from '../../src/platform/files/index.ts';

import { samplePng } from '../sample-files.ts';
import { serverOf } from '../security/http.ts';
import { sendSheet, titlesOf } from '../sheet-import.ts';
import { sheetWith } from '../sheets.ts';
import { until } from '../until.ts';
import { accepted, approved, batchOf, claims, itemsOf, type PayingApp, payingApp, prepared } from './world.ts';

let app: PayingApp;
let server: FastifyInstance;
beforeAll(async () => {
  app = await payingApp('payments_results');
  server = await serverOf(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const failuresTold = async (batchId: string) =>
  (
    await tables(app.system())
      .selectFrom('notification')
      .select(sql<string>`distinct body`.as('body'))
      .where('template_code', '=', 'N562')
      .where('link', 'like', `%${batchId}%`)
      .execute()
  ).map(({ body }) => body);

describe('results by file (R11.5, 01 §13.6 no. 7)', () => {
  it('names what is wrong by row and column, takes the good rows once, and another amount falls into the heap of what differs', async () => {
    const { id, batchNo } = await accepted(app, claims(4));
    const titles = await titlesOf(server, app.clerk, 'payment-results');
    const line = (seq: number, state: string, more: Partial<Record<number, string>> = {}) => {
      const paid = state === '发放成功';
      const cells = [batchNo, `${seq}`, `测试${seq}`, state, '8500.00', '2026-03-02 09:30:00', paid ? `WJ${seq}` : ''];
      return Object.assign([...cells, '', '', paid ? '' : '账户状态异常'], more) as string[];
    };
    const send = async (step: string, sheet: Uint8Array, who = app.clerk) =>
      sendSheet(server, who, `payment-results/${step}`, sheet);
    const wrong = await sheetWith(titles, [
      line(1, '发放成功'),
      line(2, '发放成功', { 2: '测试9' }),
      line(9, '发放成功'),
      line(3, '已付', { 5: '2026-03-02' }),
      line(4, '发放成功', { 5: '2026-03-02 23:30:00', 6: '' }),
    ]);
    const checked = await send(`check?of=${id}`, wrong);
    expect(checked).toMatchObject({ rowCount: 5, goodRows: 1, imported: 0 });
    expect(checked.faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 姓名',
      '4 序号',
      '5 发放状态',
      '5 银行时间',
      '6 银行时间',
      '6 银行流水号',
    ]);
    expect(await send(`import?of=${id}`, wrong)).toMatchObject({ code: 'E-IMP-06' });
    expect(await send(`check?of=${id}`, wrong, await app.as('officer_pd'))).toMatchObject({ code: 'NOT_FOUND' });

    // The same bytes twice: a workbook made again a second later is another file.
    const right = await sheetWith(titles, [
      line(4, '发放失败'),
      line(2, '发放成功', { 4: '8000.00' }),
      line(3, '发放成功'),
      line(1, '发放成功'),
    ]);
    expect(await send(`import?of=${id}`, right)).toMatchObject({ imported: 4, faults: [] });
    expect(await send(`import?of=${id}`, right)).toMatchObject({ code: 'E-IMP-05' });
    expect(await batchOf(app, id)).toMatchObject({ state: 'PARTLY_PAID', success_count: 3, differing_count: 1 });
    expect((await itemsOf(app, id)).map((one) => [one.state, one.verify_result])).toEqual([
      ['SUCCESS', 'CONFIRMED'],
      ['SUCCESS', 'DIFFERING'],
      ['SUCCESS', 'CONFIRMED'],
      ['FAILED', 'REFUSED'],
    ]);
    // What the platform says afterwards of the same payment is another saying, and changes nothing.
    await app.parties.fund.say(batchNo, {
      itemId: (await itemsOf(app, id))[0]?.id ?? '',
      amount: '8500.00',
      bankRef: 'WJ1',
      bankTime: '2026-03-02T09:30:00+08:00',
    });
    expect(await batchOf(app, id)).toMatchObject({ success_count: 3, differing_count: 1 });
  }, 60_000);

  it('is not taken for a batch that has not left', async () => {
    const { id, batchNo } = await prepared(app, claims(1));
    const titles = await titlesOf(server, app.clerk, 'payment-results');
    const sheet = await sheetWith(titles, [
      [batchNo, '1', '测试1', '发放成功', '', '2026-03-02 09:30', 'WJ', '', '', ''],
    ]);
    expect(await sendSheet(server, app.clerk, `payment-results/check?of=${id}`, sheet)).toMatchObject({
      code: 'E-1109',
    });
  });
});

describe('撤销 of what the platform has (01 §13.8, §13.9)', () => {
  const CANCEL = `mutation ($i: ID!, $v: Int!, $r: String!, $p: [ID!]!, $q: ID!) {
    cancelPaymentItem(itemId: $i, version: $v, reason: $r, proofIds: $p, requestId: $q) }`;
  const cancel = async (batchId: string, seq: number, proof = true) => {
    const item = (await itemsOf(app, batchId)).find((one) => one.seq === seq);
    const file = await storeFile(await app.clerk.ctx(), samplePng(1200, 800), { name: '证明.png' });
    const { code } = await app.clerk.run(CANCEL, {
      i: item?.id,
      v: item?.version,
      r: '本人已去世，停止发放',
      p: proof ? [file.id] : [],
      q: crypto.randomUUID(),
    });
    return code;
  };
  const cancelOf = async (id: string) =>
    (await itemsOf(app, id)).map(({ state, cancel_state }) => [state, cancel_state]);

  it('asks with proof; what is not paid is withdrawn as a result says, the others are paid and N562 is sent once', async () => {
    const before = await prepared(app, claims(1));
    expect(await cancel(before.id, 1)).toBe('E-1109');
    const { id, batchNo } = await accepted(app, claims(3));
    expect(await cancel(id, 2, false)).toBe('BAD_INPUT');
    expect(await cancel(id, 2)).toBeUndefined();
    expect(await cancel(id, 2)).toBe('E-1109');
    expect((await cancelOf(id))[1]).toEqual(['ACCEPTED', 'ASKED']);
    await app.drain();
    await until(async () => (await cancelOf(id))[1]?.[0] === 'FAILED');
    expect((await cancelOf(id))[1]).toEqual(['FAILED', 'ACCEPTED']);
    expect(await failuresTold(id)).toEqual([]);
    await app.parties.fund.pay(batchNo);
    await app.parties.fund.pay(batchNo);
    expect((await itemsOf(app, id)).map(({ state }) => state)).toEqual(['SUCCESS', 'FAILED', 'SUCCESS']);
    const told = await failuresTold(id);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${batchNo} 有1笔未能发放：已撤销：本人已去世，停止发放`);
  }, 60_000);

  it('is refused for what is paid there already, and the payment stands', async () => {
    const { id, batchNo } = await prepared(app, claims(1));
    await approved(app, id);
    await app.drain();
    await until(async () => (await batchOf(app, id)).platform_no !== null);
    const [item] = await itemsOf(app, id);
    const kept = app.parties.fund.batches.find((one) => one.batchNo === batchNo);
    kept?.results.push({
      itemId: item?.id ?? '',
      state: 'SUCCESS',
      amount: '8500.00',
      bankTime: app.clock.now().toISOString(),
      bankRef: 'PAID',
    });
    expect(await cancel(id, 1)).toBeUndefined();
    await app.drain();
    await until(async () => (await cancelOf(id))[0]?.[1] === 'REFUSED');
    expect((await itemsOf(app, id))[0]).toMatchObject({ state: 'ACCEPTED', cancel_answer: '该笔资金已发放，不能撤销' });
    expect((await batchOf(app, id)).state).toBe('ACCEPTED');
  }, 60_000);
});
