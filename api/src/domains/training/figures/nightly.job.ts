import { run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { LIVE } from './live.ts';

/**
 * J7 (02 §2.11): how many institutions, projects, marks and running runs each district has this night. They change in place, so that only what was
 * stored then can be compared with later. A day is counted once: a second start adds nothing and changes nothing.
 */
export async function countDay(ctx: Ctx): Promise<{ 新增统计: number }> {
  const now = ctx.app.clock.now();
  const stored = await run(
    ctx,
    sql`insert into training_day_figure (on_day, measure, org_id, org_path, district_code, value, counted_at)
        select ${localDateOf(now)}::date, c.measure, o.id, o.path, o.district_code, coalesce(f.value, 0), ${now}
          from org o cross join (values ('INSTITUTIONS'), ('PROJECTS'), ('MARKS'), ('RUNS')) c(measure)
          left join (
            select 'INSTITUTIONS' as measure, district_code, count(*)::int as value from training_institution where state in ${LIVE} group by 2
             union all
            select 'PROJECTS', district_code, count(*)::int from training_project where state in ${LIVE} group by 2
             union all
            select 'MARKS', district_code, count(*)::int from training_mark where lifted_at is null group by 2
             union all
            select 'RUNS', district_code, count(*)::int from training_run where state = 'RUNNING' group by 2
          ) f on f.measure = c.measure and f.district_code = o.district_code
         where o.level = 'DISTRICT'
        on conflict (on_day, measure, org_id) do nothing`,
  );
  return { 新增统计: stored };
}

export const nightlyJob: JobDefinition = {
  name: 'training.statistics',
  title: '培训统计数据存档',
  cron: '0 3 * * *',
  concurrency: 1,
  run: countDay,
};
