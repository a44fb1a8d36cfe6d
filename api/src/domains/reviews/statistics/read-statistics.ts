import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { addDays, instantOf, isLocalDate, isReckonable } from '../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { evaluationBars } from '../parameters.ts';
import { AT_COUNTER, GENERAL } from '../receptions/words.ts';
import { BUSINESS_TYPES, CHANNELS, SCENES } from '../words.ts';
import type { FiguresType, StatisticsBy, StatisticsFilterInput, StatisticsType } from './statistics.type.ts';

const MOST_YEARS = 3;

/** What is counted of one line. */
interface Counted {
  key: string;
  title: string;
  total: number;
  g5: number;
  g4: number;
  g3: number;
  g2: number;
  g1: number;
  proxied: number;
}

interface CountedNegatives {
  key: string;
  title: string;
  negatives: number;
  open: number;
  overdue: number;
  rectified: number;
  revisited: number;
  outside: number;
}

/** By which column of a table a line is told, and by which words. */
interface Dimension {
  /** For negative reviews, where they are told apart by something of their evaluation. */
  negativeKey?: RawBuilder<unknown>;
  key: (alias: string, moment: string) => RawBuilder<unknown>;
  title: RawBuilder<unknown>;
}

const ref = (alias: string, column: string) => sql.ref(`${alias}.${column}`);
/** By whose hand an evaluation `e` came. */
const MANNER = sql`case when e.by_proxy_id is null then 'OWN' else 'PROXY' end`;
/** What tells evaluations apart, and negative reviews through theirs: those without one, from outside, have a line of their own. */
const ofEvaluation = (
  column: string,
  titles: Readonly<Record<string, string>>,
  outside: [string, string],
): Dimension => ({
  key: (alias) => ref(alias, column),
  negativeKey: sql`coalesce((select ${ref('v', column)} from evaluation v where v.id = n.evaluation_id), ${outside[0]}::text)`,
  title: sql`case t.key ${sql.join(
    [...Object.entries(titles), outside].map(([code, title]) => sql`when ${code} then ${title}`),
    sql` `,
  )} else t.key end`,
});
const OUTSIDE: [string, string] = ['OUTSIDE', '12345及市平台投诉'];
const DIMENSIONS: Readonly<Record<StatisticsBy | 'STAFF', Dimension>> = {
  DISTRICT: {
    key: (alias) => ref(alias, 'district_code'),
    title: sql`coalesce((select short_name from org o where o.code = t.key), t.key)`,
  },
  CENTRE: {
    key: (alias) => sql`${ref(alias, 'org_id')}::text`,
    title: sql`coalesce((select name from org o where o.id = t.key::uuid), t.key)`,
  },
  MATTER: {
    key: (alias) => ref(alias, 'matter_code'),
    title: sql`case t.key when 'BUNDLE' then '军人退役“一件事”' when ${GENERAL.code} then ${GENERAL.name}
              when ${AT_COUNTER.code} then ${AT_COUNTER.name} else coalesce((select name from matter m where m.code = t.key), t.key) end`,
  },
  BUSINESS: ofEvaluation('business_type', BUSINESS_TYPES, OUTSIDE),
  SCENE: ofEvaluation('scene', SCENES, OUTSIDE),
  CHANNEL: ofEvaluation('channel', CHANNELS, ['HOTLINE', '12345热线']),
  MONTH: {
    key: (alias, moment) => sql`to_char(${ref(alias, moment)} at time zone 'Asia/Shanghai', 'YYYY-MM')`,
    title: sql`t.key`,
  },
  MANNER: {
    key: (alias) =>
      alias === 'e'
        ? MANNER
        : sql`coalesce((select ${MANNER} from evaluation e where e.id = ${ref(alias, 'evaluation_id')}), 'OWN')`,
    title: sql`case t.key when 'PROXY' then '工作人员代录' else '本人评价' end`,
  },
  // Who served as he was called then: somebody who has left stays in the figures (11.10).
  STAFF: {
    key: (alias) => sql`coalesce(${ref(alias, 'staff')} -> 0 ->> 'no', '')`,
    title: sql`case when t.key = '' then '未指定' else
      coalesce((select u.display_name from user_account u where u.login_name = t.key), t.key) || '（' || t.key || '）' end`,
  },
};

/** 好差评统计 of the caller's scope, live (11.8): two statements, whatever the number of lines. @throws BAD_INPUT */
export async function readStatistics(
  ctx: Ctx,
  by: StatisticsBy | 'STAFF',
  filter: StatisticsFilterInput,
): Promise<StatisticsType> {
  const [evaluations, negatives, bars] = await Promise.all([
    countEvaluations(ctx, by, filter),
    countNegatives(ctx, by, filter),
    readParameter(ctx, evaluationBars),
  ]);
  const keys = [...new Set([...evaluations, ...negatives].map(({ key }) => key))].sort();
  const given = Map.groupBy(evaluations, ({ key }) => key);
  const worked = Map.groupBy(negatives, ({ key }) => key);
  const lines = keys.map((key) => figuresOf(given.get(key) ?? [], worked.get(key) ?? []));
  const whole = { ...figuresOf(evaluations, negatives), key: 'ALL', title: '合计' };
  return {
    whole,
    lines,
    satisfactionBar: bars.satisfaction.toFixed(2),
    complaintBar: bars.complaints.toFixed(2),
  };
}

function wherePlaced(ctx: Ctx, alias: string, moment: string, filter: StatisticsFilterInput): RawBuilder<unknown> {
  const { from, to } = readPeriod(filter);
  const is = (column: string, value: string | null | undefined) =>
    value ? sql`${ref(alias, column)} = ${value}` : sql`true`;
  return sql`${scopeWhere(scopeOf(ctx.actor), alias)} and ${ref(alias, moment)} >= ${from} and ${ref(alias, moment)} < ${to}
    and ${is('district_code', filter.districtCode)} and ${is('org_id', filter.orgId)} and ${is('matter_code', filter.matterCode)}`;
}

function ofChannel(alias: 'e' | 'n', { channel }: StatisticsFilterInput): RawBuilder<unknown> {
  if (!channel) return sql`true`;
  return alias === 'e'
    ? sql`e.channel = ${channel}`
    : sql`exists (select 1 from evaluation v where v.id = n.evaluation_id and v.channel = ${channel})`;
}

function countEvaluations(ctx: Ctx, by: StatisticsBy | 'STAFF', filter: StatisticsFilterInput): Promise<Counted[]> {
  const { key, title } = DIMENSIONS[by];
  return rows<Counted>(
    ctx,
    sql`select t.*, ${title} as title from (
          select ${key('e', 'submitted_at')} as key, count(*)::int as total, count(*) filter (where grade = 5)::int as g5,
                 count(*) filter (where grade = 4)::int as g4, count(*) filter (where grade = 3)::int as g3,
                 count(*) filter (where grade = 2)::int as g2, count(*) filter (where grade = 1)::int as g1,
                 count(by_proxy_id)::int as proxied
            from evaluation e where ${wherePlaced(ctx, 'e', 'submitted_at', filter)} and ${ofChannel('e', filter)} group by 1) t`,
  );
}

function countNegatives(
  ctx: Ctx,
  by: StatisticsBy | 'STAFF',
  filter: StatisticsFilterInput,
): Promise<CountedNegatives[]> {
  const { key, negativeKey, title } = DIMENSIONS[by];
  const now = ctx.app.clock.now();
  return rows<CountedNegatives>(
    ctx,
    sql`select t.*, ${title} as title from (
          select ${negativeKey ?? key('n', 'dispatch_at')} as key, count(*)::int as negatives,
                 count(*) filter (where n.state not in ('CLOSED', 'REJECTED'))::int as open,
                 count(*) filter (where c.due_at < coalesce(c.closed_at, ${now}))::int as overdue,
                 count(*) filter (where n.rectified_at is not null and a.anonymous is not true)::int as rectified,
                 count(*) filter (where n.rectified_at is not null and n.revisited_at is not null and a.anonymous is not true)::int
                   as revisited,
                 count(*) filter (where n.evaluation_id is null and n.rework_of is null and n.source <> 'OWN')::int as outside
            from negative_review n
            left join evaluation a on a.id = n.evaluation_id
            left join flow_timer c on c.record_id = n.id and c.kind = 'STAGE' and c.stage = '联系评价人'
           where ${wherePlaced(ctx, 'n', 'dispatch_at', filter)} and ${ofChannel('n', filter)} group by 1) t`,
  );
}

function figuresOf(evaluations: readonly Counted[], negatives: readonly CountedNegatives[]): FiguresType {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const grades = (['g5', 'g4', 'g3', 'g2', 'g1'] as const).map((grade) => sum(evaluations.map((line) => line[grade])));
  const [five = 0, four = 0, three = 0, two = 0, one = 0] = grades;
  const total = sum(grades);
  const of = (name: 'negatives' | 'open' | 'overdue' | 'rectified' | 'revisited' | 'outside') =>
    sum(negatives.map((line) => line[name]));
  // A complaint that came without an evaluation of ours is one all the same; nobody has said in it how content he is.
  const outside = of('outside');
  const first = evaluations[0] ?? negatives[0];
  return {
    key: first?.key ?? '',
    title: first?.title ?? '',
    total,
    grades,
    proxied: sum(evaluations.map((line) => line.proxied)),
    satisfaction: percent(five + four + three, total),
    complaints: percent(one + two + outside, total + outside),
    outside,
    negatives: of('negatives'),
    openNegatives: of('open'),
    overdueContacts: of('overdue'),
    revisited: percent(of('revisited'), of('rectified')),
  };
}

/** Two decimals, half up, in whole numbers: a rate is never a float on its way. */
export function percent(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

function readPeriod({ from, to, orgId }: StatisticsFilterInput): { from: Date; to: Date } {
  const wrong: FieldError[] = [];
  for (const [path, day] of Object.entries({ from, to }))
    if (!isLocalDate(day) || !isReckonable(day)) wrong.push({ path: `filter.${path}`, message: '日期不正确' });
  if (wrong.length === 0 && from > to) wrong.push({ path: 'filter.to', message: '截止日期不能早于起始日期' });
  else if (wrong.length === 0 && to >= `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`)
    wrong.push({ path: 'filter.to', message: `统计期间不能超过${MOST_YEARS}年` });
  if (orgId && !isUuid(orgId)) wrong.push({ path: 'filter.orgId', message: '没有该服务中心' });
  if (wrong.length > 0) throw badInput(wrong);
  return { from: instantOf(from), to: instantOf(addDays(to, 1)) };
}
