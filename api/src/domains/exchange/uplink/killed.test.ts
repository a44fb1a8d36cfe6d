import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Child, startChild } from '../../../../test/child/start-child.ts';
import { type Product, product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
import { allowHosts, Receiver, uplinkDesk } from '../../../../test/uplink.ts';
import { fillTable, makeTable, tableEntry, tableModule } from '../../../../test/uplink-table.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { TASK_LEASE_MS } from './tasks/lease.ts';
import { runTask } from './tasks/run-task.ts';

const NOW = '2026-03-09T02:00:30Z';
const ROWS = 1230;

let app: Product;
let receiver: Receiver;
let url: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('uplink_killed', { now: NOW, env: { EXCHANGE_LOOPBACK: 'true' }, further: [tableModule] });
  const [database] = await rows<{ name: string }>(system(), sql`select current_database() as name`);
  const address = new URL(app.orm.config.get('clientUrl') ?? '');
  address.pathname = database?.name ?? '';
  url = address.href;
  await allowHosts(system(), '127.0.0.1');
  await makeTable(system());
  await fillTable(system(), ROWS);
  receiver = await new Receiver().start();
});
afterAll(async () => {
  await receiver.stop();
  await app.close();
});

describe('a worker that is killed', () => {
  it('AC36-1 after the first batch arrived and after the second was acknowledged loses and doubles none of 1,230 rows', async () => {
    const desk = uplinkDesk(app, receiver);
    const { id } = await desk.entry(tableEntry);
    const taskId = await desk.start(id);
    const worker = () =>
      startChild('uplink-worker.ts', { DATABASE_URL: url, TASK_ID: taskId, NOW: app.clock.now().toISOString() });
    const batches = () => receiver.arrived.map(({ body }) => body.batchNo.slice(-3));
    /** Kills the worker at its n-th call: the receiver has the batch, its answer reaches nobody. */
    const killAt = async (child: Child, call: number) => {
      const before = receiver.arrived.length;
      receiver.answer = async () => {
        if (receiver.arrived.length === before + call) await child.kill();
        return { code: 0, message: '成功' };
      };
      await until(() => receiver.arrived.length === before + call, 60_000);
      expect(await child.ended).toBeNull();
      app.clock.advance(TASK_LEASE_MS);
    };

    await killAt(worker(), 1);
    expect(batches()).toEqual(['001']);
    await killAt(worker(), 3);
    expect(batches()).toEqual(['001', '001', '002', '003']);
    receiver.answer = () => ({ code: 0, message: '成功' });
    await runTask(system(), taskId);
    // What was acknowledged does not go out again; what was not goes under its message id with the same content.
    expect(batches()).toEqual(['001', '001', '002', '003', '003']);
    const contents = new Map(receiver.arrived.map(({ messageId, body }) => [messageId, JSON.stringify(body)]));
    expect(contents.size).toBe(3);
    for (const { messageId, body } of receiver.arrived) expect(JSON.stringify(body)).toBe(contents.get(messageId));
    const sent = [...contents.values()].flatMap((text) => (JSON.parse(text) as { rows: { recordKey: string }[] }).rows);
    expect(sent).toHaveLength(ROWS);
    expect(new Set(sent.map(({ recordKey }) => recordKey)).size).toBe(ROWS);
    expect(await desk.task(taskId)).toMatchObject({ state: 'SUCCEEDED', total: ROWS, acked: ROWS, failed: 0 });
    const [entry] = await rows(system(), sql`select watermark::int as watermark from uplink_entry where id = ${id}`);
    expect(entry).toEqual({ watermark: ROWS });
  }, 120_000);
});
