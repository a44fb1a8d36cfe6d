import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { PROJECT } from './record-type.ts';

const SLICE = 200;

/** T15-6: what was valid until yesterday expires, in slices. */
async function expireProjects(ctx: Ctx): Promise<{ 到期项目: number }> {
  const today = localDateOf(ctx.app.clock.now());
  for (let expired = 0; ; ) {
    const found = await transaction(ctx, async (tx) => {
      const due = await tables(tx)
        .selectFrom('training_project')
        .select('id')
        .where('state', 'in', ['IN_LIBRARY', 'SUSPENDED'])
        .where('valid_to', '<', today)
        .orderBy('id')
        .limit(SLICE)
        .forUpdate()
        .skipLocked()
        .execute();
      if (due.length > 0) await advance(tx, { type: PROJECT, action: 'expire', rows: due });
      return due.length;
    });
    expired += found;
    if (found < SLICE) return { 到期项目: expired };
  }
}

/** J3, as far as projects are concerned (02 §2.11). */
export const projectJobs: readonly JobDefinition[] = [
  { name: 'training.expire-projects', title: '培训项目到期', cron: '0 1 * * *', concurrency: 1, run: expireProjects },
];
