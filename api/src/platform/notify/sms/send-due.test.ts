import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../../test/database/test-database.ts';
import { actorOf, getOrgRow, hire, seedAll } from '../../../../test/staff.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { accessModule } from '../../access/index.ts';
import { runJob } from '../../jobs/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { readInbox } from '../inbox.ts';
import { notifyModule } from '../module.ts';
import { sendNotices } from '../send-notices.ts';
import type { SmsMessage } from './gateway.ts';
import { SEND_SMS_JOB } from './job-name.ts';
import { smsReceipt } from './receipt.ts';
import { registerSendCheck } from './send-check.ts';

const MINUTE = 60_000;
const CENTRE = '310109-C';
const RECORD = '01990000-0000-7000-8000-00000000000a';

let database: FreshDatabase;
let gateway: Server;
let app: BareApp;
let ctx: Ctx;
let clerk: string;
let technician: string;
let orgId: string;
let received: (SmsMessage & { authorization?: string | undefined })[] = [];
/** What the gateway answers next; 200 with code 0 when nothing is set. */
let answer: { status: number; body: string } | undefined;
let finished = new Set<string>();

beforeAll(async () => {
  gateway = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ ...JSON.parse(Buffer.concat(chunks).toString()), authorization: request.headers.authorization });
    response.statusCode = answer?.status ?? 200;
    response.end(answer?.body ?? JSON.stringify({ code: 0, message: 'ok', gatewayId: `G${received.length}` }));
  });
  await new Promise<void>((resolve) => void gateway.listen(0, '127.0.0.1', resolve));
  registerSendCheck(
    'case',
    async (_ctx, pending) =>
      new Set(pending.filter(({ recordId }) => !finished.has(recordId)).map(({ notificationId }) => notificationId)),
  );
  database = await freshDatabase('sms');
  app = await bareApp({
    url: database.url,
    modules: [accessModule, notifyModule],
    env: {
      PASSWORD_ITERATIONS: '1000',
      SMS_GATEWAY_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`,
      SMS_GATEWAY_TOKEN: 'token-1',
    },
  });
  ctx = await seedAll(app);
  orgId = (await getOrgRow(ctx, CENTRE)).id;
  clerk = await hire(ctx, CENTRE, ['CENTRE_CLERK']);
  technician = await hire(ctx, '310000', ['TECH']);
});
beforeEach(() => {
  received = [];
  answer = undefined;
  finished = new Set();
});
afterEach(() => run(ctx, sql`truncate notification cascade`));
afterAll(async () => {
  await app.close();
  await database.drop();
  await new Promise((resolve) => gateway.close(resolve));
});

const tell = (template: 'N08' | 'N11' = 'N08', phone = '13800138000', dueKey?: string) =>
  sendNotices(ctx, [
    {
      template,
      receivers: [{ name: '张三', phone }],
      variables: {
        事项名称: '退役报到',
        日期: '2026-03-16',
        材料清单: '缴费凭证',
        一件事编号: 'A1',
        提交时间: '2026-03-09 10:00',
        事项数: 6,
      },
      record: { type: 'case', id: RECORD, orgId, title: 'A1' },
      dueKey,
    },
  ]);
const drain = () => runJob(app, SEND_SMS_JOB);
const deliveries = () =>
  rows<{ id: string; state: string; attempts: number; error: string | null; sendId: string }>(
    ctx,
    sql`select id, state, attempts, last_error as error, send_id as "sendId" from notification_delivery where channel = 'SMS' order by id`,
  );
const inboxTitles = async () => {
  const inbox = await readInbox(app.context(await actorOf(ctx, clerk)), {}, {});
  return inbox.nodes.map(({ title }) => title);
};
const receipt = (body: unknown) =>
  transaction(ctx, (tx) =>
    smsReceipt.handle(tx, {
      messageId: 'm',
      channel: 'HTTP',
      senderCode: 'SMS',
      bizType: 'SMS.RECEIPT',
      version: '1.0',
      sentAt: '',
      body,
    }),
  );

describe('text messages', () => {
  it('AC-04-05 are tried again after 1, 5 and 30 minutes under the same id, then given up and handed to the clerk', async () => {
    await tell();
    answer = { status: 500, body: 'oops' };
    const states: string[] = [];
    for (const minutes of [0, 1, 5, 30]) {
      app.clock.advance(minutes * MINUTE - 1);
      await drain();
      const before = received.length;
      app.clock.advance(1);
      await drain();
      expect(received.length - before).toBe(1);
      states.push((await deliveries())[0]?.state ?? '');
    }
    expect(states).toEqual(['RETRYING', 'RETRYING', 'RETRYING', 'GIVEUP']);
    expect(new Set(received.map(({ sendId }) => sendId)).size).toBe(1);
    expect((await deliveries())[0]).toMatchObject({ attempts: 4, error: '短信网关应答异常（HTTP 500）' });
    expect(await inboxTitles()).toEqual(['短信未送达：A1']);
    app.clock.advance(60 * MINUTE);
    await drain();
    expect(received).toHaveLength(4);
  });

  it('01 §11.4 what is the receiver’s alone is not in the text that the clerk reads in its place', async () => {
    const ticket = `https://example.test/apply/evaluate/${'a'.repeat(43)}`;
    await sendNotices(ctx, [
      {
        template: 'N08',
        receivers: [{ name: '张三', phone: '13800138000' }],
        variables: { 事项名称: '退役报到', 日期: '2026-03-16', 材料清单: ticket },
        record: { type: 'case', id: RECORD, orgId, title: 'A1' },
        receiverOnly: ['材料清单'],
      },
    ]);
    answer = { status: 500, body: 'oops' };
    for (const minutes of [0, 1, 5, 30]) {
      app.clock.advance(minutes * MINUTE);
      await drain();
    }
    const asClerk = async () => (await readInbox(app.context(await actorOf(ctx, clerk)), {}, {})).nodes[0]?.body;
    expect(received[0]?.content).toContain(ticket);
    expect(await asClerk()).toContain('（仅收件人可见）');
    expect(await asClerk()).not.toContain('evaluate');
    const [told] = await rows<{ body: string }>(
      ctx,
      sql`select body from notification where fallback_of is null and body like '%evaluate%'`,
    );
    expect(told?.body).toContain(ticket);
  });

  it.each([
    ['not JSON', { status: 200, body: '<html>' }, '短信网关应答异常（HTTP 200）'],
    ['a refusal', { status: 200, body: '{"code":"B07","message":"签名未报备"}' }, '短信网关拒绝：签名未报备（B07）'],
    [
      'a refusal that repeats the number',
      { status: 200, body: '{"code":"B08","message":"13800138000 在黑名单"}' },
      '短信网关拒绝：[已隐去] 在黑名单（B08）',
    ],
  ])('are tried again after %s', async (_, said, error) => {
    answer = said;
    await tell();
    await drain();
    expect(await deliveries()).toMatchObject([{ state: 'RETRYING', attempts: 1, error }]);
  });

  it('carry the number in clear to the gateway only, with token, id and template', async () => {
    await tell();
    await drain();
    const [sms] = await deliveries();
    expect(sms?.state).toBe('SENT');
    expect(received).toEqual([
      {
        sendId: sms?.sendId,
        phone: '13800138000',
        content:
          '您办理的退役报到需要补充材料，请于 2026-03-16 前补充：缴费凭证。可在网上“我的办件”中上传，也可交到受理窗口。',
        templateId: 'N08',
        authorization: 'Bearer token-1',
      },
    ]);
  });

  it('leave in the order of their priority', async () => {
    await tell('N11', '13900000001');
    await tell('N11', '13900000002');
    await tell('N08', '13900000003');
    await drain();
    expect(received.map(({ templateId }) => templateId)).toEqual(['N08', 'N11', 'N11']);
  });

  it('are taken again when the worker that held them died, under the same id', async () => {
    await tell();
    await run(
      ctx,
      sql`update notification_delivery set state = 'SENDING', attempts = 1, updated_at = ${app.clock.now()}`,
    );
    await drain();
    expect(received).toEqual([]);
    app.clock.advance(6 * MINUTE);
    await drain();
    expect(await deliveries()).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('are not sent twice by two workers at once', async () => {
    for (let at = 0; at < 30; at++) await tell('N11', `139000000${String(at).padStart(2, '0')}`);
    await Promise.all([drain(), drain(), drain()]);
    expect(new Set(received.map(({ sendId }) => sendId)).size).toBe(30);
    expect(received).toHaveLength(30);
  });

  it('are at most 20 a day per person; the rest follow next morning', async () => {
    app.clock.set(new Date('2026-03-10T02:00:00Z'));
    for (let at = 0; at < 22; at++) await tell('N11');
    await tell('N11', '13911112222');
    await drain();
    expect(received.filter(({ phone }) => phone === '13800138000')).toHaveLength(20);
    expect(received).toHaveLength(21);
    app.clock.set(new Date('2026-03-10T23:59:59Z'));
    await drain();
    expect(received).toHaveLength(21);
    app.clock.set(new Date('2026-03-11T00:00:00Z'));
    await drain();
    expect(received).toHaveLength(23);
  });

  it('are not sent any more once the record has moved on, and nobody has to telephone', async () => {
    await tell();
    finished = new Set([RECORD]);
    await drain();
    expect(received).toEqual([]);
    expect(await deliveries()).toMatchObject([{ state: 'GIVEUP', error: '办件状态已变化，不再发送' }]);
    expect(await inboxTitles()).toEqual([]);
  });
});

describe('6.11 a gateway that does not answer', () => {
  const alarms = async () => {
    const inbox = await readInbox(app.context(await actorOf(ctx, technician)), {}, {});
    return inbox.nodes.map(({ body }) => body);
  };

  it('is told to technicians (N04) from the second try of a message on, once an hour, without a word about a person', async () => {
    answer = { status: 503, body: 'busy' };
    await tell();
    await tell('N08', '13800138001');
    await drain();
    expect(await alarms()).toEqual([]);
    app.clock.advance(MINUTE);
    await drain();
    app.clock.advance(5 * MINUTE);
    await drain();
    const [told, ...others] = await alarms();
    expect(others).toEqual([]);
    expect(told).toMatch(
      /^【技术故障】短信网关应答异常（HTTP 503）；影响范围：待发短信 2 条.*；建议：检查短信网关.*；编号 /,
    );
    expect(told).not.toMatch(/张三|1380013800/);
    app.clock.advance(60 * MINUTE);
    await drain();
    expect(await alarms()).toHaveLength(2);
  });

  it('is not what refuses a single message', async () => {
    answer = { status: 200, body: JSON.stringify({ code: 'E1', message: '黑名单' }) };
    await tell();
    for (const minutes of [0, 1, 5, 30]) {
      app.clock.advance(minutes * MINUTE);
      await drain();
    }
    expect(await deliveries()).toMatchObject([{ state: 'GIVEUP' }]);
    expect(await alarms()).toEqual([]);
  });
});

describe('SMS.RECEIPT', () => {
  it('of a message that nobody sent is answered 1003', async () => {
    expect(await receipt({ sendId: RECORD, status: 'DELIVERED' })).toMatchObject({ code: 1003 });
    expect(await receipt({ sendId: "' or 1=1", status: 'DELIVERED' })).toMatchObject({ code: 1003 });
  });

  it('marks the message delivered, also twice', async () => {
    await tell();
    await drain();
    const [sms] = await deliveries();
    expect(await receipt({ sendId: sms?.sendId, status: 'DELIVERED' })).toMatchObject({ code: 0 });
    expect(await receipt({ sendId: sms?.sendId, status: 'DELIVERED' })).toMatchObject({ code: 0 });
    expect(await receipt({ sendId: sms?.sendId, status: 'FAILED' })).toMatchObject({ code: 0 });
    expect(await deliveries()).toMatchObject([{ state: 'DELIVERED' }]);
  });

  it('of a failure is kept without the numbers that the operator repeats: technicians read it', async () => {
    await tell();
    await drain();
    const [sms] = await deliveries();
    await receipt({ sendId: sms?.sendId, status: 'FAILED', message: '号码13800138000（+8613800138000）为空号' });
    expect(JSON.stringify(await deliveries())).not.toContain('13800138000');
    expect(await deliveries()).toMatchObject([{ error: '运营商回执：号码[已隐去]（[已隐去]）为空号' }]);
    const steps = await rows(ctx, sql`select detail from notification_step where detail is not null`);
    expect(JSON.stringify(steps)).not.toContain('13800138000');
  });

  it('of a failure hands the message to the clerk at once, and only once', async () => {
    await tell();
    await drain();
    const [sms] = await deliveries();
    await receipt({ sendId: sms?.sendId, status: 'FAILED', code: 'MK:0001', message: '空号' });
    await receipt({ sendId: sms?.sendId, status: 'FAILED', code: 'MK:0001', message: '空号' });
    expect(await deliveries()).toMatchObject([{ state: 'GIVEUP', error: '运营商回执：空号（MK:0001）' }]);
    expect(await inboxTitles()).toEqual(['短信未送达：A1']);
  });
});
