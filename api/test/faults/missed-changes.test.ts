import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { firstRow, sql } from '../../src/database/sql.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { PgNotifyBus } from '../../src/platform/live/index.ts';
import { withDatabase } from '../database/clones.ts';
import { currentRun } from '../database/run.ts';
import { LiveClient } from '../live-client.ts';
import { type Product, product } from '../product.ts';
import { serverOf } from '../security/http.ts';
import { until } from '../until.ts';

let app: Product;
let server: FastifyInstance;
const clients: LiveClient[] = [];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('missed_changes');
  const place = await firstRow<{ name: string }>(system(), sql`select current_database() as name`);
  const url = withDatabase(currentRun().serverUrl, place?.name ?? '');
  Object.assign(app, { bus: new PgNotifyBus({ databaseUrl: url, log: app.log }) });
  await app.bus.start();
  server = await serverOf(app);
  const at = await server.listen({ port: 0, host: '127.0.0.1' });
  const browsers = [await app.as('clerk_hk'), await app.as('clerk_pd')];
  for (const browser of browsers) clients.push(await LiveClient.open(at, browser));
});
afterAll(async () => {
  for (const client of clients) client.socket.terminate();
  await server.close();
  await app.bus.stop();
  await app.close();
});

/** The connection that listens for changes of this test's database. */
const listening = () =>
  firstRow<{ pid: number }>(
    system(),
    sql`select pid from pg_stat_activity where datname = current_database() and application_name like 'change-bus-listen%'
           and state = 'idle' and query like 'listen%'`,
  );

it('every open page is told to fetch, within a second, when the lost connection of the bus is back; its socket stays open', async () => {
  const lost = await listening();
  if (!lost) throw new Error('the bus does not listen');
  await firstRow(system(), sql`select pg_terminate_backend(${lost.pid}) as ended`);
  await until(async () => {
    const now = await listening();
    return now !== undefined && now.pid !== lost.pid;
  }, 5000);
  const told = (client: LiveClient) =>
    client.messages.filter(({ type, payload }) => type === 'ping' && JSON.stringify(payload) === '{"missed":true}');
  await until(() => clients.every((client) => told(client).length > 0), 1000);
  expect(clients.map((client) => [told(client).length, client.closed])).toEqual([
    [1, undefined],
    [1, undefined],
  ]);
});
