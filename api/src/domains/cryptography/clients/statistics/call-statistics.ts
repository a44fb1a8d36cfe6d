import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** The calls that are counted: from a day to a day, the last 30 unless said. */
export interface CallPeriod {
  from?: string | null | undefined;
  to?: string | null | undefined;
  clientId?: string | null | undefined;
}

/** What calls came to; never what they held. */
export interface CallCount {
  calls: number;
  items: number;
  /** Items that failed alone. */
  failed: number;
  /** Calls that were turned away or broke. */
  refused: number;
  /** Milliseconds within which 95 of 100 calls were answered. */
  p95: number;
}

export type CallLine = CallCount & { clientId: string | null; call: string; dataClass: string | null };
export type CallDay = CallCount & { day: string };

const MOST_DAYS = 366;
const USUAL_DAYS = 29;

const day = sql<string>`to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
const counted = [
  sql<number>`count(*)::int`.as('calls'),
  sql<number>`coalesce(sum(items), 0)::int`.as('items'),
  sql<number>`coalesce(sum(failed), 0)::int`.as('failed'),
  sql<number>`count(*) filter (where http_status <> 200)::int`.as('refused'),
  sql<number>`round((percentile_cont(0.95) within group (order by ms))::numeric, 1)::float8`.as('p95'),
] as const;

/**
 * 调用统计 (03 §41.13): by client system, call and class of data, and by day.
 *
 * @throws BAD_INPUT for a period that ends before it begins or is longer than a year
 */
export async function callStatistics(ctx: Ctx, asked: CallPeriod): Promise<{ lines: CallLine[]; days: CallDay[] }> {
  const to = asked.to ?? localDateOf(ctx.app.clock.now());
  const from = asked.from ?? addDays(to, -USUAL_DAYS);
  if (from > to || addDays(from, MOST_DAYS) < to)
    throw badInput([{ path: 'period.from', message: '起止日期不正确，最长一年' }]);
  const calls = () => {
    const within = tables(ctx)
      .selectFrom('crypto_call')
      .where('at', '>=', instantOf(from))
      .where('at', '<', instantOf(addDays(to, 1)));
    return asked.clientId ? within.where('client_id', '=', asked.clientId) : within;
  };
  const lines = await calls()
    .select(['client_id as clientId', 'call', 'data_class as dataClass'])
    .select([...counted])
    .groupBy(['client_id', 'call', 'data_class'])
    .orderBy('client_id')
    .orderBy('call')
    .orderBy('data_class')
    .execute();
  const days = await calls()
    .select(day.as('day'))
    .select([...counted])
    .groupBy(day)
    .orderBy('day', 'desc')
    .execute();
  return { lines, days };
}

/** As long as the log of exchange is kept: three years. */
const KEPT_DAYS = 1096;

/** Deletes calls that nobody has to account for any more; how many. */
export async function expireCalls(ctx: Ctx): Promise<number> {
  const until = instantOf(addDays(localDateOf(ctx.app.clock.now()), -KEPT_DAYS));
  const { numDeletedRows } = await tables(ctx)
    .deleteFrom('crypto_call')
    .where('at', '<', until)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
