import { run, sql } from '../../../database/sql.ts';
import { DAY_MS } from '../../calendar/index.ts';
import type { JobDefinition } from '../../jobs/job-definition.ts';
import { REPLAY_JOB, runReplay } from './replay.ts';

export const replayJob: JobDefinition = {
  name: REPLAY_JOB,
  title: '规则回放',
  concurrency: 1,
  run: (ctx, { replayId }) => runReplay(ctx, String(replayId)),
};

/** What was computed is of that day; rows of it name cases and are not kept. */
export const replayExpireJob: JobDefinition = {
  name: 'rule.replay-expire',
  title: '清除过期规则回放',
  cron: '40 * * * *',
  concurrency: 1,
  run: async (ctx) => {
    await run(ctx, sql`delete from rule_replay where updated_at < ${new Date(ctx.app.clock.now().getTime() - DAY_MS)}`);
  },
};
