import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { rows, run, sql } from '../src/database/sql.ts';
import { applicationMessageSchema } from '../src/domains/cases/application/message.schema.ts';
import { sandboxEnvironment } from '../src/platform/exchange/demo/sandbox-environment.ts';
import {
  createEnvelopeChannel,
  createHttpChannel,
  exchangeModule,
  type InboundMessage,
} from '../src/platform/exchange/index.ts';
import { runJob } from '../src/platform/jobs/index.ts';
import { type Ctx, defineModule, transaction } from '../src/platform/kernel/index.ts';
import { outboxModule, pushOutbox } from '../src/platform/outbox/index.ts';
import { type BareApp, bareApp } from '../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../test/database/test-database.ts';
import { buildPush } from '../test/fake-counterpart.ts';
import { until } from '../test/until.ts';
import type { FaultMode } from './faults.ts';
import { buildSandbox, type Sandbox } from './sandbox.ts';

const MINUTE = 60_000;
const received: InboundMessage[] = [];
const seen = { type: 'object' };
const handle = async (_tx: Ctx, message: InboundMessage) => {
  received.push(message);
  return { code: 0 as const, message: '已接收', data: { caseNo: `YJS${received.length}` } };
};

let database: FreshDatabase;
let app: BareApp;
let server: FastifyInstance;
let sandbox: Sandbox;
let environment: ReturnType<typeof sandboxEnvironment>;
let ctx: Ctx;

const counterparts = defineModule({
  name: 'counterparts',
  title: '测试',
  inbound: [
    { bizType: 'APPLICATION.SUBMIT', title: '申请', schema: applicationMessageSchema, handle },
    { bizType: 'FEEDBACK.*', title: '反馈', schema: { ...seen }, handle },
    { bizType: 'SMS.RECEIPT', title: '回执', schema: { ...seen }, handle },
  ],
  outbound: [
    createHttpChannel({
      key: 'library',
      title: '办件库',
      kinds: { BASIC: '基本信息', PROC: '过程', DONE: '办结' },
      timeoutMs: 3000,
      endpoint: () => ({
        url: `${environment.CASE_LIBRARY_URL}/library/messages`,
        token: environment.CASE_LIBRARY_TOKEN,
        publicKey: environment.CASE_LIBRARY_PUBLIC_KEY,
      }),
    }),
    createEnvelopeChannel({
      key: 'department',
      title: '部门',
      kinds: { DISPATCH: '派发' },
      endpoint: () => ({
        url: `${environment.DEPARTMENT_EXCHANGE_URL}/departments/GA/messages`,
        publicKey: environment.DEPARTMENT_EXCHANGE_PUBLIC_KEY,
      }),
      receiverCode: () => 'GA',
      bizType: () => 'DISPATCH.HUKOU',
    }),
  ],
});

beforeAll(async () => {
  database = await freshDatabase('sandbox');
  app = await bareApp({ url: database.url, modules: [exchangeModule, outboxModule, counterparts] });
  ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  await exchangeModule.demo?.(ctx);
  server = Fastify({ genReqId: () => randomUUID() });
  exchangeModule.routes?.(server, app);
});
beforeEach(async () => {
  received.length = 0;
  app.clock.advance(60 * MINUTE);
  const productUrl = server.server.listening
    ? server.listeningOrigin
    : await server.listen({ port: 0, host: '127.0.0.1' });
  sandbox = buildSandbox({ productUrl, now: () => app.clock.now() });
  environment = sandboxEnvironment(await sandbox.server.listen({ port: 0, host: '127.0.0.1' }));
});
afterEach(async () => {
  await sandbox.server.close();
  await run(ctx, sql`truncate outbox_message, outbox_stream`);
});
afterAll(async () => {
  await server.close();
  await app.close();
  await database.drop();
});

const KINDS = ['BASIC', 'PROC', 'DONE'];

/** Three messages each of five sub-cases. */
function pushStories(): Promise<unknown> {
  const inputs = Array.from({ length: 5 }, (_, index) => ({ projid: `BJ-${index}`, recordId: randomUUID() })).flatMap(
    ({ projid, recordId }) =>
      KINDS.map((kind) => buildPush({ kind, recordId, streamKey: recordId, payload: { projid, kind } })),
  );
  return transaction(ctx, (tx) => pushOutbox(tx, inputs));
}

const openCount = async () =>
  (await rows(ctx, sql`select 1 from outbox_message where state not in ('ACKED', 'SKIPPED')`)).length;

/** Lets time pass and the relay run until nothing is open; at most two days. */
async function untilDelivered(): Promise<void> {
  for (let minute = 0; minute < 2880 && (await openCount()) > 0; minute += 1) {
    app.clock.advance(MINUTE);
    await runJob(app, 'outbox.relay');
  }
}

function expectComplete(): void {
  const records = sandbox.library.records();
  expect(records.map((record) => record.messages.map((message) => message.kind))).toEqual(Array(5).fill(KINDS));
  expect(new Set(sandbox.library.entries.map((entry) => entry.pushId)).size).toBe(15);
}

describe('case library', () => {
  it('gets every message once, in order, readable by it alone', async () => {
    await pushStories();
    await runJob(app, 'outbox.relay');
    expectComplete();
    expect(sandbox.library.repeats).toBe(0);
  });

  it.each<[FaultMode, object]>([
    ['slow', { count: 4, delayMs: 3500 }],
    ['error500', { count: 9 }],
    ['loseAnswer', { count: 9 }],
    ['down', { count: 9 }],
    ['twice', {}],
  ])('under the fault %s loses nothing, doubles nothing and keeps the order', async (mode, more) => {
    sandbox.faults.set('library', { mode, ...more });
    await pushStories();
    await runJob(app, 'outbox.relay');
    await untilDelivered();
    expectComplete();
    if (mode === 'loseAnswer' || mode === 'twice') expect(sandbox.library.repeats).toBeGreaterThan(0);
  });

  it('down for five minutes: everything arrives afterwards, nothing twice', async () => {
    const end = new Date(app.clock.now().getTime() + 5 * MINUTE);
    sandbox.faults.set('library', { mode: 'down', until: end.toISOString() });
    await pushStories();
    await runJob(app, 'outbox.relay');
    for (let minute = 0; minute < 4; minute += 1) {
      app.clock.advance(MINUTE);
      await runJob(app, 'outbox.relay');
      expect(sandbox.library.entries).toEqual([]);
    }
    await untilDelivered();
    expectComplete();
  });

  it('refusing: its words are kept, later ones wait, a 重推 brings all of it through', async () => {
    sandbox.faults.set('library', { mode: 'refuse' });
    await pushStories();
    await runJob(app, 'outbox.relay');
    const states = await rows<{ state: string; words: string | null }>(
      ctx,
      sql`select state, answer_message as words from outbox_message where seq = 1`,
    );
    expect(states).toEqual(Array(5).fill({ state: 'REJECTED', words: '办件库拒收：数据不符合接收规范' }));
    expect(await rows(ctx, sql`select 1 from outbox_message where seq > 1 and attempts > 0`)).toEqual([]);
    sandbox.faults.set('library', { mode: 'ok' });
    await run(
      ctx,
      sql`update outbox_message set state = 'PENDING', round_attempts = 0, next_attempt_at = ${app.clock.now()}
                       where state = 'REJECTED'`,
    );
    await runJob(app, 'outbox.relay');
    expectComplete();
  });

  it('answers “未找到受理信息” to a case whose BASIC it never got', async () => {
    await transaction(ctx, (tx) => pushOutbox(tx, [buildPush({ payload: { projid: 'BJ-9' } })]));
    await runJob(app, 'outbox.relay');
    const [row] = await rows(ctx, sql`select state, answer_code as code, answer_message as words from outbox_message`);
    expect(row).toEqual({ state: 'REJECTED', code: '4001', words: '未找到受理信息' });
  });

  it('takes no call without the token, and the log of calls names nobody', async () => {
    await pushStories();
    environment = { ...environment, CASE_LIBRARY_TOKEN: 'wrong' };
    await runJob(app, 'outbox.relay');
    expect(sandbox.library.entries).toEqual([]);
    const calls = await rows<{ text: string }>(
      ctx,
      sql`select l::text as text from exchange_call_log l where direction = 'OUT'`,
    );
    expect(calls.length).toBeGreaterThan(0);
    for (const { text } of calls) expect(text).not.toContain('projid');
  });
});

describe('departments', () => {
  it('get the envelope of 01 §2.8, encrypted for them, once, and report back with rising numbers', async () => {
    await transaction(ctx, (tx) =>
      pushOutbox(tx, [
        buildPush({ channel: 'department', kind: 'DISPATCH', payload: { bjNo: 'BJ-1', caseNo: 'YJS1' } }),
      ]),
    );
    sandbox.faults.set('departments', { mode: 'loseAnswer', count: 1 });
    await runJob(app, 'outbox.relay');
    await untilDelivered();
    expect(sandbox.departments.messages).toMatchObject([
      { department: 'GA', kind: 'DISPATCH.HUKOU', bjNo: 'BJ-1', caseNo: 'YJS1' },
    ]);
    for (const feedbackType of ['ACCEPT', 'DONE']) {
      expect((await sandbox.departments.feedback('GA', { bjNo: 'BJ-1', feedbackType })).body).toMatchObject({
        code: 0,
      });
    }
    expect(received.map(({ senderCode, bizType, seq, caseNo }) => [senderCode, bizType, seq, caseNo])).toEqual([
      ['GA', 'FEEDBACK.GA', 1, 'YJS1'],
      ['GA', 'FEEDBACK.GA', 2, 'YJS1'],
    ]);
  });
});

describe('portal', () => {
  it('sends applications of the ten known persons and of made-up ones that the published schema accepts', async () => {
    const known = await sandbox.portal.send({ person: '测试庚' });
    const madeUp = await sandbox.portal.send({ count: 8 });
    expect([...known, ...madeUp].map(({ code, message }) => [code, message])).toEqual(Array(9).fill([0, '已接收']));
    expect(known[0]?.name).toBe('测试庚');
    expect(new Set(madeUp.map(({ applicationNo }) => applicationNo)).size).toBe(8);
  });

  it('places an application at a centre that the evaluator can sign in to', async () => {
    const [sent] = await sandbox.portal.send({ person: '测试庚', district: '310109' });
    expect(sent).toMatchObject({ name: '测试庚', district: '310109', street: null, code: 0 });
  });

  it('sends the latest application again, a made-up person’s too, as another message with the same content', async () => {
    await sandbox.portal.send({});
    const again = await sandbox.portal.resend();
    const [second, first] = received;
    expect(received).toHaveLength(2);
    expect(second?.body).toEqual(first?.body);
    expect(second?.messageId).not.toBe(first?.messageId);
    expect(again).toEqual(sandbox.portal.sent[0]);
    expect(again?.applicationNo).toBe(sandbox.portal.sent[1]?.applicationNo);
  });

  it('under the fault twice sends the same message again and is told so', async () => {
    sandbox.faults.set('portal', { mode: 'twice' });
    expect(await sandbox.portal.send({})).toMatchObject([{ code: 1005, caseNo: 'YJS1' }]);
    expect(received).toHaveLength(1);
  });
});

describe('SMS gateway', () => {
  const text = { sendId: 's-1', phone: '13900000001', content: '您好', templateId: 'N08' };
  const post = async (body: object) => {
    const response = await fetch(`${environment.SMS_GATEWAY_URL}/sms/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${environment.SMS_GATEWAY_TOKEN}` },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { code: unknown; gatewayId?: string };
  };

  it('takes a send id once and reports the delivery', async () => {
    const [first, second] = [await post(text), await post(text)];
    expect([first.code, second.gatewayId]).toEqual([0, first.gatewayId]);
    expect(sandbox.sms.messages).toHaveLength(1);
    await until(() => received.length === 1);
    expect(received[0]).toMatchObject({
      senderCode: 'SMS',
      bizType: 'SMS.RECEIPT',
      body: { sendId: 's-1', status: 'DELIVERED' },
    });
  });

  it('refuses what is no mobile number', async () => {
    expect((await post({ ...text, phone: '12345' })).code).toBe('B01');
  });
});

describe('evaluator’s page', () => {
  it('is served, and its switches take effect over HTTP', async () => {
    const origin = sandbox.server.listeningOrigin;
    expect(await (await fetch(origin)).text()).toContain('外部系统模拟');
    const put = (name: string, body: object) =>
      fetch(`${origin}/faults/${name}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await put('library', { mode: 'error500', count: 1 })).status).toBe(200);
    expect(sandbox.faults.get('library')).toMatchObject({ mode: 'error500', count: 1 });
    expect((await put('nobody', { mode: 'ok' })).status).toBe(400);
    expect((await put('library', { mode: 'nonsense' })).status).toBe(400);
  });
});
