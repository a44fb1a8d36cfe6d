import { rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { localDateOf } from "../../calendar/index.js";
import { refuse } from "../../errors/index.js";
import { appWithin, assertDistributionWithin } from "../apps/app-reach.js";
/** Distributions of applications within reach, those that wait for approval first, then by application and channel. */ export function findDistributions(ctx, filter = {}) {
    const term = filter.search?.trim();
    const of = (column, id)=>id ? isUuid(id) ? sql`${sql.ref(column)} = ${id}` : sql`false` : sql`true`;
    return select(ctx, sql.join([
        appWithin(ctx, 'a'),
        of('d.channel_id', filter.channelId),
        of('d.app_id', filter.appId),
        filter.state ? sql`d.state = ${filter.state}` : sql`true`,
        term ? sql`strpos(d.purpose || ' ' || a.name || ' ' || c.name, ${term}) > 0` : sql`true`
    ], sql` and `));
}
/** @throws NOT_FOUND, also for one of an application out of reach */ export async function getDistribution(ctx, id) {
    await assertDistributionWithin(ctx, id);
    const [found] = isUuid(id) ? await select(ctx, sql`d.id = ${id}`) : [];
    if (!found) throw refuse('NOT_FOUND');
    return found;
}
function select(ctx, where) {
    const today = localDateOf(ctx.app.clock.now());
    return rows(ctx, sql`select d.id, d.version, d.channel_id as "channelId", c.code as "channelCode", c.name as "channelName",
               c.source_id as "sourceId", s.name as "sourceName", d.app_id as "appId", a.app_id as "appCode", a.name as "appName",
               d.purpose, d.fields, d.ips, d.rate_per_minute as "ratePerMinute", d.daily_quota as "dailyQuota",
               d.max_rows_per_call as "maxRowsPerCall", d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.state,
               d.live_version as "liveVersion", d.owner_name as "ownerName", d.submitted_by as "submittedBy",
               d.submitted_at as "submittedAt", d.approver_name as "approverName", d.approved_at as "approvedAt",
               d.state_reason as "stateReason", d.updated_at as "updatedAt",
               coalesce((select u.day_calls from exchange_usage u where u.distribution_id = d.id and u.day = ${today}::date), 0)
                 as "callsToday"
          from distribution d
          join data_channel c on c.id = d.channel_id
          join data_source s on s.id = c.source_id
          join exchange_app a on a.id = d.app_id
         where ${where} order by (d.state = 'PENDING_APPROVAL') desc, a.name, c.code, d.id limit 1000`);
}

//# sourceMappingURL=find-distributions.js.map