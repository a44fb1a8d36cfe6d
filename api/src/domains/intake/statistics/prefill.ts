import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type CaseStatFilterInput, comparesDistricts, readPeriod, statWhere } from '../../cases/index.ts';

/** The bars of 智慧好办 (01 §9.4 page 2, S28): at least so many per cent filled in beforehand, at most so many minutes. */
export const PREFILL_BARS = { rate: 70, minutes: 20 } as const;

/** How much of the applications of one month or place was filled in beforehand. */
export interface PrefillLine {
  /** YYYY-MM, the name of a place, or empty for the whole. */
  name: string;
  applications: number;
  /** Fields of 个人信息 that were asked of shared data, and how many came. */
  asked: number;
  filled: number;
  /** Applications of which the bar's share was filled in. */
  reached: number;
  /** Median minutes from opening the draft to submitting it. */
  medianMinutes: number | null;
}

export interface PrefillStatistics {
  total: PrefillLine;
  byMonth: PrefillLine[];
  byPlace: PrefillLine[];
}

interface Row extends Omit<PrefillLine, 'name'> {
  month: string | null;
  place: string | null;
  placeName: string | null;
}

/**
 * 预填率 of the applications submitted on the citizen's pages within the period: fields that shared data brought ÷ fields that were asked, over all
 * of them (S28, AC-07-02). One statement; a matter does not narrow it, an application is one for the whole bundle.
 *
 * @throws BAD_INPUT
 */
export async function readPrefillStatistics(ctx: Ctx, filter: CaseStatFilterInput): Promise<PrefillStatistics> {
  const { from, to } = readPeriod(filter);
  const { matterCode: _, ...placed } = filter;
  const place = comparesDistricts(ctx, filter) ? sql`c.district_code` : sql`c.org_id::text`;
  const found = await rows<Row>(
    ctx,
    sql`
    with application as (
      select to_char(x.created_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, ${place} as place, x.known_asked as asked,
             x.known_filled as filled, extract(epoch from x.created_at - x.begun_at) / 60 as minutes
        from online_application x join one_thing_case c on c.id = x.case_id
       where ${statWhere(ctx, placed, 'c')} and x.created_at >= ${from} and x.created_at < ${to}),
    line as (
      select month, place, count(*)::int as applications, coalesce(sum(asked), 0)::int as asked, coalesce(sum(filled), 0)::int as filled,
             (count(*) filter (where asked > 0 and filled * 100 >= asked * ${PREFILL_BARS.rate}::int))::int as reached,
             round(percentile_cont(0.5) within group (order by minutes))::int as "medianMinutes"
        from application group by grouping sets ((), (month), (place)))
    select line.*, (select o.name from org o where o.id::text = line.place or (o.code = line.place and o.level = 'DISTRICT') limit 1) as "placeName"
      from line order by month nulls first, place nulls first`,
  );
  const lineOf = (name: string, { month: _month, place: _place, placeName: _name, ...line }: Row): PrefillLine => ({
    name,
    ...line,
  });
  const whole = found.find(({ month, place: where }) => month === null && where === null);
  return {
    total: whole
      ? lineOf('', whole)
      : { name: '', applications: 0, asked: 0, filled: 0, reached: 0, medianMinutes: null },
    byMonth: found.flatMap((row) => (row.month === null ? [] : [lineOf(row.month, row)])),
    byPlace: found
      .flatMap((row) => (row.place === null ? [] : [lineOf(row.placeName ?? row.place, row)]))
      .sort((a, b) => b.applications - a.applications),
  };
}
