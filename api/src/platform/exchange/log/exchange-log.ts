import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { type ChainedLog, type ChainedRow, type ChainStart } from '../../chain/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { LOG_COLUMNS } from './log-columns.ts';

/** The exchange log as a chained log (03 §38, §41.8): every column of a row enters the chain, instants as UTC text. */
export const exchangeLog: ChainedLog = {
  key: 'exchange',
  title: '数据交换日志',
  lock: 4_108_002,
  entries: 'exchange_call_log',
  prefix: 'exchange_log',
  anchorFolder: 'exchange',
  record: recordOf,
  start: purgedUntil,
};

function recordOf(row: ChainedRow, day: string, seq: number): Readonly<Record<string, unknown>> {
  const columns = Object.entries(LOG_COLUMNS).map(([name, type]) => {
    const value = row[name] ?? null;
    return [name, type === 'timestamptz' && value !== null ? toDate(value as SqlInstant).toISOString() : value];
  });
  return { ...Object.fromEntries(columns), day, seq };
}

/** The last purged day and its last hash. */
function purgedUntil(ctx: Ctx): Promise<ChainStart | undefined> {
  return firstRow<ChainStart>(
    ctx,
    sql`select day::text as after, last_hash as hash from exchange_log_archive where purged_at is not null order by day desc limit 1`,
  );
}
