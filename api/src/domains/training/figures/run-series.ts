import { sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { runFlow } from '../runs/run.flow.ts';
import { districtTitle } from '../runs/words.ts';

type Statement = ReturnType<typeof sql>;
type Scope = (alias: string) => Statement;

/** What never came to be, or is not said yet, is no run of a month. */
const NO_RUN = ['DRAFT', 'REJECTED', 'CANCELLED'];

/** 培训班次 among the charts of training (02 §13.6): runs by the month in which they begin, trainees by their district. */
export const RUN_SERIES = [
  {
    key: 'runsByMonth',
    title: '培训班次（按开始月份）',
    unit: '个',
    select: (_ctx: Ctx, scope: Scope) => sql`
      select to_char(coalesce(r.actual_start, r.planned_start), 'YYYY-MM') as label, r.state as "group", count(*)::float8 as value
        from training_run r where r.state <> all(${NO_RUN}::text[]) and ${scope('r')} group by 1, 2 order by 1, 2`,
    groupOf: (state: string) => runFlow.states[state]?.title ?? state,
  },
  {
    key: 'runTraineesByDistrict',
    title: '班次学员（按安置区）',
    unit: '人',
    select: (_ctx: Ctx, scope: Scope) => sql`
      select t.district_code as label, count(*)::float8 as value
        from run_trainee t join training_run r on r.id = t.run_id
       where t.left_on is null and r.state <> all(${NO_RUN}::text[]) and ${scope('r')} group by 1 order by 2 desc, 1`,
    labelOf: districtTitle,
  },
];
