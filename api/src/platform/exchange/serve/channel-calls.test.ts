import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FastifyInstance } from 'fastify';
import type { PensionSource } from '../../../../sandbox/pension.ts';
import type { Browser } from '../../../../test/access.ts';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { type Caller, callChannel, does, OPERATIONS, type Versioned } from '../../../../test/external-data.ts';
import {
  distributionOf,
  type ExternalDataWorld,
  NOW,
  PERSON,
  startExternalData,
} from '../../../../test/external-data-world.ts';
import type { Product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { sealAgain } from '../../access/index.ts';
import { formatDateTime } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { subjectIndex } from '../log/subject-index.ts';
import { SEALED_VERSIONS } from './sealed-distributions.ts';

let world: ExternalDataWorld;
let app: Product;
let admin: Browser;
let security: Browser;
let server: FastifyInstance;
let pension: PensionSource;
let source: Versioned;
let channel: Versioned;
let distribution: Versioned;
let caller: Caller;
let appRow: { id: string; version: number };
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const content = (overrides = {}) => distributionOf(channel.id, appRow.id, overrides);

const call = (question?: unknown, more: { ip?: string; code?: string; nonce?: string } = {}) =>
  callChannel(server, app.clock.now(), { ...caller, ...(more.ip ? { ip: more.ip } : {}) }, question, more);

const refusal = async (reply: ReturnType<typeof callChannel>) => {
  const { status, body } = await reply;
  return [status, body.code, body.message];
};

/** Moves the clock, and signs the administrators in again: their sessions have ended meanwhile. */
async function at(moment: string): Promise<void> {
  app.clock.set(new Date(moment));
  [admin, security] = await Promise.all([app.as('dx_admin'), app.as('sec_admin')]);
}

const logged = () =>
  rows<Record<string, unknown>>(ctx(), sql`select l.*, l::text as text from exchange_call_log l order by at, id`);

beforeAll(async () => {
  world = await startExternalData('channel_calls');
  ({ app, admin, security, server, pension, source, channel, distribution, caller, appRow } = world);
});
afterAll(() => world.close());
beforeEach(async () => {
  if (app.clock.now().getTime() !== Date.parse(NOW)) await at(NOW);
  pension.mode = 'ok';
  pension.calls = 0;
  await run(ctx(), sql`truncate exchange_nonce, exchange_usage, exchange_drift`);
  await emptyExchangeLog(ctx());
});

describe('a call of a channel', () => {
  it('AC35-1 answers exactly the distributed fields, and is logged with purpose, fields and whom it was about', async () => {
    const { status, body } = await call();
    expect([status, body.code, body.data]).toEqual([
      200,
      '0000',
      { rows: [{ idNo: PERSON, month: '2026-02', amount: '4321.50' }], count: 1, truncated: false },
    ]);
    const [row] = await logged();
    expect(row).toMatchObject({
      result_code: '0000',
      app_id: 'youfu',
      client_ip: '10.10.1.20',
      purpose: '优抚待遇核查',
      fields_returned: ['idNo', 'month', 'amount'],
      subjects: [subjectIndex(app.keys, PERSON)],
      channel_id: channel.id,
      source_id: source.id,
      distribution_id: distribution.id,
      distribution_version: distribution.liveVersion,
      row_count: 1,
      upstream_status: 200,
      succeeded: true,
    });
    expect(row?.request_out_at && row?.response_in_at && row?.response_out_at).toBeTruthy();
    expect(row?.text).not.toContain(PERSON);
  });

  it('AC35-1 from another address is DX-4032, and the refusal is logged with the channel', async () => {
    expect(await refusal(call(undefined, { ip: '10.10.1.21' }))).toEqual([403, 'DX-4032', '该IP未授权']);
    expect(await logged()).toMatchObject([{ result_code: 'DX-4032', client_ip: '10.10.1.21', channel_id: channel.id }]);
    expect(pension.calls).toBe(0);
  });

  it.each([
    ['no parameter', {}, 400, 'DX-4001', '参数 idNo 缺失或格式错误'],
    ['a parameter of the wrong shape', { params: { idNo: 'x; drop' } }, 400, 'DX-4001', '参数 idNo 缺失或格式错误'],
    [
      'a parameter that is no query key',
      { params: { idNo: PERSON, month: '2026-02' } },
      400,
      'DX-4001',
      '参数 month 缺失或格式错误',
    ],
    ['a parameter of JavaScript', '{"params":{"__proto__":{"idNo":"1"}}}', 400, 'DX-4001', undefined],
    ['a text that is no JSON', 'idNo=1', 400, 'DX-4001', '参数 body 缺失或格式错误'],
    [
      'a field that was not distributed',
      { params: { idNo: PERSON }, fields: ['idNo', 'name'] },
      403,
      'DX-4033',
      '字段未授权：name',
    ],
  ])('%s is refused', async (_, question, status, code, message) => {
    const [gotStatus, gotCode, text] = await refusal(call(question));
    expect([gotStatus, gotCode]).toEqual([status, code]);
    if (message) expect(text).toBe(message);
    expect(pension.calls).toBe(0);
  });

  it('may ask for fewer fields', async () => {
    const { body } = await call({ params: { idNo: PERSON }, fields: ['amount'] });
    expect(body.data?.rows).toEqual([{ amount: '4321.50' }]);
  });

  it('goes through the pipeline in its order: application, clock, signature, nonce, distribution, channel, rate, parameters', async () => {
    const nonce = 'n'.repeat(20);
    const wrong = callChannel(server, app.clock.now(), { ...caller, secret: 'x' });
    expect(await refusal(wrong)).toEqual([401, 'DX-4011', expect.any(String)]);
    expect(await refusal(callChannel(server, app.clock.now(), { ...caller, appId: 'nobody' }))).toEqual([
      401,
      'DX-4014',
      expect.any(String),
    ]);
    const early = new Date(app.clock.now().getTime() - 301_000);
    expect(await refusal(callChannel(server, early, caller))).toEqual([401, 'DX-4012', expect.any(String)]);
    expect(await refusal(call(undefined, { code: 'NOT_THERE', nonce }))).toEqual([404, 'DX-4041', expect.any(String)]);
    // What was refused before is a replay the second time, whatever else is wrong with it.
    expect(await refusal(call(undefined, { code: 'NOT_THERE', nonce }))).toEqual([401, 'DX-4013', expect.any(String)]);
    expect(await refusal(call(undefined, { nonce }))).toEqual([401, 'DX-4013', expect.any(String)]);
  });

  it('upstream faults: a web page, an error, a redirect to metadata are DX-5021, slowness DX-5041; nothing of them is passed on', async () => {
    for (const [mode, status, code] of [
      ['html', 502, 'DX-5021'],
      ['error500', 502, 'DX-5021'],
      ['redirect', 502, 'DX-5021'],
      ['slow', 504, 'DX-5041'],
    ] as const) {
      pension.mode = mode;
      const reply = await call();
      expect([mode, reply.status, reply.body.code]).toEqual([mode, status, code]);
      expect(JSON.stringify(reply.body)).not.toMatch(/10\.1\.2\.3|169\.254|系统内部错误/);
    }
  }, 20_000);

  it('an answer without end is broken off at its length or its time, whichever comes first', async () => {
    pension.mode = 'endless';
    expect((await call()).body.code).toMatch(/^DX-50[24]1$/);
  });

  it('an error is tried once more, and the log says so', async () => {
    pension.mode = 'error500';
    await call();
    expect(pension.calls).toBe(2);
    expect(await logged()).toMatchObject([{ upstream_status: 500, retries: 1, succeeded: false }]);
  });

  it('10,001 rows with maxRowsPerCall 100 are 100 rows and truncated', async () => {
    pension.mode = 'many';
    const { body } = await call();
    expect([body.data?.rows.length, body.data?.count, body.data?.truncated]).toEqual([100, 100, true]);
  });

  it('fields that the source does not know are dropped and counted, missing ones too', async () => {
    pension.mode = 'drift';
    const { body } = await call();
    expect(body.data?.rows).toEqual([{ idNo: PERSON, month: '2026-02', amount: null }]);
    const drift = () => firstRow(ctx(), sql`select drifted_rows, unknown_fields, missing_fields from exchange_drift`);
    await until(async () => (await drift()) !== undefined);
    expect(await drift()).toEqual({ drifted_rows: 1, unknown_fields: ['secretNote'], missing_fields: ['amount'] });
  });
});

describe('rate and quota', () => {
  const limited = async (limits: object) => {
    await run(
      ctx(),
      sql`update exchange_revision set content = content || ${JSON.stringify(limits)}::jsonb
           where object_id = ${distribution.id} and version = ${distribution.liveVersion}`,
    );
    await sealAgain(ctx(), SEALED_VERSIONS, `${distribution.id} ${distribution.liveVersion}`);
  };

  it('let exactly as many through as allowed, however many come at once; then DX-4291 until the next minute', async () => {
    await limited({ ratePerMinute: 7 });
    const replies = await Promise.all(Array.from({ length: 20 }, () => call()));
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(7);
    const full = replies.find((reply) => reply.status !== 200);
    expect([full?.body.code, full?.body.message, full?.headers['retry-after']]).toEqual(['DX-4291', '调用超限', '60']);
    app.clock.advance(60_000);
    expect((await call()).status).toBe(200);
    await limited({ ratePerMinute: 60 });
  });

  it('the day’s quota says to come back after midnight', async () => {
    await limited({ dailyQuota: 2 });
    await call();
    app.clock.advance(60_000);
    await call();
    const full = await call();
    expect([full.body.code, Number(full.headers['retry-after'])]).toEqual(['DX-4291', 14 * 3600 - 60]);
    app.clock.set(new Date('2026-03-09T16:00:00Z'));
    expect((await call()).status).toBe(200);
    await limited({ dailyQuota: 10_000 });
  });
});

describe('distributions', () => {
  const current = async () =>
    (
      await admin.run(
        'query ($id: ID!) { r: distribution(id: $id) { id version state liveVersion fields { name } } }',
        { id: distribution.id },
      )
    ).data.r as Versioned & { fields: { name: string }[] };

  it('AC35-4 an address block that is too large is refused at its field', async () => {
    const { code, message } = await admin.run(OPERATIONS.createDist, { input: content({ ips: ['10.10.1.0/16'] }) });
    expect([code, message]).toEqual(['BAD_INPUT', '网段过大，最大允许 /24']);
  });

  it.each([
    ['0.0.0.0/0'],
    ['::/0'],
    ['2001:db8::/63'],
    ['169.254.1.1'],
    ['224.0.0.5'],
    ['ff02::1'],
    ['fe80::1'],
    ['10.1.1'],
    ['10.1.1.1/33'],
    ['::ffff:169.254.169.254'],
    ['http://10.1.1.1'],
  ])('the address %s is refused', async (ip) => {
    expect((await admin.run(OPERATIONS.createDist, { input: content({ ips: [ip] }) })).code).toBe('BAD_INPUT');
  });

  it('duplicates inside the list and beside another distribution are refused; another application’s need a second look', async () => {
    const twice = await admin.run(OPERATIONS.createDist, { input: content({ ips: ['10.1.1.1', '::ffff:10.1.1.1'] }) });
    expect(twice.message).toBe('IP 10.1.1.1 重复');
    const beside = await admin.run(OPERATIONS.createDist, { input: content({ ips: ['10.10.1.0/24'] }) });
    expect(beside.message).toContain('其他分发中已有 IP 10.10.1.20');
    const other = await does<{ app: { id: string } }>(admin, 'registerApp', {
      input: { appId: 'other', name: '另一系统', senderCode: 'OTHER' },
    });
    const input = content({ appId: other.app.id });
    expect(await admin.run(OPERATIONS.createDist, { input })).toMatchObject({
      code: 'E-DX-16',
      message: 'IP 10.10.1.20 已用于其他应用（优抚系统），确认无误后请再次保存',
    });
    const shared = await does(admin, 'createDist', { input, sure: true });
    expect(shared).toMatchObject({ state: 'DRAFT' });
    // What was confirmed once is not asked about again; another shared address is.
    const again = await does(admin, 'updateDist', { id: shared.id, v: shared.version, input });
    expect(again.state).toBe('DRAFT');
    const wider = content({ appId: other.app.id, ips: ['10.10.1.20', '10.10.1.16/28'] });
    expect((await admin.run(OPERATIONS.updateDist, { id: again.id, v: again.version, input: wider })).code).toBe(
      'E-DX-16',
    );
  });

  it('AC35-5 a sensitive field waits for the security administrator while traffic goes on as before', async () => {
    const before = await current();
    const wider = content({ fields: [...content().fields, { name: 'bankAccount', mask: 'MASK' }] });
    const waiting = await does(admin, 'updateDist', { id: before.id, v: before.version, input: wider });
    expect(waiting).toMatchObject({ state: 'PENDING_APPROVAL', liveVersion: before.liveVersion });
    expect(Object.keys((await call()).body.data?.rows[0] ?? {})).toEqual(['idNo', 'month', 'amount']);
    expect((await admin.run(OPERATIONS.decideDist, { id: before.id, v: waiting.version, yes: true })).code).toBe(
      'FORBIDDEN',
    );
    const live = await does(security, 'decideDist', { id: before.id, v: waiting.version, yes: true });
    expect(live).toMatchObject({ state: 'ACTIVE', liveVersion: waiting.version });
    expect(Object.keys((await call()).body.data?.rows[0] ?? {})).toEqual(['idNo', 'month', 'amount', 'bankAccount']);
  });

  it('a refused change leaves what was live, and shows it again', async () => {
    const before = await current();
    const wider = content({ fields: [{ name: 'idNo' }, { name: 'name', mask: 'NONE' }] });
    const waiting = await does(admin, 'updateDist', { id: before.id, v: before.version, input: wider });
    const why = { id: before.id, v: waiting.version, yes: false };
    expect((await security.run(OPERATIONS.decideDist, why)).code).toBe('E-0005');
    await does(security, 'decideDist', { ...why, why: '用途不需要姓名' });
    expect(await current()).toMatchObject({ state: 'ACTIVE', liveVersion: before.liveVersion, fields: before.fields });
  });

  it('suspension and resumption take effect with the next call', async () => {
    const before = await current();
    const suspended = await does(admin, 'suspendDist', { id: before.id, v: before.version });
    expect(await refusal(call())).toEqual([403, 'DX-4032', '授权已暂停']);
    await does(admin, 'resumeDist', { id: before.id, v: suspended.version });
    expect((await call()).status).toBe(200);
  });

  it('after its last day calls are refused with 授权已到期; the job says so and warned 30, 7 and 1 days before', async () => {
    const told: string[] = [];
    for (const day of ['2026-03-31', '2026-04-23', '2026-04-29', '2026-04-29']) {
      app.clock.set(new Date(`${day}T02:00:00Z`));
      await app.job('exchange.expire-distributions');
    }
    for (const { title } of await rows<{ title: string }>(
      ctx(),
      sql`select title from notification where template_code = 'DX01' order by id`,
    ))
      told.push(title);
    expect(told).toEqual(['30', '7', '1'].map((days) => `数据分发${days}天后到期：优抚系统`));
    app.clock.set(new Date('2026-04-30T15:59:00Z'));
    expect((await call()).status).toBe(200);
    app.clock.set(new Date('2026-04-30T16:00:00Z'));
    expect(await refusal(call())).toEqual([403, 'DX-4032', '授权已到期']);
    await app.job('exchange.expire-distributions');
    await at('2026-04-30T16:00:00Z');
    const expired = await current();
    expect(expired.state).toBe('EXPIRED');
    expect(formatDateTime(app.clock.now())).toBe('2026-05-01 00:00:00');
    const tooLong = { id: expired.id, v: expired.version, to: '2027-05-01' };
    expect((await admin.run(OPERATIONS.renewDist, tooLong)).code).toBe('BAD_INPUT');
    // What has ended leaves its addresses to another one; then it is not renewed beside it.
    const period = { validFrom: '2026-05-01', validTo: '2027-04-30' };
    const beside = await does(admin, 'createDist', { input: content(period), sure: true });
    expect(await admin.run(OPERATIONS.renewDist, { ...tooLong, to: '2027-04-30' })).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('其他分发中已有 IP 10.10.1.20'),
    });
    await does(admin, 'recallDist', { id: beside.id, v: beside.version });
    const renewed = await does(admin, 'renewDist', { ...tooLong, to: '2027-04-30' });
    await does(security, 'decideDist', { id: renewed.id, v: renewed.version, yes: true });
    expect((await call()).status).toBe(200);
  });

  it('MASK and HASH change values, the digest is the same for the same value', async () => {
    await at('2026-05-01T02:00:00Z');
    const before = await current();
    const input = content({
      validFrom: '2026-05-01',
      validTo: '2027-04-30',
      fields: [
        { name: 'idNo', mask: 'HASH' },
        { name: 'name', mask: 'MASK' },
      ],
    });
    const waiting = await does(admin, 'updateDist', { id: before.id, v: before.version, input });
    await does(security, 'decideDist', { id: before.id, v: waiting.version, yes: true });
    const [first, second] = [await call(), await call()].map(({ body }) => body.data?.rows[0]);
    expect(first).toEqual({ idNo: expect.stringMatching(/^[0-9a-f]{64}$/), name: '张*' });
    expect(second).toEqual(first);
  });
});
