import { tables } from '../../../../database/tables.ts';
import { FIRST_ID } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';

const SLICE = 100;

/**
 * T14-4: whose last day of suspension is over is in the library again, in slices. Rounds that paused with it stay as they are: their districts
 * resume them.
 */
async function lapseSuspensions(ctx: Ctx): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  // By id, not until none are left: what the flow refuses would be met again for ever.
  for (let after: string | undefined = FIRST_ID; after; ) {
    const from: string = after;
    after = await transaction(ctx, async (tx) => {
      const due = await tables(tx)
        .selectFrom('training_institution')
        .select('id')
        .where('id', '>', from)
        .where('state', '=', 'SUSPENDED')
        .where('suspended_until', '<', today)
        .orderBy('id')
        .limit(SLICE)
        .forUpdate()
        .skipLocked()
        .execute();
      const input = { reasonText: '暂停期满，自动恢复在库' };
      if (due.length > 0) await advance(tx, { type: 'trainingInstitution', action: 'lapse', rows: due, input });
      return due.length < SLICE ? undefined : due.at(-1)?.id;
    });
  }
}

/** Often, so that a suspension ends with its last day also where midnight found nobody awake. */
export const suspensionJobs: readonly JobDefinition[] = [
  {
    name: 'training.suspensions',
    title: '培训机构暂停期满',
    cron: '*/5 * * * *',
    concurrency: 1,
    run: lapseSuspensions,
  },
];
