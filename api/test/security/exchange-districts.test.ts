import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType } from 'graphql';
import { rows, run, sql } from '../../src/database/sql.ts';
import { uuidv7 } from '../../src/database/uuid.ts';
import { rollUpDue } from '../../src/domains/exchange/statistics/roll-up.ts';
import { readFitting } from '../../src/domains/exchange/statistics/stat-fitting.ts';
import { findAccount } from '../../src/platform/access/users/account.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { type Answer, Browser } from '../access.ts';
import { logCalls } from '../exchange-calls.ts';
import { bringLive, does } from '../external-data.ts';
import { distributionOf, type ExternalDataWorld, startExternalData } from '../external-data-world.ts';
import { getOrgRow, hire } from '../staff.ts';
import { auditOf } from './audit.ts';
import { ABSENT_ID, operationsOf } from './operations.ts';

/** What lies in 虹口区, or an id that lies nowhere. */
interface Target {
  appId: string;
  distributionId: string;
  callId: string;
  anomalyId: string;
}

let world: ExternalDataWorld;
let hongkou: Target;
let outsiders: Browser[];
let reader: Browser;
let ownAppId: string;
const system = (): Ctx => world.app.context({ kind: 'SYSTEM', name: '测试' });
const WHY = '核查其他区的应用';
const LIMITS = { ratePerMinute: 1, dailyQuota: 1, maxRowsPerCall: 1 };
const DAY = { from: '2026-03-08T16:00:00.000Z', to: '2026-03-09T16:00:00.000Z' };

beforeAll(async () => {
  world = await startExternalData('exchange_districts');
  const [own, foreign] = [await place('310115', 'pudong-app', 3), await place('310109', 'hongkou-app', 5)];
  ownAppId = own.appId;
  hongkou = foreign;
  await logCalls(world.app, [
    { at: new Date('2026-03-09T00:30:00Z'), appId: '', resultCode: 'DX-4014', httpStatus: 401 },
  ]);
  await rollUpDue(system());
  // The administrators of the exchange, the security and the audit administrator, as if they were 浦东新区's.
  outsiders = await Promise.all(['dx_admin', 'sec_admin', 'aud_admin'].map((name) => ofPudong(name)));
  reader = outsiders[0] ?? world.admin;
}, 120_000);
afterAll(() => world.close());

/** An application of a district with a distribution in force, calls, and an anomaly about it. */
async function place(district: string, appId: string, calls: number): Promise<Target> {
  const { id: orgId } = await getOrgRow(system(), district);
  const { app } = await does<{ app: { id: string } }>(world.admin, 'registerApp', {
    input: { appId, name: `${district}的应用`, senderCode: 'QUJU', orgId },
  });
  const ips = [`10.10.2.${calls}`];
  const draft = await does(world.admin, 'createDist', { input: distributionOf(world.channel.id, app.id, { ips }) });
  const { id: distributionId } = await bringLive(world.admin, world.security, draft);
  const at = (n: number) => new Date(Date.parse('2026-03-09T00:00:00Z') + n * 1000);
  await logCalls(
    world.app,
    Array.from({ length: calls }, (_, n) => ({ at: at(n), appId, channelId: world.channel.id, distributionId })),
  );
  const [call] = await rows<{ id: string }>(
    system(),
    sql`select id from exchange_call_log where app_id = ${appId} limit 1`,
  );
  const anomalyId = uuidv7(world.app.clock.now().getTime());
  await run(
    system(),
    sql`insert into exchange_anomaly (id, rule, rule_version, level, direction, subject_kind, subject, subject_title, window_start, first_at,
          last_at, hits, measured, threshold, sample_log_ids, ips, state, created_at)
        select ${anomalyId}, 'R5', 1, 'HIGH', 'IN', 'APP', ${appId}, ${appId}, at, at, at, 1, 1, 1, '{}', '{}', 'CONFIRMED', at
          from exchange_call_log where id = ${call?.id}`,
  );
  return { appId: app.id, distributionId, callId: call?.id ?? '', anomalyId };
}

async function ofPudong(loginName: string): Promise<Browser> {
  const { path } = await getOrgRow(system(), '310115');
  const browser = await world.app.as(loginName);
  const own = browser.ctx.bind(browser);
  browser.ctx = async () => {
    const ctx = await own();
    if (ctx.actor.kind !== 'USER') throw new Error(`${loginName} could not sign in`);
    return { ...ctx, actor: { ...ctx.actor, scope: { kind: 'SUBTREE', orgPath: path } } };
  };
  return browser;
}

const byId = (
  kind: 'query' | 'mutation',
  call: string,
  id: string,
  variables = {},
): [string, Record<string, unknown>] => [`${kind} ($id: ID!) { r: ${call} }`, { id, ...variables }];
const acted = (call: string, id: string) => byId('mutation', `${call} { id }`, id);

/** Every operation that takes the id of an application, a distribution, a call or an anomaly. */
const CALLS: Readonly<Record<string, (t: Target) => [document: string, variables: Record<string, unknown>]>> = {
  'Mutation.updateClientApp': (t) => [
    'mutation ($id: ID!, $input: ClientAppInput!) { r: updateClientApp(id: $id, version: 1, input: $input) { id } }',
    { id: t.appId, input: { appId: 'hongkou-app', name: '改名的应用', senderCode: 'QUJU', orgId: ownOrg } },
  ],
  'Mutation.rotateClientAppSecret': (t) => [
    `mutation ($id: ID!) { r: rotateClientAppSecret(id: $id, version: 1, graceHours: 0, reason: "${WHY}") { secret } }`,
    { id: t.appId },
  ],
  'Mutation.setClientAppEnabled': (t) =>
    acted(`setClientAppEnabled(id: $id, version: 1, enabled: false, reason: "${WHY}")`, t.appId),
  'Query.distribution': (t) => byId('query', 'distribution(id: $id) { purpose }', t.distributionId),
  'Query.distributionVersions': (t) => byId('query', 'distributionVersions(id: $id) { version }', t.distributionId),
  'Mutation.updateDistribution': (t) => [
    'mutation ($id: ID!, $input: DistributionInput!) { r: updateDistribution(id: $id, version: 2, input: $input) { id } }',
    { id: t.distributionId, input: distributionOf(world.channel.id, hongkou.appId) },
  ],
  'Mutation.submitDistribution': (t) => acted('submitDistribution(id: $id, version: 2)', t.distributionId),
  'Mutation.decideDistribution': (t) =>
    acted('decideDistribution(id: $id, version: 2, approve: true)', t.distributionId),
  'Mutation.suspendDistribution': (t) =>
    acted(`suspendDistribution(id: $id, version: 2, reason: "${WHY}")`, t.distributionId),
  'Mutation.resumeDistribution': (t) =>
    acted(`resumeDistribution(id: $id, version: 2, reason: "${WHY}")`, t.distributionId),
  'Mutation.recallDistribution': (t) =>
    acted(`recallDistribution(id: $id, version: 2, reason: "${WHY}")`, t.distributionId),
  'Mutation.renewDistribution': (t) =>
    acted('renewDistribution(id: $id, version: 2, validTo: "2026-06-30")', t.distributionId),
  'Mutation.adjustDistributionLimits': (t) => [
    `mutation ($id: ID!, $l: DistributionLimitsInput!) { r: adjustDistributionLimits(id: $id, version: 2, limits: $l, reason: "${WHY}") { id } }`,
    { id: t.distributionId, l: LIMITS },
  ],
  'Mutation.askDistributionRecall': (t) =>
    acted(`askDistributionRecall(id: $id, version: 2, reason: "${WHY}")`, t.distributionId),
  'Mutation.keepDistribution': (t) =>
    acted(`keepDistribution(id: $id, version: 2, reason: "${WHY}")`, t.distributionId),
  'Query.exchangeCall': (t) => byId('query', 'exchangeCall(id: $id) { appId }', t.callId),
  'Query.exchangeAnomaly': (t) => byId('query', 'exchangeAnomaly(id: $id) { subject }', t.anomalyId),
  'Mutation.handleExchangeAnomaly': (t) =>
    acted('handleExchangeAnomaly(id: $id, version: 1, action: START)', t.anomalyId),
};
let ownOrg: string;

/** Those that take such an id otherwise, and why they are tried elsewhere or not at all. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Query.distributions': 'a filter within reach; below',
  'Query.distributionPreview': 'the channel’s, with invented values; channels belong to the gateway',
  'Query.exchangeCalls': 'a filter within reach; below',
  'Mutation.createDistribution': 'names an application; below',
};

const fingerprint = () =>
  rows(
    system(),
    sql`select 'app' as what, md5(string_agg(a::text, '|' order by a.id)) as digest from exchange_app a
        union all select 'distribution', md5(string_agg(d::text, '|' order by d.id)) from distribution d
        union all select 'anomaly', md5(string_agg(e::text, '|' order by e.id)) from exchange_anomaly e`,
  );

describe('applications of other districts', () => {
  beforeAll(async () => {
    ownOrg = (await getOrgRow(system(), '310115')).id;
  });

  it('covers every operation on applications, distributions, calls and anomalies that takes an id', () => {
    const found = operationsOf(world.app.schema).filter(
      ({ path, args }) =>
        /\.\w*(distribution|clientApp|exchangeCall|exchangeAnomal)/i.test(path) &&
        args.some(({ type }) => /^ID$|Input$/.test(getNamedType(type).name)),
    );
    const covered = new Set([
      ...Object.keys(CALLS),
      ...Object.keys(ELSEWHERE),
      'Mutation.registerClientApp',
      'Query.exchangeAnomalies',
    ]);
    expect(found.map(({ path }) => path).filter((path) => !covered.has(path))).toEqual([]);
  });

  it.each(Object.keys(CALLS))(
    '%s answers as for absent ids, changes nothing, and the audit log knows',
    async (path) => {
      const absent: Target = { appId: ABSENT_ID, distributionId: ABSENT_ID, callId: ABSENT_ID, anomalyId: ABSENT_ID };
      let tried = 0;
      for (const outsider of outsiders) {
        const ask = (target: Target): Promise<Answer> => outsider.run(...(CALLS[path]?.(target) ?? ['', {}]));
        const without = await ask(absent);
        if (without.code === 'FORBIDDEN') continue;
        tried += 1;
        const before = await fingerprint();
        let foreign: Answer | undefined;
        const logged = await auditOf(
          system(),
          ['access.out-of-scope'],
          async () => {
            foreign = await ask(hongkou);
          },
          1,
        );
        expect(without.code).toBe('NOT_FOUND');
        expect(foreign).toEqual(without);
        expect(await fingerprint()).toEqual(before);
        expect(logged.length).toBeGreaterThan(0);
        expect(Object.values(hongkou)).toContain(logged[0]?.objectId);
      }
      expect(tried).toBeGreaterThan(0);
    },
  );

  it('lists show only what is of the own district', async () => {
    const { data } = await reader.run(
      `query ($f: ExchangeCallFilterInput!) { clientApps { id } distributions { appCode } exchangeDistributionUse { appCode }
         exchangeCalls(filter: $f) { totalCount nodes { appId } } exchangeAnomalies { totalCount nodes { subject } }
         exchangeStatChoices { apps { key } } exchangeBoard(direction: IN) { openHigh minutes { calls } } }`,
      { f: DAY },
    );
    expect(data).toMatchObject({
      clientApps: [{ id: ownAppId }],
      distributions: [{ appCode: 'pudong-app' }],
      exchangeDistributionUse: [{ appCode: 'pudong-app' }],
      exchangeCalls: { totalCount: 3, nodes: Array(3).fill({ appId: 'pudong-app' }) },
      exchangeAnomalies: { totalCount: 1, nodes: [{ subject: 'pudong-app' }] },
      exchangeStatChoices: { apps: [{ key: 'pudong-app' }] },
      exchangeBoard: { openHigh: 1 },
    });
  });

  it('gives an application and its distributions to no organisation out of reach', async () => {
    const before = await fingerprint();
    const input = {
      appId: 'another',
      name: '另一应用',
      senderCode: 'QUJU',
      orgId: (await getOrgRow(system(), '310109')).id,
    };
    const register = 'mutation ($input: ClientAppInput!) { registerClientApp(input: $input) { secret } }';
    expect(await reader.run(register, { input })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await reader.run(register, { input: { ...input, orgId: null } })).toMatchObject({ code: 'BAD_INPUT' });
    const distribution = distributionOf(world.channel.id, hongkou.appId, { ips: ['10.10.9.9'] });
    const create = 'mutation ($input: DistributionInput!) { createDistribution(input: $input) { id } }';
    expect(await reader.run(create, { input: distribution })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await fingerprint()).toEqual(before);
  });
});

/** A 数据交换查看员 who has come to work in an organisation. */
async function viewerOf(orgCode: string): Promise<Browser> {
  const viewer = await findAccount(system(), await hire(system(), orgCode, ['DX_VIEWER']));
  return new Browser(world.app).arrive(viewer?.loginName ?? '');
}

it('DX_VIEWER of the city’s bureau sees what the city sees, applications of no organisation included; a district’s does not', async () => {
  const SEEN = `query ($f: ExchangeCallFilterInput!, $s: ExchangeStatFilterInput!) {
    clientApps { appId } distributions { appCode } exchangeCalls(filter: $f) { totalCount }
    exchangeAnomalies { totalCount } exchangeBoard(direction: OUT) { queues { title waiting } } exchangeStatistics(filter: $s) { totals { calls denied } }
    exchangeUsage(filter: $s) { inventory { apps distributions } uplink { tasks } } }`;
  const variables = { f: DAY, s: DAY };
  const city = await (await viewerOf('310000')).run(SEEN, variables);
  expect(city).toEqual(await world.admin.run(SEEN, variables));
  expect(city.data).toMatchObject({ clientApps: expect.arrayContaining([{ appId: 'youfu' }]) });
  expect((await (await viewerOf('310115')).run(SEEN, variables)).data).toMatchObject({
    clientApps: [{ appId: 'pudong-app' }],
    exchangeUsage: { uplink: null },
  });
});

describe('statistics of the exchange by district', () => {
  const STATS = `query ($f: ExchangeStatFilterInput!) { exchangeStatistics(filter: $f) { totals { calls denied } topApps { appId } heat { calls } }
    exchangeUsage(filter: $f) { inventory { apps distributions channels sources } interfaces { key } uplink { tasks } anomaliesOpen } }`;

  it('a district’s reader gets the figures of its applications, without uplink and unknown callers', async () => {
    expect((await reader.run(STATS, { f: DAY })).data).toMatchObject({
      exchangeStatistics: { totals: { calls: 3, denied: 0 }, topApps: [{ appId: 'pudong-app' }], heat: [{ calls: 3 }] },
      exchangeUsage: {
        inventory: { apps: 1, distributions: 1, channels: 1, sources: 1 },
        interfaces: [{ key: 'RS_PENSION' }],
        uplink: null,
        anomaliesOpen: 1,
      },
    });
  });

  it('the city gets all of it, and one district by filter', async () => {
    const all = (await world.admin.run(STATS, { f: DAY })).data as Record<string, { totals: object }>;
    expect(all).toMatchObject({
      exchangeStatistics: { totals: { calls: 9, denied: 1 } },
      exchangeUsage: { uplink: { tasks: 0 } },
    });
    const one = (await world.admin.run(STATS, { f: { ...DAY, districtCode: '310109' } })).data;
    expect(one).toMatchObject({
      exchangeStatistics: { totals: { calls: 5 }, topApps: [{ appId: 'hongkou-app' }], heat: [{ calls: 5 }] },
    });
    const log = 'query ($f: ExchangeCallFilterInput!) { exchangeCalls(filter: $f) { totalCount } }';
    expect((await world.admin.run(log, { f: { ...DAY, districtCode: '310109' } })).data).toMatchObject({
      exchangeCalls: { totalCount: 5 },
    });
    // A district's reader who names another district gets nothing of it.
    expect((await reader.run(STATS, { f: { ...DAY, districtCode: '310109' } })).data).toMatchObject({
      exchangeStatistics: { totals: { calls: 0 } },
    });
  });

  it('exports and the monthly report hold the same bounds', async () => {
    const period = { from: new Date(DAY.from), to: new Date(DAY.to) };
    const exported = await readFitting(await reader.ctx(), 'DAY', period);
    expect(exported.map(({ appId }) => appId)).toEqual(['pudong-app']);
    const report = '{ exchangeReport(month: "2026-03") { lines { part item value } } }';
    const { lines } = (await reader.run(report)).data.exchangeReport as {
      lines: { part: string; item: string; value: string }[];
    };
    expect(lines.filter(({ part }) => part === '内部数据')).toEqual([]);
    expect(lines).toContainEqual({ part: '外部数据', item: '调用次数', value: '3' });
    expect(JSON.stringify(lines)).not.toContain('310109');
  });

  it('who has no place in the tree sees nothing', async () => {
    const nobody = await world.app.as('dx_admin');
    const own = nobody.ctx.bind(nobody);
    nobody.ctx = async () => {
      const ctx = await own();
      return ctx.actor.kind === 'USER' ? { ...ctx, actor: { ...ctx.actor, scope: { kind: 'NONE' } } } : ctx;
    };
    expect((await nobody.run(STATS, { f: DAY })).data).toMatchObject({
      exchangeStatistics: { totals: { calls: 0 }, topApps: [] },
      exchangeUsage: { inventory: { apps: 0, distributions: 0, channels: 0, sources: 0 }, interfaces: [] },
    });
  });
});
