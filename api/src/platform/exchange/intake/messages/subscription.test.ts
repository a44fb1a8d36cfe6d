import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib';
import { type BareApp, bareApp } from '../../../../../test/bare-app.ts';
import { type Broker, startBroker } from '../../../../../test/broker.ts';
import { type FreshDatabase, freshDatabase } from '../../../../../test/database/test-database.ts';
import { allow, insertChannel } from '../../../../../test/intake-channel.ts';
import { until } from '../../../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { auditModule } from '../../../audit/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { exchangeModule } from '../../index.ts';
import { readChannels, type ServedChannel } from '../../serve/directory.ts';
import { queueDriver } from './queue-driver.ts';
import { Subscription } from './subscription.ts';

const PERSON = '310101194503120016';
const QUEUE = 'rs.pension';
const DEAD = `${QUEUE}.dead`;

let broker: Broker;
let database: FreshDatabase;
let app: BareApp;
let channel: ServedChannel;
let subscription: Subscription;
let model: ChannelModel;
let partner: ConfirmChannel;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

async function connectPartner(): Promise<void> {
  model = await connect(broker.url, { ca: [readFileSync(broker.caFile)] });
  model.on('error', () => undefined);
  partner = await model.createConfirmChannel();
  partner.on('error', () => undefined);
  await partner.assertQueue(QUEUE, { durable: true });
}

beforeAll(async () => {
  [broker, database] = await Promise.all([startBroker(), freshDatabase('subscription')]);
  app = await bareApp({
    url: database.url,
    modules: [auditModule, exchangeModule],
    env: { EXCHANGE_LOOPBACK: 'true', AMQP_CA_FILE: broker.caFile },
  });
  await allow(ctx(), 'localhost');
  const { host } = new URL(broker.url);
  const id = await insertChannel(ctx(), {
    code: 'HEARD',
    mode: 'AMQP_SUBSCRIBE',
    endpoint: `amqps://${host}#queue=${QUEUE}`,
    account: 'guest',
    secret: 'guest',
    rowsPath: 'data',
    mapping: [{ field: 'idNo', theirs: 'person.no' }],
  });
  await connectPartner();
  const found = (await readChannels(ctx())).find((one) => one.id === id);
  if (!found) throw new Error('no channel');
  channel = found;
  subscription = new Subscription(app, channel);
  await subscription.start();
}, 90_000);
afterAll(async () => {
  await model.close().catch(() => undefined);
  await subscription.stop();
  await broker.stop();
  await app.close();
  await database.drop();
}, 60_000);
beforeEach(async () => {
  await run(ctx(), sql`truncate exchange_bad_row, exchange_intake, stored_row cascade`);
});

const content = (data: unknown) => Buffer.from(JSON.stringify({ data }));
const pension = (month: string, amount = '4321.50') => ({ person: { no: PERSON }, month, amount });
async function send(body: Buffer, messageId?: string): Promise<void> {
  partner.sendToQueue(QUEUE, body, { persistent: true, ...(messageId ? { messageId } : {}) });
  await partner.waitForConfirms();
}
const months = async () => {
  const { rows: found } = await queueDriver.call(ctx(), channel, { params: { idNo: PERSON }, limit: 100 });
  return found.map(({ month }) => month).sort();
};
const intakes = async () =>
  (await firstRow<{ n: number }>(ctx(), sql`select count(*)::int as n from exchange_intake`))?.n ?? 0;
async function nextDead() {
  let headers: Record<string, unknown> = {};
  await until(async () => {
    const message = await partner.get(DEAD, { noAck: true });
    if (message) headers = message.properties.headers ?? {};
    return Boolean(message);
  }, 15_000);
  return headers;
}

describe('messages of a subscribed queue', () => {
  it('are taken, stored under our names and forgotten by the broker; rows that do not fit are listed', async () => {
    await send(content([pension('2026-01'), pension('2026-02'), pension('2026-03', 'viel')]), 'm-1');
    await until(async () => (await intakes()) === 1);
    expect(await months()).toEqual(['2026-01', '2026-02']);
    expect(await rows(ctx(), sql`select line, code from exchange_bad_row`)).toEqual([{ line: 3, code: 'E-DX-22' }]);
    await until(async () => (await partner.checkQueue(QUEUE)).messageCount === 0);
    const logged = await firstRow(
      ctx(),
      sql`select method, result_code as code, row_count as rows, message_id as id from exchange_call_log order by at desc limit 1`,
    );
    expect(logged).toEqual({ method: 'AMQP', code: '0000', rows: 2, id: 'm-1' });
  });

  it('that are delivered twice are taken once; two of the same content with ids of their own are two', async () => {
    const body = content(pension('2026-04'));
    await send(body, 'm-2');
    await send(body, 'm-2');
    await send(body, 'm-3');
    await until(async () => (await intakes()) === 2);
    await until(async () => (await partner.checkQueue(QUEUE)).messageCount === 0);
    expect([await intakes(), await months()]).toEqual([2, ['2026-04']]);
  });

  it.each([
    ['not JSON', Buffer.from('nonsense'), '不是UTF-8编码的JSON'],
    ['a list of texts', content(['x']), '不是数据列表'],
    ['without data', content([]), '没有数据'],
  ])('%s: goes to the dead queue with its code, and others go on', async (_name, body, text) => {
    await send(body);
    await send(content(pension('2026-05')), randomUUID());
    expect(await nextDead()).toMatchObject({
      'x-error-code': 'E-DX-27',
      'x-error-text': expect.stringContaining(text),
      'x-original-queue': QUEUE,
    });
    await until(async () => (await months()).length === 1);
  });

  it('that we fail at three times ourselves are dead, with a code of their own', async () => {
    await run(
      ctx(),
      sql`create function stop_here() returns trigger language plpgsql as $$ begin raise 'a bug'; end $$`,
    );
    await run(
      ctx(),
      sql`create trigger stop_here before insert on exchange_intake for each row when (new.name = 'poison' and new.state = 'DONE') execute function stop_here()`,
    );
    await send(content(pension('2026-06')), 'poison');
    expect(await nextDead()).toMatchObject({ 'x-error-code': 'E-DX-28' });
    await run(ctx(), sql`drop trigger stop_here on exchange_intake`);
    expect(await months()).toEqual([]);
  }, 30_000);

  it('wait in the broker while it is down, and come when it is back', async () => {
    await broker.kill();
    await until(async () => !subscription.connected);
    await broker.start();
    await connectPartner();
    await send(content(pension('2026-07')), 'm-7');
    await until(async () => (await months()).length === 1, 40_000);
  }, 120_000);
});

describe('连通测试', () => {
  const test = (overrides: Partial<ServedChannel>) =>
    queueDriver.test(ctx(), { ...channel, ...overrides }, { params: {}, limit: 5 });

  it('signs in and finds the queue, and says what is wrong otherwise', async () => {
    expect(await test({})).toMatchObject({ rows: [] });
    await expect(test({ secret: 'wrong' })).rejects.toThrow('账号或密码不正确');
    await expect(test({ endpoint: channel.endpoint.replace(QUEUE, 'absent') })).rejects.toThrow('没有该队列');
    await expect(test({ endpoint: 'amqps://localhost:1#queue=x' })).rejects.toThrow('ECONNREFUSED');
    await expect(test({ endpoint: 'amqps://10.9.9.9#queue=x' })).rejects.toThrow('不在允许的主机名单');
  });

  it.each([
    ['amqps://localhost', '填写 queue'],
    ['amqps://localhost#queue=a b', '参数 queue 不正确'],
    ['amqp://localhost#queue=a', 'amqps://'],
  ])('the endpoint %s is judged when it is saved', async (endpoint, problem) => {
    expect(await queueDriver.problemOf(ctx(), endpoint)).toContain(problem);
  });
});
