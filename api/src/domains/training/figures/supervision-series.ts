import { sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { districtTitle } from '../runs/words.ts';

type Statement = ReturnType<typeof sql>;
type Scope = (alias: string) => Statement;

const RESULTS: Readonly<Record<string, string>> = { NORMAL: '正常', MINOR: '一般问题', SERIOUS: '严重问题' };
const SLOTS: Readonly<Record<string, string>> = { DONE: '已抽查', LATE: '逾期', OPEN: '待抽查' };
/** Bars that are read side by side: the institutions of whose trainees the fewest complete. */
const MOST_BARS = 15;

/** 抽查 and 结业 among the charts of training (02 §15.6, §16.6). */
export const SUPERVISION_SERIES = [
  {
    key: 'spotChecksByDistrict',
    title: '培训抽查完成情况（按区）',
    unit: '次',
    select: (ctx: Ctx, scope: Scope) => sql`
      select s.district_code as label, case when s.state = 'DONE' then 'DONE'
               when s.window_to < ${localDateOf(ctx.app.clock.now())}::date then 'LATE' else 'OPEN' end as "group", count(*)::float8 as value
        from spot_check_slot s where s.state <> 'CANCELLED' and ${scope('s')} group by 1, 2 order by 1, 2`,
    labelOf: districtTitle,
    groupOf: (kind: string) => SLOTS[kind] ?? kind,
  },
  {
    key: 'spotResults',
    title: '培训抽查结果',
    unit: '次',
    select: (_ctx: Ctx, scope: Scope) => sql`
      select k.result as label, count(*)::float8 as value from spot_check k
       where k.state not in ('DRAFT', 'DROPPED') and ${scope('k')} group by 1 order by array_position(array['NORMAL', 'MINOR', 'SERIOUS'], k.result::text)`,
    labelOf: (result: string) => RESULTS[result] ?? result,
  },
  {
    key: 'completionRates',
    title: '结业率（按培训机构，由低到高）',
    unit: '%',
    select: (_ctx: Ctx, scope: Scope) => sql`
      select i.name as label, round(100.0 * count(*) filter (where w.result = 'COMPLETED') / count(*), 2)::float8 as value
        from run_completion c join run_completion_row w on w.completion_id = c.id join training_institution i on i.id = c.institution_id
       where c.state = 'PASSED' and w.result <> 'WITHDRAWN' and ${scope('c')} group by i.id, i.name order by 2, 1 limit ${MOST_BARS}`,
  },
];
