import { run, sql } from '../../../database/sql.ts';
import { formatDateTime } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { raiseJobAlarm } from '../index.ts';
import { lateJobs, scheduledJobs } from './find-jobs.ts';

/** Tells of jobs that have not ended well for too long (02 §2.11), of each missed run once. */
export async function watchJobs(ctx: Ctx): Promise<{ 逾期: number }> {
  await keepKnown(ctx);
  const late = await lateJobs(ctx);
  for (const { name, title, since, missed } of late)
    await raiseJobAlarm(ctx, {
      job: name,
      title,
      kind: 'LATE',
      what: `自 ${formatDateTime(since)} 以来没有成功运行`,
      moment: `${since.toISOString()}-${missed}`,
    });
  return { 逾期: late.length };
}

/** Keeps since when each job is part of the product; one that has left it and comes back is new again. */
async function keepKnown(ctx: Ctx): Promise<void> {
  const names = (await scheduledJobs(ctx)).map(({ name }) => name);
  await run(ctx, sql`delete from job_known where job <> all(${names}::text[])`);
  await run(
    ctx,
    sql`insert into job_known (job, known_at) select name, ${ctx.app.clock.now()}::timestamptz from unnest(${names}::text[]) as n(name)
        on conflict (job) do nothing`,
  );
}

/** How long runs are kept: what ended well a week, what failed half a year. */
const DONE_DAYS = 7;
const FAILED_DAYS = 180;

/** Forgets runs that nobody looks at any more; the latest of each job stays. */
export async function forgetRuns(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`delete from job_run r where r.started_at < ${now}::timestamptz - make_interval(days => case r.outcome when 'DONE' then ${DONE_DAYS}::int else ${FAILED_DAYS}::int end)
          and exists (select 1 from job_run l where l.job = r.job and l.id > r.id and l.outcome = r.outcome)`,
  );
}
