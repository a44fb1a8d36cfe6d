import { rows, run, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { addDays, instantOf, type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { BUNDLE } from '../warnings/rules/fields.ts';

/** What commits late, and clocks that differ: so many days are counted again each time. */
const UNSETTLED_DAYS = 2;

/**
 * Counts the limits of cases and sub-cases by the day on which they were decided: met when their step ended in time, missed at the moment they
 * ran out. What is decided stays so, whenever the step ends later; only a corrected working calendar can move it, and then the days before and
 * after are counted again. Returns how many days were counted.
 */
export async function rollUpLimits(ctx: Ctx): Promise<number> {
  const now = ctx.app.clock.now();
  const last = await tables(ctx)
    .selectFrom('limit_stat_run')
    .select('rolled_at as at')
    .where('id', '=', 1)
    .executeTakeFirst();
  const days = await dueDays(ctx, last?.at ? toDate(last.at) : undefined, now);
  for (const [month, ofMonth] of Map.groupBy(days, (day) => `${day.slice(0, 7)}-01`))
    await transaction(ctx, (tx) => rollUpDays(tx, month, ofMonth, now));
  await run(ctx, sql`update limit_stat_run set rolled_at = ${now} where id = 1`);
  return days.length;
}

/** Days of one month, in a transaction that notes how far the first count of all history has come. */
async function rollUpDays(tx: Ctx, month: LocalDate, days: readonly LocalDate[], now: Date): Promise<void> {
  await run(tx, sql`select 1 from limit_stat_run where id = 1 for update`);
  for (const day of days) await rollUpDay(tx, day, now);
  await rollUpMonth(tx, month);
  const until = instantOf(addDays(days.at(-1) ?? month, 1));
  await run(
    tx,
    sql`update limit_stat_run set rolled_at = greatest(rolled_at, ${until < now ? until : now}) where id = 1`,
  );
}

/** Local days that may count otherwise than they did: of all history the first time, then the latest and those that a calendar touched. */
async function dueDays(ctx: Ctx, last: Date | undefined, now: Date): Promise<LocalDate[]> {
  const today = localDateOf(now);
  const from = last && addDays(localDateOf(last), -UNSETTLED_DAYS);
  const found = await rows<{ day: LocalDate }>(
    ctx,
    from
      ? sql`select day::text as day from generate_series(${from}::date, ${today}::date, interval '1 day') day
            union select (moved at time zone 'Asia/Shanghai')::date::text from deadline_change
                    cross join lateral unnest(array[due_before, due_after]) moved
                   where changed_at >= ${instantOf(from)} and moved < ${now}`
      : sql`select distinct (least(overdue_at, closed_at) at time zone 'Asia/Shanghai')::date::text as day from flow_timer
             where record_type in ('case', 'subCase') and least(overdue_at, closed_at) <= ${now}`,
  );
  return [...new Set(found.map(({ day }) => day.slice(0, 10)))].sort();
}

/** A limit that was taken away was neither met nor missed; what it had missed until then stays missed (ADR 0007). */
const STILL_COUNTS = sql`(not t.withdrawn or t.overdue_at < t.closed_at)`;

async function rollUpDay(tx: Ctx, day: LocalDate, now: Date): Promise<void> {
  const [from, to] = [instantOf(day), instantOf(addDays(day, 1))];
  await run(tx, sql`delete from limit_stat where grain = 'DAY' and starts_on = ${day}`);
  await run(
    tx,
    sql`
    insert into limit_stat (grain, starts_on, limit_kind, org_id, org_path, district_code, matter_code, decided, late)
    select 'DAY', ${day}::date, t.kind, r.org_id, min(r.org_path), min(r.district_code), r.matter, count(*),
           count(*) filter (where t.overdue_at < coalesce(t.closed_at, ${now}))
      from flow_timer t
      join lateral (
        select org_id, org_path, district_code, ${BUNDLE}::text as matter from one_thing_case where t.record_type = 'case' and id = t.record_id
        union all
        select org_id, org_path, district_code, matter_code from sub_case where t.record_type = 'subCase' and id = t.record_id) r on true
     where t.record_type in ('case', 'subCase') and least(t.overdue_at, t.closed_at) >= ${from} and least(t.overdue_at, t.closed_at) < ${to}
       and (t.closed_at is not null or t.overdue_at < ${now}) and ${STILL_COUNTS}
     group by t.kind, r.org_id, r.matter`,
  );
}

async function rollUpMonth(tx: Ctx, month: LocalDate): Promise<void> {
  await run(tx, sql`delete from limit_stat where grain = 'MONTH' and starts_on = ${month}`);
  await run(
    tx,
    sql`
    insert into limit_stat (grain, starts_on, limit_kind, org_id, org_path, district_code, matter_code, decided, late)
    select 'MONTH', ${month}::date, limit_kind, org_id, min(org_path), min(district_code), matter_code, sum(decided), sum(late)
      from limit_stat where grain = 'DAY' and starts_on >= ${month}::date and starts_on < ${month}::date + interval '1 month'
     group by limit_kind, org_id, matter_code`,
  );
}
