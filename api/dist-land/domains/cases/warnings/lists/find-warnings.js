import { firstRow, rows, sql, toDateOrNull } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { recordAuditApart } from "../../../../platform/audit/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { readFlowRows, remainingOf } from "../../../../platform/flow/index.js";
import { inScope, scopeOf } from "../../../../platform/kernel/index.js";
import { priorityOrder } from "../priority.js";
import { warningFlow } from "../warning.flow.js";
import { LEVEL_TITLES, LIMIT_KINDS, WARNING } from "../words.js";
import { WarningType } from "./warning.type.js";
import { goesByUrgency, warningWhere } from "./warning-filter.js";
import { warningColumns, warningTables } from "./warning-row.js";
const PAGE = 500;
/** A row as the API shows it; `cases` has the flow rows of the page’s cases. */ export function viewWarning(ctx, row, cases) {
    const { calendar, clock } = ctx.app;
    return Object.assign(new WarningType(), row, {
        row,
        caseRow: cases.get(row.caseId),
        remaining: remainingOf(toDateOrNull(row.limitDueAt), null, calendar, clock.now()),
        levelTitle: LEVEL_TITLES[row.level],
        limitKindTitle: LIMIT_KINDS[row.limitKind],
        stateTitle: warningFlow.states[row.state]?.title ?? row.state,
        priorityNo: warningFlow.states[row.state]?.final ? 0 : row.priorityNo
    });
}
/** The flow rows of the cases of some warnings, in one statement. */ export async function casesOfWarnings(ctx, found) {
    const ids = [
        ...new Set(found.map(({ caseId })=>caseId))
    ];
    const cases = await readFlowRows(ctx, ctx.app.registry.getRecord('case'), ids);
    return new Map(cases.map((row)=>[
            row.id,
            row
        ]));
}
/** Warnings of the caller's scope: what asks for something by urgency, what is over by time. */ export async function listWarnings(ctx, filter, args) {
    const size = pageSize(args);
    const found = await readPage(ctx, filter, args.after ? decodeCursor(args.after).id : undefined, size + 1);
    const cases = await casesOfWarnings(ctx, found);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>viewWarning(ctx, row, cases));
}
/** The cursor names a row; where it stands in the order, the database knows. */ function readPage(ctx, filter, after, limit) {
    const urgent = goesByUrgency(filter);
    const beyond = urgent ? sql`(${priorityOrder('w')}) > (select ${priorityOrder('l')} from warning l where l.id = ${after}::uuid)` : sql`w.id < ${after}::uuid`;
    return rows(ctx, sql`select ${warningColumns} from ${warningTables}
         where ${warningWhere(ctx, filter)} ${after ? sql`and ${beyond}` : sql``}
         order by ${urgent ? priorityOrder('w') : sql`w.id desc`} limit ${limit}`);
}
/** All of the list, page by page, for exports. */ export async function* warningPages(ctx, filter) {
    for(let after;;){
        const page = await readPage(ctx, filter, after, PAGE);
        if (page.length > 0) yield page.map((row)=>viewWarning(ctx, row, new Map()));
        after = page.at(-1)?.id;
        if (page.length < PAGE) return;
    }
}
/** One warning of the caller's scope. @throws NOT_FOUND */ export async function getWarning(ctx, id) {
    const row = isUuid(id) ? await firstRow(ctx, sql`select ${warningColumns} from ${warningTables} where w.id = ${id}`) : undefined;
    if (row && inScope(scopeOf(ctx.actor), row)) return row;
    if (row) await recordAuditApart(ctx, {
        event: 'access.out-of-scope',
        objectType: WARNING,
        objectId: row.id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}
/** What a case and its sub-cases are warned of at present, the most urgent first. @throws NOT_FOUND for no id at all */ export async function warningsOfCase(ctx, caseId) {
    if (!isUuid(caseId)) throw refuse('NOT_FOUND');
    const found = await rows(ctx, sql`select ${warningColumns} from ${warningTables} where ${warningWhere(ctx, {})} and w.case_id = ${caseId}
         order by ${priorityOrder('w')} limit 50`);
    const cases = await casesOfWarnings(ctx, found);
    return found.map((row)=>viewWarning(ctx, row, cases));
}

//# sourceMappingURL=find-warnings.js.map