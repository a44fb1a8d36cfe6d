import { rows, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { scopeWhere } from "../../../../platform/access/scope/scope-where.js";
import { refuse } from "../../../../platform/errors/index.js";
import { hasPermission, scopeOf } from "../../../../platform/kernel/index.js";
import { caseFlow } from "../../case.flow.js";
import { subCaseFlow } from "../../sub-case.flow.js";
const stateOf = sql`case when d.resolved_at is not null then 'RESOLVED' when d.verified_at is not null then 'VERIFIED' else 'OPEN' end`;
const differenceColumns = sql`d.id, d.record_type as "recordType", d.record_id as "recordId", d.projid, d.case_id as "caseId",
  d.local_state as "localState", d.library_state as "libraryState", ${stateOf} as state, d.seen_at as "seenAt",
  d.checked_at as "checkedAt", d.resolved_at as "resolvedAt", d.verified_at as "verifiedAt", d.verified_by as "verifiedBy",
  d.verify_reason as "verifyReason", d.repushed_at as "repushedAt", d.repushed_by as "repushedBy"`;
/** Differences in the caller's scope, newest first; those that wait for somebody unless the filter says other states. */ export async function listDifferences(ctx, filter, args) {
    const size = pageSize(args);
    const after = args.after ? sql`d.id < ${cursorId(args.after)}::uuid` : sql`true`;
    const found = await selectDifferences(ctx, sql`${conditionOf(filter)} and ${after}`, size + 1);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>viewDifference(ctx, row));
}
/** One difference in the caller's scope, or undefined. */ export async function findDifference(ctx, id) {
    return isUuid(id) ? (await selectDifferences(ctx, sql`d.id = ${id}`, 1))[0] : undefined;
}
export function viewDifference(ctx, row) {
    const flow = row.recordType === 'case' ? caseFlow : subCaseFlow;
    const may = (permission)=>ctx.actor.kind === 'USER' && hasPermission(ctx.actor, permission);
    return {
        ...row,
        localStateTitle: flow.states[row.localState]?.title ?? row.localState,
        canRepush: row.state !== 'RESOLVED' && may('push:retry'),
        canVerify: row.state === 'OPEN' && may('library:verify')
    };
}
function selectDifferences(ctx, condition, limit) {
    return rows(ctx, sql`select ${differenceColumns} from library_difference d
        where ${scopeWhere(scopeOf(ctx.actor), 'd')} and ${condition} order by d.id desc limit ${limit}`);
}
function conditionOf({ state, libraryState, search }) {
    const states = state && state.length > 0 ? state : [
        'OPEN'
    ];
    const parts = [
        sql`${stateOf} = any(${[
            ...states
        ]}::text[])`
    ];
    if (libraryState && libraryState.length > 0) parts.push(sql`d.library_state = any(${[
        ...libraryState
    ]}::text[])`);
    const text = search?.trim().toUpperCase();
    if (text) parts.push(sql`starts_with(d.projid, ${text})`);
    return sql.join(parts, sql` and `);
}
function cursorId(cursor) {
    const { id } = decodeCursor(cursor);
    if (!isUuid(id)) throw refuse('BAD_INPUT');
    return id;
}

//# sourceMappingURL=list-differences.js.map