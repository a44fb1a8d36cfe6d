import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { until } from '../../../../test/until.ts';
import { allowHosts, Receiver, ReductionSource, uplinkDesk } from '../../../../test/uplink.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { sm2Decrypt } from '../../../platform/crypto/index.ts';
import { banListOf, startBanList } from '../../../platform/exchange/bans/enforce-bans.ts';
import { demoEncryptionPair } from '../../../platform/exchange/demo/demo-parties.ts';
import { openBody, type SealedBody } from '../../../platform/exchange/envelope/sealed-body.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const NOW = '2026-03-09T02:00:30Z';
const MINUTE = 60_000;
const reductions = new ReductionSource();

let app: Product;
let server: FastifyInstance;
let receiver: Receiver;
let desk: ReturnType<typeof uplinkDesk>;
let stopBans: () => Promise<void>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('uplink_deliveries', {
    now: NOW,
    env: { EXCHANGE_LOOPBACK: 'true' },
    further: [reductions.module],
  });
  server = await serverOf(app);
  await allowHosts(system(), '127.0.0.1');
  receiver = await new Receiver().start();
  desk = uplinkDesk(app, receiver);
  stopBans = await startBanList(app);
});
afterAll(async () => {
  await stopBans();
  await receiver.stop();
  await server.close();
  await app.close();
});
beforeEach(async () => {
  app.clock.set(new Date(NOW));
  receiver.forget();
  reductions.rows.clear();
  await desk.clear();
  await run(system(), sql`delete from exchange_ban`);
  await banListOf(app)?.load(app);
});

const banned = () => banListOf(app)?.until('127.0.0.1', app.clock.now()) !== undefined;
const watermarkOf = async (id: string) =>
  (await rows<{ n: number }>(system(), sql`select watermark::int as n from uplink_entry where id = ${id}`))[0]?.n;

describe('a receiver whose address is banned', () => {
  it('keeps the batches 挂起, uses up no try, and gets them as soon as the ban is released (03 §36.3)', async () => {
    const { id } = await desk.entry();
    await reductions.change(system(), ['A', 'B']);
    const taskId = await desk.start(id);
    const ban = await desk.act(
      'mutation { banExchangeIp(ip: "127.0.0.1", minutes: 60, reason: "来源异常，先行封禁") { id } }',
      {},
    );
    await until(banned);
    await desk.run(taskId);
    expect(await desk.task(taskId)).toMatchObject({
      stateTitle: '挂起',
      batches: [{ state: 'HELD', attempts: 0, lastError: expect.stringContaining('接收地址已被封禁') }],
    });
    app.clock.advance(5 * MINUTE);
    await app.job('uplink.resume');
    await desk.run(taskId);
    expect(receiver.arrived).toEqual([]);
    await desk.act('mutation ($id: ID!) { releaseExchangeBan(id: $id, reason: "已与对方核实，误报") { id } }', {
      id: ban.id,
    });
    await until(() => !banned());
    app.sentJobs.length = 0;
    await app.job('uplink.resume');
    expect(app.sentJobs).toMatchObject([{ name: 'uplink.run', key: taskId }]);
    await desk.run(taskId);
    expect(await desk.task(taskId)).toMatchObject({ state: 'SUCCEEDED', acked: 2, batches: [{ attempts: 1 }] });
  });

  it('gets them when the ban ends by itself', async () => {
    const { id } = await desk.entry();
    await reductions.change(system(), ['A']);
    const taskId = await desk.start(id);
    await desk.act('mutation { banExchangeIp(ip: "127.0.0.1", minutes: 15, reason: "来源异常，先行封禁") { id } }', {});
    await until(banned);
    await desk.run(taskId);
    app.clock.advance(15 * MINUTE);
    await app.job('uplink.resume');
    await desk.run(taskId);
    expect(await desk.task(taskId)).toMatchObject({ state: 'SUCCEEDED', acked: 1 });
  });
});

describe('encryption', () => {
  it('seals the whole batch for the receiver, and single items once more; nothing of a person is stored in clear', async () => {
    const pair = demoEncryptionPair('BU');
    const item = (internalField: string, transform: string) => ({
      internalField,
      targetName: internalField,
      type: 'STRING',
      transform,
      required: true,
    });
    const { id } = await desk.entry({
      publicKey: pair.publicKey,
      items: [item('no', 'NONE'), item('name', 'NONE'), item('idNo', 'ENCRYPT')],
    });
    await reductions.change(system(), ['A']);
    const taskId = await desk.start(id);
    receiver.answer = (_arrived, reply) => reply.code(503).send({ code: 503, message: '维护中' });
    await desk.run(taskId);
    const [arrived] = receiver.arrived;
    expect(JSON.stringify(arrived)).not.toMatch(/王小明|310101194503120016/);
    const kept = await rows<{ text: string }>(system(), sql`select content as text from transfer_batch`);
    expect(kept.map(({ text }) => text).join()).not.toMatch(/王小明|310101194503120016/);
    const sealed = arrived?.body as unknown as SealedBody;
    const opened = openBody(sealed, arrived?.messageId ?? '', pair) as {
      rows: { data: { name: string; idNo: string } }[];
    };
    expect(opened.rows[0]?.data.name).toBe('王小明');
    expect(sm2Decrypt(opened.rows[0]?.data.idNo ?? '', pair.privateKey).toString()).toBe('310101194503120016');
  });
});

describe('cancelling', () => {
  it('leaves what was sent, ends the rest, and the next task takes it up: the watermark has not moved', async () => {
    const { id } = await desk.entry({ batchSize: 1 });
    await reductions.change(system(), ['A', 'B', 'C']);
    const taskId = await desk.start(id);
    receiver.answer = (_arrived, reply) =>
      receiver.arrived.length > 1
        ? reply.code(503).send({ code: 503, message: '维护中' })
        : { code: 0, message: '成功' };
    await desk.run(taskId);
    const cancel = (reason: string) =>
      desk.act('mutation ($id: ID!, $reason: String!) { cancelTransferTask(id: $id, reason: $reason) { id } }', {
        id: taskId,
        reason,
      });
    await expect(cancel('短')).rejects.toThrow('E-0005');
    await cancel('对方系统停机维护');
    await expect(cancel('对方系统停机维护')).rejects.toThrow('E-0503');
    expect(await desk.task(taskId)).toMatchObject({
      stateTitle: '已取消',
      acked: 1,
      canCancel: false,
      batches: [{ state: 'ACKED' }, { state: 'DEAD', lastError: '任务已取消' }, { state: 'DEAD' }],
    });
    expect(await watermarkOf(id)).toBe(0);
    // A worker that still holds a batch of it sends nothing more.
    receiver.forget();
    app.clock.advance(5 * MINUTE);
    await desk.run(taskId);
    expect(receiver.arrived).toEqual([]);
    await desk.run(await desk.start(id));
    expect(receiver.arrived.flatMap(({ body }) => body.rows.map(({ recordKey }) => recordKey))).toEqual(['B', 'C']);
    expect(await watermarkOf(id)).toBeGreaterThan(0);
  });
});

describe('补传', () => {
  const resend = (entryId: string, input: object) =>
    desk.act(
      'mutation ($entryId: ID!, $input: UplinkResendInput!) { resendUplinkRows(entryId: $entryId, input: $input) { id } }',
      { entryId, input },
    );
  const arrivedOf = async (taskId: string) => {
    receiver.forget();
    await desk.run(taskId);
    return receiver.arrived.flatMap(({ body }) => body.rows.map(({ recordKey }) => recordKey));
  };

  it('sends rows by their numbers, or what changed in a time without its end, and takes nothing from the next task', async () => {
    const { id } = await desk.entry();
    const moments: string[] = [];
    for (const key of ['A', 'B', 'C']) {
      moments.push(app.clock.now().toISOString());
      await reductions.change(system(), [key]);
      app.clock.advance(MINUTE);
    }
    const [, second, third] = moments;
    await expect(resend(id, { recordKeys: ['A'] })).rejects.toThrow('DX-UP-08');
    await desk.run(await desk.start(id));
    await reductions.change(system(), ['D']);
    let named = { id: '' };
    const audited = await auditOf(system(), ['dx.uplink.resend'], async () => {
      named = await resend(id, { recordKeys: ['C', 'A', 'X'] });
    });
    expect(audited).toMatchObject([{ objectId: id, ok: true, detail: { taskId: named.id, rows: 2 } }]);
    await expect(resend(id, { recordKeys: ['B'] })).rejects.toThrow('DX-UP-06');
    expect(await arrivedOf(named.id)).toEqual(['A', 'C']);
    expect(await arrivedOf((await resend(id, { from: second, to: third })).id)).toEqual(['B']);
    expect(await desk.task(named.id)).toMatchObject({ state: 'SUCCEEDED', acked: 2 });
    expect(await arrivedOf(await desk.start(id))).toEqual(['D']);
  });

  it('asks for something, and for an entry that is enabled', async () => {
    const { id, version } = await desk.entry();
    const [from, to] = ['2026-03-09T02:00:00.001Z', '2026-03-09T02:00:00Z'];
    for (const wrong of [{}, { recordKeys: [] }, { from }, { from, to }, { from, to: from }])
      await expect(resend(id, wrong)).rejects.toThrow('BAD_INPUT');
    await desk.act(
      'mutation ($id: ID!, $v: Int!) { setUplinkEntryEnabled(id: $id, version: $v, enabled: false, reason: "对方停机维护") { id } }',
      { id, v: version },
    );
    await expect(resend(id, { recordKeys: ['A'] })).rejects.toThrow('DX-UP-05');
  });
});

describe('an acknowledgement of its own', () => {
  it.each([
    ['0', 'SUCCEEDED'],
    ['0000', 'SUCCEEDED'],
    ['1005', 'SUCCEEDED'],
    ['1', 'FAILED'],
  ])('with the code %s ends the task as %s; the batch waits for it as long as was agreed', async (code, state) => {
    const { id } = await desk.entry({ ackMode: 'ASYNC', ackSender: 'BU', ackWaitMinutes: 30 });
    await reductions.change(system(), ['A']);
    const taskId = await desk.start(id);
    await desk.run(taskId);
    app.clock.advance(30 * MINUTE - 1);
    await desk.run(taskId);
    expect(receiver.arrived).toHaveLength(1);
    await desk.ack('BU', receiver.arrived[0]?.messageId ?? '', code);
    expect(await desk.task(taskId)).toMatchObject({ state });
  });
});

describe('导出传输明细', () => {
  const exported = (browser: Browser | undefined, body: object) =>
    server.inject({
      method: 'POST',
      url: '/exports/transfer-records.xlsx',
      payload: body,
      headers: browser?.token ? { cookie: `sid=${browser.token}` } : {},
    });

  it('holds each row with its fate and no content, for who may see the uplink; it is audited', async () => {
    const { id } = await desk.entry();
    await reductions.change(system(), ['A']);
    await reductions.change(system(), ['B'], { kind: null });
    const taskId = await desk.start(id);
    await desk.run(taskId);
    expect((await exported(undefined, { taskId })).statusCode).toBe(401);
    expect((await exported(await app.as('clerk_hk'), { taskId })).statusCode).toBe(403);
    const admin = await app.as('dx_admin');
    expect((await exported(admin, { taskId: 'x' })).statusCode).toBe(400);
    expect((await exported(admin, { taskId: '01990000-0000-7000-8000-0000000000aa' })).statusCode).toBe(404);
    const answer = await exported(admin, { taskId });
    const sheet = await readSheet(answer, '序号');
    expect(sheet.rows.map((row) => [row.业务编号, row.状态, row.说明])).toEqual([
      ['A', '已确认', null],
      ['B', '失败', '必填项 classCode 为空'],
    ]);
    expect(JSON.stringify(sheet.rows)).not.toContain('王小明');
    const audited = await rows(
      system(),
      sql`select 1 from audit_entry where event = 'dx.uplink.export' and object_id = ${taskId}`,
    );
    expect(audited).toHaveLength(1);
  });
});
