import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib';
import { type Broker, startBroker } from '../../../../test/broker.ts';
import { type FileServer, startFileServer } from '../../../../test/file-server.ts';
import { type Product, product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
import { allowHosts, ReductionSource, uplinkDesk } from '../../../../test/uplink.ts';
import { run, sql } from '../../../database/sql.ts';
import { type Envelope, isAuthentic } from '../../../platform/exchange/envelope/envelope.ts';
import { amqpModule, publishAmqp } from '../../../platform/exchange/transports/amqp/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const NOW = '2026-03-09T02:00:30Z';
const MINUTE = 60_000;
const QUEUE = 'yjs.out.MINISTRY';
const reductions = new ReductionSource();

let app: Product;
let files: FileServer;
let broker: Broker;
let stopAmqp: () => Promise<void>;
let model: ChannelModel;
let partner: ConfirmChannel;
let desk: ReturnType<typeof uplinkDesk>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  [broker, files] = await Promise.all([startBroker(), startFileServer()]);
  app = await product('uplink_transports', {
    now: NOW,
    env: { EXCHANGE_LOOPBACK: 'true', AMQP_URL: broker.url, AMQP_CA_FILE: broker.caFile },
    further: [reductions.module],
  });
  await allowHosts(system(), '127.0.0.1', 'localhost');
  stopAmqp = (await amqpModule.background?.(app)) ?? (async () => undefined);
  await openPartner();
  desk = uplinkDesk(app, { url: '' });
}, 90_000);
afterAll(async () => {
  await model.close().catch(() => undefined);
  await stopAmqp();
  await broker.stop();
  await files.stop();
  await app.close();
}, 30_000);
beforeEach(async () => {
  app.clock.set(new Date(NOW));
  reductions.rows.clear();
  await desk.clear();
});

/** The receiver's side of the queue. */
async function openPartner(): Promise<void> {
  model = await connect(broker.url, { ca: [readFileSync(broker.caFile)] });
  model.on('error', () => undefined);
  partner = await model.createConfirmChannel();
  await partner.assertQueue(QUEUE, { durable: true });
}

const ours = (envelope: Envelope) => isAuthentic({ ...envelope }, app.keys.signingPair().publicKey);
const rowsOf = (envelope: Envelope) => (envelope.body as unknown as { rows: { recordKey: string }[] }).rows;

describe('files over SFTP', () => {
  const entry = (more: object = {}) => {
    const { url: endpoint, account, privateKey: secret, hostKey } = files;
    return desk.entry({ protocol: 'SFTP', ackMode: 'NONE', batchSize: 2, endpoint, account, secret, hostKey, ...more });
  };
  const received = () =>
    readdirSync(files.folder)
      .sort()
      .map((name) => JSON.parse(readFileSync(join(files.folder, name), 'utf8')) as Envelope);

  it('bring each batch as a signed file of its number; a repeat replaces it', async () => {
    const { id } = await entry();
    await reductions.change(system(), ['A', 'B', 'C']);
    const taskId = await desk.start(id);
    await desk.run(taskId);
    const { batches } = await desk.task(taskId);
    expect(readdirSync(files.folder).sort()).toEqual(batches.map(({ batchNo }) => `${batchNo}.json`));
    expect(received().map((envelope) => rowsOf(envelope).map(({ recordKey }) => recordKey))).toEqual([
      ['A', 'B'],
      ['C'],
    ]);
    expect(received().every(ours)).toBe(true);
    expect(await desk.task(taskId)).toMatchObject({ state: 'SUCCEEDED', acked: 3 });
  });

  it('await their acknowledgement where one is agreed', async () => {
    const { id } = await entry({ ackMode: 'ASYNC', ackSender: 'BU' });
    await reductions.change(system(), ['A']);
    const taskId = await desk.start(id);
    await desk.run(taskId);
    const sent = await desk.task(taskId);
    expect(sent).toMatchObject({ state: 'AWAITING_ACK', sent: 1, acked: 0 });
    await desk.ack('BU', String(sent.batches[0]?.messageId));
    expect(await desk.task(taskId)).toMatchObject({ state: 'SUCCEEDED', acked: 1 });
  });

  it('are not sent to a server that shows another host key, nor to a host that left the list', async () => {
    const before = readdirSync(files.folder).length;
    const { id } = await entry({ hostKey: 'ab'.repeat(32) });
    await reductions.change(system(), ['A']);
    const taskId = await desk.start(id);
    await desk.run(taskId);
    expect((await desk.task(taskId)).batches).toMatchObject([
      { state: 'PENDING', lastError: '对方主机密钥与登记的指纹不一致，已中断连接' },
    ]);
    await run(system(), sql`delete from exchange_host where host = '127.0.0.1'`);
    app.clock.advance(MINUTE);
    await desk.run(taskId);
    expect((await desk.task(taskId)).batches).toMatchObject([{ lastError: '主机不在允许的主机名单中' }]);
    await allowHosts(system(), '127.0.0.1');
    expect(readdirSync(files.folder)).toHaveLength(before);
  });
});

describe('messages through a queue', () => {
  const entry = (more: object = {}) =>
    desk.entry({ protocol: 'AMQP', ackMode: 'NONE', endpoint: `amqps://localhost/${QUEUE}`, ...more });
  const take = async () => {
    const message = await partner.get(QUEUE, { noAck: true });
    return message
      ? { id: message.properties.messageId as string, envelope: JSON.parse(message.content.toString()) as Envelope }
      : undefined;
  };

  it('arrive signed under the batch’s message id and are kept by the broker', async () => {
    const { id } = await entry();
    await reductions.change(system(), ['A', 'B']);
    const taskId = await desk.start(id);
    await desk.run(taskId);
    const task = await desk.task(taskId);
    expect(task).toMatchObject({ state: 'SUCCEEDED', acked: 2 });
    const arrived = await take();
    expect(arrived?.id).toBe(task.batches[0]?.messageId);
    expect(arrived && ours(arrived.envelope)).toBe(true);
    expect(arrived && rowsOf(arrived.envelope)).toHaveLength(2);
  });

  it('wait while the broker is down and go out under the same id when it is back; only that broker can be named', async () => {
    await expect(entry({ endpoint: `amqps://127.0.0.1/${QUEUE}` })).rejects.toThrow('消息队列须为本平台已配置的服务');
    const { id } = await entry({ ackMode: 'ASYNC', ackSender: 'BU' });
    await reductions.change(system(), ['A']);
    const taskId = await desk.start(id);
    await model.close();
    await broker.kill();
    // The link notices by itself that its broker is gone.
    await until(async () => {
      await desk.run(taskId);
      app.clock.advance(MINUTE);
      return (await desk.task(taskId)).batches[0]?.state === 'PENDING';
    });
    const waiting = await desk.task(taskId);
    expect(waiting.batches[0]?.lastError).toContain('消息队列');
    await broker.start();
    await openPartner();
    // A batch has its number of tries; none is spent before the link is back.
    const isBack = () =>
      publishAmqp(app, QUEUE, Buffer.from('probe')).then(
        () => true,
        () => false,
      );
    await until(isBack, 60_000);
    await partner.purgeQueue(QUEUE);
    await until(async () => {
      app.clock.advance(30 * MINUTE);
      await desk.run(taskId);
      return (await desk.task(taskId)).state === 'AWAITING_ACK';
    }, 30_000);
    const arrived = await take();
    expect(arrived?.id).toBe(waiting.batches[0]?.messageId);
    await desk.ack('BU', arrived?.id ?? '');
    expect(await desk.task(taskId)).toMatchObject({ state: 'SUCCEEDED', acked: 1 });
  }, 120_000);
});
