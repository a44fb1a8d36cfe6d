import { PgBossQueue } from '../../src/platform/jobs/index.ts';
import { jobLogModule } from '../../src/platform/jobs/log/module.ts';
import { bareApp } from '../bare-app.ts';
import { hangingModule } from '../hanging-job.ts';

/** A worker that takes up a job which never ends, over the database of the test, until it is killed. */
const { DATABASE_URL = '' } = process.env;
const app = await bareApp({
  url: DATABASE_URL,
  modules: [jobLogModule, hangingModule(() => new Promise(() => undefined))],
  env: { ROLE: 'worker' },
  jobs: (get) => new PgBossQueue({ databaseUrl: DATABASE_URL, app: get }),
});
await app.jobs.start();
await app.jobs.send(app.context({ kind: 'SYSTEM', name: '测试' }), 'hanging.job');
