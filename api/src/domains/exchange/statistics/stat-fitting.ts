import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { instantOf, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { CallOutcome } from '../log/call-filter.ts';
import { fitting, OUTCOME_COLUMNS, type StatFilter } from './stat-filter.ts';
import { type Grain, readLines, type StatRow } from './stat-rows.ts';

/** Lines of the roll-up within reach that a filter asks for, counting only the calls of its outcome. */
export function readFitting(ctx: Ctx, grain: Grain, filter: StatFilter): Promise<StatRow[]> {
  return read(ctx, filter, sql`grain = ${grain}`);
}

/** The same for sums of a period of whole days: its whole months by the month, the days at its edges by the day. */
export function readPeriod(ctx: Ctx, filter: StatFilter): Promise<StatRow[]> {
  const begin = monthOf(filter.from);
  const first = begin.getTime() < filter.from.getTime() ? nextMonth(begin) : begin;
  const last = monthOf(filter.to);
  if (first >= last) return readFitting(ctx, 'DAY', filter);
  return read(
    ctx,
    filter,
    sql`(grain = 'MONTH' and starts_at >= ${first} and starts_at < ${last}
      or grain = 'DAY' and (starts_at < ${first} or starts_at >= ${last}))`,
  );
}

async function read(ctx: Ctx, filter: StatFilter, grains: RawBuilder<unknown>): Promise<StatRow[]> {
  const stats = await readLines(ctx, sql`${grains} and ${fitting(ctx, filter)}`);
  const { outcome } = filter;
  return outcome ? stats.map((row) => narrowed(row, outcome)).filter((row) => row.calls > 0) : stats;
}

/** Beginning of the month of Shanghai that contains the moment. */
function monthOf(moment: Date): Date {
  return instantOf(`${localDateOf(moment).slice(0, 7)}-01`);
}

function nextMonth(month: Date): Date {
  const [year = 0, number = 0] = localDateOf(month).split('-').map(Number);
  return instantOf(number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`);
}

function narrowed(row: StatRow, outcome: CallOutcome): StatRow {
  const column = OUTCOME_COLUMNS[outcome];
  const codes = Object.entries(row.codes).filter(([code]) => outcomeOf(code) === outcome);
  const kept = { ok: 0, denied: 0, errors: 0, [column]: row[column] };
  return { ...row, ...kept, calls: row[column], codes: Object.fromEntries(codes) };
}

/** As the roll-up counts them. */
function outcomeOf(code: string): CallOutcome {
  if (code.startsWith('DX-4') || code === 'DX-5031') return 'DENIED';
  return code.startsWith('DX-') || code === 'TRANSPORT' || code === 'INTERNAL' ? 'ERROR' : 'OK';
}
