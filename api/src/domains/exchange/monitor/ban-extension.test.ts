import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { GatewayClient } from '../../../../sandbox/gateway-client.ts';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { type Product, product } from '../../../../test/product.ts';
import { until } from '../../../../test/until.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { banListOf, startBanList, watchConnections } from '../../../platform/exchange/bans/enforce-bans.ts';
import { DEMO_PORTAL } from '../../../platform/exchange/demo/demo-parties.ts';
import { exchangeModule } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { evaluate } from './evaluate.ts';

const NOW = Date.parse('2026-03-09T02:00:00Z');
const MINUTE = 60_000;
const CALLER = '10.9.9.9';

let app: Product;
let server: FastifyInstance;
let client: GatewayClient;
let stopBans: () => Promise<void>;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('ban_extension', { env: { TRUSTED_PROXIES: '127.0.0.1' } });
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
  for (const table of ['exchange_anomaly', 'exchange_ban', 'exchange_rule_version'])
    await run(ctx(), sql`delete from ${sql.table(table)}`);
  await app.bus.publish({ type: 'settings', name: 'exchange.bans' });
  await until(() => !banListOf(app)?.until(CALLER, app.clock.now()));
});

const wrong = () => client.post('{}', { 'x-forwarded-for': CALLER, 'x-signature': '0'.repeat(64) });
const right = () => client.post('{}', { 'x-forwarded-for': CALLER });
async function times(count: number, call: () => Promise<{ body: { code: unknown } }>): Promise<unknown[]> {
  const codes: unknown[] = [];
  for (let n = 0; n < count; n += 1) {
    codes.push((await call()).body.code);
    app.clock.advance(1000);
  }
  return [...new Set(codes)];
}
const end = async () => {
  const found = await rows<{ end: string }>(
    ctx(),
    sql`select to_char(end_at at time zone 'UTC', 'HH24:MI:SS') as end from exchange_ban`,
  );
  return found.map((row) => row.end);
};

/** Banned by R2 at 02:00:05 until 02:15:05. */
async function banned(): Promise<void> {
  expect(await times(5, wrong)).toEqual(['DX-4011']);
  await evaluate(app, ['R2']);
  await until(() => banListOf(app)?.until(CALLER, app.clock.now()) !== undefined);
  expect(await end()).toEqual(['02:15:05']);
  app.clock.set(new Date(NOW + 6 * MINUTE));
}

describe('a ban by R2', () => {
  it('lasts on from the last failure while R2 continues, and the caller learns no more than that it is banned', async () => {
    await banned();
    const { body } = await wrong();
    expect(body).toMatchObject({ code: 'DX-4031', message: '来源IP已被临时封禁，解封时间 2026-03-09 10:15:05' });
    app.clock.advance(1000);
    expect(await times(4, wrong)).toEqual(['DX-4031']);
    await evaluate(app, ['R2']);
    // A call is logged as of its beginning, some milliseconds before.
    const later = await end();
    expect(later).toEqual([expect.stringMatching(/^02:21:0[34]$/)]);
    await evaluate(app, ['R2']);
    expect(await end()).toEqual(later);
    const audited = await rows(ctx(), sql`select 1 from audit_entry where event = 'dx.ban.extend'`);
    expect(audited).toHaveLength(1);
  });

  it('ends as told for a caller whose calls are in order again, and for fewer failures than R2 counts', async () => {
    await banned();
    expect(await times(8, right)).toEqual(['DX-4031']);
    expect(await times(4, wrong)).toEqual(['DX-4031']);
    await evaluate(app, ['R2']);
    expect(await end()).toEqual(['02:15:05']);
  });

  it('ends as told where the switch is off', async () => {
    await run(
      ctx(),
      sql`insert into exchange_rule_version (rule, target_kind, target, version, enabled, level, ban, thresholds, saved_at, saved_by)
          values ('R2', '', '', 1, true, 'HIGH', true, '{"count": 5, "minutes": 5, "extend": 0}', ${app.clock.now()}, '测试')`,
    );
    await banned();
    expect(await times(8, wrong)).toEqual(['DX-4031']);
    await evaluate(app, ['R2']);
    expect(await end()).toEqual(['02:15:05']);
  });
});
