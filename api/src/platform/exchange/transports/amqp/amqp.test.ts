import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib';
import { GatewayClient, type Message } from '../../../../../sandbox/gateway-client.ts';
import { type BareApp, bareApp } from '../../../../../test/bare-app.ts';
import { type Broker, startBroker } from '../../../../../test/broker.ts';
import { type FreshDatabase, freshDatabase } from '../../../../../test/database/test-database.ts';
import { until } from '../../../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { accessModule } from '../../../access/index.ts';
import { auditModule } from '../../../audit/index.ts';
import { refuse } from '../../../errors/index.ts';
import { type Ctx, transaction } from '../../../kernel/index.ts';
import { defineModule } from '../../../kernel/module.ts';
import { notifyModule } from '../../../notify/module.ts';
import { outboxModule, pushOutbox } from '../../../outbox/index.ts';
import type { InboundAnswer, InboundMessage } from '../../channel.ts';
import { DEMO_PORTAL } from '../../demo/demo-parties.ts';
import { createEnvelopeChannel, exchangeModule } from '../../index.ts';
import { amqpModule, publishAmqp } from './index.ts';
import { ackQueue, DEAD_QUEUE, inboundQueue, outboundQueue, resting, verdictQueue, waitQueue } from './queues.ts';

const APP = 'ywtb-portal';
const KEPT = 'yjs.kept';
const TRIED_AGAIN = expect.stringMatching(/^处理未成功，平台将自动再处理，请勿重发（编号 \S+）$/);
const GIVEN_UP = expect.stringMatching(
  /^处理未成功，平台不再自动处理，技术人员将查明原因，请接到通知后重发（编号 \S+）$/,
);
let keptSince = 0;
let broker: Broker;
let database: FreshDatabase;
let app: BareApp;
let stop: () => Promise<void>;
let model: ChannelModel;
let partner: ConfirmChannel;
let behave: (message: InboundMessage) => Promise<InboundAnswer>;
let handled: InboundMessage[] = [];
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const echo = defineModule({
  name: 'echo',
  title: '测试',
  inbound: [
    {
      bizType: 'APPLICATION.SUBMIT',
      title: '测试',
      schema: { type: 'object' },
      handle: async (_tx, message) => {
        handled.push(message);
        return behave(message);
      },
    },
  ],
  outbound: [
    createEnvelopeChannel({
      key: 'queue-partner',
      title: '队列对方',
      kinds: { NOTE: '通知' },
      receiverCode: () => 'GA',
      bizType: () => 'TEST.NOTE',
      endpoint: () => ({ queue: outboundQueue('GA') }),
    }),
  ],
});

beforeAll(async () => {
  [broker, database] = await Promise.all([startBroker(), freshDatabase('amqp')]);
  app = await bareApp({
    url: database.url,
    modules: [accessModule, auditModule, notifyModule, outboxModule, exchangeModule, amqpModule, echo],
    env: { AMQP_URL: broker.url, AMQP_CA_FILE: broker.caFile, DEPARTMENT_QUEUES: 'GA', AMQP_RETRY_SECONDS: '1,2' },
  });
  for (const module of app.registry.modules) await module.seed?.(ctx());
  await accessModule.demo?.(ctx());
  await exchangeModule.demo?.(ctx());
  stop = (await amqpModule.background?.(app)) ?? (async () => undefined);
  await connectPartner();
  // The broker answers a declaration before it writes it: a queue declared just before a kill may be gone after it (two seconds at most).
  await partner.assertQueue(KEPT, { durable: true });
  keptSince = performance.now();
}, 90_000);
afterAll(async () => {
  await model.close().catch(() => undefined);
  await stop();
  await broker.stop();
  await app.close();
  await database.drop();
}, 60_000);
beforeEach(() => {
  handled = [];
  behave = async () => ({ code: 0, message: '已接收' });
});

async function connectPartner(): Promise<void> {
  model = await connect(broker.url, { ca: [readFileSync(broker.caFile)] });
  model.on('error', () => undefined);
  partner = await model.createConfirmChannel();
  partner.on('error', () => undefined);
}

const client = () => new GatewayClient('http://127.0.0.1', DEMO_PORTAL, () => app.clock.now());
const envelope = (overrides: Partial<Message> = {}) =>
  Buffer.from(JSON.stringify(client().envelope({ bizType: 'APPLICATION.SUBMIT', body: { a: 1 }, ...overrides })));

async function send(content: Buffer, headers: Record<string, unknown> = {}): Promise<void> {
  partner.sendToQueue(inboundQueue(APP), content, { persistent: true, correlationId: 'c1', headers });
  await partner.waitForConfirms();
}

async function nextFrom(queue: string): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> | undefined;
  await until(async () => {
    const message = await partner.get(queue, { noAck: true });
    if (message) found = JSON.parse(message.content.toString()) as Record<string, unknown>;
    return found !== undefined;
  }, 15_000);
  return found ?? {};
}

describe('messages by queue', () => {
  it('pass the same checks as by HTTP, are handled once, logged, and acknowledged in the sender’s queue', async () => {
    const messageId = randomUUID();
    const content = envelope({ messageId });
    await send(content);
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ messageId, code: 0, message: '已接收' });
    await send(content);
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ messageId, code: 1005, first: { code: 0 } });
    expect(handled.map(({ channel, senderCode }) => [channel, senderCode])).toEqual([['AMQP', 'YWTB']]);
    const logged = await rows<{ method: string; code: string }>(
      ctx(),
      sql`select method, result_code as code from exchange_call_log where message_id = ${messageId} order by result_code`,
    );
    expect(logged).toEqual([
      { method: 'AMQP', code: '0000' },
      { method: 'AMQP', code: '1005' },
    ]);
  });

  it.each([
    ['not JSON', () => Buffer.from('nonsense'), 1002],
    [
      'not signed',
      () => Buffer.from(JSON.stringify({ ...JSON.parse(envelope().toString()), signature: undefined })),
      1001,
    ],
    [
      'changed after signing',
      () => Buffer.from(JSON.stringify({ ...JSON.parse(envelope().toString()), bjNo: 'X' })),
      1001,
    ],
    ['of a kind that is not granted', () => envelope({ bizType: 'SMS.RECEIPT' }), 'DX-4041'],
  ] as const)('%s: answered in the sender’s queue, nothing handled', async (_name, content, code) => {
    await send(content());
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ code });
    expect(handled).toEqual([]);
  });

  it('of an application that was switched off are refused', async () => {
    await run(ctx(), sql`update exchange_app set enabled = false where app_id = ${APP}`);
    await send(envelope());
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 'DX-4014' });
    await run(ctx(), sql`update exchange_app set enabled = true where app_id = ${APP}`);
  });

  it('that we fail at come again after rests that grow, and then lie in the dead queue; others go on meanwhile', async () => {
    const tried: number[] = [];
    behave = async ({ body }) => {
      if (!(body as { poison?: boolean }).poison) return { code: 0, message: '已接收' };
      tried.push(performance.now());
      throw refuse('E-0518');
    };
    const waiting = randomUUID();
    const content = envelope({ messageId: waiting, body: { poison: true } });
    await send(content);
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ messageId: waiting, code: 1099, message: TRIED_AGAIN });
    await send(envelope());
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 0 });
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ messageId: waiting, code: 1099, message: TRIED_AGAIN });
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ messageId: waiting, code: 1099, message: GIVEN_UP });
    expect(await nextFrom(DEAD_QUEUE)).toMatchObject({ messageId: waiting });
    // No less than what is set (the broker's clock and ours may differ by a few milliseconds); a busy machine makes them longer.
    const [first = 0, second = 0] = tried.slice(1).map((at, n) => at - (tried[n] ?? at));
    expect(tried).toHaveLength(3);
    expect(first).toBeGreaterThan(950);
    expect(second).toBeGreaterThan(1950);
    // Of its own accord or sent again: once the cause is gone it is taken as the first of its kind.
    behave = async () => ({ code: 0, message: '已接收' });
    await send(content);
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ messageId: waiting, code: 0 });
  });

  it('that we failed at for a while is handled by itself when the cause is gone', async () => {
    let tries = 0;
    behave = async () => {
      tries += 1;
      if (tries === 1) throw refuse('E-0518');
      return { code: 0, message: '已接收' };
    };
    await send(envelope());
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 1099 });
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 0 });
    expect(tries).toBe(2);
  });

  it.each(['abc', -3, 0.5, '2'])(
    'that we fail at for the first time rests, whatever x-tries its sender wrote: %p',
    async (tries) => {
      let handledTimes = 0;
      behave = async () => {
        handledTimes += 1;
        if (handledTimes === 1) throw refuse('E-0518');
        return { code: 0, message: '已接收' };
      };
      await send(envelope(), { 'x-tries': tries });
      expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 1099, message: TRIED_AGAIN });
      expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 0 });
    },
  );

  it('that is given up while nobody can be told of it is answered and kept once', async () => {
    behave = async () => {
      throw refuse('E-0518');
    };
    await run(ctx(), sql`alter table notification rename to notification_away`);
    try {
      await send(envelope(), { 'x-tries': 2 });
      expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 1099, message: GIVEN_UP });
    } finally {
      await run(ctx(), sql`alter table notification_away rename to notification`);
    }
    await nextFrom(DEAD_QUEUE);
    expect(await partner.get(DEAD_QUEUE, { noAck: true })).toBe(false);
    expect(handled).toHaveLength(1);
  });

  it('whose wait queue the broker refuses are kept in the dead queue; the connection stays, and others go on', async () => {
    behave = async ({ body }) => {
      if ((body as { poison?: boolean }).poison) throw refuse('E-0518');
      return { code: 0, message: '已接收' };
    };
    // The second rest: declared with other arguments it is refused as without the right to declare it.
    const queue = waitQueue(APP, 2);
    await partner.deleteQueue(queue);
    await partner.assertQueue(queue, { durable: true });
    const messageId = randomUUID();
    await send(envelope({ messageId, body: { poison: true } }), { 'x-tries': 1 });
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ messageId, code: 1099, message: GIVEN_UP });
    expect(await nextFrom(DEAD_QUEUE)).toMatchObject({ messageId });
    await publishAmqp(app, KEPT, Buffer.from('{}'));
    await nextFrom(KEPT);
    await send(envelope());
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 0 });
    expect(handled).toHaveLength(2);
    const alarms = await rows<{ body: string }>(
      ctx(),
      sql`select body from notification where template_code = 'N04' and strpos(body, ${queue}) > 0`,
    );
    expect(alarms[0]?.body).toContain('已移入死信队列 yjs.dead（消息队列服务不允许建立等待队列');
    await partner.deleteQueue(queue);
    await partner.assertQueue(queue, resting(APP, 2));
  });
});

describe('messages to a partner by queue', () => {
  async function push(): Promise<string> {
    const org = await firstRow<{ id: string; path: string }>(
      ctx(),
      sql`select id, path from org where code = '310000'`,
    );
    const input = {
      channel: 'queue-partner',
      kind: 'NOTE',
      streamKey: `s-${randomUUID()}`,
      streamTitle: '测试',
      payload: { text: '你好' },
      masked: { text: '你好' },
      recordType: 'case',
      recordId: randomUUID(),
      orgId: org?.id ?? '',
      orgPath: org?.path ?? '',
      districtCode: '310109',
    };
    const [pushed] = await transaction(ctx(), (tx) => pushOutbox(tx, [input]));
    return pushed?.pushId ?? '';
  }
  const state = async (pushId: string) =>
    (await firstRow<{ state: string }>(ctx(), sql`select state from outbox_message where push_id = ${pushId}`))?.state;
  const channel = () => app.registry.outbound.get('queue-partner');

  async function deliverOnce(pushId: string): Promise<unknown> {
    const message = await firstRow<{ streamKey: string; seq: number }>(
      ctx(),
      sql`select stream_key as "streamKey", seq from outbox_message where push_id = ${pushId}`,
    );
    await run(ctx(), sql`update outbox_message set attempts = 1 where push_id = ${pushId}`);
    return channel()?.send(ctx(), {
      pushId,
      kind: 'NOTE',
      streamKey: message?.streamKey ?? '',
      seq: message?.seq ?? 1,
      payload: { text: '你好' },
      traceId: randomUUID(),
    });
  }

  it.each([
    [0, 'ACKED'],
    [1002, 'REJECTED'],
  ])('lie in its queue signed, and its acknowledgement %d settles the push as %s', async (code, settled) => {
    const pushId = await push();
    expect(await deliverOnce(pushId)).toMatchObject({ outcome: 'SENT' });
    expect(await nextFrom(outboundQueue('GA'))).toMatchObject({
      messageId: pushId,
      receiverCode: 'GA',
      ackMode: 'ASYNC',
    });
    partner.sendToQueue(verdictQueue('GA'), Buffer.from(JSON.stringify({ messageId: pushId, code, message: '知悉' })));
    await until(async () => (await state(pushId)) === settled);
  });

  it('an acknowledgement that is unreadable or about nothing stops nothing', async () => {
    for (const content of ['nonsense', '{}', JSON.stringify({ messageId: 'x'.repeat(200), code: 0, message: '' })])
      partner.sendToQueue(verdictQueue('GA'), Buffer.from(content));
    const pushId = await push();
    await deliverOnce(pushId);
    partner.sendToQueue(verdictQueue('GA'), Buffer.from(JSON.stringify({ messageId: pushId, code: 0, message: '' })));
    await until(async () => (await state(pushId)) === 'ACKED');
    await nextFrom(outboundQueue('GA'));
  });

  it('a broker that dies makes sending fail at once; it comes back by itself, and what lay in its queues is still there', async () => {
    partner.sendToQueue(KEPT, Buffer.from('{"kept":true}'), { persistent: true });
    await partner.waitForConfirms();
    await until(async () => performance.now() - keptSince > 5000);
    await broker.kill();
    await until(async () => ((await deliverOnce(await push())) as { outcome: string }).outcome === 'RETRY', 15_000);
    await broker.start();
    await until(
      () =>
        publishAmqp(app, KEPT, Buffer.from('{"again":true}')).then(
          () => true,
          () => false,
        ),
      40_000,
    );
    await connectPartner();
    expect(await nextFrom(KEPT)).toEqual({ kept: true });
    await send(envelope());
    expect(await nextFrom(ackQueue(APP))).toMatchObject({ code: 0 });
  }, 120_000);
});
