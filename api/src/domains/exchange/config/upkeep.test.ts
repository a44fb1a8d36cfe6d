import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { PensionSource } from '../../../../sandbox/pension.ts';
import type { Browser } from '../../../../test/access.ts';
import { readSheet } from '../../../../test/exports.ts';
import {
  bringLive,
  callChannel,
  does,
  OPERATIONS,
  PENSION_SOURCE,
  pensionChannel,
  type Versioned,
} from '../../../../test/external-data.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { rollUpHour } from '../statistics/roll-up.ts';

const NOW = '2026-03-09T02:00:00Z';
const PERSON = '310101194503120016';
const STEPS = `mutation ($id: ID!, $v: Int!, $params: JSON) { r: testDataChannel(id: $id, version: $v, params: $params) {
  ok steps { title outcome code text } } }`;

let app: Product;
let admin: Browser;
let security: Browser;
let clerk: Browser;
let server: FastifyInstance;
let upstream: FastifyInstance;
const pension = new PensionSource();
let source: Versioned;
let channel: Versioned;
let distribution: Versioned;
let secret: string;
let appId: string;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

type Step = { title: string; outcome: string; code: string | null; text: string };

async function steps(): Promise<Step[]> {
  const { version } = (await channelNow()) as Versioned;
  const { data } = await admin.run(STEPS, { id: channel.id, v: version, params: { idNo: PERSON } });
  return (data.r as { steps: Step[] }).steps;
}

async function channelNow() {
  const { data } = await admin.run(
    'query ($id: ID!) { r: dataChannel(id: $id) { id version state light calls failedCalls lastSuccessAt testOk } }',
    { id: channel.id },
  );
  return data.r as Versioned & { light: string; calls: number; failedCalls: number; lastSuccessAt: string | null };
}

const content = (fields: object[]) => ({
  channelId: channel.id,
  appId,
  purpose: '优抚待遇核查',
  fields,
  ips: ['10.10.1.20'],
  validFrom: '2026-03-01',
  validTo: '2026-04-30',
});

const exported = (browser: Browser | undefined, body: object) =>
  server.inject({
    method: 'POST',
    url: '/exports/distributions.xlsx',
    payload: body,
    headers: browser?.token ? { cookie: `sid=${browser.token}` } : {},
  });

beforeAll(async () => {
  app = await product('exchange_upkeep', {
    now: NOW,
    env: { EXCHANGE_LOOPBACK: 'true', TRUSTED_PROXIES: '10.0.0.1' },
  });
  [admin, security, clerk] = [await app.as('dx_admin'), await app.as('sec_admin'), await app.as('clerk_hk')];
  server = await serverOf(app);
  upstream = Fastify({ forceCloseConnections: true });
  pension.mount(upstream);
  const endpoint = `${await upstream.listen({ port: 0, host: '127.0.0.1' })}/pension/records`;
  await does(admin, 'allowHost', { host: '127.0.0.1' });
  source = await does(admin, 'createSource', { input: PENSION_SOURCE });
  source = await does(admin, 'enableSource', { id: source.id, v: source.version, on: true });
  channel = await does(admin, 'createChannel', { input: pensionChannel(source.id, endpoint) });
  const registered = await does<{ secret: string; app: { id: string } }>(admin, 'registerApp', {
    input: { appId: 'youfu', name: '优抚系统', senderCode: 'YOUFU' },
  });
  secret = registered.secret;
  appId = registered.app.id;
});
afterAll(async () => {
  await server.close();
  await upstream.close();
  await app.close();
});

describe('连通测试 step by step', () => {
  it('names every step in order where all goes well', async () => {
    expect((await steps()).map(({ title, outcome, code }) => [title, outcome, code])).toEqual([
      ['核验调用地址', 'OK', null],
      ['认证信息', 'OK', null],
      ['调用数据源', 'OK', '0000'],
      ['读取应答', 'OK', null],
      ['核对字段', 'OK', null],
    ]);
    expect((await channelNow()).light).toBe('GREEN');
  });

  it.each([
    ['slow', 'DX-5041'],
    ['html', 'DX-5021'],
    ['error500', 'DX-5021'],
    ['failing', 'DX-5021'],
  ] as const)('an upstream that is %s fails at the call with %s, and nothing after it is tried', async (mode, code) => {
    pension.mode = mode;
    const seen = await steps();
    pension.mode = 'ok';
    expect(seen.map(({ outcome }) => outcome)).toEqual(['OK', 'OK', 'FAILED', 'SKIPPED', 'SKIPPED']);
    expect(seen[2]?.code).toBe(code);
    expect(await channelNow()).toMatchObject({ light: 'RED', state: 'TESTED' });
  });

  it('a test that brings no row has not passed: 启用 is not to be had', async () => {
    const { id, version } = await channelNow();
    const nobody = await does<{ ok: boolean; text: string; channel: { light: string } }>(admin, 'testChannel', {
      id,
      v: version,
      params: { idNo: 'NOBODY' },
    });
    expect(nobody).toMatchObject({ ok: false, channel: { light: 'RED' } });
    expect(nobody.text).toContain('没有读到数据');
    expect((await admin.run(OPERATIONS.enableChannel, { id, v: version, on: true })).code).toBe('E-DX-14');
  });

  it('fields that the definition does not know are a warning with the rule that will watch them', async () => {
    pension.mode = 'drift';
    const seen = await steps();
    pension.mode = 'ok';
    expect(seen[4]).toEqual({
      title: '核对字段',
      outcome: 'WARNING',
      code: 'R12',
      text: '未登记的字段：secretNote；缺少必填字段：amount',
    });
  });

  it('a host that was taken off the list fails before anything is called', async () => {
    await run(ctx(), sql`delete from exchange_host`);
    const before = pension.calls;
    const seen = await steps();
    await does(admin, 'allowHost', { host: '127.0.0.1' });
    expect(seen.map(({ outcome }) => outcome)).toEqual(['FAILED', 'OK', 'SKIPPED', 'SKIPPED', 'SKIPPED']);
    expect(seen[0]?.text).toBe('主机 127.0.0.1 不在允许的主机名单中，请先登记');
    expect(pension.calls).toBe(before);
  });
});

describe('what the lists show of health', () => {
  it('calls of the last day count by the hour; failures of the upstream alone are failures', async () => {
    await steps();
    const { version } = await channelNow();
    channel = await does(admin, 'enableChannel', { id: channel.id, v: version, on: true });
    distribution = await does(admin, 'createDist', { input: content([{ name: 'idNo' }, { name: 'amount' }]) });
    distribution = await bringLive(admin, security, distribution);
    const caller = { appId: 'youfu', secret, ip: '10.10.1.20' };
    expect((await callChannel(server, app.clock.now(), caller)).status).toBe(200);
    pension.mode = 'error500';
    expect((await callChannel(server, app.clock.now(), caller)).status).toBe(502);
    pension.mode = 'ok';
    expect((await callChannel(server, app.clock.now(), { ...caller, ip: '10.10.1.99' })).status).toBe(403);
    // A call is logged at its beginning, and the clock stands at the full hour.
    for (const hour of [1, 2]) await rollUpHour(ctx(), new Date(`2026-03-09T0${hour}:00:00Z`));
    expect(await channelNow()).toMatchObject({
      calls: 3,
      failedCalls: 1,
      light: 'GREEN',
      lastSuccessAt: expect.any(String),
    });
  });

  it('a source is as well as its channels', async () => {
    const light = async () =>
      (await admin.run('query ($id: ID!) { r: dataSource(id: $id) { light } }', { id: source.id })).data.r;
    expect(await light()).toEqual({ light: 'GREEN' });
    app.clock.set(new Date('2026-03-12T02:00:00Z'));
    admin = await app.as('dx_admin');
    expect(await light()).toEqual({ light: 'GREY' });
    app.clock.set(new Date(NOW));
    [admin, security, clerk] = [await app.as('dx_admin'), await app.as('sec_admin'), await app.as('clerk_hk')];
  });
});

describe('versions', () => {
  const versions = (kind: string, id: string, browser = admin) =>
    browser.run(`query ($id: ID!) { r: ${kind}Versions(id: $id) { version savedBy content } }`, { id });

  it('are kept of sources, channels and distributions, newest first, without secret or contact', async () => {
    const sources = (await versions('dataSource', source.id)).data.r as { version: number; content: object }[];
    expect(sources.map(({ version }) => version)).toEqual([2, 1]);
    expect(sources[0]?.content).toMatchObject({ code: 'RS_PENSION', state: 'ENABLED' });
    const channels = (await versions('dataChannel', channel.id)).data.r as { content: object }[];
    expect(channels[0]?.content).toMatchObject({ state: 'ENABLED' });
    expect(JSON.stringify([sources, channels])).not.toMatch(/authSecret|"contact"|calls|light/);
    expect((await versions('distribution', distribution.id)).data.r).toHaveLength(2);
    expect((await versions('distribution', source.id)).data.r).toEqual([]);
  });

  it('are refused to whom the objects are', async () => {
    for (const kind of ['dataSource', 'dataChannel', 'distribution'])
      expect((await versions(kind, source.id, clerk)).code).toBe('FORBIDDEN');
  });

  it('AC35-5 tell what waits from what is in force', async () => {
    const wider = content([{ name: 'idNo' }, { name: 'amount' }, { name: 'bankAccount', mask: 'MASK' }]);
    const asked = await does(admin, 'updateDist', { id: distribution.id, v: distribution.version, input: wider });
    expect(asked).toMatchObject({ state: 'PENDING_APPROVAL', liveVersion: distribution.liveVersion });
    const kept = (await versions('distribution', distribution.id, security)).data.r as {
      version: number;
      content: { fields: { name: string }[] };
    }[];
    const fieldsOf = (version: number | null | undefined) =>
      kept.find((one) => one.version === version)?.content.fields.map(({ name }) => name);
    expect(fieldsOf(asked.liveVersion)).toEqual(['idNo', 'amount']);
    expect(fieldsOf(asked.version)).toEqual(['idNo', 'amount', 'bankAccount']);
  });
});

describe('数据分发清单', () => {
  it('holds what the page shows, with its reason, and is audited with rows and digest', async () => {
    const answer = await exported(admin, { reason: '季度核对授权', state: 'PENDING_APPROVAL' });
    const sheet = await readSheet(answer, '应用');
    expect(sheet.header.get('导出事由')).toBe('季度核对授权');
    expect(sheet.rows).toMatchObject([
      { 应用: '优抚系统', 状态: '待安全审批', 分发字段: 'idNo、amount、bankAccount（脱敏）', 应用IP: '10.10.1.20' },
    ]);
    expect(await readSheet(await exported(admin, { reason: '季度核对授权', state: 'DRAFT' }), '应用')).toMatchObject({
      rows: [],
    });
    const audited = await firstRow<{ detail: object }>(
      ctx(),
      sql`select detail from audit_entry where event = 'dx.dist.export' order by id limit 1`,
    );
    expect(audited?.detail).toMatchObject({ reason: '季度核对授权', rows: 1, sm3: expect.any(String) });
  });

  it('wants a reason, known filters and the right to see distributions', async () => {
    expect((await exported(admin, { reason: '短' })).json()).toMatchObject({ code: 'E-0005' });
    expect((await exported(admin, { reason: '季度核对授权', state: 'GONE' })).statusCode).toBe(400);
    for (const body of [{ reason: '季度核对\0授权' }, { reason: '季度核对授权', search: '\0' }])
      expect((await exported(admin, body)).statusCode).toBe(400);
    expect((await exported(undefined, { reason: '季度核对授权' })).statusCode).toBe(401);
    expect((await exported(clerk, { reason: '季度核对授权' })).statusCode).toBe(403);
  });
});

describe('fields read from a file', () => {
  const BOUNDARY = 'x-fields';
  const send = (browser: Browser | undefined, file: Buffer | undefined, own = true) =>
    server.inject({
      method: 'POST',
      url: '/exchange/source-fields',
      payload: Buffer.concat([
        Buffer.from(
          `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="f.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`,
        ),
        file ?? Buffer.from('PK nothing'),
        Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
      ]),
      headers: {
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        ...(own ? { 'x-requested-with': 'yjs' } : {}),
        ...(browser?.token ? { cookie: `sid=${browser.token}` } : {}),
      },
    });

  it('are those of the template, for whoever may edit sources', async () => {
    const get = { method: 'GET' as const, url: '/exchange/source-fields/template.xlsx' };
    const template = await server.inject({ ...get, headers: { cookie: `sid=${admin.token}` } });
    expect(template.statusCode).toBe(200);
    const read = await send(admin, template.rawPayload);
    expect(read.json()).toMatchObject({ faults: [], fields: [{ name: 'idNo', type: 'STRING', length: 18 }] });
    expect((await send(admin, undefined)).statusCode).toBe(400);
    expect((await send(undefined, template.rawPayload)).statusCode).toBe(401);
    expect((await send(security, template.rawPayload)).statusCode).toBe(403);
    expect((await server.inject(get)).statusCode).toBe(401);
  });
});

describe('the menu', () => {
  const MENUS = '{ session { menus { key title route area children { title route } } } }';
  type Entry = { key: string; title: string; route: string | null; area: string; children: { title: string }[] };
  const menusOf = async (browser: Browser) => ((await browser.run(MENUS)).data.session as { menus: Entry[] }).menus;

  it('has all of the exchange in its area, for whoever has a right to it', async () => {
    const inArea = (await menusOf(admin)).filter(({ area }) => area === 'exchange');
    const titles = inArea.flatMap(({ title, children }) => [title, ...children.map((one) => one.title)]);
    expect(titles).toEqual(expect.arrayContaining(['数据交换监控', '数据交换日志']));
  });

  it('shows nothing of it to a clerk', async () => {
    expect(JSON.stringify(await menusOf(clerk))).not.toContain('数据交换');
  });
});

it('every refusal of an unsuitable act keeps its code', async () => {
  const why = '不再使用该数据源';
  expect((await admin.run(OPERATIONS.deleteSource, { id: source.id, v: source.version, why })).code).toBe('E-DX-11');
});
