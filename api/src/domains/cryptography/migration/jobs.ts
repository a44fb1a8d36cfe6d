import type { JobDefinition } from '../../../platform/jobs/index.ts';
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
