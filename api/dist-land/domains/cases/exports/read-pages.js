import { firstRow, rows, sql } from "../../../database/sql.js";
import { caseWhere } from "../queues/case-filter.js";
import { caseColumns, caseTables } from "../queues/case-row.js";
import { beyondKey, caseSortKey } from "../queues/case-sort.js";
import { viewCase } from "../queues/case-view.js";
import { subCasesOf } from "../queues/list-cases.js";
/** Cases per statement: few enough to hold, many enough that 50,000 take two hundred statements. */ export const PAGE = 500;
/** How many cases of the caller's scope match, counted no further than `cap`. */ export async function countMatching(ctx, request, cap) {
    const where = await caseWhere(ctx, request.queue, request.filter);
    const found = await firstRow(ctx, sql`select count(*)::int as n from (select 1 from one_thing_case c where ${where} limit ${cap}) t`);
    return found?.n ?? 0;
}
/** The matching cases of the caller's scope with their sub-cases, a page at a time by key: two statements per page, at any depth. */ export async function* readCasePages(ctx, request) {
    const where = await caseWhere(ctx, request.queue, request.filter);
    const key = caseSortKey(request.sort, request.filter);
    const descending = request.sort.direction === 'DESC';
    const direction = descending ? sql`desc` : sql`asc`;
    let beyond = sql``;
    for(;;){
        const found = await rows(ctx, sql`
      select ${caseColumns} from ${caseTables}
       where ${where} ${beyond}
       order by ${key.expression} ${direction}, c.id ${direction} limit ${PAGE}`);
        const subCases = await subCasesOf(ctx, found.map((row)=>row.id));
        if (found.length > 0) yield found.map((row)=>viewCase(ctx.app, row, subCases.get(row.id) ?? []));
        const last = found.at(-1);
        if (!last || found.length < PAGE) return;
        beyond = beyondKey(key, {
            key: key.keyOf(last),
            id: last.id
        }, descending);
    }
}

//# sourceMappingURL=read-pages.js.map