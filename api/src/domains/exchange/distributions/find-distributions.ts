import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { DistributedField, DistributionState } from '../../../platform/exchange/serve/distributed-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { appWithin, assertDistributionWithin } from '../apps/app-reach.ts';

export interface DistributionRow {
  id: string;
  version: number;
  channelId: string;
  channelCode: string;
  channelName: string;
  sourceId: string;
  sourceName: string;
  appId: string;
  appCode: string;
  appName: string;
  purpose: string;
  fields: DistributedField[];
  ips: string[];
  ratePerMinute: number;
  dailyQuota: number;
  maxRowsPerCall: number;
  validFrom: string;
  validTo: string;
  state: DistributionState;
  liveVersion: number | null;
  ownerName: string;
  submittedBy: string | null;
  submittedAt: SqlInstant | null;
  approverName: string | null;
  approvedAt: SqlInstant | null;
  stateReason: string | null;
  /** Found changed by other means than the product's; it carries nothing until two administrators have confirmed it. */
  broken: boolean;
  callsToday: number;
  updatedAt: SqlInstant;
}

export interface DistributionFilter {
  channelId?: string | null | undefined;
  appId?: string | null | undefined;
  state?: DistributionState | null | undefined;
  /** Part of purpose, application or channel. */
  search?: string | null | undefined;
}

/** Distributions of applications within reach, those that wait for approval first, then by application and channel. */
export function findDistributions(ctx: Ctx, filter: DistributionFilter = {}): Promise<DistributionRow[]> {
  const term = filter.search?.trim();
  const of = (column: 'd.channel_id' | 'd.app_id', id: string | null | undefined) =>
    id ? (isUuid(id) ? sql`${sql.ref(column)} = ${id}` : sql`false`) : sql`true`;
  return select(
    ctx,
    sql.join(
      [
        appWithin(ctx, 'a'),
        of('d.channel_id', filter.channelId),
        of('d.app_id', filter.appId),
        filter.state ? sql`d.state = ${filter.state}` : sql`true`,
        term ? sql`strpos(d.purpose || ' ' || a.name || ' ' || c.name, ${term}) > 0` : sql`true`,
      ],
      sql` and `,
    ),
  );
}

/** @throws NOT_FOUND, also for one of an application out of reach */
export async function getDistribution(ctx: Ctx, id: string): Promise<DistributionRow> {
  await assertDistributionWithin(ctx, id);
  const [found] = isUuid(id) ? await select(ctx, sql`d.id = ${id}`) : [];
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

function select(ctx: Ctx, where: ReturnType<typeof sql>): Promise<DistributionRow[]> {
  const today = localDateOf(ctx.app.clock.now());
  return rows<DistributionRow>(
    ctx,
    sql`select d.id, d.version, d.channel_id as "channelId", c.code as "channelCode", c.name as "channelName",
               c.source_id as "sourceId", s.name as "sourceName", d.app_id as "appId", a.app_id as "appCode", a.name as "appName",
               d.purpose, d.fields, d.ips, d.rate_per_minute as "ratePerMinute", d.daily_quota as "dailyQuota",
               d.max_rows_per_call as "maxRowsPerCall", d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.state,
               d.live_version as "liveVersion", d.owner_name as "ownerName", d.submitted_by as "submittedBy",
               d.submitted_at as "submittedAt", d.approver_name as "approverName", d.approved_at as "approvedAt",
               d.state_reason as "stateReason", d.updated_at as "updatedAt",
               exists (select 1 from integrity_fault f where f.ended_at is null and f.table_name in ('distribution', 'exchange_revision')
                        and starts_with(f.row_key, d.id::text)) as broken,
               coalesce((select u.day_calls from exchange_usage u where u.distribution_id = d.id and u.day = ${today}::date), 0)
                 as "callsToday"
          from distribution d
          join data_channel c on c.id = d.channel_id
          join data_source s on s.id = c.source_id
          join exchange_app a on a.id = d.app_id
         where ${where} order by (d.state = 'PENDING_APPROVAL') desc, a.name, c.code, d.id limit 1000`,
  );
}
