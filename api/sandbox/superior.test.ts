import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { rows, run, sql } from '../src/database/sql.ts';
import { loadDemoUplink } from '../src/domains/cases/uplink/demo-entries.ts';
import { demoEncryptionPair, demoToken } from '../src/platform/exchange/demo/demo-parties.ts';
import { exchangeModule } from '../src/platform/exchange/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { type Product, product } from '../test/product.ts';
import { until } from '../test/until.ts';
import { allowHosts, ReductionSource, uplinkDesk } from '../test/uplink.ts';
import type { FaultMode } from './faults.ts';
import { buildSandbox, type Sandbox } from './sandbox.ts';

const NOW = '2026-03-09T02:00:30Z';
const MINUTE = 60_000;
const KEYS = Array.from({ length: 25 }, (_, n) => `JY-${String(n).padStart(2, '0')}`);
const reductions = new ReductionSource();

let app: Product;
let server: FastifyInstance;
let sandbox: Sandbox;
let origin: string;
const target = { url: '' };
let desk: ReturnType<typeof uplinkDesk>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('superior', { now: NOW, env: { EXCHANGE_LOOPBACK: 'true' }, further: [reductions.module] });
  await exchangeModule.demo?.(system());
  await allowHosts(system(), '127.0.0.1');
  server = Fastify({ genReqId: () => randomUUID() });
  exchangeModule.routes?.(server, app);
  await server.listen({ port: 0, host: '127.0.0.1' });
  desk = uplinkDesk(app, target);
});
beforeEach(async () => {
  app.clock.set(new Date(NOW));
  await desk.clear();
  reductions.rows.clear();
  sandbox = buildSandbox({ productUrl: server.listeningOrigin, now: () => app.clock.now() });
  origin = await sandbox.server.listen({ port: 0, host: '127.0.0.1' });
  target.url = `${origin}/superior/uplink`;
});
afterEach(() => sandbox.server.close());
afterAll(async () => {
  await server.close();
  await app.close();
});

const entry = (more: object = {}) => desk.entry({ batchSize: 10, secret: demoToken('superior'), ...more });
const ASYNC = { ackMode: 'ASYNC', ackSender: 'BU', ackWaitMinutes: 30 };

/** Lets time pass and the worker go on until the task is at its end; at most two days. */
async function toTheEnd(taskId: string): Promise<Awaited<ReturnType<typeof desk.task>>> {
  for (let minute = 0; minute < 2880; minute += 1) {
    await desk.run(taskId);
    const [task] = await rows<{ state: string }>(system(), sql`select state from transfer_task where id = ${taskId}`);
    if (task && !['WAITING', 'EXTRACTING', 'SENDING', 'AWAITING_ACK'].includes(task.state)) break;
    app.clock.advance(MINUTE);
  }
  return desk.task(taskId);
}

describe('the superior unit', () => {
  it.each<[FaultMode, object]>([
    ['ok', {}],
    ['slow', { count: 2, delayMs: 300 }],
    ['error500', { count: 4 }],
    ['loseAnswer', { count: 4 }],
    ['down', { count: 4 }],
    ['twice', {}],
  ])('under the fault %s gets every row once, and every batch is acknowledged', async (mode, more) => {
    const { id } = await entry();
    await reductions.change(system(), KEYS);
    sandbox.faults.set('superior', { mode, ...more });
    expect(await toTheEnd(await desk.start(id))).toMatchObject({ state: 'SUCCEEDED', acked: 25, failed: 0 });
    expect(sandbox.superior.rows.size).toBe(25);
    expect(sandbox.superior.batches.map(({ rows: count }) => count)).toEqual([10, 10, 5]);
    expect(sandbox.superior.repeatedRows).toBe(0);
    const repeats = sandbox.superior.batches.reduce((sum, batch) => sum + batch.repeats, 0);
    expect(repeats > 0).toBe(mode === 'loseAnswer' || mode === 'twice');
  });

  it('refusing keeps its words; the batches are sent again when it takes them', async () => {
    const { id } = await entry();
    await reductions.change(system(), KEYS.slice(0, 3));
    sandbox.faults.set('superior', { mode: 'refuse' });
    const refused = await toTheEnd(await desk.start(id));
    expect(refused).toMatchObject({
      state: 'FAILED',
      batches: [{ state: 'REJECTED', answerText: '数据不符合接收规范' }],
    });
    sandbox.faults.set('superior', { mode: 'ok' });
    await desk.act('mutation ($id: ID!) { resendTransferBatch(id: $id) { id } }', { id: refused.batches[0]?.id });
    expect(await toTheEnd(refused.id)).toMatchObject({ state: 'SUCCEEDED' });
  });

  it('refuses single rows by name', async () => {
    const { id } = await entry();
    await reductions.change(system(), KEYS.slice(0, 3));
    sandbox.superior.rejections.set('JY-01', '姓名与库不符');
    expect(await toTheEnd(await desk.start(id))).toMatchObject({ state: 'PARTIAL', acked: 2, failed: 1 });
  });

  it('opens encrypted batches and acknowledges later by a message of its own through the gateway', async () => {
    const { id } = await entry({ ...ASYNC, publicKey: demoEncryptionPair('BU').publicKey });
    await reductions.change(system(), KEYS);
    const taskId = await desk.start(id);
    await desk.run(taskId);
    await until(async () => (await desk.task(taskId)).state === 'SUCCEEDED');
    expect((await desk.task(taskId)).batches.map(({ answerText }) => answerText)).toEqual(Array(3).fill('入库完成'));
    expect(sandbox.superior.rows.get(`${sandbox.superior.batches[0]?.entryCode}/JY-03`)?.data).toMatchObject({
      recordNo: 'JY-03',
    });
  });

  it('whose acknowledgements get lost is asked again after the wait, under the same message id', async () => {
    const { id } = await entry(ASYNC);
    await reductions.change(system(), KEYS.slice(0, 5));
    sandbox.superior.acknowledges = false;
    const taskId = await desk.start(id);
    await desk.run(taskId);
    expect(await desk.task(taskId)).toMatchObject({ state: 'AWAITING_ACK' });
    sandbox.superior.acknowledges = true;
    app.clock.advance(30 * MINUTE);
    await desk.run(taskId);
    await until(async () => (await desk.task(taskId)).state === 'SUCCEEDED');
    expect(sandbox.superior.batches).toMatchObject([{ rows: 5, repeats: 1 }]);
  });

  it('is switched over HTTP, as the evaluator’s page does', async () => {
    const put = (path: string, body: object) =>
      fetch(origin + path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await put('/superior/manner', { acknowledges: false });
    await put('/superior/rejections/JY-09', { reason: '证件号码有误' });
    expect(await (await fetch(`${origin}/superior/state`)).json()).toMatchObject({
      acknowledges: false,
      rejections: { 'JY-09': '证件号码有误' },
    });
    const turnedAway = await fetch(target.url, { method: 'POST', headers: { authorization: 'Bearer wrong' } });
    expect(turnedAway.status).toBe(401);
  });
});

describe('the entries of the demonstration', () => {
  it('are made, enabled and started once, and follow the sandbox’s address', async () => {
    const config = app.config as { DEMO_SUPERIOR_URL?: string };
    config.DEMO_SUPERIOR_URL = 'http://127.0.0.1:9';
    await loadDemoUplink(system());
    config.DEMO_SUPERIOR_URL = origin;
    await loadDemoUplink(system());
    delete config.DEMO_SUPERIOR_URL;
    const entries = await rows(system(), sql`select code, state, endpoint from uplink_entry order by code`);
    const endpoint = `${origin}/superior/uplink`;
    expect(entries).toEqual([
      { code: 'CASE_REPORT', state: 'ENABLED', endpoint },
      { code: 'CASE_STATE', state: 'ENABLED', endpoint },
    ]);
    await run(system(), sql`delete from exchange_host where host <> '127.0.0.1'`);
  });
});
