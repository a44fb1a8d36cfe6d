import { sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { statesFrom } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { enrolmentFlow } from '../enrolments/enrolment.flow.ts';
import { ENROLMENT } from '../enrolments/record-type.ts';
import { ADMITTED_STATES, PLACED_STATES } from '../enrolments/seats.ts';

type Statement = ReturnType<typeof sql>;
type Scope = (alias: string) => Statement;

/** The stage that a state stands for; what ends an enrolment says nothing of how far it had come. */
const stageOf = (state: Statement) => sql`
  case when ${state} = 'COMPLETED' then 6 when ${state} = any(${statesFrom(enrolmentFlow, 'STUDYING')}::text[]) then 5
    when ${state} = any(${[...PLACED_STATES]}::text[]) then 4 when ${state} = any(${[...ADMITTED_STATES]}::text[]) then 3
    when ${state} in ('PENDING', 'RETURNED', 'WAITLIST') then 2 else 1 end`;

/**
 * How far enrolments have come, by the year in which they were made (02 §26 training overview): the farthest stage that each has ever reached,
 * wherever it stands or ended since; one that went further has taken all before.
 *
 * From the placing on nobody goes back but by leaving the run, and whoever stands at a stage after no more steps than lead there has never been
 * farther: only of the others the history is read, and once for each, however many stages there are.
 */
const funnel = (scope: Scope) => sql`
  select s.label, e.year as "group", sum(case when e.reached >= s.n then e.n else 0 end)::float8 as value
    from (values (1, '提交报名'), (2, '通过自动核验'), (3, '审核通过'), (4, '编入班次'), (5, '参加培训'), (6, '结业')) s(n, label)
    cross join (select year, reached, count(*) as n from (
                  select to_char(e.applied_at at time zone 'Asia/Shanghai', 'YYYY') as year,
                    case when e.state = any(${[...PLACED_STATES]}::text[]) or e.event_seq <= ${stageOf(sql`e.state`)} then ${stageOf(sql`e.state`)}
                      else greatest(${stageOf(sql`e.state`)}, (select max(${stageOf(sql`f.to_state`)}) from flow_event f
                        where f.record_id = e.id and f.record_type = ${ENROLMENT})) end as reached
                    from training_enrolment e where ${scope('e')}) known group by year, reached) e
   group by s.n, s.label, e.year order by e.year, s.n`;

/** Enrolments of the last twelve months, those that were intercepted beside the others. */
const byMonth = (ctx: Ctx, scope: Scope) => {
  // Of a date date_trunc would make an instant of the session's zone; months here are months of Shanghai.
  const newest = sql`date_trunc('month', ${localDateOf(ctx.app.clock.now())}::date::timestamp)`;
  const oldest = sql`(${newest} - interval '11 months')`;
  return sql`
  select to_char(m, 'YYYY-MM') as label, g.title as "group", count(e.id)::float8 as value
    from generate_series(${oldest}, ${newest}, interval '1 month') m
    cross join (values (1, '报名', false), (2, '自动拦截', true)) g(n, title, blocked)
    left join (select e.id, e.block_code is not null as blocked, date_trunc('month', e.applied_at at time zone 'Asia/Shanghai') as month
                 from training_enrolment e
                where e.applied_at >= ${oldest} at time zone 'Asia/Shanghai' and ${scope('e')}) e on e.month = m and e.blocked = g.blocked
   group by m, g.n, g.title order by m, g.n`;
};

/** 学员报名 among the charts of training. */
export const ENROLMENT_SERIES = [
  {
    key: 'enrolmentFunnel',
    title: '学员报名进展（按报名年度）',
    unit: '人次',
    select: (_ctx: Ctx, scope: Scope) => funnel(scope),
  },
  { key: 'enrolmentsByMonth', title: '近12个月学员报名', unit: '人次', select: byMonth },
];
