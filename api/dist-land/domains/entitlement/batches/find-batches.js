import { firstRow, rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../graphql/connection.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { recordAuditApart } from "../../../platform/audit/index.js";
import { refuse } from "../../../platform/errors/index.js";
import { inScope, scopeOf } from "../../../platform/kernel/index.js";
import { regionTitle } from "../../people/index.js";
import { batchFlow } from "../batch.flow.js";
import { EntitlementBatchType } from "./batch.type.js";
const columns = sql`
  select b.id, b.version, b.state, b.state_since as "stateSince", b.return_to as "returnTo", b.flow_version as "flowVersion",
         b.event_seq as "eventSeq", b.event_hash as "eventHash", b.org_id as "orgId", b.org_path as "orgPath",
         b.district_code as "districtCode", b.last_actor_id as "lastActorId", b.submitted_by_id as "submittedById",
         b.batch_no as title, b.title as subject, null as "matterCode", b.period_ym as "periodYm", b.count, b.parts,
         b.acked_parts as "ackedParts", b.results_received as "resultsReceived", b.succeeded, b.failed,
         b.created_by_name as "createdByName", b.created_at as "createdAt", b.approver_name as "approverName",
         b.approved_at as "approvedAt", b.pushed_at as "pushedAt", b.ack_at as "ackAt", b.ack_code as "ackCode"
    from entitlement_batch b`;
function viewBatch(row) {
    const { title, districtCode, state, ...rest } = row;
    return Object.assign(new EntitlementBatchType(), {
        ...rest,
        row,
        state,
        batchNo: title,
        districtName: regionTitle(districtCode)?.replace('上海市', '') ?? districtCode,
        stateTitle: batchFlow.states[state]?.title ?? state
    });
}
/** Batches of the caller's scope, newest first. */ export async function listBatches(ctx, states, args) {
    const size = pageSize(args);
    const after = args.after ? sql`b.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const wanted = states.length > 0 ? sql`b.state = any(${[
        ...states
    ]}::text[])` : sql`true`;
    const found = await rows(ctx, sql`${columns} where ${scopeWhere(scopeOf(ctx.actor), 'b')} and ${wanted} and ${after} order by b.id desc limit ${size + 1}`);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), viewBatch);
}
/** One batch of the caller's scope. @throws NOT_FOUND */ export async function getBatch(ctx, id) {
    const row = isUuid(id) ? await firstRow(ctx, sql`${columns} where b.id = ${id}::uuid`) : undefined;
    if (row && inScope(scopeOf(ctx.actor), row)) return viewBatch(row);
    if (row) {
        await recordAuditApart(ctx, {
            event: 'access.out-of-scope',
            objectType: 'entitlementBatch',
            objectId: row.id,
            ok: false,
            detail: {
                operation: 'entitlementBatch'
            }
        });
    }
    throw refuse('NOT_FOUND');
}

//# sourceMappingURL=find-batches.js.map