import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { GatewayClient } from '../../../../sandbox/gateway-client.ts';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../../test/database/test-database.ts';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { canonicalRequest, sm2Sign } from '../../crypto/index.ts';
import { refuse } from '../../errors/index.ts';
import { runJob } from '../../jobs/index.ts';
import { type Ctx, defineModule } from '../../kernel/index.ts';
import { startBanList } from '../bans/enforce-bans.ts';
import type { InboundHandler, InboundMessage } from '../channel.ts';
import { DEMO_PORTAL, DEMO_SMS, demoSigningPair } from '../demo/demo-parties.ts';
import { exchangeModule, onUnsignedMessage } from '../index.ts';

const handled: InboundMessage[] = [];
let behave: InboundHandler['handle'];

const echo: InboundHandler = {
  bizType: 'APPLICATION.SUBMIT',
  title: '测试',
  schema: {
    type: 'object',
    required: ['applicationNo', 'form'],
    additionalProperties: false,
    properties: {
      applicationNo: { type: 'string', maxLength: 40 },
      form: {
        type: 'object',
        required: ['idNo'],
        properties: { idNo: { type: 'string', pattern: '^\\d{17}[\\dX]$' } },
      },
    },
  },
  handle: (tx, message) => behave(tx, message),
};

let database: FreshDatabase;
let app: BareApp;
let server: FastifyInstance;
let client: GatewayClient;
let url: string;
let ctx: Ctx;

beforeAll(async () => {
  database = await freshDatabase('gateway');
  const receipts = { ...echo, bizType: 'SMS.*', title: '回执', schema: { type: 'object' } };
  const handlers = defineModule({ name: 'echo', title: '测试', inbound: [echo, receipts] });
  app = await bareApp({ url: database.url, modules: [exchangeModule, handlers] });
  ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  await exchangeModule.demo?.(ctx);
  server = Fastify({ genReqId: () => randomUUID() });
  exchangeModule.routes?.(server, app);
  url = await server.listen({ port: 0, host: '127.0.0.1' });
  client = new GatewayClient(url, DEMO_PORTAL, () => app.clock.now());
});
afterAll(async () => {
  await server.close();
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  handled.length = 0;
  behave = async (tx, message) => {
    handled.push(message);
    await run(tx, sql`insert into change_event (payload) values ('handled')`);
    return { code: 0, message: '已接收', data: { caseNo: `C${handled.length}` } };
  };
  app.clock.advance(3600_000);
  await run(ctx, sql`truncate change_event, exchange_message, exchange_nonce`);
  await emptyExchangeLog(ctx);
});

const body = { applicationNo: 'A1', form: { idNo: '310109200103151218' } };
const message = (overrides = {}) => ({ bizType: 'APPLICATION.SUBMIT', body, ...overrides });
const envelope = (overrides = {}) => client.envelope(message(overrides));
const accepted = async () =>
  (await firstRow<{ count: number }>(ctx, sql`select count(*)::int as count from exchange_message where accepted`))
    ?.count;
const effects = async () =>
  (await firstRow<{ count: number }>(ctx, sql`select count(*)::int as count from change_event`))?.count;
const log = () =>
  rows<{ code: string; status: number; appId: string; text: string; messageId: string | null }>(
    ctx,
    sql`select result_code as code, http_status as status, app_id as "appId", message_id as "messageId", l::text as text
        from exchange_call_log l order by at, id`,
  );

async function expectRefused(
  reply: Promise<{ status: number; body: { code: unknown } }>,
  status: number,
  code: unknown,
) {
  const answer = await reply;
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.body).toMatchObject({ message: expect.stringMatching(/\p{Script=Han}/u), traceId: expect.any(String) });
  expect(handled).toEqual([]);
  expect([await accepted(), await effects()]).toEqual([0, 0]);
  expect((await log()).map((row) => row.code)).toEqual([String(code)]);
}

describe('gateway', () => {
  it('takes a signed message once, hands it to its handler and answers with the handler’s data', async () => {
    const reply = await client.send(message({ caseNo: 'YJS1', seq: 3 }));
    expect(reply).toMatchObject({ status: 200, body: { code: 0, message: '已接收', data: { caseNo: 'C1' } } });
    expect(handled).toMatchObject([
      { senderCode: 'YWTB', bizType: 'APPLICATION.SUBMIT', caseNo: 'YJS1', seq: 3, body },
    ]);
    expect(await log()).toMatchObject([{ code: '0000', status: 200, appId: 'ywtb-portal' }]);
  });

  it('K-14 keeps the message, its body unreadable in the database, and no personal data in the log', async () => {
    await client.send(message());
    const kept = await firstRow<{ text: string }>(
      ctx,
      sql`select m::text || encode(body, 'escape') as text from exchange_message m`,
    );
    expect(kept?.text).toContain('APPLICATION.SUBMIT');
    expect(kept?.text).not.toContain('310109200103151218');
    expect((await log())[0]?.text).not.toContain('310109200103151218');
  });

  it('K-03 K-13 opens a body that travelled encrypted, and takes it for no other message', async () => {
    const { publicKey } = app.keys.encryptionPair();
    expect((await client.send(message(), publicKey)).body).toMatchObject({ code: 0 });
    expect(handled[0]?.body).toEqual(body);
    const { body: stolen } = client.envelope(message(), publicKey);
    const forged = client.envelope({ ...message(), body: stolen as never });
    const sealed = client.envelope({ ...message(), body: stolen as never, encrypted: true } as never);
    expect((await client.post(JSON.stringify(sealed))).body).toMatchObject({ code: 1002 });
    expect((await client.post(JSON.stringify(forged))).body).toMatchObject({ code: 1002 });
    expect(handled).toHaveLength(1);
  });

  it('takes an SM2 signature of the request as well', async () => {
    const text = JSON.stringify(envelope());
    const headers = client.headers(text);
    const request = { method: 'POST', path: '/exchange/v1/messages', body: text, appId: 'ywtb-portal' };
    const signed = canonicalRequest({
      ...request,
      timestamp: headers['x-timestamp'] ?? '',
      nonce: headers['x-nonce'] ?? '',
    });
    const signature = sm2Sign(signed, demoSigningPair('YWTB'));
    expect(
      await client.post(text, { ...headers, 'x-signature-method': 'SM2', 'x-signature': signature }),
    ).toMatchObject({
      body: { code: 0 },
    });
  });

  it('publishes the platform’s public keys', async () => {
    const keys = (await (await fetch(`${url}/exchange/v1/keys`)).json()) as { signing: { publicKey: string } };
    expect(keys.signing.publicKey).toBe(app.keys.signingPair().publicKey);
  });
});

describe('gateway refuses, changes nothing and logs', () => {
  it('DX-4014 an unknown application', () =>
    expectRefused(client.post('{}', { 'x-app-id': 'nobody' }), 401, 'DX-4014'));

  it('DX-4014 an application that is switched off', async () => {
    await run(ctx, sql`update exchange_app set enabled = false where app_id = 'ywtb-portal'`);
    await expectRefused(client.send(message()), 401, 'DX-4014');
    await run(ctx, sql`update exchange_app set enabled = true`);
  });

  it.each([-301_000, 301_000])('DX-4012 a timestamp %d ms off', async (skew) => {
    const text = JSON.stringify(envelope());
    const timestamp = String(app.clock.now().getTime() + skew);
    await expectRefused(client.post(text, client.headers(text, { timestamp })), 401, 'DX-4012');
  });

  it.each([-299_000, 299_000])('but takes one that is %d ms off', async (skew) => {
    const text = JSON.stringify(envelope());
    const timestamp = String(app.clock.now().getTime() + skew);
    expect((await client.post(text, client.headers(text, { timestamp }))).body).toMatchObject({ code: 0 });
  });

  it('DX-4013 a nonce used before, also with another message', async () => {
    const [one, two] = [JSON.stringify(envelope()), JSON.stringify(envelope())];
    const nonce = randomUUID();
    expect((await client.post(one, client.headers(one, { nonce }))).body).toMatchObject({ code: 0 });
    expect(await client.post(two, client.headers(two, { nonce }))).toMatchObject({
      status: 401,
      body: { code: 'DX-4013' },
    });
    expect(await accepted()).toBe(1);
  });

  it('§41.10 DX-4013 a replay at the last moment at which its time stamp is accepted', async () => {
    const text = JSON.stringify(envelope());
    const headers = client.headers(text, { timestamp: String(app.clock.now().getTime() + 300_000) });
    expect((await client.post(text, headers)).body).toMatchObject({ code: 0 });
    app.clock.advance(600_000);
    await runJob(app, 'exchange.forget-nonces');
    expect((await client.post(text, headers)).body).toMatchObject({ code: 'DX-4013' });
  });

  it('takes the same request only once when it comes twice at the same moment', async () => {
    const text = JSON.stringify(envelope());
    const headers = client.headers(text);
    const replies = await Promise.all([1, 2, 3, 4].map(() => client.post(text, headers)));
    expect(replies.map((reply) => reply.body.code).sort()).toEqual([0, 'DX-4013', 'DX-4013', 'DX-4013']);
  });

  it('DX-4011 a signature of another body, path, key or none', async () => {
    const text = JSON.stringify(envelope());
    await expectRefused(client.post(text, client.headers(`${text} `)), 401, 'DX-4011');
    const foreign = new GatewayClient(url, DEMO_SMS, () => app.clock.now()).headers(text);
    const spoilt: Record<string, string>[] = [
      { 'x-signature': '' },
      { 'x-signature': '00'.repeat(32) },
      { ...foreign, 'x-app-id': 'ywtb-portal' },
      { 'x-signature-method': 'SM2' },
    ];
    for (const spoiled of spoilt) {
      expect((await client.post(text, spoiled)).body.code).toBe('DX-4011');
    }
    expect(handled).toEqual([]);
  });

  it('DX-4032 an address that is not on the list of the application', async () => {
    await run(ctx, sql`update exchange_app set allowed_ips = '{10.10.1.20}'`);
    await expectRefused(client.send(message()), 403, 'DX-4032');
    await run(ctx, sql`update exchange_app set allowed_ips = '{127.0.0.0/24,::1}'`);
    expect((await client.send(message())).body).toMatchObject({ code: 0 });
  });

  it('DX-4291 more calls in a minute than agreed, and says when to come again', async () => {
    await run(ctx, sql`update exchange_app set rate_per_minute = 2 where app_id = 'ywtb-portal'`);
    const codes = [];
    for (let call = 0; call < 3; call += 1) codes.push((await client.send(message())).body.code);
    expect(codes).toEqual([0, 0, 'DX-4291']);
    app.clock.advance(61_000);
    expect((await client.send(message())).body.code).toBe(0);
    await run(ctx, sql`update exchange_app set rate_per_minute = 6000`);
  });

  it('DX-4031 a banned address, before anything else is looked at', async () => {
    const now = app.clock.now();
    await run(
      ctx,
      sql`insert into exchange_ban (id, ip, reason, start_at, end_at, operator_name)
          values (${randomUUID()}, '127.0.0.1', '测试封禁', ${now}, ${new Date(now.getTime() + 60_000)}, '测试')`,
    );
    const stop = await startBanList(app);
    await expectRefused(client.send(message()), 403, 'DX-4031');
    await stop();
  });

  it('DX-4041 a kind of message that nobody handles or that the application may not send', async () => {
    await expectRefused(client.send(message({ bizType: 'SMS.RECEIPT' })), 404, 'DX-4041');
    expect((await client.send(message({ bizType: 'APPLICATION.OTHER' }))).body.code).toBe('DX-4041');
  });

  it('DX-4131 a body beyond the limit', async () => {
    const text = `{"x":"${'a'.repeat(33 * 1024 * 1024)}"}`;
    expect((await client.post(text)).body.code).toBe('DX-4131');
    expect(await log()).toMatchObject([{ code: 'DX-4131', status: 413 }]);
  });

  it('DX-4001 a nonce that is too short to be one', () =>
    expectRefused(client.post('{}', { 'x-nonce': 'abc' }), 400, 'DX-4001'));

  it('AC-01-04 1001 an envelope without signature: alarm, no personal data in the log', async () => {
    const alarms: unknown[] = [];
    const disconnect = onUnsignedMessage(async (_ctx, alarm) => void alarms.push(alarm));
    const { signature: _dropped, ...unsigned } = envelope();
    await expectRefused(client.post(JSON.stringify(unsigned)), 200, 1001);
    disconnect();
    expect(alarms).toEqual([{ appId: 'ywtb-portal', appName: '一网通办（模拟）', messageId: unsigned.messageId }]);
    expect((await log())[0]?.text).not.toContain('310109');
  });

  it('K-15 1001 an envelope changed after signing, or signed by another sender', async () => {
    const changed = [
      { ...envelope(), body: { ...body, applicationNo: 'A2' } },
      { ...envelope(), bjNo: 'other' },
      new GatewayClient(url, DEMO_SMS, () => app.clock.now()).envelope(message()),
      { ...envelope(), bodyDigest: '0'.repeat(64) },
    ];
    for (const one of changed) expect((await client.post(JSON.stringify(one))).body.code).toBe(1001);
    expect(await accepted()).toBe(0);
  });

  it('1002 an envelope that does not fit, naming the fields', async () => {
    const reply = await client.send(message({ version: '2.0', receiverCode: 'XX', sentAt: '2026-03-09' }));
    expect(reply.body).toMatchObject({
      code: 1002,
      message: expect.stringContaining('sentAt'),
    });
    expect(reply.body.message).toContain('receiverCode');
    expect(handled).toEqual([]);
  });

  it('E-0101 1002 a body that does not fit its schema, naming the paths; corrected it may come again under its id', async () => {
    const messageId = randomUUID();
    const reply = await client.send(message({ messageId, body: { form: { idNo: '123' }, extra: 1 } }));
    expect(reply.body).toMatchObject({ code: 1002 });
    for (const path of ['body.applicationNo', 'body.form.idNo', 'body.extra'])
      expect(reply.body.message).toContain(path);
    expect([await accepted(), await effects()]).toEqual([0, 0]);
    expect((await client.send(message({ messageId }))).body).toMatchObject({ code: 0 });
  });

  it('1002 what the handler finds wrong: nothing of it stays', async () => {
    behave = async (tx) => {
      await run(tx, sql`insert into change_event (payload) values ('half')`);
      return { code: 1002, message: '申请内容校验未通过：form.idNo' };
    };
    await expectRefused(client.send(message()), 200, 1002);
  });

  it('1099 a handler that breaks: nothing stays, and the message may come again', async () => {
    const messageId = randomUUID();
    const works = behave;
    behave = async (tx) => {
      await run(tx, sql`insert into change_event (payload) values ('half')`);
      throw new Error('a bug');
    };
    await expectRefused(client.send(message({ messageId })), 500, 1099);
    behave = works;
    expect((await client.send(message({ messageId }))).body).toMatchObject({ code: 0 });
  });

  it.each([
    ['E-0008', 500, 1099],
    ['E-0518', 500, 1099],
    ['E-0002', 200, 1002],
  ] as const)(
    'a handler that refuses with %s is answered %i with %i: only our own faults may come again',
    async (code, status, answer) => {
      behave = async () => {
        throw refuse(code);
      };
      await expectRefused(client.send(message()), status, answer);
    },
  );
});

describe('repeated messages', () => {
  it('AC-01-02 are answered 1005 with the first answer and change nothing', async () => {
    const text = JSON.stringify(envelope());
    await client.post(text);
    app.clock.advance(399 * 86_400_000);
    const again = await client.post(text);
    expect(again.body).toMatchObject({ code: 1005, data: { caseNo: 'C1' }, first: { code: 0, message: '已接收' } });
    expect(handled).toHaveLength(1);
  });

  it('run their handler once, also when both come at the same moment', async () => {
    const slow = behave;
    behave = async (tx, one) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return slow(tx, one);
    };
    const text = JSON.stringify(envelope());
    const replies = await Promise.all([1, 2, 3].map(() => client.post(text)));
    expect(replies.map((reply) => reply.body.code).sort()).toEqual([0, 1005, 1005]);
    for (const { body: answer } of replies) expect(answer).toMatchObject({ data: { caseNo: 'C1' } });
    expect([handled.length, await effects()]).toEqual([1, 1]);
  });

  it('are forgotten after 400 days', async () => {
    const text = JSON.stringify(envelope());
    await client.post(text);
    app.clock.advance(401 * 86_400_000);
    await runJob(app, 'exchange.forget-messages');
    await runJob(app, 'exchange.forget-nonces');
    expect(await accepted()).toBe(0);
    expect(await rows(ctx, sql`select 1 from exchange_nonce`)).toEqual([]);
  });
});
