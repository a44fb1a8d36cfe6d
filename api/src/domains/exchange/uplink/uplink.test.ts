import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { cityTasks } from '../../../../test/tasks.ts';
import { until } from '../../../../test/until.ts';
import { allowHosts, buildEntry, Receiver, ReductionSource, uplinkDesk } from '../../../../test/uplink.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { uplinkModule } from './module.ts';
import { TASK_LEASE_MS } from './tasks/lease.ts';
import { runTask } from './tasks/run-task.ts';

const NOW = '2026-03-09T02:00:30Z';
const MINUTE = 60_000;
const LOOPBACK = { EXCHANGE_LOOPBACK: 'true' };
const reductions = new ReductionSource();

let app: Product;
let admin: Browser;
let receiver: Receiver;
let other: BareApp;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('uplink', { now: NOW, env: LOOPBACK, further: [reductions.module] });
  await allowHosts(system(), '127.0.0.1');
  receiver = await new Receiver().start();
  const [database] = await rows<{ name: string }>(system(), sql`select current_database() as name`);
  const url = new URL(app.orm.config.get('clientUrl') ?? '');
  url.pathname = database?.name ?? '';
  other = await bareApp({ url: url.href, modules: [uplinkModule, reductions.module], now: NOW, env: LOOPBACK });
});
afterAll(async () => {
  await receiver.stop();
  await other.close();
  await app.close();
});
beforeEach(async () => {
  for (const node of [app, other]) node.clock.set(new Date(NOW));
  admin = await app.as('dx_admin');
  receiver.forget();
  reductions.rows.clear();
  await run(
    system(),
    sql`truncate transfer_record, transfer_batch, transfer_task, uplink_note, uplink_entry, exchange_revision`,
  );
  await run(system(), sql`delete from change_mark where record_type = 'testReduction'`);
});

const keys = (count: number) => Array.from({ length: count }, (_, n) => `JY-${String(n + 1).padStart(5, '0')}`);
const advance = (ms: number) => {
  for (const node of [app, other]) node.clock.advance(ms);
};

/** Saves and enables an entry. */
async function entry(overrides: Record<string, unknown> = {}): Promise<{ id: string; version: number }> {
  const made = await admin.run(
    'mutation ($input: UplinkEntryInput!) { createUplinkEntry(input: $input) { id version } }',
    { input: buildEntry(receiver.url, overrides) },
  );
  if (made.code) throw new Error(made.message);
  const { id, version } = made.data.createUplinkEntry as { id: string; version: number };
  await admin.run(
    'mutation ($id: ID!, $version: Int!) { setUplinkEntryEnabled(id: $id, version: $version, enabled: true) { id } }',
    { id, version },
  );
  return { id, version };
}

const start = async (id: string) => {
  const answer = await admin.run('mutation ($id: ID!) { runUplinkEntry(id: $id) { id } }', { id });
  if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
  return (answer.data.runUplinkEntry as { id: string }).id;
};
const runOn = (node: BareApp, taskId: string) => runTask(node.context({ kind: 'SYSTEM', name: '数据上行' }), taskId);
const task = async (id: string) => {
  const { data } = await admin.run(
    `query ($id: ID!) { transferTask(id: $id) { state stateTitle total sent acked failed lastError
       batches { id batchNo messageId state rows sentRows attempts answerText lastError canResend } } }`,
    { id },
  );
  return data.transferTask as Record<string, unknown> & { state: string; batches: Record<string, unknown>[] };
};
const watermark = async (id: string) => {
  const { data } = await admin.run('query ($id: ID!) { uplinkEntry(id: $id) { watermark } }', { id });
  return Number((data.uplinkEntry as { watermark: string }).watermark);
};
const troubled = async (taskId: string) => {
  const { data } = await admin.run(
    'query ($id: ID!) { transferRecords(taskId: $id, state: [FAILED, REJECTED]) { nodes { ordinal recordKey state error resent } totalCount } }',
    { id: taskId },
  );
  return data.transferRecords as { nodes: Record<string, unknown>[]; totalCount: number };
};

const ack = (senderCode: string, messageId: string) => uplinkDesk(app, receiver).ack(senderCode, messageId);

describe('a task', () => {
  it('AC36-1 sends 1,230 changed rows in batches of 500, 500 and 230; killed after the second ACK, the restart sends only the third', async () => {
    const { id } = await entry();
    await reductions.change(system(), keys(1230));
    const taskId = await start(id);
    let release: (() => void) | undefined;
    receiver.answer = async ({ body }) => {
      // The third call of the first worker never comes back: to the product it looks like a worker that was killed.
      if (receiver.arrived.length === 3 && body.batchNo.endsWith('-003'))
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      return { code: 0, message: '成功' };
    };
    const killed = runOn(app, taskId);
    await until(() => release !== undefined);
    expect(receiver.sizes).toEqual([500, 500, 230]);
    expect(await watermark(id)).toBe(0);
    receiver.arrived.length = 0;
    await runOn(other, taskId);
    expect(receiver.sizes).toEqual([]);
    advance(TASK_LEASE_MS);
    await runOn(other, taskId);
    expect(receiver.sizes).toEqual([230]);
    release?.();
    await killed;
    expect(await task(taskId)).toMatchObject({ state: 'SUCCEEDED', total: 1230, acked: 1230, failed: 0 });
    expect(receiver.kept.size).toBe(1230);
    const [top] = await rows<{ top: string }>(
      system(),
      sql`select max(seq)::text as top from change_mark where record_type = 'testReduction'`,
    );
    expect(await watermark(id)).toBe(Number(top?.top));
  });

  it('killed at any moment, 1,230 rows lose and double nothing: a batch that goes out again carries the same id and content', async () => {
    const { id } = await entry();
    await reductions.change(system(), keys(1230));
    const taskId = await start(id);
    const hung: (() => void)[] = [];
    const pending: Promise<void>[] = [];
    receiver.answer = async () => {
      // Every other call is lost on its way back, and its worker with it.
      if (receiver.arrived.length % 2 === 1) await new Promise<void>((resolve) => hung.push(resolve));
      return { code: 0, message: '成功' };
    };
    for (let kills = 1; kills <= 3; kills += 1) {
      const node = kills % 2 ? app : other;
      pending.push(runOn(node, taskId));
      await until(() => hung.length === kills);
      // What changes meanwhile belongs to the next task.
      if (kills === 1) await reductions.change(system(), ['JY-00001']);
      advance(TASK_LEASE_MS);
    }
    await runOn(other, taskId);
    for (const release of hung) release();
    await Promise.all(pending);
    expect(await task(taskId)).toMatchObject({ state: 'SUCCEEDED', acked: 1230 });
    const contents = new Map<string, string>();
    for (const { messageId, body } of receiver.arrived) {
      expect(contents.get(messageId) ?? JSON.stringify(body)).toBe(JSON.stringify(body));
      contents.set(messageId, JSON.stringify(body));
    }
    expect(contents.size).toBe(3);
    const sent = [...contents.values()].flatMap((text) => (JSON.parse(text) as { rows: { recordKey: string }[] }).rows);
    expect(new Set(sent.map((row) => row.recordKey)).size).toBe(1230);
    expect(sent).toHaveLength(1230);
    receiver.forget();
    await runOn(app, await start(id));
    expect(receiver.arrived.flatMap(({ body }) => body.rows)).toMatchObject([{ recordKey: 'JY-00001', version: 2 }]);
  });

  it('AC36-3 lists the rows that lack a required item and sends the others: 部分成功 1,227/3', async () => {
    const { id } = await entry();
    await reductions.change(system(), keys(1227));
    await reductions.change(system(), ['X-1', 'X-2', 'X-3'], { kind: null });
    const taskId = await start(id);
    await runOn(app, taskId);
    expect(await task(taskId)).toMatchObject({ state: 'PARTIAL', stateTitle: '部分成功', acked: 1227, failed: 3 });
    const { nodes, totalCount } = await troubled(taskId);
    expect(totalCount).toBe(3);
    expect(nodes).toMatchObject(
      ['X-1', 'X-2', 'X-3'].map((recordKey) => ({ recordKey, state: 'FAILED', error: '必填项 classCode 为空' })),
    );
    const asked = { title: '数据上行有失败的行，请核实补传', role: 'DX_ADMIN' };
    const newestTask = async () => (await cityTasks(system(), 'UPLINK_FAILURE')).at(-1);
    expect(await newestTask()).toEqual({ ...asked, open: true });
    await reductions.change(system(), ['X-2'], { kind: 'B2' });
    receiver.forget();
    await runOn(app, await start(id));
    expect(await newestTask()).toEqual({ ...asked, open: false });
    expect(receiver.arrived.flatMap(({ body }) => body.rows)).toMatchObject([
      { recordKey: 'X-2', data: { classCode: 'B2', deathDay: '20260301' } },
    ]);
  });

  it('AC36-4 is not made while the entry is disabled: the log says 「条目已停用，跳过」', async () => {
    const { id, version } = await entry();
    await reductions.change(system(), keys(3));
    await admin.run(
      'mutation ($id: ID!, $version: Int!) { setUplinkEntryEnabled(id: $id, version: $version, enabled: false, reason: "对方系统停机维护") { id } }',
      { id, version },
    );
    advance(60 * MINUTE);
    await app.job('uplink.start-due');
    admin = await app.as('dx_admin');
    const { data } = await admin.run(
      'query ($id: ID!) { uplinkEntry(id: $id) { notes { text } nextRunAt } transferTasks { totalCount } }',
      { id },
    );
    expect(data).toMatchObject({
      uplinkEntry: { notes: [{ text: '条目已停用，跳过' }] },
      transferTasks: { totalCount: 0 },
    });
  });

  it('begins by its schedule, by event within a minute, and never twice at once', async () => {
    const { id } = await entry({ schedule: '0 * * * *' });
    const byEvent = await entry({ mode: 'EVENT', schedule: null });
    await reductions.change(system(), keys(2));
    advance(60 * MINUTE);
    await Promise.all([app.job('uplink.start-due'), app.job('uplink.start-due')]);
    admin = await app.as('dx_admin');
    const tasks = await rows(system(), sql`select entry_id as "entryId", kind from transfer_task order by kind`);
    expect(tasks).toEqual([
      { entryId: byEvent.id, kind: 'EVENT' },
      { entryId: id, kind: 'SCHEDULED' },
    ]);
    expect((await admin.run('mutation ($id: ID!) { runUplinkEntry(id: $id) { id } }', { id })).code).toBe('DX-UP-06');
  });
});

describe('the receiver', () => {
  it('that answers 200 with a business error refuses the rows; the next task leaves them out and 重发 keeps the message id', async () => {
    const { id } = await entry();
    await reductions.change(system(), keys(2));
    receiver.answer = () => ({ code: 1002, message: '缺少行政区划' });
    const taskId = await start(id);
    await runOn(app, taskId);
    const refused = await task(taskId);
    expect(refused).toMatchObject({
      state: 'FAILED',
      failed: 2,
      batches: [{ state: 'REJECTED', answerText: '缺少行政区划', canResend: true }],
    });
    expect(await watermark(id)).toBe(0);
    receiver.answer = () => ({ code: 0, message: '成功' });
    const batch = refused.batches[0];
    const resend = () => admin.run('mutation ($id: ID!) { resendTransferBatch(id: $id) { id } }', { id: batch?.id });
    const other = await start(id);
    expect(await resend()).toMatchObject({ code: 'DX-UP-06' });
    await admin.run('mutation ($id: ID!) { cancelTransferTask(id: $id, reason: "先重发上一批") { id } }', {
      id: other,
    });
    const audited = await auditOf(system(), ['dx.uplink.resend'], resend);
    expect(audited).toMatchObject([{ objectId: batch?.id, detail: { batchNo: batch?.batchNo } }]);
    await runOn(app, taskId);
    expect(await task(taskId)).toMatchObject({ state: 'SUCCEEDED', acked: 2 });
    expect(new Set(receiver.arrived.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await watermark(id)).toBeGreaterThan(0);
  });

  it('may except single rows: 被拒绝 with its words, the others 已确认; 补传 sends them as they are now', async () => {
    const { id } = await entry();
    await reductions.change(system(), keys(3));
    receiver.answer = () => ({
      code: 0,
      message: '部分成功',
      data: { rejected: [{ recordKey: 'JY-00002', message: '姓名与库不符' }] },
    });
    const taskId = await start(id);
    await runOn(app, taskId);
    expect(await task(taskId)).toMatchObject({ state: 'PARTIAL', acked: 2, failed: 1 });
    expect((await troubled(taskId)).nodes).toMatchObject([
      { recordKey: 'JY-00002', error: '姓名与库不符', resent: false },
    ]);
    receiver.forget();
    const again = await admin.run(
      'mutation ($entryId: ID!, $taskId: ID!) { resendUplinkRows(entryId: $entryId, input: { taskId: $taskId }) { id kindTitle } }',
      { entryId: id, taskId },
    );
    await runOn(app, (again.data.resendUplinkRows as { id: string }).id);
    expect(receiver.arrived.flatMap(({ body }) => body.rows)).toMatchObject([{ recordKey: 'JY-00002' }]);
    expect((await troubled(taskId)).nodes).toMatchObject([{ recordKey: 'JY-00002', resent: true }]);
  });

  it('that is down is tried after 1, 5, 15 minutes …, holding later batches back, until 多次失败', async () => {
    const { id } = await entry({ batchSize: 1 });
    await reductions.change(system(), keys(2));
    receiver.answer = (_arrived, reply) => reply.code(503).send({ code: 503, message: '维护中' });
    const taskId = await start(id);
    await runOn(app, taskId);
    for (const minutes of [1, 5, 15, 60, 360, 1440]) {
      const tries = receiver.arrived.length;
      advance(minutes * MINUTE - 1);
      await runOn(app, taskId);
      expect(receiver.arrived).toHaveLength(tries);
      advance(1);
      await runOn(app, taskId);
    }
    const sent = () => receiver.arrived.map(({ body }) => body.batchNo.slice(-3));
    expect(sent()).toEqual(Array(7).fill('001'));
    await runOn(app, taskId);
    expect(sent().at(-1)).toBe('002');
    admin = await app.as('dx_admin');
    expect((await task(taskId)).batches).toMatchObject([
      { state: 'DEAD', attempts: 7 },
      { state: 'PENDING', attempts: 1 },
    ]);
  });

  it('that acknowledges later leaves the task at 待回执; a lost ACK makes the batch go again under its id', async () => {
    const { id } = await entry({ ackMode: 'ASYNC', ackSender: 'BU', ackWaitMinutes: 30 });
    await reductions.change(system(), keys(2));
    const taskId = await start(id);
    await runOn(app, taskId);
    expect(await task(taskId)).toMatchObject({ state: 'AWAITING_ACK', stateTitle: '待回执', sent: 2, acked: 0 });
    advance(30 * MINUTE);
    await runOn(app, taskId);
    admin = await app.as('dx_admin');
    const [first, second] = receiver.arrived;
    expect(first?.messageId).toBe(second?.messageId);
    expect(await ack('OTHER', first?.messageId ?? '')).toMatchObject({ code: 1003 });
    expect(await ack('BU', '01990000-0000-7000-8000-0000000000aa')).toMatchObject({ code: 1003 });
    expect(await ack('BU', first?.messageId ?? '')).toMatchObject({ code: 0 });
    expect(await task(taskId)).toMatchObject({ state: 'SUCCEEDED', acked: 2, batches: [{ answerText: '入库完成' }] });
    expect(await watermark(id)).toBeGreaterThan(0);
    expect(await ack('BU', first?.messageId ?? '')).toMatchObject({ code: 0 });
  });
});

describe('an address', () => {
  it('that left the list, or whose name leads to this machine, is not connected to; the batch waits with the reason', async () => {
    const { id } = await entry();
    await reductions.change(system(), keys(1));
    await run(system(), sql`delete from exchange_host where host = '127.0.0.1'`);
    const taskId = await start(id);
    await runOn(app, taskId);
    expect((await task(taskId)).batches).toMatchObject([{ state: 'PENDING', lastError: '主机不在允许的主机名单中' }]);
    await allowHosts(system(), '127.0.0.1', 'localhost');
    await run(system(), sql`update uplink_entry set endpoint = replace(endpoint, '127.0.0.1', 'localhost')`);
    const config = app.config as { exchangeLoopback: boolean };
    config.exchangeLoopback = false;
    advance(MINUTE);
    await runOn(app, taskId);
    config.exchangeLoopback = true;
    admin = await app.as('dx_admin');
    expect((await task(taskId)).batches).toMatchObject([
      { state: 'PENDING', lastError: '调用地址解析到不允许访问的地址' },
    ]);
    expect(receiver.arrived).toEqual([]);
  });

  it('that answers with a redirect is not followed', async () => {
    const { id } = await entry();
    await reductions.change(system(), keys(1));
    receiver.answer = (_arrived, reply) => reply.redirect(`${receiver.url}/elsewhere`);
    const taskId = await start(id);
    await runOn(app, taskId);
    expect((await task(taskId)).batches).toMatchObject([
      { state: 'PENDING', lastError: '上游要求跳转到其他地址（HTTP 302），已拒绝' },
    ]);
  });
});

describe('time and backlog', () => {
  it('a clock that is set back loses nothing: the window is of row sequences', async () => {
    const { id } = await entry();
    await reductions.change(system(), ['A']);
    await runOn(app, await start(id));
    app.clock.advance(-86_400_000);
    await reductions.change(system(), ['B']);
    receiver.forget();
    await runOn(app, await start(id));
    expect(receiver.arrived.flatMap(({ body }) => body.rows)).toMatchObject([{ recordKey: 'B' }]);
  });
});
