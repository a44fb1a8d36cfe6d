import { rows, sql } from '../../../../database/sql.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, tellDone, transaction } from '../../../../platform/kernel/index.ts';

/** Counts all attendance of runs under way from its rows; whose tally says something else is counted anew, and the log of the job says how many. */
async function checkTallies(ctx: Ctx): Promise<void> {
  const wrong = await transaction(ctx, (tx) =>
    rows<{ id: string }>(
      tx,
      sql`with wrong as (
            select distinct n.run_trainee_id as id
              from training_counted(array(select m.id from training_class_member m join training_run r on r.id = m.run_id
                where r.state not in ('SETTLED', 'CANCELLED'))) n
              left join training_member_tally y on y.member_id = n.member_id
             where y is distinct from n)
          select id, training_count_again(array[id]) from wrong order by id`,
    ),
  );
  if (wrong.length === 0) return;
  ctx.app.log.warn({ traineeIds: wrong.map(({ id }) => id) }, 'tallies of attendance differed from its rows');
  tellDone(ctx, '重新统计学员', wrong.length);
}

export const tallyJobs: readonly JobDefinition[] = [
  { name: 'training.attendance-tallies', title: '考勤统计核对', cron: '20 3 * * *', concurrency: 1, run: checkTallies },
];
