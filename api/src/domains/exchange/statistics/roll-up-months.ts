import { rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { joined, readStats, replace } from './stat-rows.ts';

/** Joins anew every month whose days count other calls than it does: one that goes on, or one that got a late row. */
export async function rollUpMonths(ctx: Ctx): Promise<void> {
  const due = await rows<{ begin: SqlInstant; end: SqlInstant }>(
    ctx,
    sql`select month as begin, (month at time zone 'Asia/Shanghai' + interval '1 month') at time zone 'Asia/Shanghai' as end
          from (select date_trunc('month', starts_at, 'Asia/Shanghai') as month,
                       coalesce(sum(calls) filter (where grain = 'DAY'), 0) as days, coalesce(sum(calls) filter (where grain = 'MONTH'), 0) as months
                  from exchange_stat where grain in ('DAY', 'MONTH') group by 1) counted
         where days <> months order by month`,
  );
  for (const { begin, end } of due)
    await transaction(ctx, async (tx) => {
      await run(tx, sql`select pg_advisory_xact_lock(hashtext('exchange-statistics'))`);
      const days = await readStats(tx, 'DAY', toDate(begin), toDate(end));
      await replace(tx, 'MONTH', toDate(begin), joined(days));
    });
}
