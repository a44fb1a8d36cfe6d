import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { GatewayClient, type Message } from '../../../../sandbox/gateway-client.ts';
import { Browser } from '../../../../test/access.ts';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { type Product, product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { banListOf, startBanList, watchConnections } from '../../../platform/exchange/bans/enforce-bans.ts';
import { DEMO_PORTAL } from '../../../platform/exchange/demo/demo-parties.ts';
import { exchangeModule } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { PgNotifyBus } from '../../../platform/live/index.ts';
import { banByHand, banByRule, releaseBan } from './ban-ip.ts';

const NOW = '2026-03-09T02:00:00Z';
const MINUTE = 60_000;
const DAY = 86_400_000;

let here: Product;
let there: BareApp;
let admin: Browser;
let adminCtx: Ctx;
let server: FastifyInstance;
let client: GatewayClient;
const ends: (() => Promise<void>)[] = [];
const url = (): string => there.orm.config.get('clientUrl') ?? '';
const system = (): Ctx => here.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  here = await product('bans', { now: NOW, env: { TRUSTED_PROXIES: '10.1.0.1' } });
  const name = await firstRow<{ name: string }>(system(), sql`select current_database() as name`);
  const address = new URL(here.orm.config.get('clientUrl') ?? '');
  address.pathname = name?.name ?? '';
  there = await bareApp({ url: address.href, modules: [exchangeModule], now: NOW });
  for (const app of [here, there]) {
    Object.assign(app, { bus: new PgNotifyBus({ databaseUrl: address.href, log: app.log }) });
    await app.bus.start();
    ends.push(await startBanList(app), () => app.bus.stop());
  }
  await exchangeModule.demo?.(system());
  server = Fastify();
  watchConnections(server.server, there);
  exchangeModule.routes?.(server, there);
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  client = new GatewayClient(origin, DEMO_PORTAL, () => there.clock.now());
  admin = await here.as('dx_admin');
  adminCtx = await admin.ctx();
});
afterAll(async () => {
  await server.close();
  for (const end of ends) await end();
  await there.close();
  await here.close();
});
beforeEach(async () => {
  here.clock.set(new Date(NOW));
  there.clock.set(new Date(NOW));
  await run(system(), sql`delete from exchange_ban`);
  await run(system(), sql`delete from exchange_protected_ip`);
  await here.bus.publish({ type: 'settings', name: 'exchange.bans' });
  await until(async () => !banListOf(there)?.until('127.0.0.1', there.clock.now()));
});

const cause = (ip: string) => ({ ip, rule: 'R1', eventId: randomUUID(), reason: '10分钟内3次未授权调用' });
const message = (): Message => ({ bizType: 'NOBODY.HANDLES', body: {} });
const untilThere = (ip: string) => banListOf(there)?.until(ip, there.clock.now());

describe('automatic bans', () => {
  it('AC39-2 last 15 minutes, the second within seven days an hour, the third and fourth a day; the fourth asks for a person', async () => {
    const lengths: unknown[] = [];
    for (let n = 0; n < 5; n += 1) {
      const ban = await banByRule(system(), cause('10.9.9.9'));
      lengths.push([ban?.level, ((ban?.endAt.getTime() ?? 0) - here.clock.now().getTime()) / MINUTE, ban?.needsReview]);
      here.clock.advance(1.2 * DAY);
    }
    expect(lengths).toEqual([
      [1, 15, false],
      [2, 60, false],
      [3, 1440, false],
      [4, 1440, true],
      [4, 1440, true],
    ]);
  });

  it('begin again at 15 minutes when seven days have passed', async () => {
    await banByRule(system(), cause('10.9.9.9'));
    here.clock.advance(7 * DAY + MINUTE);
    expect(await banByRule(system(), cause('10.9.9.9'))).toMatchObject({ level: 1 });
  });

  it('are not stacked: an address that is banned stays banned as long as it was, however many rules fire at once', async () => {
    const bans = await Promise.all([1, 2, 3, 4].map(() => banByRule(system(), cause('10.9.9.9'))));
    expect(bans.filter(Boolean)).toHaveLength(1);
  });

  it('AC39-5 never hit the protected list or a trusted proxy', async () => {
    await admin.run('mutation { protectExchangeIp(ip: "10.2.0.0/24", note: "监控探针") { ip } }');
    expect(await banByRule(system(), cause('10.1.0.1'))).toBeUndefined();
    expect(await banByRule(system(), cause('10.2.0.77'))).toBeUndefined();
    expect(await banByRule(system(), cause('203.0.113.9'))).toMatchObject({ level: 1 });
  });
});

describe('enforcement', () => {
  it('AC39-3 reaches another node within a second, before anything else of the call is looked at, and ends by the clock', async () => {
    expect((await client.send(message())).body.code).toBe('DX-4041');
    const ban = await banByRule(system(), cause('127.0.0.1'));
    await until(async () => untilThere('127.0.0.1') !== undefined, 1000);
    // The ban ends the connections of its address, and the client may take one of them once more.
    const refused = await client.send(message()).catch(() => client.send(message()));
    expect(refused).toMatchObject({ status: 403, body: { code: 'DX-4031' } });
    expect(refused.body.message).toContain(formatDateTime(ban?.endAt ?? new Date(0)));
    there.clock.advance(15 * MINUTE);
    expect((await client.send(message())).body.code).toBe('DX-4041');
  });

  it('ends the connections that the address keeps open, on every node and within a second', async () => {
    const { port } = server.server.address() as AddressInfo;
    const kept = connect(port, '127.0.0.1');
    const closed = once(kept, 'close');
    kept.resume();
    await once(kept, 'connect');
    await banByRule(system(), cause('10.9.9.9'));
    await until(async () => untilThere('10.9.9.9') !== undefined, 1000);
    expect(kept.destroyed).toBe(false);
    await banByRule(system(), cause('127.0.0.1'));
    await until(async () => kept.destroyed, 1000);
    await closed;
  });

  it('AC39-6 a release with a reason lets the next call through on every node; both are audited', async () => {
    const id = await banByHand(adminCtx, { ip: '127.0.0.1', minutes: 60, reason: '来源异常，先行封禁' });
    await until(async () => untilThere('127.0.0.1') !== undefined, 1000);
    await releaseBan(adminCtx, id, '已与对方核实，误报');
    await until(async () => untilThere('127.0.0.1') === undefined, 1000);
    expect((await client.send(message())).body.code).toBe('DX-4041');
    const { data } = await admin.run('{ exchangeBans { nodes { state releasedName releaseReason } } }');
    expect(data.exchangeBans).toMatchObject({ nodes: [{ state: 'RELEASED', releaseReason: '已与对方核实，误报' }] });
    const audited = await firstRow<{ events: string[] }>(
      system(),
      sql`select array_agg(event order by id) as events from audit_entry where object_id = '127.0.0.1' and event in ('dx.ban.add', 'dx.ban.release')`,
    );
    expect(audited?.events).toEqual(['dx.ban.add', 'dx.ban.release']);
    await expect(releaseBan(adminCtx, id, '再次解除封禁')).rejects.toMatchObject({ code: 'DX-BAN-02' });
  });

  it('of a block covers its addresses, IPv4 written as IPv6 too, and survives a restart', async () => {
    await banByHand(adminCtx, { ip: '127.0.0.0/24', minutes: 5, reason: '网段整体异常' });
    await until(async () => untilThere('127.0.0.1') !== undefined, 1000);
    const restarted = await bareApp({ url: url(), modules: [exchangeModule], now: NOW });
    const stop = await startBanList(restarted);
    const end = new Date(Date.parse(NOW) + 5 * MINUTE);
    expect(banListOf(restarted)?.until('127.0.0.200', restarted.clock.now())).toEqual(end);
    await stop();
    await restarted.close();
  });
});

describe('administration', () => {
  const BAN =
    'mutation ($ip: String!, $minutes: Int!, $reason: String!) { banExchangeIp(ip: $ip, minutes: $minutes, reason: $reason) { id } }';
  const input = { ip: '10.9.9.9', minutes: 60, reason: '手动封禁测试' };

  it.each([
    ['a block that is too large', { ip: '10.10.1.0/16' }, '网段过大，最大允许 /24'],
    ['an IPv6 block that is too large', { ip: '2001:db8::/48' }, '网段过大，最大允许 /64'],
    ['no address', { ip: 'nonsense' }, '请输入正确的IP地址或网段'],
    ['two slashes', { ip: '10.0.0.0/24/24' }, '请输入正确的IP地址或网段'],
    ['too short a time', { minutes: 4 }, '封禁时长须为5分钟至30天'],
    ['too long a time', { minutes: 43_201 }, '封禁时长须为5分钟至30天'],
    ['no reason', { reason: '  ' }, '请填写原因（不少于5个字）'],
  ])('refuses %s', async (_name, wrong, text) => {
    expect((await admin.run(BAN, { ...input, ...wrong })).message).toBe(text);
    expect(await firstRow(system(), sql`select count(*)::int as n from exchange_ban`)).toEqual({ n: 0 });
  });

  it('refuses to ban what is protected', async () => {
    await admin.run('mutation { protectExchangeIp(ip: "10.2.0.9", note: "负载均衡") { ip } }');
    for (const ip of ['10.2.0.9', '10.2.0.0/24', '10.1.0.1'])
      expect((await admin.run(BAN, { ...input, ip })).code).toBe('DX-BAN-01');
  });

  it.each([
    [BAN, input],
    ['mutation { releaseExchangeBan(id: "x", reason: "解除测试原因") { id } }', {}],
    ['mutation { protectExchangeIp(ip: "10.2.0.9", note: "负载均衡") { ip } }', {}],
    ['mutation { unprotectExchangeIp(ip: "10.2.0.9") { ip } }', {}],
    ['{ exchangeProtectedIps { ip } }', {}],
  ])('%s is not for others', async (operation, variables) => {
    expect((await new Browser(here).run(operation, variables)).code).toBe('UNAUTHENTICATED');
    for (const name of ['clerk_hk', 'sys_admin', 'city_officer'])
      expect((await (await here.as(name)).run(operation, variables)).code).toBe('FORBIDDEN');
  });

  it('says NOT_FOUND for what is not there', async () => {
    expect((await admin.run('mutation { releaseExchangeBan(id: "x", reason: "解除测试原因") { id } }')).code).toBe(
      'NOT_FOUND',
    );
    expect((await admin.run('mutation { unprotectExchangeIp(ip: "10.2.0.200") { ip } }')).code).toBe('NOT_FOUND');
  });
});
