import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { PensionSource } from '../../../../sandbox/pension.ts';
import type { Browser } from '../../../../test/access.ts';
import { logCalls } from '../../../../test/exchange-calls.ts';
import {
  bringLive,
  type Caller,
  callChannel,
  does,
  PENSION_SOURCE,
  pensionChannel,
  type Versioned,
} from '../../../../test/external-data.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { exchangeModule } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { keepReport } from './monthly-report.ts';
import { rollUpDue } from './roll-up.ts';

const NOW = '2026-03-09T02:00:00Z';
const USE =
  'query ($idle: Boolean) { r: exchangeDistributionUse(onlyIdle: $idle) { id version state idle idleDays quotaPercent callsToday lastCallOn recallAskedBy recallReason } }';
const SUSPEND =
  'mutation ($id: ID!, $v: Int!, $why: String!) { r: suspendDistribution(id: $id, version: $v, reason: $why) { id version state } }';
const ADJUST =
  'mutation ($id: ID!, $v: Int!, $limits: DistributionLimitsInput!, $why: String!) { r: adjustDistributionLimits(id: $id, version: $v, limits: $limits, reason: $why) { id version state ratePerMinute dailyQuota } }';
const ASK =
  'mutation ($id: ID!, $v: Int!, $why: String!) { r: askDistributionRecall(id: $id, version: $v, reason: $why) { id version } }';
const KEEP =
  'mutation ($id: ID!, $v: Int!, $why: String!) { r: keepDistribution(id: $id, version: $v, reason: $why) { id version } }';
const DISABLE =
  'mutation ($id: ID!, $v: Int!, $why: String) { r: setDataChannelEnabled(id: $id, version: $v, enabled: false, reason: $why) { id version state } }';
const USAGE =
  'query ($filter: ExchangeStatFilterInput!) { r: exchangeUsage(filter: $filter) { inventory { sources sourcesEnabled channels channelsEnabled distributions distributionsActive apps appsEnabled idleDistributions activeBans } interfaces { key title succeeded } interfaceTarget uplink { tasks batches rowsSent rowsAcked rowsFailed averageDelayMinutes } anomaliesOpen anomaliesClosed } }';
const STATS =
  'query ($filter: ExchangeStatFilterInput!) { r: exchangeStatistics(filter: $filter) { totals { calls ok denied errors } channels { channelId channel { title state } calls } topApps { appId title calls } codes { code title calls } heat { calls } } }';
const REPORT = 'query ($month: String!) { r: exchangeReport(month: $month) { month final lines { part item value } } }';
const WHY = '长期没有调用，先行暂停';
const limits = { ratePerMinute: 10, dailyQuota: 200, maxRowsPerCall: 20 };

let app: Product;
let admin: Browser;
let server: FastifyInstance;
let upstream: FastifyInstance;
let channel: Versioned;
let distribution: Versioned;
let caller: Caller;
const pension = new PensionSource();
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const MARCH = { from: '2026-02-28T16:00:00.000Z', to: '2026-03-31T16:00:00.000Z' };

interface Use {
  id: string;
  version: number;
  idle: boolean;
  idleDays: number;
  callsToday: number;
  quotaPercent: number;
  lastCallOn: string | null;
  recallAskedBy: string | null;
}

const use = async (idle = false) => (await admin.run(USE, { idle })).data.r as Use[];
const seen = async () => {
  const [found] = await use();
  if (!found) throw new Error('no distribution');
  return found;
};
const call = async () => {
  const { status, body } = await callChannel(server, app.clock.now(), caller);
  return [status, body.code];
};

async function at(moment: string): Promise<void> {
  app.clock.set(new Date(moment));
  admin = await app.as('dx_admin');
}

beforeAll(async () => {
  app = await product('exchange_usage', { now: NOW, env: { EXCHANGE_LOOPBACK: 'true', TRUSTED_PROXIES: '10.0.0.1' } });
  admin = await app.as('dx_admin');
  server = Fastify();
  exchangeModule.routes?.(server, app);
  upstream = Fastify({ forceCloseConnections: true });
  pension.mount(upstream);
  const endpoint = `${await upstream.listen({ port: 0, host: '127.0.0.1' })}/pension/records`;
  await does(admin, 'allowHost', { host: '127.0.0.1' });
  let source = await does(admin, 'createSource', { input: PENSION_SOURCE });
  source = await does(admin, 'enableSource', { id: source.id, v: source.version, on: true });
  channel = await does(admin, 'createChannel', { input: pensionChannel(source.id, endpoint) });
  await does(admin, 'testChannel', { id: channel.id, v: channel.version, params: { idNo: '310101194503120016' } });
  channel = await does(admin, 'enableChannel', { id: channel.id, v: channel.version, on: true });
  const registered = await does<{ secret: string; app: { id: string } }>(admin, 'registerApp', {
    input: { appId: 'youfu', name: '优抚系统', senderCode: 'YOUFU' },
  });
  caller = { appId: 'youfu', secret: registered.secret, ip: '10.10.1.20' };
  distribution = await does(admin, 'createDist', {
    input: {
      channelId: channel.id,
      appId: registered.app.id,
      purpose: '优抚待遇核查',
      fields: [{ name: 'idNo' }, { name: 'month' }, { name: 'amount' }],
      ips: ['10.10.1.20'],
      validFrom: '2026-03-01',
      validTo: '2026-12-31',
    },
  });
  distribution = await bringLive(admin, await app.as('sec_admin'), distribution);
});
afterAll(async () => {
  await server.close();
  await upstream.close();
  await app.close();
});

describe('the use of the exchange', () => {
  it('AC37-4 a distribution without calls for 30 days is idle, and 暂停 from there refuses the next call', async () => {
    expect(await call()).toEqual([200, '0000']);
    expect(await seen()).toMatchObject({ idle: false, callsToday: 1, quotaPercent: 0, lastCallOn: '2026-03-09' });
    await at('2026-04-07T02:00:00Z');
    expect(await use(true)).toEqual([]);
    await at('2026-04-08T02:00:00Z');
    const [idle] = await use(true);
    expect(idle).toMatchObject({ id: distribution.id, idle: true, idleDays: 30, callsToday: 0 });
    const suspended = await admin.run(SUSPEND, { id: idle?.id, v: idle?.version, why: WHY });
    expect(suspended.data.r).toMatchObject({ state: 'SUSPENDED' });
    expect(await call()).toEqual([403, 'DX-4032']);
    expect(await use(true)).toEqual([]);
    distribution = await does(admin, 'resumeDist', { id: distribution.id, v: (await seen()).version });
    expect(await call()).toEqual([200, '0000']);
    expect(await seen()).toMatchObject({ idle: false, idleDays: 0 });
  });

  it('mark for recall tells the owner with the reason, leaves traffic alone and can be taken back', async () => {
    const { id, version } = await seen();
    expect((await admin.run(ASK, { id, v: version, why: '短' })).code).toBe('E-0005');
    expect((await admin.run(ASK, { id, v: version, why: WHY })).code).toBeUndefined();
    expect(await seen()).toMatchObject({ version: version + 1, recallAskedBy: '丁锐', recallReason: WHY });
    const told = await rows<{ body: string }>(
      ctx(),
      sql`select n.body from notification n where n.template_code = 'DX02'`,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain(`“优抚系统”在通道“养老金查询”的数据分发长期没有调用，已由丁锐标记为待回收：${WHY}`);
    expect((await admin.run(ASK, { id, v: version, why: WHY })).code).toBe('E-0504');
    expect(await call()).toEqual([200, '0000']);
    expect((await admin.run(KEEP, { id, v: version + 1, why: '下月起恢复使用' })).code).toBeUndefined();
    expect(await seen()).toMatchObject({ recallAskedBy: null });
  });

  it('other limits apply to the next calls, are a version of their own and stand in the audit log with their reason', async () => {
    const { id, version } = await seen();
    for (const wrong of [{ ratePerMinute: 0 }, { dailyQuota: -1 }, { maxRowsPerCall: 10_001 }])
      expect((await admin.run(ADJUST, { id, v: version, limits: { ...limits, ...wrong }, why: WHY })).code).toBe(
        'BAD_INPUT',
      );
    const { data } = await admin.run(ADJUST, {
      id,
      v: version,
      limits: { ...limits, dailyQuota: 4 },
      why: '按实际用量核减',
    });
    expect(data.r).toMatchObject({ version: version + 1, state: 'PENDING_APPROVAL', ratePerMinute: 10, dailyQuota: 4 });
    await does(await app.as('sec_admin'), 'decideDist', { id, v: version + 1, yes: true });
    expect(await call()).toEqual([200, '0000']);
    expect(await seen()).toMatchObject({ callsToday: 3, quotaPercent: 75 });
    expect(await call()).toEqual([200, '0000']);
    expect(await call()).toEqual([429, 'DX-4291']);
    const [audited] = await rows<{ detail: object }>(
      ctx(),
      sql`select detail from audit_entry where event = 'dx.dist.limit'`,
    );
    expect(audited?.detail).toMatchObject({ version: version + 1, reason: '按实际用量核减' });
  });

  it('停用通道 keeps its reason in the audit log, and every application meets it', async () => {
    const wanted = await rows<{ version: number }>(
      ctx(),
      sql`select version from data_channel where id = ${channel.id}`,
    );
    const v = wanted[0]?.version;
    expect((await admin.run(DISABLE, { id: channel.id, v, why: '短' })).code).toBe('E-0005');
    const { data } = await admin.run(DISABLE, { id: channel.id, v, why: '上游升级，暂停对外服务' });
    expect(data.r).toMatchObject({ state: 'DISABLED' });
    expect(await call()).toEqual([404, 'DX-4041']);
    const [audited] = await rows<{ detail: object }>(
      ctx(),
      sql`select detail from audit_entry where event = 'dx.channel.disable'`,
    );
    expect(audited?.detail).toMatchObject({ reason: '上游升级，暂停对外服务' });
  });

  it('counts what there is, and shared interfaces only while they are enabled and alive', async () => {
    const ask = async () =>
      (await admin.run(USAGE, { filter: { from: '2026-03-31T16:00:00.000Z', to: '2026-04-30T16:00:00.000Z' } })).data
        .r as Record<string, unknown> & { interfaces: unknown[] };
    const usage = await ask();
    expect(usage).toMatchObject({
      interfaceTarget: 4,
      interfaces: [],
      inventory: { distributions: 1, distributionsActive: 1, idleDistributions: 0, activeBans: 0 },
      uplink: { tasks: 0, batches: 0, rowsSent: 0, rowsAcked: 0, rowsFailed: 0, averageDelayMinutes: null },
    });
    await run(ctx(), sql`update data_channel set state = 'ENABLED' where id = ${channel.id}`);
    const counted = await rows<{ n: number }>(
      ctx(),
      sql`select count(*)::int as n from exchange_call_log where succeeded and at > ${new Date('2026-04-01T02:00:00Z')}`,
    );
    const one = [{ key: 'RS_PENSION', title: '养老金查询', succeeded: counted[0]?.n }];
    expect((await ask()).interfaces).toEqual(one);
    await at('2026-04-08T04:10:00Z');
    await rollUpDue(ctx());
    expect((await ask()).interfaces).toEqual(one);
    await logCalls(app, [{ at: app.clock.now(), bizType: 'YF.X' }]);
    expect((await ask()).interfaces).toHaveLength(2);
    await at('2026-04-16T04:10:00Z');
    expect((await ask()).interfaces).toEqual([]);
  });
});

describe('figures of the exchange', () => {
  it('name channels that were deleted, applications and what codes mean; narrow to how calls ended', async () => {
    await logCalls(app, [
      ...Array.from({ length: 3 }, () => ({ at: new Date('2026-03-10T02:00:00Z'), channelId: channel.id })),
      { at: new Date('2026-03-10T02:00:00Z'), channelId: channel.id, resultCode: 'DX-4032', httpStatus: 403 },
      { at: new Date('2026-03-10T02:00:00Z'), channelId: channel.id, resultCode: 'DX-5041', httpStatus: 504 },
    ]);
    await run(ctx(), sql`delete from exchange_stat`);
    await rollUpDue(ctx());
    await run(ctx(), sql`update data_channel set state = 'DELETED' where id = ${channel.id}`);
    const filter = { from: '2026-03-09T16:00:00.000Z', to: '2026-03-10T16:00:00.000Z' };
    const all = (await admin.run(STATS, { filter })).data.r;
    expect(all).toMatchObject({
      totals: { calls: 5, ok: 3, denied: 1, errors: 1 },
      channels: [{ channel: { title: '养老金查询（已删除）', state: 'DELETED' }, calls: 5 }],
      topApps: [{ title: '优抚系统' }],
    });
    expect((all as { codes: unknown[] }).codes).toContainEqual({ code: 'DX-4032', title: '该IP未授权', calls: 1 });
    for (const [outcome, totals] of [
      ['DENIED', { calls: 1, ok: 0, denied: 1, errors: 0 }],
      ['ERROR', { calls: 1, ok: 0, denied: 0, errors: 1 }],
      ['OK', { calls: 3, ok: 3, denied: 0, errors: 0 }],
    ] as const) {
      const part = (await admin.run(STATS, { filter: { ...filter, outcome } })).data.r as typeof all;
      expect(part).toMatchObject({ totals, heat: [{ calls: totals.calls }] });
    }
  });

  it('are kept as the report of a month once its late calls are in, and do not change afterwards', async () => {
    const lines = async (month: string) =>
      (await admin.run(REPORT, { month })).data.r as { final: boolean; lines: { item: string; value: string }[] };
    const calls = (report: { lines: { item: string; value: string }[] }) =>
      report.lines.find(({ item }) => item === '调用次数')?.value;
    expect(await lines('2026-03')).toMatchObject({ final: false });
    expect(await keepReport(ctx())).toBe('2026-03');
    expect(await keepReport(ctx())).toBeUndefined();
    const kept = await lines('2026-03');
    expect(kept).toMatchObject({ final: true });
    expect(calls(kept)).toBe('6');
    await run(ctx(), sql`delete from exchange_stat`);
    expect(calls(await lines('2026-03'))).toBe('6');
    for (const wrong of ['2026-13', '2026-05', "2026-03' or 1=1", ''])
      expect((await admin.run(REPORT, { month: wrong })).code).toBe('BAD_INPUT');
  });

  it('are acted on by administrators of the exchange alone; those who only look do not act', async () => {
    const { id, version: v } = await seen();
    const acts = [
      [SUSPEND, { id, v, why: WHY }],
      [ADJUST, { id, v, limits, why: WHY }],
      [ASK, { id, v, why: WHY }],
      [KEEP, { id, v, why: WHY }],
      [DISABLE, { id: channel.id, v: 1, why: WHY }],
    ] as const;
    for (const name of ['clerk_hk', 'sys_admin', 'sec_admin', 'city_officer']) {
      const other = await app.as(name);
      for (const [act, variables] of acts) expect((await other.run(act, variables)).code).toBe('FORBIDDEN');
    }
    for (const name of ['clerk_hk', 'sys_admin', 'aud_admin']) {
      const other = await app.as(name);
      for (const [ask, variables] of [
        [USE, {}],
        [USAGE, { filter: MARCH }],
        [REPORT, { month: '2026-03' }],
      ] as const)
        expect((await other.run(ask, variables)).code).toBe('FORBIDDEN');
    }
  });
});
