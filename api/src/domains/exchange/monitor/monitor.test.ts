import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { TestClock } from 'pg-boss';
import { GatewayClient, MESSAGES_PATH } from '../../../../sandbox/gateway-client.ts';
import { logCalls } from '../../../../test/exchange-calls.ts';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { type Product, product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { banListOf, startBanList, watchConnections } from '../../../platform/exchange/bans/enforce-bans.ts';
import { DEMO_PORTAL } from '../../../platform/exchange/demo/demo-parties.ts';
import { exchangeModule } from '../../../platform/exchange/index.ts';
import { PgBossQueue } from '../../../platform/jobs/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { describeSubject } from './anomalies/describe-subject.ts';
import { findAnomalies } from './anomalies/find-anomalies.ts';
import { evaluate } from './evaluate.ts';

const NOW = Date.parse('2026-03-09T02:00:00Z');
const MINUTE = 60_000;
const DAY = 86_400_000;
const ATTACKER = '10.9.9.9';

let app: Product;
let server: FastifyInstance;
let client: GatewayClient;
let stopBans: () => Promise<void>;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('monitor', { env: { TRUSTED_PROXIES: '127.0.0.1' } });
  await exchangeModule.demo?.(ctx());
  stopBans = await startBanList(app);
  server = Fastify();
  watchConnections(server.server, app);
  exchangeModule.routes?.(server, app);
  client = new GatewayClient(await server.listen({ port: 0, host: '127.0.0.1' }), DEMO_PORTAL, () => app.clock.now());
});
afterAll(async () => {
  await server.close();
  await stopBans();
  await app.close();
});
beforeEach(async () => {
  app.clock.set(new Date(NOW));
  await emptyExchangeLog(ctx());
  for (const table of ['exchange_anomaly', 'exchange_ban', 'notification'])
    await run(ctx(), sql`delete from ${sql.table(table)}`);
  await app.bus.publish({ type: 'settings', name: 'exchange.bans' });
  await until(() => !banListOf(app)?.until(ATTACKER, app.clock.now()));
});

/** A correctly signed call as the load balancer brings it. */
async function call(from: string): Promise<{ status: number; code: unknown; message: string }> {
  const { status, body } = await client.post('{}', { 'x-forwarded-for': from });
  return { status, code: body.code, message: body.message };
}
const anomalies = async () => (await findAnomalies(ctx(), {}, {})).nodes;
const bans = () =>
  rows<{ ip: string; level: number; minutes: number }>(
    ctx(),
    sql`select ip, level, (extract(epoch from end_at - start_at) / 60)::int as minutes from exchange_ban order by start_at`,
  );
const told = (template: string) =>
  rows<{ loginName: string; channels: string[]; body: string; link: string }>(
    ctx(),
    sql`select u.login_name as "loginName", array_agg(d.channel order by d.channel) as channels, min(n.body) as body, min(n.link) as link
          from notification n join user_account u on u.id = n.receiver_user_id join notification_delivery d on d.notification_id = n.id
         where n.template_code = ${template} group by n.id, u.login_name order by u.login_name`,
  );
const unauthorised = (at: number, ip = ATTACKER) => ({
  at: new Date(at),
  clientIp: ip,
  httpStatus: 403,
  resultCode: 'DX-4032',
});

describe('through the gateway', () => {
  it('AC39-1 three unauthorised calls in two minutes: event, SMS, ban until +15 min with the release time, then DX-4032 again', async () => {
    for (let n = 0; n < 3; n += 1) {
      expect(await call(ATTACKER)).toMatchObject({ status: 403, code: 'DX-4032' });
      app.clock.advance(40_000);
    }
    await evaluate(app);
    expect(await anomalies()).toMatchObject([{ rule: 'R1', subject: ATTACKER, level: 'HIGH', measured: 3 }]);
    expect((await anomalies())[0]?.sampleLogIds).toHaveLength(3);
    expect(await bans()).toEqual([{ ip: ATTACKER, level: 1, minutes: 15 }]);
    expect(await told('N90')).toMatchObject([{ loginName: 'dx_admin', channels: ['IN_APP', 'POPUP', 'SMS'] }]);
    await run(
      ctx(),
      sql`update exchange_app set allowed_ips = allowed_ips || ${[ATTACKER]}::text[] where app_id = ${DEMO_PORTAL.appId}`,
    );
    const fourth = await call(ATTACKER);
    expect(fourth).toMatchObject({ status: 403, code: 'DX-4031' });
    expect(fourth.message).toContain(formatDateTime(new Date(app.clock.now().getTime() + 15 * MINUTE)));
    await run(
      ctx(),
      sql`update exchange_app set allowed_ips = array_remove(allowed_ips, ${ATTACKER}) where app_id = ${DEMO_PORTAL.appId}`,
    );
    app.clock.advance(15 * MINUTE);
    expect(await call(ATTACKER)).toMatchObject({ status: 403, code: 'DX-4032' });
  });

  it('AC39-5 bans the attacker behind a trusted balancer, not the balancer; a forged hop further left and IPv4 as IPv6 change nothing', async () => {
    await call(ATTACKER);
    await call(`203.0.113.7, ${ATTACKER}`);
    await call(`198.51.100.1, ::ffff:${ATTACKER}`);
    await evaluate(app);
    expect((await bans()).map(({ ip }) => ip)).toEqual([ATTACKER]);
    expect(await call('127.0.0.1')).not.toMatchObject({ code: 'DX-4031' });
    expect(await call(`203.0.113.7, ::ffff:${ATTACKER}`)).toMatchObject({ code: 'DX-4031' });
  });

  it('R2 bans whoever signs wrongly, unknown applications too', async () => {
    for (const spoilt of ['x-signature', 'x-app-id', 'x-signature', 'x-app-id', 'x-signature'])
      await client.post('{}', { 'x-forwarded-for': ATTACKER, [spoilt]: 'wrong' });
    await evaluate(app);
    expect(await anomalies()).toMatchObject([{ rule: 'R2', measured: 5 }]);
    expect(
      (
        await fetch(`${new URL(MESSAGES_PATH, server.listeningOrigin)}`, {
          method: 'POST',
          headers: { 'x-forwarded-for': ATTACKER },
        })
      ).status,
    ).toBe(403);
  });
});

describe('anomalies', () => {
  it('are one per rule and subject within thirty minutes, alarmed about once, with a counter', async () => {
    await logCalls(
      app,
      [1, 2, 3].map((n) => unauthorised(NOW - n * 1000)),
    );
    await Promise.all([evaluate(app), evaluate(app), evaluate(app)]);
    await evaluate(app);
    expect(await anomalies()).toMatchObject([{ hits: 1 }]);
    for (let minutes = 5; minutes < 30; minutes += 5) {
      app.clock.set(new Date(NOW + minutes * MINUTE));
      await logCalls(app, [unauthorised(app.clock.now().getTime() - 1000)]);
      await evaluate(app);
    }
    expect(await anomalies()).toMatchObject([{ hits: 6 }]);
    expect(await told('N90')).toHaveLength(1);
    app.clock.set(new Date(NOW + 30 * MINUTE));
    await logCalls(app, [unauthorised(NOW + 30 * MINUTE - 1000)]);
    await evaluate(app);
    expect(await anomalies()).toHaveLength(2);
    expect(await told('N90')).toHaveLength(2);
  });

  it('a release makes earlier calls of the address count no more', async () => {
    await logCalls(
      app,
      [1, 2, 3].map((n) => unauthorised(NOW - n * 1000)),
    );
    await evaluate(app);
    await run(ctx(), sql`update exchange_ban set released_at = ${new Date(NOW)}`);
    app.clock.advance(MINUTE);
    await logCalls(
      app,
      [1, 2].map((n) => unauthorised(NOW + n * 1000)),
    );
    await evaluate(app);
    expect(await bans()).toHaveLength(1);
    await logCalls(app, [unauthorised(NOW + 3000)]);
    await evaluate(app);
    expect(await bans()).toHaveLength(2);
  });

  it('the fourth ban within seven days asks for a person: 需人工复核', async () => {
    for (let n = 0; n < 4; n += 1) {
      const at = NOW + n * 1.2 * DAY;
      app.clock.set(new Date(at));
      await logCalls(
        app,
        [1, 2, 3].map((second) => unauthorised(at - second * 1000)),
      );
      await evaluate(app);
    }
    expect((await anomalies()).map(({ needsReview }) => needsReview)).toEqual([true, false, false, false]);
    expect((await anomalies())[0]?.hint).toContain('需人工复核');
    expect((await bans()).map(({ minutes }) => minutes)).toEqual([15, 60, 1440, 1440]);
  });

  it('lesser ones are no text message', async () => {
    await logCalls(
      app,
      [1, 2, 3, 4, 5].map((n) => ({ ...unauthorised(NOW - n * 1000), resultCode: 'DX-4012' })),
    );
    await evaluate(app);
    expect(await told('N91')).toMatchObject([{ loginName: 'dx_admin', channels: ['IN_APP', 'POPUP'] }]);
    expect((await told('N91'))[0]?.body).toContain('请校时');
  });
});

describe('39.2 what an alarm is about', () => {
  it.each([
    ['TARGET:discharge', '退役退休系统'],
    ['TARGET:big-data', '市大数据中心（社保系统）'],
    ['IP:10.9.9.9', '10.9.9.9'],
  ])('%s is named %s', async (subject, title) => {
    expect((await describeSubject(ctx(), subject)).title).toBe(title);
  });
});

describe('escalation', () => {
  let queue: PgBossQueue | undefined;
  afterEach(() => queue?.stop());

  it('an unconfirmed 高 goes to the security administrators after 15 minutes, once, by the real scheduler', async () => {
    const clock = new TestClock(new Date(NOW).toISOString());
    const own = new URL(app.orm.config.get('clientUrl') ?? '');
    own.pathname = (await firstRow<{ name: string }>(ctx(), sql`select current_database() as name`))?.name ?? '';
    const jobs = app.registry.jobs.filter(({ name }) => name === 'exchange.escalate-anomalies');
    const registry = Object.create(app.registry, { jobs: { value: jobs } });
    queue = new PgBossQueue({ databaseUrl: own.href, app: () => ({ ...app, registry }), clock });
    await queue.start();
    await logCalls(
      app,
      [1, 2, 3].flatMap((n) => [unauthorised(NOW - n * 1000), unauthorised(NOW - n * 1000, '10.9.9.8')]),
    );
    await evaluate(app);
    await run(ctx(), sql`update exchange_anomaly set state = 'CONFIRMED' where subject = '10.9.9.8'`);
    const tick = async (minutes: number) => {
      for (let n = 0; n < minutes; n += 1) {
        app.clock.advance(MINUTE);
        await clock.tick(MINUTE);
      }
    };
    app.clock.advance(12 * MINUTE);
    await clock.tick(12 * MINUTE);
    await tick(2);
    expect(await told('N92')).toEqual([]);
    await tick(2);
    await until(async () => (await told('N92')).length > 0);
    await tick(3);
    expect(await told('N92')).toMatchObject([{ loginName: 'sec_admin', channels: ['IN_APP', 'POPUP', 'SMS'] }]);
    expect((await told('N92'))[0]?.link).toContain('/exchange/anomalies?open=');
  });
});
