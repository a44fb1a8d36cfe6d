import Fastify, { type FastifyInstance } from 'fastify';
import { PensionSource } from '../sandbox/pension.ts';
import { exchangeModule } from '../src/platform/exchange/index.ts';
import type { Browser } from './access.ts';
import { bringLive, type Caller, does, PENSION_SOURCE, pensionChannel, type Versioned } from './external-data.ts';
import { type Product, product } from './product.ts';

/** When everything here happens. */
export const NOW = '2026-03-09T02:00:00Z';
/** Whom calls are about. */
export const PERSON = '310101194503120016';

/** A pension source over HTTP, the way to it, and an application to which three of its fields are distributed. */
export interface ExternalDataWorld {
  app: Product;
  admin: Browser;
  security: Browser;
  viewer: Browser;
  server: FastifyInstance;
  pension: PensionSource;
  endpoint: string;
  source: Versioned;
  channel: Versioned;
  distribution: Versioned;
  caller: Caller;
  appRow: { id: string; version: number };
  close(): Promise<void>;
}

/** The distribution's content, as it is asked for. */
export const distributionOf = (channelId: string, appId: string, overrides = {}) => ({
  channelId,
  appId,
  purpose: '优抚待遇核查',
  fields: [{ name: 'idNo' }, { name: 'month' }, { name: 'amount' }],
  ips: ['10.10.1.20'],
  validFrom: '2026-03-01',
  validTo: '2026-04-30',
  ...overrides,
});

export async function startExternalData(name: string): Promise<ExternalDataWorld> {
  const app = await product(name, { now: NOW, env: { EXCHANGE_LOOPBACK: 'true', TRUSTED_PROXIES: '10.0.0.1' } });
  const [admin, security, viewer] = await Promise.all([app.as('dx_admin'), app.as('sec_admin'), app.as('sys_admin')]);
  const server = Fastify();
  exchangeModule.routes?.(server, app);
  const upstream = Fastify({ forceCloseConnections: true });
  const pension = new PensionSource();
  pension.mount(upstream);
  const endpoint = `${await upstream.listen({ port: 0, host: '127.0.0.1' })}/pension/records`;
  await does(admin, 'allowHost', { host: '127.0.0.1' });
  let source = await does(admin, 'createSource', { input: PENSION_SOURCE });
  source = await does(admin, 'enableSource', { id: source.id, v: source.version, on: true });
  let channel = await does(admin, 'createChannel', { input: pensionChannel(source.id, endpoint) });
  await does(admin, 'testChannel', { id: channel.id, v: channel.version, params: { idNo: PERSON } });
  channel = await does(admin, 'enableChannel', { id: channel.id, v: channel.version, on: true });
  const registered = await does<{ secret: string; app: { id: string; version: number; appId: string } }>(
    admin,
    'registerApp',
    { input: { appId: 'youfu', name: '优抚系统', senderCode: 'YOUFU' } },
  );
  const appRow = registered.app;
  let distribution = await does(admin, 'createDist', { input: distributionOf(channel.id, appRow.id) });
  distribution = await bringLive(admin, security, distribution);
  return {
    app,
    admin,
    security,
    viewer,
    server,
    pension,
    endpoint,
    source,
    channel,
    distribution,
    caller: { appId: 'youfu', secret: registered.secret, ip: '10.10.1.20' },
    appRow,
    close: async () => {
      await server.close();
      await upstream.close();
      await app.close();
    },
  };
}
