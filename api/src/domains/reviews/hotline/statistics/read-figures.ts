import { rows, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { addDays, instantOf, isLocalDate, isReckonable } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { overdueWhere } from '../hotline.record.ts';
import type { HotlineFigureLineType, HotlineFiguresType, HotlinePeriodInput } from './statistics.type.ts';

type Counts = Omit<HotlineFigureLineType, 'key' | 'title'>;

/** 12345工单 of the caller's scope by district, in one statement (11.8). @throws BAD_INPUT */
export async function readHotlineFigures(ctx: Ctx, period: HotlinePeriodInput): Promise<HotlineFiguresType> {
  const { from, to } = readPeriod(period);
  const count = (where: ReturnType<typeof sql>) => sql`count(*) filter (where ${where})::int`;
  const district = period.districtCode ? sql`o.district_code = ${period.districtCode}` : sql`true`;
  const lines = await rows<HotlineFigureLineType>(
    ctx,
    sql`select t.*, case t.key when '310000' then '未明确区' else coalesce((select g.short_name from org g where g.code = t.key), t.key) end as title
          from (select o.district_code as key, count(*)::int as total,
                       ${count(sql`o.matched_way in ('EVALUATION', 'NUMBER', 'FEATURES')`)} as automatic,
                       ${count(sql`o.matched_way = 'MANUAL'`)} as manual,
                       ${count(sql`o.state in ('UNMATCHED', 'UNPLACED')`)} as waiting,
                       ${count(sql`o.state in ('HANDLING', 'EXTENSION_ASKED', 'EXTENDED')`)} as handling,
                       ${count(sql`o.state in ('ANSWERED', 'CLOSED')`)} as answered, ${count(sql`o.state = 'CLOSED'`)} as closed,
                       ${count(sql`o.state = 'RETURNED'`)} as returned, ${count(sql`o.extended`)} as extended,
                       ${count(sql`o.reopened > 0`)} as reopened, ${count(overdueWhere(ctx.app.clock.now()))} as overdue
                  from hotline_order o
                 where ${scopeWhere(scopeOf(ctx.actor), 'o')} and o.dispatched_at >= ${from} and o.dispatched_at < ${to} and ${district}
                 group by 1) t order by t.key`,
  );
  return { lines, whole: { key: 'ALL', title: '合计', ...sumOf(lines) } };
}

const NOTHING: Counts = {
  total: 0,
  automatic: 0,
  manual: 0,
  waiting: 0,
  handling: 0,
  answered: 0,
  closed: 0,
  returned: 0,
  extended: 0,
  reopened: 0,
  overdue: 0,
};

function sumOf(lines: readonly Counts[]): Counts {
  const whole = { ...NOTHING };
  for (const line of lines) for (const name of Object.keys(NOTHING) as (keyof Counts)[]) whole[name] += line[name];
  return whole;
}

function readPeriod({ from, to }: HotlinePeriodInput): { from: Date; to: Date } {
  const wrong: FieldError[] = [];
  for (const [path, day] of Object.entries({ from, to }))
    if (!isLocalDate(day) || !isReckonable(day)) wrong.push({ path: `period.${path}`, message: '日期不正确' });
  if (wrong.length === 0 && from > to) wrong.push({ path: 'period.to', message: '截止日期不能早于起始日期' });
  if (wrong.length > 0) throw badInput(wrong);
  return { from: instantOf(from), to: instantOf(addDays(to, 1)) };
}
