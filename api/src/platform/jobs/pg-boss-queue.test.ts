import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from 'pg-boss';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { quietNow } from '../../../test/quiet-time.ts';
import { until } from '../../../test/until.ts';
import { rows, sql } from '../../database/sql.ts';
import { type Ctx, defineModule, transaction } from '../kernel/index.ts';
import { type JobDefinition, PgBossQueue } from './index.ts';

const ran: { name: string; actor: string; data: unknown }[] = [];
const job = (name: string, more: Partial<JobDefinition> = {}): JobDefinition => ({
  name,
  title: `任务 ${name}`,
  run: async (ctx, data) => {
    ran.push({ name, actor: ctx.actor.kind === 'SYSTEM' ? ctx.actor.name : '', data });
  },
  ...more,
});

let database: FreshDatabase;
const open: BareApp[] = [];
// Each test has a time of its own, and pg-boss remembers in its tables when it last looked at the schedules.
beforeEach(async () => {
  database = await freshDatabase('jobs');
});
afterEach(async () => {
  ran.length = 0;
  for (const app of open.splice(0)) {
    await app.jobs.stop();
    await app.close();
  }
  await database.drop();
});

async function start(definitions: JobDefinition[], role = 'all', clock?: TestClock): Promise<BareApp> {
  const app = await bareApp({
    url: database.url,
    env: { ROLE: role },
    modules: [defineModule({ name: 'jobs', title: '任务', jobs: definitions })],
    jobs: (get) => new PgBossQueue({ databaseUrl: database.url, app: get, ...(clock ? { clock } : {}) }),
  });
  open.push(app);
  await app.jobs.start();
  return app;
}

const system = (app: BareApp): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

describe('job queue on pg-boss', () => {
  it('runs a job soon after the transaction that sent it has committed, with its data and under its own name', async () => {
    const app = await start([job('note')]);
    const started = quietNow();
    await transaction(system(app), async (tx) => {
      await app.jobs.send(tx, 'note', { id: 7 });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(ran).toEqual([]);
    });
    await until(() => ran.length === 1);
    expect(ran).toEqual([{ name: 'note', actor: '任务 note', data: { id: 7 } }]);
    expect(quietNow() - started).toBeLessThan(3000);
  });

  it('forgets the job when the transaction rolls back', async () => {
    const app = await start([job('note')]);
    await transaction(system(app), async (tx) => {
      await app.jobs.send(tx, 'note');
      throw new Error('no');
    }).catch(() => undefined);
    await app.jobs.send(system(app), 'note', { after: true });
    await until(() => ran.length === 1);
    expect(ran[0]?.data).toEqual({ after: true });
  });

  it('keeps at most one waiting run per key, and every run without a key', async () => {
    const app = await start([job('keyed')], 'web');
    const ctx = system(app);
    for (let turn = 0; turn < 3; turn += 1) await app.jobs.send(ctx, 'keyed', { turn }, { key: 'one' });
    for (let turn = 0; turn < 3; turn += 1) await app.jobs.send(ctx, 'keyed', { turn });
    await start([job('keyed')]);
    await until(() => ran.length >= 4);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ran).toHaveLength(4);
  });

  it('runs no job in the role web', async () => {
    const app = await start([job('note')], 'web');
    await app.jobs.send(system(app), 'note', {});
    expect(app.jobs.running).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ran).toEqual([]);
    await start([job('note')], 'worker');
    await until(() => ran.length === 1);
  });

  it('tries a failing job again', async () => {
    let attempts = 0;
    const clock = new TestClock('2026-03-02T01:00:00Z');
    const failing = job('fails', {
      cron: '1 9 * * *',
      retries: 1,
      run: async () => {
        attempts += 1;
        throw new Error('not yet');
      },
    });
    await start([failing], 'all', clock);
    for (let minute = 0; minute < 5; minute += 1) await clock.tick(60_000);
    await until(() => attempts === 2);
  });

  it('runs a deferred job within seconds of its time, of which nobody tells', async () => {
    const clock = new TestClock('2026-03-02T01:00:00Z');
    const app = await start([job('note'), job('later')], 'all', clock);
    await app.jobs.send(system(app), 'later', {}, { startAfter: new Date('2026-03-02T01:00:30Z') });
    await clock.tick(29_000);
    expect(ran).toEqual([]);
    await clock.tick(4_000);
    await until(() => ran.length === 1);
    expect(ran.map(({ name }) => name)).toEqual(['later']);
  });

  it('fires a schedule in Asia/Shanghai, once, when its moment comes', async () => {
    const clock = new TestClock('2026-03-01T17:57:00Z');
    await start([job('nightly', { cron: '0 2 * * *' })], 'all', clock);
    await clock.tick(2 * 60_000);
    expect(ran).toEqual([]);
    await clock.tick(3 * 60_000);
    await until(() => ran.length === 1);
    await clock.tick(10 * 60_000);
    expect(ran).toHaveLength(1);
  });

  it('fires at the time that is set in place of the declared one, and at another one as soon as it is told', async () => {
    const set = { cron: '15 4 * * *' };
    const app = await start([job('set', { cron: '0 3 * * *', when: async () => set.cron })]);
    const crons = () => rows<{ cron: string }>(system(app), sql`select cron from pgboss.schedule where name = 'set'`);
    expect(await crons()).toEqual([{ cron: '15 4 * * *' }]);
    await app.jobs.reschedule('set', '30 5 * * *');
    expect(await crons()).toEqual([{ cron: '30 5 * * *' }]);
  });

  it('no longer fires a schedule that the modules dropped', async () => {
    const first = await start([job('dropped', { cron: '0 3 * * *' })]);
    await first.jobs.stop();
    const clock = new TestClock('2026-03-01T18:57:00Z');
    await start([job('dropped')], 'all', clock);
    await clock.tick(10 * 60_000);
    expect(ran).toEqual([]);
  });

  it('lets a job that is under way when it stops order another one', async () => {
    let begun = false;
    let failure: unknown;
    const app = await start([
      job('note'),
      job('last', {
        run: async (ctx) => {
          begun = true;
          await until(() => !app.jobs.running);
          await app.jobs.send(ctx, 'note', { id: 1 }).catch((error: unknown) => {
            failure = error;
          });
        },
      }),
    ]);
    await app.jobs.send(system(app), 'last');
    await until(() => begun);
    await app.jobs.stop();
    expect(failure).toBeUndefined();
    expect(await rows(system(app), sql`select data from pgboss.job where name = 'note'`)).toEqual([
      { data: { id: 1 } },
    ]);
  });

  it('stops within five seconds, also while a job is running', async () => {
    let release: (() => void) | undefined;
    const app = await start([
      job('long', {
        run: () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }),
      }),
    ]);
    await app.jobs.send(system(app), 'long');
    await until(() => release !== undefined);
    const started = quietNow();
    await app.jobs.stop();
    release?.();
    expect(quietNow() - started).toBeLessThan(5000);
    expect(app.jobs.running).toBe(false);
  });
});
