import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/index.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { rows, sql } from '../../src/database/sql.ts';
import { buildApiSchema } from '../../src/graphql/schema.ts';
import { modules } from '../../src/modules.ts';
import { accessModule } from '../../src/platform/access/index.ts';
import { PgBossQueue } from '../../src/platform/jobs/index.ts';
import { type Ctx, defineModule } from '../../src/platform/kernel/index.ts';
import { PgNotifyBus } from '../../src/platform/live/index.ts';
import { seedData } from '../../src/prepare.ts';
import { type AccessApp, Browser } from '../access.ts';
import { bareApp } from '../bare-app.ts';
import { buildCase } from '../cases.ts';
import { quickFolder } from '../database/quick-folder.ts';
import { LiveClient } from '../live-client.ts';
import { post, serverOf, type WireAnswer } from '../security/http.ts';
import { until } from '../until.ts';

const CASES = 10;
const CLERKS = 4;
/** How long the database is gone. */
const GAP_MS = 1500;

let home: string;
let port: number;
let database: EmbeddedPostgres;
let app: AccessApp;
let server: FastifyInstance;
let clerk: Browser;
const ran: unknown[] = [];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const probe = defineModule({
  name: 'restart-probe',
  title: '重启试验',
  jobs: [{ name: 'restart.probe', title: '重启试验', run: async (_ctx, { n }) => void ran.push(n) }],
});

/** A server that is stopped must come back at the address that everybody knows. */
const startDatabase = () =>
  startEmbeddedPostgres({ folder: join(home, 'postgres'), database: 'onething', durable: false, port });

beforeAll(async () => {
  home = mkdtempSync(join(quickFolder(), 'database-restart-'));
  chmodSync(home, 0o711);
  port = await freePort();
  database = await startDatabase();
  await migrateDatabase(database.url);
  const log = pino({ level: 'silent' });
  const bus = new PgNotifyBus({ databaseUrl: database.url, log });
  const bare = await bareApp({
    url: database.url,
    modules: [...modules, probe],
    env: { DEMO: 'true', PASSWORD_ITERATIONS: '1000', DATA_DIR: home },
    jobs: (get) => new PgBossQueue({ databaseUrl: database.url, app: get }),
  });
  app = Object.assign(bare, { bus, schema: await buildApiSchema(bare.registry) });
  await seedData(app);
  await accessModule.demo?.(system());
  await bus.start();
  await app.jobs.start();
  server = await serverOf(app);
  await server.listen({ port: 0, host: '127.0.0.1' });
  clerk = await new Browser(app).enter('clerk_hk');
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.jobs.stop();
  await app.bus.stop();
  await app.close();
  await database.stop();
  rmSync(database.place, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}, 60_000);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probing = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probing.address() as AddressInfo;
      probing.close(() => resolve(found));
    });
  });
}

const ADVANCE = `mutation ($input: ActInput!) { advanceCases(input: $input) { ok rows { result code } } }`;

/** 预审通过 of one case over the wire, as the console asks. */
function pass(id: string, version: number): Promise<WireAnswer> {
  const input = { action: 'pass', requestId: randomUUID(), rows: [{ id, version }] };
  return post(server, { query: ADVANCE, variables: { input } }, clerk);
}

const health = async () => (await server.inject({ url: '/healthz' })).statusCode;

describe('the database restarts while clerks work', () => {
  it('refuses clearly in the gap, applies nothing by halves or twice, and goes on without a restart of the API', async () => {
    const cases: string[] = [];
    for (let n = 0; n < CASES; n += 1) cases.push((await buildCase(system(), { only: ['M01'] })).id);
    const origin = server.listeningOrigin;
    const live = await LiveClient.open(origin, clerk);
    const SUBSCRIBE = 'subscription { recordChanged(recordTypes: ["case"]) { ids } }';
    await live.ask({ query: SUBSCRIBE });
    const heard = (id: string) => live.messages.some((m) => JSON.stringify(m.payload ?? '').includes(id));

    const waiting = [...cases];
    const refused: WireAnswer[] = [];
    const work = async () => {
      for (let id = waiting.shift(); id; id = waiting.shift()) {
        // As a clerk does: looks again, then presses again. What was done meanwhile is found done.
        for (let done = false; !done; ) {
          const answer = await pass(id, 1);
          if (answer.code) refused.push(answer);
          else done = true;
          await sleep(100);
        }
      }
    };
    const clerks = Promise.all(Array.from({ length: CLERKS }, work));
    await until(() => waiting.length <= CASES / 2, 60_000);
    await database.stop();
    await until(() => refused.length >= CLERKS);
    expect(await health()).toBe(503);
    await sleep(GAP_MS);
    database = await startDatabase();
    await clerks;

    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['E-0008']));
    for (const { status, errors } of refused) {
      expect([200, 503]).toContain(status);
      expect(errors[0]?.message).toMatch(/^服务暂时不可用，请稍后再试（编号 [0-9a-f-]{36}）$/);
    }
    expect(await health()).toBe(200);
    await expectEachOnce(cases);

    // What is done before the bus listens again is not told any more, which it may: clients look again by themselves.
    await until(async () => {
      const { id } = await buildCase(system(), { only: ['M01'] });
      await pass(id, 1);
      await sleep(200);
      return heard(id);
    });
    expect(live.closed).toBeUndefined();
    live.socket.terminate();

    await app.jobs.send(system(), 'restart.probe', { n: 1 });
    await until(() => ran.length > 0, 60_000);
    expect(ran).toEqual([1]);
  }, 90_000);
});

/** One step in the history of every case and its sub-case, one audit row and one message for each; states that say the same. */
async function expectEachOnce(caseIds: readonly string[]): Promise<void> {
  const found = await rows<Record<string, unknown>>(
    system(),
    sql`
    select c.state, s.state as "subState", c.version,
           (select count(*)::int from flow_event where record_id = c.id and action = 'pass') as steps,
           (select count(*)::int from flow_event where record_id = s.id and action = 'pass') as "subSteps",
           (select count(*)::int from audit_entry where object_id = c.id::text and event = 'flow.advance') as audits,
           (select count(*)::int from notification where record_id = c.id and template_code = 'N12') as notices,
           (select count(*)::int - count(distinct push_id)::int from outbox_message where root_id = c.id) as "pushedTwice"
      from one_thing_case c join sub_case s on s.case_id = c.id where c.id = any(${[...caseIds]}::uuid[])`,
  );
  expect(found).toHaveLength(caseIds.length);
  const once = { steps: 1, subSteps: 1, audits: 1, notices: 1, pushedTwice: 0 };
  for (const row of found)
    expect(row).toEqual({ state: 'PREREVIEW_PASSED', subState: 'PREREVIEW_PASSED', version: 2, ...once });
}
