import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { GatewayClient } from '../../../../sandbox/gateway-client.ts';
import type { Browser } from '../../../../test/access.ts';
import { does, OPERATIONS, type Versioned } from '../../../../test/external-data.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { DEMO_PORTAL } from '../demo/demo-parties.ts';
import { exchangeModule } from '../index.ts';
import { askNobody, findIntegration, isPaused, refusesInbound } from './find-integration.ts';
import type { IntegrationCode } from './integrations.ts';
import { seedIntegrations } from './seed-integrations.ts';

let app: Product;
let admin: Browser;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const config = () => app.config as { CASE_LIBRARY_URL?: string; SMS_GATEWAY_TOKEN?: string };

interface Record extends Versioned {
  code: string;
  sourceId: string;
  callMode: string;
  endpoint: string;
  authKind: string;
  timeoutMs: number;
  name: string;
}
const record = async (code: IntegrationCode): Promise<Record> => {
  const row = await firstRow<Record>(
    ctx(),
    sql`select id, version, state, code, name, source_id as "sourceId", call_mode as "callMode", endpoint, auth_kind as "authKind",
               timeout_ms as "timeoutMs" from data_channel where code = ${code}`,
  );
  if (!row) throw new Error(`no record of ${code}`);
  return row;
};
async function change(code: IntegrationCode, overrides: object) {
  const { id, version, state: _state, ...input } = await record(code);
  return admin.run(OPERATIONS.updateChannel, { id, v: version, input: { ...input, ...overrides } });
}
async function enable(code: IntegrationCode, on: boolean) {
  const { id, version } = await record(code);
  return admin.run(OPERATIONS.enableChannel, { id, v: version, on });
}

beforeAll(async () => {
  app = await product('integrations', {
    env: {
      EXCHANGE_LOOPBACK: 'true',
      CASE_LIBRARY_URL: 'http://10.1.1.1:8080/base/',
      CASE_LIBRARY_TOKEN: 'library-token',
      SMS_GATEWAY_URL: 'http://10.1.1.2',
      SMS_GATEWAY_TOKEN: 'sms-token',
    },
  });
  admin = await app.as('dx_admin');
  await does(admin, 'allowHost', { host: '10.1.1.9' });
});
afterAll(() => app.close());
beforeEach(async () => {
  await run(ctx(), sql`delete from exchange_revision where object_type = 'channel'`);
  config().CASE_LIBRARY_URL = 'http://10.1.1.1:8080/base/';
  await seedIntegrations(ctx());
});

describe('integrations that the platform ships', () => {
  it('are filled in from the environment, and follow it until an administrator changes them', async () => {
    expect(await findIntegration(ctx(), 'CASE_LIBRARY')).toEqual({
      url: 'http://10.1.1.1:8080/base',
      token: 'library-token',
      enabled: true,
      timeoutMs: 10_000,
    });
    config().CASE_LIBRARY_URL = 'http://10.1.1.3';
    await seedIntegrations(ctx());
    expect(await findIntegration(ctx(), 'CASE_LIBRARY')).toMatchObject({ url: 'http://10.1.1.3' });
    const changed = { endpoint: 'http://10.1.1.9/new', authSecret: 'other-token', timeoutMs: 3000 };
    expect((await change('CASE_LIBRARY', changed)).code).toBeUndefined();
    await seedIntegrations(ctx());
    expect(await findIntegration(ctx(), 'CASE_LIBRARY')).toEqual({
      url: 'http://10.1.1.9/new',
      token: 'other-token',
      enabled: true,
      timeoutMs: 3000,
    });
    const stored = await firstRow<{ text: string }>(
      ctx(),
      sql`select string_agg(t, '') as text from (select c::text as t from data_channel c union all select r::text from exchange_revision r) x`,
    );
    expect(stored?.text).not.toContain('other-token');
  });

  it('that are not configured are switched off', async () => {
    expect((await record('DEPARTMENTS')).state).toBe('DISABLED');
    expect(await findIntegration(ctx(), 'DEPARTMENTS')).toBeUndefined();
    expect((await enable('DEPARTMENTS', true)).code).toBe('BAD_INPUT');
  });

  it('switched off, they give no address, and what is to be sent waits; a restart does not switch them on', async () => {
    expect(await isPaused(ctx(), 'SMS_GATEWAY')).toBe(false);
    expect((await enable('SMS_GATEWAY', false)).code).toBeUndefined();
    await seedIntegrations(ctx());
    expect([await findIntegration(ctx(), 'SMS_GATEWAY'), await isPaused(ctx(), 'SMS_GATEWAY')]).toEqual([
      undefined,
      true,
    ]);
    expect((await enable('SMS_GATEWAY', true)).code).toBeUndefined();
    expect(await findIntegration(ctx(), 'SMS_GATEWAY')).toMatchObject({ token: 'sms-token' });
  });

  it('are none to an app that only queues, though their records name an address', async () => {
    const quiet = { ...ctx(), app: { ...app, registry: Object.create(app.registry) as Product['registry'] } };
    expect(await findIntegration(quiet, 'CASE_LIBRARY')).toBeDefined();
    askNobody(quiet.app);
    expect(await findIntegration(quiet, 'CASE_LIBRARY')).toBeUndefined();
    expect(await findIntegration(ctx(), 'CASE_LIBRARY')).toBeDefined();
  });

  it.each([
    ['another code', { code: 'OTHER_CODE' }, 'E-DX-17'],
    ['another way of calling', { callMode: 'HTTP_GET' }, 'E-DX-17'],
    ['a host that is not on the list', { endpoint: 'http://10.9.9.9' }, 'BAD_INPUT'],
    ['an address that is never called', { endpoint: 'http://169.254.169.254' }, 'BAD_INPUT'],
    ['a time limit of a minute', { timeoutMs: 60_000 }, 'BAD_INPUT'],
  ])('%s is refused', async (_name, overrides, code) => {
    expect((await change('CASE_LIBRARY', overrides)).code).toBe(code);
  });

  it('the portal, which calls us, has no address; switched off, its messages are turned away', async () => {
    expect((await change('CITY_PORTAL', { endpoint: 'http://10.1.1.9' })).code).toBe('E-DX-17');
    const server: FastifyInstance = Fastify();
    exchangeModule.routes?.(server, app);
    await exchangeModule.demo?.(ctx());
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    const portal = new GatewayClient(url, DEMO_PORTAL, () => app.clock.now());
    const send = () => portal.send({ bizType: 'APPLICATION.SUBMIT', body: {} });
    expect((await send()).body.code).toBe(1002);
    await enable('CITY_PORTAL', false);
    expect((await send()).body.code).toBe('DX-4041');
    await enable('CITY_PORTAL', true);
    expect((await send()).body.code).toBe(1002);
    await server.close();
  });

  it('安置系统, which is called and calls, follows its record both ways; merely not configured it refuses nobody', async () => {
    expect(await refusesInbound(ctx(), 'PLACEMENT.CHANGED')).toBe(false);
    expect(await findIntegration(ctx(), 'PLACEMENT')).toBeUndefined();
    expect(
      (await change('PLACEMENT', { endpoint: 'http://10.1.1.9/az', authSecret: 'az-token' })).code,
    ).toBeUndefined();
    expect((await enable('PLACEMENT', true)).code).toBeUndefined();
    expect(await findIntegration(ctx(), 'PLACEMENT')).toMatchObject({ url: 'http://10.1.1.9/az', token: 'az-token' });
    expect(await refusesInbound(ctx(), 'PLACEMENT.CHANGED')).toBe(false);
    expect((await enable('PLACEMENT', false)).code).toBeUndefined();
    expect(await findIntegration(ctx(), 'PLACEMENT')).toBeUndefined();
    expect(await refusesInbound(ctx(), 'PLACEMENT.CHANGED')).toBe(true);
  });
});
