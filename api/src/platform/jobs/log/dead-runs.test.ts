import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { startChild } from '../../../../test/child/start-child.ts';
import { type FreshDatabase, freshDatabase } from '../../../../test/database/test-database.ts';
import { hangingModule } from '../../../../test/hanging-job.ts';
import { until } from '../../../../test/until.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { LOST_AFTER_SECONDS, PgBossQueue, runLogged } from '../index.ts';
import { jobLogModule } from './module.ts';

let database: FreshDatabase;
/** The worker that lives on. */
let app: BareApp;
const ran: string[] = [];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  database = await freshDatabase('dead_runs');
  app = await bareApp({
    url: database.url,
    modules: [jobLogModule, hangingModule(async () => ran.push('ran'))],
    env: { ROLE: 'worker' },
    jobs: (get) => new PgBossQueue({ databaseUrl: database.url, app: get }),
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const outcomes = () =>
  rows<{ outcome: string; error: string | null }>(system(), sql`select outcome, error from job_run order by alive_at`);
const states = () => rows<{ state: string }>(system(), sql`select state from pgboss.job where name = 'hanging.job'`);

describe('a run of a living process', () => {
  it('says so as long as it lasts', async () => {
    const age = () => rows(system(), sql`select 1 from job_run where alive_at > started_at + interval '5 seconds'`);
    const [definition] = app.registry.jobs.filter(({ name }) => name === 'hanging.job');
    if (!definition) throw new Error('no such job');
    await run(system(), sql`delete from job_run`);
    const work = async () => {
      await run(system(), sql`update job_run set started_at = clock_timestamp()`);
      await until(async () => (await age()).length > 0, 20_000, 500);
    };
    await runLogged(app, { ...definition, run: work }, {});
    expect(await outcomes()).toEqual([{ outcome: 'DONE', error: null }]);
  }, 60_000);
});

describe('the job of a worker that was killed', () => {
  it('is freed within the minute, its run closed, and another worker does it', async () => {
    await run(system(), sql`delete from job_run`);
    const child = startChild('queue-worker.ts', { DATABASE_URL: database.url });
    await until(async () => (await outcomes()).length > 0);
    await child.kill();
    expect(await outcomes()).toEqual([{ outcome: 'RUNNING', error: null }]);
    expect(LOST_AFTER_SECONDS).toBeLessThanOrEqual(40);
    // Most of the time that it is given has passed: the worker was last heard of ten seconds before its end at the most.
    const passed = sql`make_interval(secs => ${LOST_AFTER_SECONDS - 3}::int)`;
    await run(system(), sql`update job_run set alive_at = alive_at - ${passed}`);
    await run(system(), sql`update pgboss.job set heartbeat_on = heartbeat_on - ${passed} where name = 'hanging.job'`);
    await app.jobs.start();
    const end = await jobLogModule.background?.(app);
    try {
      await until(async () => (await outcomes())[0]?.outcome === 'FAILED', 15_000, 200);
      expect((await outcomes())[0]).toMatchObject({ error: '运行中断，未正常结束' });
      // The queue frees the job and the log closes its run each by a look of its own, so that another worker may have begun it by now.
      await until(async () => ran.length > 0 || (await states())[0]?.state === 'retry', 20_000, 200);
      await run(system(), sql`update pgboss.job set start_after = now() where name = 'hanging.job'`);
      await until(() => ran.length > 0);
      await until(async () => (await outcomes()).length === 2 && (await outcomes())[1]?.outcome === 'DONE');
    } finally {
      await end?.();
      await app.jobs.stop();
    }
  }, 180_000);
});
