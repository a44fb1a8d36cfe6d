import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FastifyInstance } from 'fastify';
import type { PensionSource } from '../../../../sandbox/pension.ts';
import { Browser } from '../../../../test/access.ts';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import {
  type Caller,
  callChannel,
  does,
  OPERATIONS,
  PENSION_SOURCE,
  pensionChannel,
  type Versioned,
} from '../../../../test/external-data.ts';
import {
  distributionOf,
  type ExternalDataWorld,
  NOW,
  PERSON,
  startExternalData,
} from '../../../../test/external-data-world.ts';
import type { Product } from '../../../../test/product.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { decideDistribution } from '../distributions/act-on-distribution.ts';

let world: ExternalDataWorld;
let app: Product;
let admin: Browser;
let viewer: Browser;
let server: FastifyInstance;
let pension: PensionSource;
let endpoint: string;
let source: Versioned;
let channel: Versioned;
let caller: Caller;
let appRow: { id: string; version: number };
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const content = (overrides = {}) => distributionOf(channel.id, appRow.id, overrides);

const call = (question?: unknown, more: { ip?: string; code?: string; nonce?: string } = {}) =>
  callChannel(server, app.clock.now(), { ...caller, ...(more.ip ? { ip: more.ip } : {}) }, question, more);

/** Moves the clock, and signs the administrator in again: the session has ended meanwhile. */
async function at(moment: string): Promise<void> {
  app.clock.set(new Date(moment));
  admin = await app.as('dx_admin');
}

beforeAll(async () => {
  world = await startExternalData('dx_configuration');
  ({ app, admin, viewer, server, pension, endpoint, source, channel, caller, appRow } = world);
});
afterAll(() => world.close());
beforeEach(async () => {
  if (app.clock.now().getTime() !== Date.parse(NOW)) await at(NOW);
  pension.mode = 'ok';
  pension.calls = 0;
  await run(ctx(), sql`truncate exchange_nonce, exchange_usage, exchange_drift`);
  await emptyExchangeLog(ctx());
});

describe('sources and channels', () => {
  it('AC35-3 a source with a channel is not deleted, nor a channel with a distribution', async () => {
    const why = '不再使用该数据源';
    const refused = await admin.run(OPERATIONS.deleteSource, { id: source.id, v: source.version, why });
    expect(refused).toMatchObject({ code: 'E-DX-11', message: '被 1 个通道引用，不能删除' });
    expect((await admin.run(OPERATIONS.deleteChannel, { id: channel.id, v: channel.version, why })).code).toBe(
      'E-DX-12',
    );
  });

  it('names and codes are unique; wrong content is named at its field', async () => {
    expect(
      await admin.run(OPERATIONS.createSource, { input: { ...PENSION_SOURCE, code: 'OTHER_CODE' } }),
    ).toMatchObject({
      code: 'E-DX-01',
      message: '数据源名称已存在',
    });
    expect((await admin.run(OPERATIONS.createSource, { input: { ...PENSION_SOURCE, name: '另一个' } })).code).toBe(
      'E-DX-02',
    );
    expect(
      (await admin.run(OPERATIONS.createSource, { input: { ...PENSION_SOURCE, code: 'ab', fields: [] } })).code,
    ).toBe('BAD_INPUT');
  });

  it('a field in use is neither removed nor retyped; adding one widens nothing', async () => {
    const fields = PENSION_SOURCE.fields.filter((field) => field.name !== 'idNo');
    const refused = await admin.run(OPERATIONS.updateSource, {
      id: source.id,
      v: source.version,
      input: { ...PENSION_SOURCE, fields },
    });
    expect([refused.code, refused.message]).toEqual([
      'E-DX-13',
      '字段 idNo 正在被分发，不能删除或更改类型：优抚系统（养老金查询）',
    ]);
    const wider = [...PENSION_SOURCE.fields, { name: 'remark', label: '备注', type: 'STRING' }];
    source = await does(admin, 'updateSource', {
      id: source.id,
      v: source.version,
      input: { ...PENSION_SOURCE, fields: wider },
    });
    expect(Object.keys((await call()).body.data?.rows[0] ?? {})).toEqual(['idNo', 'month', 'amount']);
  });

  it('AC35-5 security approval is not walked around by marking: lowered, taken out and put back, or an ID number called 不敏感', async () => {
    const field = (name: string, more = {}) => ({ name, label: name, type: 'STRING', ...more });
    const input = (...fields: object[]) => ({ ...PENSION_SOURCE, code: 'MARKED_LOW', name: '标记测试', fields });
    const always = [field('month'), field('card', { content: 'ID_NUMBER', sensitivity: 'NONE' })];
    let marked = await does(admin, 'createSource', { input: input(...always, field('pay', { sensitivity: 'L2' })) });
    const save = async (...fields: object[]) => {
      marked = await does(admin, 'updateSource', { id: marked.id, v: marked.version, input: input(...fields) });
    };
    await save(...always);
    await save(...always, field('pay', { sensitivity: 'NONE' }));
    const { data } = await admin.run(
      'query($id: ID!) { r: dataSource(id: $id) { fields { name sensitivity level } } }',
      {
        id: marked.id,
      },
    );
    expect(data.r).toMatchObject({
      fields: [
        { name: 'month', level: 'NONE' },
        { name: 'card', sensitivity: 'NONE', level: 'L2' },
        { name: 'pay', sensitivity: 'NONE', level: 'L2' },
      ],
    });
    const way = await does(admin, 'createChannel', {
      input: { ...pensionChannel(marked.id, endpoint), code: 'MARKED_LOW', name: '标记测试' },
    });
    const submitted = async (name: string) => {
      const draft = await does(admin, 'createDist', {
        input: distributionOf(way.id, appRow.id, {
          fields: [{ name }],
          ips: [`10.77.${name.length}.${name.charCodeAt(0)}`],
        }),
      });
      return does(admin, 'submitDist', { id: draft.id, v: draft.version });
    };
    const [month, card, pay] = [await submitted('month'), await submitted('card'), await submitted('pay')];
    expect([month.state, card.state, pay.state]).toEqual(['ACTIVE', 'PENDING_APPROVAL', 'PENDING_APPROVAL']);
    // Whoever put it forward does not approve it, whatever else he may.
    const own = { id: card.id, version: card.version, approve: true };
    await expect(decideDistribution(await admin.ctx(), own)).rejects.toMatchObject({ code: 'E-0004' });
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:169.254.169.254]/',
    'http://0xa9fea9fe/',
    'http://2852039166/',
    'http://0.0.0.0/',
    'http://[::]/',
    'http://[64:ff9b::169.254.169.254]/',
    'http://[64:ff9b:1::a09:909]/',
    'http://[2002:7f00:1::]/',
    'http://[fec0::1]/',
    'http://[fe80::1]/',
    'http://100.100.100.200/',
    'http://10.9.9.9/',
    'http://user:pass@127.0.0.1/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'not an address',
  ])('the endpoint %s is refused', async (address) => {
    const input = { ...pensionChannel(source.id, address), code: 'SSRF_TEST' };
    expect((await admin.run(OPERATIONS.createChannel, { input })).code).toBe('BAD_INPUT');
  });

  it('a host stands on the list as addresses spell it, once; what may not be called is refused in every spelling', async () => {
    const hosts = (host: string) => does<{ host: string }[]>(admin, 'allowHost', { host });
    const before = (await hosts('2001:DB8:5::0:1')).length;
    const after = await hosts('2001:db8:5:0::1');
    expect([after.length, after.some(({ host }) => host === '2001:db8:5::1')]).toEqual([before, true]);
    expect((await hosts('::FFFF:0a09:0907')).some(({ host }) => host === '10.9.9.7')).toBe(true);
    for (const host of [
      '0xa9fea9fe',
      '2852039166',
      '::ffff:a9fe:a9fe',
      '0:0::169.254.169.254',
      '64:ff9b::10.9.9.9',
      'FE80::1',
    ])
      expect([host, (await admin.run(OPERATIONS.allowHost, { host })).code]).toEqual([host, 'BAD_INPUT']);
    for (const host of ['2001:db8:5::1', '10.9.9.7'])
      await admin.run('mutation($host: String!) { disallowExchangeHost(host: $host) { host } }', { host });
  });

  it('a name that leads to this machine is refused at connect where loopback is not allowed', async () => {
    await does(admin, 'allowHost', { host: 'localhost' });
    const input = { ...pensionChannel(source.id, endpoint.replace('127.0.0.1', 'localhost')), code: 'BY_NAME' };
    const named = await does(admin, 'createChannel', { input });
    const config = app.config as { exchangeLoopback: boolean };
    config.exchangeLoopback = false;
    const test = { id: named.id, v: named.version, params: { idNo: PERSON } };
    const failed = await does<{ ok: boolean; channel: Versioned }>(admin, 'testChannel', test);
    config.exchangeLoopback = true;
    expect(failed).toMatchObject({
      ok: false,
      text: '调用地址解析到不允许访问的地址',
      channel: { state: 'DRAFT', light: 'RED' },
    });
    expect(pension.calls).toBe(0);
    expect((await admin.run(OPERATIONS.enableChannel, { id: named.id, v: named.version, on: true })).code).toBe(
      'E-DX-14',
    );
    const passed = await does<{ rows: unknown[] }>(admin, 'testChannel', test);
    expect(passed).toMatchObject({ ok: true, channel: { state: 'TESTED', light: 'GREEN' } });
    expect(passed.rows).toEqual([expect.objectContaining({ idNo: '310101********0016', name: '张*' })]);
    await at('2026-03-10T03:00:00Z');
    expect((await admin.run(OPERATIONS.enableChannel, { id: named.id, v: named.version, on: true })).code).toBe(
      'E-DX-14',
    );
  });

  it('secrets are never answered, and stay when nothing is entered', async () => {
    const input = { ...pensionChannel(source.id, endpoint), code: 'WITH_SECRET', authKind: 'BASIC', authAccount: 'we' };
    expect((await admin.run(OPERATIONS.createChannel, { input })).code).toBe('BAD_INPUT');
    const made = await does(admin, 'createChannel', { input: { ...input, authSecret: 'top-secret' } });
    expect(await does(admin, 'updateChannel', { id: made.id, v: made.version, input })).toMatchObject({
      secretSet: true,
    });
    const stored = await firstRow<{ text: string }>(
      ctx(),
      sql`select string_agg(t, '') as text from (select c::text as t from data_channel c union all
            select r::text from exchange_revision r union all select a::text from audit_entry a) x`,
    );
    expect(stored?.text).not.toContain('top-secret');
  });

  it('a registered view is read, and nothing but a registered view', async () => {
    const input = {
      code: 'ORG_VIEW',
      name: '机构名录',
      provider: 'OTHER',
      providerText: '本平台',
      updateFrequency: 'DAILY',
      fields: [
        { name: 'code', label: '代码', type: 'STRING', queryKey: true },
        { name: 'name', label: '名称', type: 'STRING' },
      ],
    };
    const orgs = await does(admin, 'createSource', { input });
    const view = { code: 'ORG_VIEW', name: '机构名录', sourceId: orgs.id, callMode: 'DB_VIEW' };
    for (const bad of ['view:user_account', 'view:org_directory; drop table org', 'select 1'])
      expect((await admin.run(OPERATIONS.createChannel, { input: { ...view, endpoint: bad } })).code).toBe('BAD_INPUT');
    const made = await does(admin, 'createChannel', { input: { ...view, endpoint: 'view:org_directory' } });
    const test = await does<{ rows: unknown[] }>(admin, 'testChannel', {
      id: made.id,
      v: made.version,
      params: { code: "310000' or 1=1" },
    });
    expect(test).toMatchObject({ ok: false, rows: [] });
    const found = await does<{ rows: unknown[] }>(admin, 'testChannel', {
      id: made.id,
      v: made.version,
      params: { code: '310000' },
    });
    expect(found.rows).toMatchObject([{ code: '310000' }]);
  });
});

describe('applications', () => {
  it('a new secret takes over, the old one goes on for the grace, the disabled are DX-4014', async () => {
    const old = caller;
    const rotated = await does<{ secret: string; app: { version: number } }>(admin, 'rotate', {
      id: appRow.id,
      v: appRow.version,
      grace: 2,
    });
    caller = { ...old, secret: rotated.secret };
    expect((await call()).status).toBe(200);
    expect((await callChannel(server, app.clock.now(), old)).status).toBe(200);
    app.clock.advance(2 * 3_600_000);
    expect((await callChannel(server, app.clock.now(), old)).body.code).toBe('DX-4011');
    expect((await call()).status).toBe(200);
  });
});

describe('rights', () => {
  it('nobody without permission changes anything; administrators of accounts have nothing to do here', async () => {
    const stranger = new Browser(app);
    for (const [name, document] of Object.entries(OPERATIONS)) {
      const variables = {
        id: source.id,
        v: 1,
        why: '不应当成功的操作',
        on: true,
        yes: true,
        to: '2027-12-31',
        grace: 1,
        host: 'example.org',
        input: name.includes('Source')
          ? PENSION_SOURCE
          : name.includes('Channel')
            ? pensionChannel(source.id, endpoint)
            : name.includes('App')
              ? { appId: 'abc', name: '某系统', senderCode: 'ABC' }
              : content(),
      };
      expect([name, (await stranger.run(document, variables)).code]).toEqual([name, 'UNAUTHENTICATED']);
      expect([name, (await viewer.run(document, variables)).code]).toEqual([name, 'FORBIDDEN']);
    }
  });

  it('stale versions and unknown ids are refused', async () => {
    expect((await admin.run(OPERATIONS.enableSource, { id: source.id, v: 99, on: false })).code).toBe('E-0504');
    expect((await admin.run(OPERATIONS.enableSource, { id: 'x', v: 1, on: false })).code).toBe('NOT_FOUND');
    expect((await admin.run(OPERATIONS.submitDist, { id: source.id, v: 1 })).code).toBe('NOT_FOUND');
  });
});
