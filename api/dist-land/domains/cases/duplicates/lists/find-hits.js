import { firstRow, rows, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { recordAuditApart } from "../../../../platform/audit/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { findReason } from "../../../../platform/flow/index.js";
import { inScope, scopeOf } from "../../../../platform/kernel/index.js";
import { caseFlow } from "../../case.flow.js";
import { HIT } from "../detect/keep-hits.js";
import { hitFlow, TOLD_WAYS } from "../hit.flow.js";
import { RULE_TITLES, SEVERITY_TITLES } from "../words.js";
import { DuplicateHitType } from "./hit.type.js";
import { hitWhere } from "./hit-filter.js";
import { hitColumns, hitTables } from "./hit-row.js";
const PAGE = 500;
export function viewHit(row) {
    return Object.assign(new DuplicateHitType(), row, {
        row,
        ruleTitle: RULE_TITLES[row.matchRule],
        severityTitle: SEVERITY_TITLES[row.severity],
        stateTitle: hitFlow.states[row.state]?.title ?? row.state,
        matchedStateTitle: caseFlow.states[row.matchedState]?.title ?? row.matchedState,
        toldWayTitle: row.toldWay ? findReason(TOLD_WAYS, row.toldWay)?.title ?? row.toldWay : null
    });
}
/** 重复办件 of the caller's scope, newest first. */ export async function listHits(ctx, filter, args) {
    const size = pageSize(args);
    const found = await readHits(ctx, filter, args.after ? decodeCursor(args.after).id : undefined, size + 1);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), viewHit);
}
async function readHits(ctx, filter, after, limit) {
    const from = after ? sql`h.id < ${after}::uuid` : sql`true`;
    return rows(ctx, sql`select ${hitColumns} from ${hitTables} where ${await hitWhere(ctx, filter)} and ${from} order by h.id desc limit ${limit}`);
}
/** All of the list, page by page, for exports. */ export async function* hitPages(ctx, filter) {
    for(let after;;){
        const page = await readHits(ctx, filter, after, PAGE);
        if (page.length > 0) yield page.map(viewHit);
        after = page.at(-1)?.id;
        if (page.length < PAGE) return;
    }
}
/** One pair of the caller's scope. @throws NOT_FOUND */ export async function getHit(ctx, id) {
    const row = isUuid(id) ? await firstRow(ctx, sql`select ${hitColumns} from ${hitTables} where h.id = ${id}`) : undefined;
    if (row && inScope(scopeOf(ctx.actor), row)) return row;
    if (row) await recordAuditApart(ctx, {
        event: 'access.out-of-scope',
        objectType: HIT,
        objectId: row.id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}
/** Pairs in which the case is one of the two and that the caller may see, newest first; for its page. @throws NOT_FOUND for no id at all */ export async function hitsOfCase(ctx, caseId) {
    if (!isUuid(caseId)) throw refuse('NOT_FOUND');
    const found = await rows(ctx, sql`select ${hitColumns} from ${hitTables} where ${await hitWhere(ctx, {})} and (h.new_case_id = ${caseId} or h.matched_case_id = ${caseId})
         order by h.id desc limit 50`);
    return found.map(viewHit);
}

//# sourceMappingURL=find-hits.js.map