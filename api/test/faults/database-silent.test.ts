import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { type ComposedApp, composeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { rows, run, sql } from '../../src/database/sql.ts';
import { accessModule } from '../../src/platform/access/index.ts';
import { auditModule } from '../../src/platform/audit/index.ts';
import { type Ctx, defineModule, transaction } from '../../src/platform/kernel/index.ts';
import { PgNotifyBus } from '../../src/platform/live/index.ts';
import { notifyModule } from '../../src/platform/notify/module.ts';
import { type AccessApp, accessApp, Browser } from '../access.ts';
import { FreezingProxy } from '../freezing-proxy.ts';
import { quietNow } from '../quiet-time.ts';
import { post, serverOf, type WireAnswer } from '../security/http.ts';
import { until } from '../until.ts';

/** Within this everybody is served again, or told that they are not. */
const LIMIT_MS = 10_000;

/** Reaches the database directly, as another node with a sound network does. */
let near: AccessApp;
let nearBus: PgNotifyBus;
let app: ComposedApp;
let proxy: FreezingProxy;
let server: FastifyInstance;
let clerk: Browser;
const ran: unknown[] = [];
const heard: string[] = [];
const logged: { msg: string; connections?: number }[] = [];
const system = (of: { context: ComposedApp['context'] }): Ctx => of.context({ kind: 'SYSTEM', name: '测试' });

const probe = defineModule({
  name: 'silence-probe',
  title: '静默试验',
  jobs: [{ name: 'silence.probe', title: '静默试验', run: async (_ctx, { n }) => void ran.push(n) }],
});

beforeAll(async () => {
  near = await accessApp('silent');
  const databaseUrl = String(near.orm.config.get('clientUrl'));
  nearBus = new PgNotifyBus({ databaseUrl, log: near.log });
  await nearBus.start();
  proxy = await FreezingProxy.before(databaseUrl);
  const config = readConfig({ NODE_ENV: 'test', DEMO: 'true', DATA_DIR: near.config.DATA_DIR });
  const lines = new Writable({
    write(chunk, _encoding, done) {
      logged.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const modules = [accessModule, auditModule, notifyModule, probe];
  app = await composeApp({
    config,
    clock: near.clock,
    databaseUrl: proxy.url,
    modules,
    log: pino({ level: 'info' }, lines),
  });
  app.bus.subscribe((event) => heard.push(event.type === 'settings' ? event.name : event.type));
  await app.start();
  server = await serverOf(app);
  clerk = await new Browser(near).arrive('clerk_hk');
  await run(system(near), sql`create table silence (id int primary key, n int not null default 0)`);
  await run(system(near), sql`insert into silence values (1)`);
});
beforeEach(() => {
  logged.length = 0;
  heard.length = 0;
});
afterAll(async () => {
  await server.close();
  await app.stop();
  await proxy.close();
  await nearBus.stop();
  await near.close();
});

const ask = (): Promise<WireAnswer> => post(server, { query: '{ orgs { id } }' }, clerk);
const health = async () => (await server.inject({ url: '/healthz' })).statusCode;
const outages = () => logged.map(({ msg }) => msg).filter((msg) => msg.startsWith('database: '));

/** As a person does: asks again until there is an answer. Every refusal must come in time and say what it is. */
async function served(): Promise<void> {
  for (;;) {
    const asked = quietNow();
    const answer = await ask();
    expect(quietNow() - asked).toBeLessThan(LIMIT_MS);
    if (!answer.code) return;
    expect(answer.code).toBe('E-0008');
    await sleep(100);
  }
}

/** Requests, the queue and the news from other nodes, each within the limit from now on. */
async function expectWork(n: number): Promise<void> {
  const begun = quietNow();
  await Promise.all([
    Promise.all(Array.from({ length: 6 }, served)),
    until(() => health().then((status) => status === 200), LIMIT_MS, 100),
    app.jobs.send(system(near), 'silence.probe', { n }).then(() => until(() => ran.includes(n), LIMIT_MS)),
    // Told again and again: what is said while nobody listens is lost, which listeners are told.
    until(
      async () => {
        await nearBus.publish({ type: 'settings', name: `silence.${n}` });
        return heard.includes(`silence.${n}`);
      },
      LIMIT_MS,
      200,
    ),
  ]);
  expect(quietNow() - begun).toBeLessThan(LIMIT_MS);
}

describe('connections to the database that stay open and never answer', () => {
  it('are told from a statement that takes long, which goes on', async () => {
    expect(await rows(system(app), sql`select 1 as n from pg_sleep(6)`)).toEqual([{ n: 1 }]);
    expect(outages()).toEqual([]);
  }, 30_000);

  it('are ended, their locks too, and the work goes on over new ones', async () => {
    let waiting: Promise<unknown> | undefined;
    const holding = transaction(system(app), async (tx) => {
      await run(tx, sql`update silence set n = 1 where id = 1`);
      waiting = Promise.all([ask(), ask(), ask()]);
      await waiting;
      proxy.freeze();
      await rows(tx, sql`select 1`);
    });
    const lost = expect(holding).rejects.toMatchObject({ message: expect.stringMatching(/does not answer/) });
    await until(() => waiting !== undefined);
    await waiting;
    await expectWork(1);
    await lost;
    await run(system(near), sql`update silence set n = n + 10 where id = 1`);
    expect(await rows(system(near), sql`select n from silence`)).toEqual([{ n: 10 }]);
    await until(() => outages().length > 1);
    expect(outages()).toEqual(['database: no answer', 'database: answers again']);
  }, 60_000);

  it('leave clear words and one line while nothing is reached, and the work goes on by itself', async () => {
    const holding = transaction(system(app), async (tx) => {
      await run(tx, sql`update silence set n = 2 where id = 1`);
      proxy.freezeAll();
      await rows(tx, sql`select 1`);
    });
    const lost = expect(holding).rejects.toMatchObject({ message: expect.stringMatching(/does not answer/) });
    await until(() => proxy.swallows);
    const asked = quietNow();
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(await health()).toBe(503);
    expect(quietNow() - asked).toBeLessThan(2 * LIMIT_MS);
    expect(answers.map(({ code }) => code)).toEqual(['E-0008', 'E-0008', 'E-0008']);
    await until(() => outages().length > 0, LIMIT_MS);
    expect(outages()).toEqual(['database: no answer']);
    proxy.serveNew();
    await expectWork(2);
    await lost;
    await run(system(near), sql`update silence set n = n + 10 where id = 1`);
    await until(() => outages().length > 1);
    expect(outages()).toEqual(['database: no answer', 'database: answers again']);
  }, 60_000);
});
