import { rows, sql, toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { addDays, type LocalDate } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { LimitKind } from '../warnings/words.ts';
import type { LimitStatisticsType } from './limit-statistics.type.ts';
import { type CaseStatFilterInput, comparesDistricts, readPeriod, statWhere } from './period.ts';
import { readPlaces } from './places.ts';
import { matterTitle } from './titles.ts';

interface Line {
  place: string | null;
  month: string | null;
  matterCode: string | null;
  decided: number;
  late: number;
}

/**
 * How many limits were met or missed, from the roll-up: by place, month and matter, in one statement whatever the period; beside it what is
 * overdue at this moment. @throws BAD_INPUT
 */
export async function readLimitStatistics(
  ctx: Ctx,
  filter: CaseStatFilterInput,
  limitKind: LimitKind,
): Promise<LimitStatisticsType> {
  readPeriod(filter);
  const byDistrict = comparesDistricts(ctx, filter);
  const place = byDistrict ? sql`s.district_code` : sql`s.org_id::text`;
  const [lines, places, overdue, rolled] = await Promise.all([
    rows<Line>(
      ctx,
      sql`
      with picked as (
        select ${place} as place, to_char(s.starts_on, 'YYYY-MM') as month, s.matter_code, s.decided, s.late from limit_stat s
         where ${statWhere(ctx, filter, 's')} and s.limit_kind = ${limitKind} and ${stretch(filter)})
      select place, month, matter_code as "matterCode", coalesce(sum(decided), 0)::int as decided, coalesce(sum(late), 0)::int as late
        from picked group by grouping sets ((), (place), (month), (matter_code))`,
    ),
    readPlaces(ctx),
    countOverdue(ctx, filter, byDistrict),
    tables(ctx).selectFrom('limit_stat_run').select('rolled_at as at').where('id', '=', 1).executeTakeFirst(),
  ]);
  const of = (wanted: (line: Line) => boolean) => lines.filter(wanted);
  const found = new Map(of(({ place: one }) => one !== null).map((line) => [line.place, line]));
  const total = of((line) => !line.place && !line.month && !line.matterCode)[0] ?? { decided: 0, late: 0 };
  const keys = [...new Set([...found.keys(), ...overdue.keys()])];
  return {
    decided: total.decided,
    late: total.late,
    overdueNow: [...overdue.values()].reduce((sum, count) => sum + count, 0),
    byPlace: keys
      .flatMap((key) => {
        const known = places.find(({ id, districtCode }) => key === (byDistrict ? districtCode : id));
        return known && key
          ? [
              {
                districtCode: known.districtCode,
                orgId: byDistrict ? null : known.id,
                placeName: known.name,
                decided: found.get(key)?.decided ?? 0,
                late: found.get(key)?.late ?? 0,
                overdueNow: overdue.get(key) ?? 0,
              },
            ]
          : [];
      })
      .sort((a, b) => rate(b) - rate(a) || b.decided - a.decided || (a.placeName < b.placeName ? -1 : 1)),
    byMonth: of(({ month }) => month !== null)
      .map(({ month, decided, late }) => ({ month: month ?? '', decided, late }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    byMatter: of(({ matterCode }) => matterCode !== null)
      .map(({ matterCode, decided, late }) => ({
        matterCode: matterCode ?? '',
        matterName: matterTitle(matterCode ?? ''),
        decided,
        late,
      }))
      .sort((a, b) => rate(b) - rate(a) || b.decided - a.decided),
    rolledUntil: toDateOrNull(rolled?.at),
  };
}

const rate = ({ decided, late }: { decided: number; late: number }) => (decided === 0 ? 0 : late / decided);

/** Whole months of the period from the lines by month, what sticks out at its ends from those by day. */
function stretch({ from, to }: CaseStatFilterInput) {
  const next = addDays(to, 1);
  const [first, end] = [from.endsWith('-01') ? from : monthAfter(from), `${next.slice(0, 7)}-01`];
  const days = (start: LocalDate, until: LocalDate) =>
    sql`(s.grain = 'DAY' and s.starts_on >= ${start}::date and s.starts_on < ${until}::date)`;
  if (first >= end) return days(from, next);
  return sql`((s.grain = 'MONTH' and s.starts_on >= ${first}::date and s.starts_on < ${end}::date)
    or ${days(from, first)} or ${days(end, next)})`;
}

function monthAfter(day: LocalDate): LocalDate {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** Cases whose next deadline has passed at this moment, as 办件查询 lists them under 已超期. */
async function countOverdue(
  ctx: Ctx,
  { matterCode, ...filter }: CaseStatFilterInput,
  byDistrict: boolean,
): Promise<Map<string, number>> {
  const matter = matterCode
    ? sql`exists (select 1 from sub_case s where s.case_id = c.id and s.matter_code = ${matterCode})`
    : sql`true`;
  const found = await rows<{ place: string; count: number }>(
    ctx,
    sql`select ${byDistrict ? sql`c.district_code` : sql`c.org_id::text`} as place, count(*)::int as count from one_thing_case c
         where ${statWhere(ctx, filter, 'c')} and c.due_at < ${ctx.app.clock.now()} and ${matterCode === 'BUNDLE' ? sql`true` : matter}
         group by 1`,
  );
  return new Map(found.map(({ place, count }) => [place, count]));
}
