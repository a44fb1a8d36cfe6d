import { rows, sql } from '../../../database/sql.ts';
import { addDays, instantOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { BUNDLE } from '../warnings/rules/fields.ts';
import { type CaseStatFilterInput, comparesDistricts, readPeriod, statWhere } from './period.ts';
import { type Place, readPlaces } from './places.ts';
import { monthsOf, periodBefore, type Span, sameDays } from './volume-spans.ts';
import type { CaseVolumeLineType, CaseVolumeStatisticsType, CaseVolumeType } from './volume-statistics.type.ts';

/** The counts of a span by place. */
type Counts = ReadonlyMap<string, CaseVolumeType>;

const NONE: CaseVolumeType = { accepted: 0, finished: 0 };

/**
 * 受理量 and 办结量 by place and month, with what they are compared with. Counted in the index alone, each stretch of days once, whatever is
 * compared with it. @throws BAD_INPUT also for a matter: the bundle is one case.
 */
export async function readVolumeStatistics(ctx: Ctx, filter: CaseStatFilterInput): Promise<CaseVolumeStatisticsType> {
  readPeriod(filter);
  const { matterCode, ...placed } = filter;
  if (matterCode && matterCode !== BUNDLE)
    throw badInput([{ path: 'filter.matterCode', message: '办件量按“一件事”主办件统计，不按事项细分' }]);
  const byDistrict = comparesDistricts(ctx, placed);
  const months = monthsOf(filter);
  const before = periodBefore(filter);
  const wanted = [...months.flatMap((one) => [one, sameDays(one, 1), sameDays(one, 12)]), before];
  const [count, places] = await Promise.all([countSpans(ctx, placed, byDistrict, wanted), readPlaces(ctx)]);
  const of = (spans: readonly Span[]) => spans.map(count);
  const [now, past, year] = [of(months), of([before]), of(months.map((one) => sameDays(one, 12)))];
  const line = (place?: string): Pick<CaseVolumeLineType, 'now' | 'before' | 'yearBefore'> => ({
    now: sum(now, place),
    before: sum(past, place),
    yearBefore: sum(year, place),
  });
  const keys = new Set([...now, ...past, ...year].flatMap((counts) => [...counts.keys()]));
  return {
    total: { key: 'ALL', name: '合计', ...line() },
    byPlace: [...keys]
      .flatMap((key) => {
        const place = places.find(({ id, districtCode }) => key === (byDistrict ? districtCode : id));
        return place ? [{ key, ...placeOf(place, byDistrict), ...line(key) }] : [];
      })
      .sort((a, b) => b.now.accepted - a.now.accepted || (a.name < b.name ? -1 : 1)),
    byMonth: months.map((month) => ({
      key: month.from.slice(0, 7),
      name: month.from.slice(0, 7),
      now: sum([count(month)]),
      before: sum([count(sameDays(month, 1))]),
      yearBefore: sum([count(sameDays(month, 12))]),
    })),
  };
}

const placeOf = ({ id, name, districtCode }: Place, byDistrict: boolean) => ({
  name,
  districtCode,
  orgId: byDistrict ? null : id,
});

function sum(of: readonly Counts[], place?: string): CaseVolumeType {
  const found = of.flatMap((counts) => (place ? [counts.get(place) ?? NONE] : [...counts.values()]));
  return found.reduce(
    (all, one) => ({ accepted: all.accepted + one.accepted, finished: all.finished + one.finished }),
    NONE,
  );
}

const keyOf = ({ from, to }: Span) => `${from}/${to}`;

/** One statement for all spans, each counted once. @returns the counts of a span that was asked for */
async function countSpans(
  ctx: Ctx,
  filter: CaseStatFilterInput,
  byDistrict: boolean,
  wanted: readonly Span[],
): Promise<(span: Span) => Counts> {
  const spans = [...new Map(wanted.map((span) => [keyOf(span), span])).values()];
  const values = spans.map((span) => ({
    key: keyOf(span),
    start: instantOf(span.from).toISOString(),
    until: instantOf(addDays(span.to, 1)).toISOString(),
  }));
  const place = byDistrict ? sql`c.district_code` : sql`c.org_id::text`;
  const counted = (at: 'accepted_at' | 'finished_at') => {
    const moment = sql.ref(`c.${at}`);
    return sql`select v.key, p.place, p.n from spans v cross join lateral (
      select ${place} as place, count(*)::int as n from one_thing_case c
       where ${moment} >= v.start and ${moment} < v.until and ${statWhere(ctx, filter, 'c')} group by 1) p`;
  };
  const found = await rows<{ key: string; place: string; accepted: number; finished: number }>(
    ctx,
    sql`
    with spans as (
      select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as s(key text, start timestamptz, until timestamptz)),
    taken as (${counted('accepted_at')}), ended as (${counted('finished_at')})
    select key, place, coalesce(taken.n, 0) as accepted, coalesce(ended.n, 0) as finished
      from taken full join ended using (key, place)`,
  );
  const bySpan = new Map<string, Map<string, CaseVolumeType>>(spans.map((span) => [keyOf(span), new Map()]));
  for (const { key, place: at, ...volume } of found) bySpan.get(key)?.set(at, volume);
  return (span) => bySpan.get(keyOf(span)) ?? new Map();
}
