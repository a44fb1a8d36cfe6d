import { sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

type Statement = ReturnType<typeof sql>;
type Scope = (alias: string) => Statement;

const MEASURES: Readonly<Record<string, string>> = {
  INSTITUTIONS: '在库机构',
  PROJECTS: '在库项目',
  MARKS: '有效标记',
  RUNS: '培训中的班次',
};

/** What J7 has stored (02 §2.11): the last day that was counted in each of the last twelve months. */
export const STORED_SERIES = [
  {
    key: 'standingByMonth',
    title: '机构、项目、标记和班次（各月最后一次存档）',
    unit: '个',
    select: (ctx: Ctx, scope: Scope) => sql`
      select to_char(f.on_day, 'YYYY-MM') as label, f.measure as "group", sum(f.value)::float8 as value, max(f.counted_at) as "asOf"
        from training_day_figure f
       where f.on_day in (select max(on_day) from training_day_figure
                           where on_day >= date_trunc('month', ${localDateOf(ctx.app.clock.now())}::date) - interval '11 months'
                           group by date_trunc('month', on_day))
         and ${scope('f')}
       group by 1, 2 order by 1, array_position(array['INSTITUTIONS', 'PROJECTS', 'MARKS', 'RUNS'], f.measure::text)`,
    groupOf: (measure: string) => MEASURES[measure] ?? measure,
  },
];
