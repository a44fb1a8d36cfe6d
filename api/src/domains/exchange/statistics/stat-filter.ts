import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { DAY_MS, dayNumberOf, instantOfDay } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { appIdWithin } from '../apps/app-reach.ts';
import type { CallOutcome } from '../log/call-filter.ts';

/** Longest period of one question, in days: twelve months. */
const LONGEST_DAYS = 366;

export interface StatFilter {
  from: Date;
  to: Date;
  direction?: 'IN' | 'OUT' | null | undefined;
  appId?: string | null | undefined;
  /** District of the application's organisation. */
  districtCode?: string | null | undefined;
  channelId?: string | null | undefined;
  sourceId?: string | null | undefined;
  /** Only calls that ended so; times, rows and persons are then those of all calls of the same hours. */
  outcome?: CallOutcome | null | undefined;
}

/** Whole days of Shanghai that contain the period. @throws BAD_INPUT for one that is none or beyond twelve months */
export function period({ from, to }: Pick<StatFilter, 'from' | 'to'>): { from: Date; to: Date } {
  const begin = instantOfDay(dayNumberOf(from));
  const end = instantOfDay(dayNumberOf(new Date(to.getTime() - 1)) + 1);
  const days = (end.getTime() - begin.getTime()) / DAY_MS;
  if (!(from < to && days <= LONGEST_DAYS))
    throw badInput([{ path: 'filter.to', message: '请选择时间范围（最长12个月）' }]);
  return { from: begin, to: end };
}

/** Column of the roll-up that counts the calls of an outcome. */
export const OUTCOME_COLUMNS = { OK: 'ok', DENIED: 'denied', ERROR: 'errors' } as const satisfies Record<
  CallOutcome,
  string
>;

/** Lines of `exchange_stat` within the caller's reach and the filter's period that it asks for. */
export function fitting(ctx: Ctx, filter: StatFilter): RawBuilder<boolean> {
  const is = (column: string, value: string | null | undefined) =>
    value ? sql`${sql.ref(column)} = ${value}` : sql`true`;
  return sql<boolean>`starts_at >= ${filter.from} and starts_at < ${filter.to} and ${is('direction', filter.direction)}
    and ${is('app_id', filter.appId)} and ${is('channel_id', filter.channelId)} and ${is('source_id', filter.sourceId)}
    and ${appIdWithin(ctx, 'exchange_stat.app_id', filter.districtCode) ?? sql`true`}`;
}
