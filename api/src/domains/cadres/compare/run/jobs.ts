import { tables } from '../../../../database/tables.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { runComparison } from './run-comparison.ts';
import { COMPARE_JOB, startNightly } from './start-comparison.ts';

/** A run that nobody has moved for this long lost its worker. */
const LOST_MS = 10 * 60_000;

/** Runs that were begun and lie still: they go on before a new one begins. */
async function unfinished(ctx: Ctx): Promise<string[]> {
  const found = await tables(ctx)
    .selectFrom('cadre_comparison')
    .select('id')
    .where('status', 'in', ['WAITING', 'RUNNING'])
    .where('updated_at', '<', new Date(ctx.app.clock.now().getTime() - LOST_MS))
    .orderBy('id')
    .execute();
  return found.map(({ id }) => id);
}

/** 多重身份比对: every night at 2:00, and whatever somebody has begun by hand (03 §31.5). */
export const comparisonJobs: readonly JobDefinition[] = [
  {
    name: COMPARE_JOB,
    title: '多重身份比对',
    concurrency: 1,
    run: (ctx, { comparisonId }) => runComparison(ctx, String(comparisonId)),
  },
  {
    name: 'cadres.compare-nightly',
    title: '每日多重身份比对',
    cron: '0 2 * * *',
    concurrency: 1,
    run: async (ctx) => {
      for (const id of await unfinished(ctx)) await runComparison(ctx, id);
      const id = await startNightly(ctx);
      if (id !== null) await runComparison(ctx, id);
    },
  },
  {
    name: 'cadres.compare-resume',
    title: '多重身份比对续办',
    cron: '*/5 * * * *',
    concurrency: 1,
    run: async (ctx) => {
      for (const id of await unfinished(ctx))
        await ctx.app.jobs.send(ctx, COMPARE_JOB, { comparisonId: id }, { key: id });
    },
  },
];
