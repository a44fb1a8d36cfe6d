import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { badInput, DomainError } from '../../../platform/errors/index.ts';
import { normaliseIp } from '../../../platform/exchange/gateway/ip-address.ts';
import { subjectIndex } from '../../../platform/exchange/log/subject-index.ts';
import type { Ctx } from '../../../platform/kernel/context.ts';
import { appIdWithin } from '../apps/app-reach.ts';

/** Longest time of one query, in days (03 §38). */
export const LONGEST_DAYS = 93;
const DAY_MS = 86_400_000;

/** How a call ended: well, refused at the door, or failed behind it. */
export type CallOutcome = 'OK' | 'DENIED' | 'ERROR';

/** The outcomes as conditions on columns of the log without alias: the roll-up counts by them, the log is searched by them (AC37-1). */
export const OUTCOME_CONDITIONS: Readonly<Record<CallOutcome, RawBuilder<boolean>>> = {
  OK: sql<boolean>`succeeded`,
  DENIED: sql<boolean>`(result_code like 'DX-4%' or result_code = 'DX-5031')`,
  ERROR: sql<boolean>`(result_code like 'DX-50_1' and result_code <> 'DX-5031' or result_code in ('TRANSPORT', 'INTERNAL')
    or (direction = 'OUT' and http_status >= 500))`,
};

export interface CallFilter {
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  direction?: 'IN' | 'OUT' | null | undefined;
  appId?: string | null | undefined;
  /** District of the application's organisation. */
  districtCode?: string | null | undefined;
  ip?: string | null | undefined;
  channelId?: string | null | undefined;
  sourceId?: string | null | undefined;
  /** Uplink entry of outgoing calls. */
  entryId?: string | null | undefined;
  resultCode?: string | null | undefined;
  succeeded?: boolean | null | undefined;
  /** How it ended, as the statistics count it. */
  outcome?: CallOutcome | null | undefined;
  /** ID number of the person the calls are about, 18 characters; looked up by its blind index, kept nowhere. */
  idNo?: string | null | undefined;
  messageId?: string | null | undefined;
  traceId?: string | null | undefined;
}

/**
 * The filter as a condition on `l`, within the caller's reach.
 *
 * @throws DX-LOG-01 without a time range or with one beyond 93 days (AC38-4); BAD_INPUT for an ID number that is none
 */
export function conditionOf(ctx: Ctx, filter: CallFilter): RawBuilder<unknown> {
  const { from, to } = timeRange(filter);
  const parts = [sql`l.at >= ${from} and l.at < ${to}`];
  const equal = (column: string, value: unknown) => {
    if (value != null && value !== '') parts.push(sql`l.${sql.ref(column)} = ${value}`);
  };
  equal('direction', filter.direction);
  equal('app_id', filter.appId?.trim());
  equal('client_ip', filter.ip && (normaliseIp(filter.ip) ?? filter.ip.trim()));
  equal('channel_id', filter.channelId);
  equal('source_id', filter.sourceId);
  equal('entry_id', filter.entryId);
  equal('result_code', filter.resultCode?.trim());
  equal('message_id', filter.messageId?.trim());
  equal('trace_id', filter.traceId?.trim());
  const within = appIdWithin(ctx, 'l.app_id', filter.districtCode);
  if (within) parts.push(within);
  if (filter.succeeded != null) parts.push(sql`l.succeeded = ${filter.succeeded}`);
  if (filter.outcome) parts.push(OUTCOME_CONDITIONS[filter.outcome]);
  if (filter.idNo) parts.push(sql`l.subject_count > 0 and l.subjects @> array[${personOf(ctx, filter.idNo)}]`);
  return sql.join(parts, sql` and `);
}

function timeRange({ from, to }: CallFilter): { from: Date; to: Date } {
  const days = from && to ? (to.getTime() - from.getTime()) / DAY_MS : Number.NaN;
  if (!from || !to || !(days > 0 && days <= LONGEST_DAYS))
    throw new DomainError('DX-LOG-01', '请选择时间范围（最长93天）');
  return { from, to };
}

function personOf(ctx: Ctx, idNo: string): string {
  const index = /^\s*\d{17}[\dXx]\s*$/.test(idNo.normalize('NFKC')) ? subjectIndex(ctx.app.keys, idNo) : null;
  if (!index) throw badInput([{ path: 'filter.idNo', message: '请输入18位身份证号码' }]);
  return index;
}
