import { preparedRows } from "../../../database/prepared.js";
import { rows, sql } from "../../../database/sql.js";
import { decodeCursor, decodeMomentCursor, encodeCursor, pageSize, toPage } from "../../../graphql/connection.js";
import { refuse } from "../../../platform/errors/index.js";
import { caseWhere } from "./case-filter.js";
import { caseListing, subCaseColumns, subCaseListColumns } from "./case-row.js";
import { beyondKey, caseSortKey } from "./case-sort.js";
import { viewCase } from "./case-view.js";
export const COUNT_CAP = 10_000;
/** A page of a queue in three statements, whatever its length: cases with their centre, their sub-cases, the capped count. */ export async function listCases(ctx, queue, filter, sort, args, wanted) {
    const size = pageSize(args);
    const where = await caseWhere(ctx, queue, filter);
    const backwards = args.last != null || args.before != null;
    if (args.first != null && args.last != null) throw refuse('BAD_INPUT');
    const descending = sort.direction === 'DESC' !== backwards;
    const sortKey = caseSortKey(sort, filter);
    const cursor = args.after ?? args.before;
    const decode = sort.field === 'CASE_NO' ? decodeCursor : decodeMomentCursor;
    const from = cursor ? decode(cursor) : undefined;
    const beyond = from ? beyondKey(sortKey, from, descending) : sql``;
    const direction = descending ? sql`desc` : sql`asc`;
    const { columns, tables } = caseListing(new Set([
        ...wanted.fields,
        sortKey.field
    ]));
    const found = await preparedRows(ctx, sql`
    select ${columns} from ${tables}
     where ${where} ${beyond}
     order by ${sortKey.expression} ${direction}, c.id ${direction} limit ${size + 1}`);
    const ids = found.slice(0, size).map((r)=>r.id);
    const subCases = await subCasesShown(ctx, ids, wanted.subCaseFields);
    const page = toPage(found, size, args, (r)=>encodeCursor(sortKey.keyOf(r), r.id), (r)=>viewCase(ctx.app, r, subCases.get(r.id) ?? []));
    const total = wanted.count ? await countCases(ctx, where) : 0;
    return {
        ...page,
        totalCount: total,
        totalCapped: total === COUNT_CAP
    };
}
export async function countCases(ctx, where) {
    const [row] = await rows(ctx, sql`select count(*) as n from (select 1 from one_thing_case c where ${where} limit ${COUNT_CAP}) t`);
    return Number(row?.n ?? 0);
}
/** {@link subCasesOf} with no more than a list shows. */ async function subCasesShown(ctx, caseIds, fields) {
    if (caseIds.length === 0) return new Map();
    const found = await preparedRows(ctx, sql`select ${subCaseListColumns(fields)} from sub_case s where s.case_id = any(${[
        ...caseIds
    ]}::uuid[]) order by s.case_id, s.position`);
    return Map.groupBy(found, (s)=>s.caseId);
}
/** Sub-cases of the cases in bundle order, in one statement. */ export async function subCasesOf(ctx, caseIds) {
    if (caseIds.length === 0) return new Map();
    const found = await rows(ctx, sql`select ${subCaseColumns} from sub_case s where s.case_id = any(${[
        ...caseIds
    ]}::uuid[]) order by s.case_id, s.position`);
    return Map.groupBy(found, (s)=>s.caseId);
}

//# sourceMappingURL=list-cases.js.map