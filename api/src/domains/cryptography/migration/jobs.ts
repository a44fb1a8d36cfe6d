import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { measureSystems } from './work/measure.ts';
import { MIGRATE_JOB } from './work/names.ts';
import { waitingMigrations, workOn } from './work/run.ts';

/** Goes on with what waits: at once when somebody starts it, and each minute for windows that open and systems that come back. */
export const migrateJob: JobDefinition = {
  name: MIGRATE_JOB,
  title: '密码应用改造迁移',
  cron: '* * * * *',
  concurrency: 1,
  run: async (ctx) => {
    for (const id of await waitingMigrations(ctx)) await workOn(ctx, id);
  },
};

/** Counts the measures beside the tables each night, when the logs of the day before are sealed. */
export const measureJob: JobDefinition = {
  name: 'crypto.measure',
  title: '密码应用改造措施统计',
  cron: '40 4 * * *',
  concurrency: 1,
  run: measureSystems,
};
