import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';
import { INSTITUTION_TYPE, MARK_KIND, PROJECT_CATEGORY, titleOfItem } from '../codes.ts';
import { LEVEL_TITLES, type Level } from '../marks/effects.ts';
import { ENROLMENT_SERIES } from './enrolment-series.ts';
import type { FigureSeriesType, FigureType } from './figure.type.ts';
import { LIVE } from './live.ts';
import { RUN_SERIES } from './run-series.ts';
import { STORED_SERIES } from './stored-series.ts';
import { SUPERVISION_SERIES } from './supervision-series.ts';

type Statement = ReturnType<typeof sql>;

interface Series {
  key: string;
  title: string;
  unit: string;
  /** Columns `label`, `value` and, where bars are stacked, `group`; `asOf` where they were stored. */
  select(ctx: Ctx, scope: (alias: string) => Statement): Statement;
  labelOf?(code: string): string;
  groupOf?(code: string): string;
}

const district = (code: string) => regionTitle(code)?.replace('上海市', '') ?? code;

/** Steps that an application has behind it by the year in which it was submitted; one that went further has taken all before (02 §8.6). */
const funnel = (scope: (alias: string) => Statement) => sql`
  select s.label, a.year as "group", count(*) filter (where a.reached >= s.n)::float8 as value
    from (values (1, '提交申报'), (2, '区审核通过'), (3, '市服务中心复核通过'), (4, '专家评审通过'), (5, '备案入库')) s(n, label)
    cross join (select to_char(a.submitted_at at time zone 'Asia/Shanghai', 'YYYY') as year, case when a.state = 'FILED_PASS' then 5
                  when a.passed then 4 when a.state in ('CITY_READY', 'IN_REVIEW', 'REVIEWED', 'PUBLICITY', 'FILED_FAIL') then 3
                  when a.state = 'CENTRE_RECHECK' then 2 else 1 end as reached
                  from project_application a where a.submitted_at is not null and ${scope('a')}) a
   group by s.n, s.label, a.year order by a.year, s.n`;

/** SC14-3, 02 §7.6, §8.6 and §26, in the order of the page. */
const SERIES: readonly Series[] = [
  {
    key: 'institutionsByDistrict',
    title: '在库机构（按区）',
    unit: '家',
    select: (_ctx, scope) => sql`select i.district_code as label, count(*)::float8 as value from training_institution i
      where i.state in ${LIVE} and ${scope('i')} group by 1 order by 2 desc, 1`,
    labelOf: district,
  },
  {
    key: 'institutionsByType',
    title: '在库机构（按类型）',
    unit: '家',
    select: (
      _ctx,
      scope,
    ) => sql`select i.institution_type as label, count(*)::float8 as value from training_institution i
      where i.state in ${LIVE} and ${scope('i')} group by 1 order by 1`,
    labelOf: (code) => titleOfItem(INSTITUTION_TYPE, code),
  },
  {
    key: 'marksByKind',
    title: '有效标记（按类型和级别）',
    unit: '个',
    select: (
      _ctx,
      scope,
    ) => sql`select m.kind as label, m.level as "group", count(*)::float8 as value from training_mark m
      where m.lifted_at is null and ${scope('m')} group by 1, 2 order by 1, 2`,
    labelOf: (code) => titleOfItem(MARK_KIND, code),
    groupOf: (code) => LEVEL_TITLES[code as Level] ?? code,
  },
  {
    key: 'expiriesByMonth',
    title: '未来12个月到期的资质',
    unit: '项',
    select: (ctx, scope) => {
      const today = localDateOf(ctx.app.clock.now());
      return sql`select to_char(m, 'YYYY-MM') as label, count(q.valid_to)::float8 as value
        from generate_series(date_trunc('month', ${today}::date), date_trunc('month', ${today}::date) + interval '11 months', interval '1 month') m
        left join (select q.valid_to from training_qualification q join training_institution i on i.id = q.institution_id
                    where q.superseded_by is null and q.valid_to >= ${today}::date and i.state in ${LIVE} and ${scope('i')}) q
          on date_trunc('month', q.valid_to) = m group by m order by m`;
    },
  },
  {
    key: 'projectsByCategory',
    title: '在库项目（按类别）',
    unit: '个',
    select: (_ctx, scope) => sql`select p.category as label, count(*)::float8 as value from training_project p
      where p.state in ${LIVE} and ${scope('p')} group by 1 order by 2 desc, 1`,
    labelOf: (code) => titleOfItem(PROJECT_CATEGORY, code),
  },
  {
    key: 'projectsByDistrict',
    title: '在库项目（按区）',
    unit: '个',
    select: (_ctx, scope) => sql`select p.district_code as label, count(*)::float8 as value from training_project p
      where p.state in ${LIVE} and ${scope('p')} group by 1 order by 2 desc, 1`,
    labelOf: district,
  },
  {
    key: 'passRateByYear',
    title: '评审通过率（按备案年度）',
    unit: '%',
    select: (_ctx, scope) => sql`select to_char(f.filed_on, 'YYYY') as label,
        round(100.0 * count(*) filter (where f.passed) / count(*), 2)::float8 as value
      from project_filing f join project_application a on a.id = f.application_id where ${scope('a')} group by 1 order by 1`,
  },
  { key: 'applicationFunnel', title: '申报进展（按提交年度）', unit: '件', select: (_ctx, scope) => funnel(scope) },
  {
    key: 'handlingDays',
    title: '申报各环节平均办理天数（按区）',
    unit: '天',
    select: (_ctx, scope) => sql`select a.district_code as label, t.stage as "group",
        round(avg(extract(epoch from t.closed_at - t.started_at) / 86400)::numeric, 2)::float8 as value
      from flow_timer t join project_application a on a.id = t.record_id
     where t.record_type = 'projectApplication' and t.kind = 'STAGE' and t.closed_at is not null and ${scope('a')}
     group by 1, 2 order by 1, min(t.started_at)`,
    labelOf: district,
  },
  ...ENROLMENT_SERIES,
  ...RUN_SERIES,
  ...SUPERVISION_SERIES,
  ...STORED_SERIES,
];

/** All charts in the caller's scope, one statement each. */
export async function readFigures(ctx: Ctx): Promise<FigureSeriesType[]> {
  const scope = (alias: string) => scopeWhere(scopeOf(ctx.actor), alias) as Statement;
  const found: FigureSeriesType[] = [];
  for (const { key, title, unit, select, labelOf, groupOf } of SERIES) {
    const figures = await rows<FigureType & { asOf?: SqlInstant }>(ctx, select(ctx, scope));
    found.push({
      key,
      title,
      unit,
      asOf: figures.at(-1)?.asOf ?? null,
      figures: figures.map(({ label, group, value }) => ({
        label: labelOf?.(label) ?? label,
        group: group == null ? null : (groupOf?.(group) ?? group),
        value,
      })),
    });
  }
  return found;
}
