import { firstRow, rows, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { refuse } from "../../../errors/index.js";
import { RECORD_STATES } from "../tasks/task.js";
const COUNT_CAP = 10_000;
/** Ordinals are 32 bits wide; a cursor is a stranger's text. */ const MOST_ORDINAL = 2_147_483_647;
/** Rows of one statement of an export. */ const EXPORT_PAGE = 2000;
const select = (where, limit)=>sql`
  select r.task_id as "taskId", r.ordinal, r.record_key as "recordKey", r.row_version as version, b.batch_no as "batchNo", r.state,
         r.error, r.changed_at as "changedAt", b.acked_at as "ackedAt", r.resent_by is not null as resent
    from transfer_record r left join transfer_batch b on b.task_id = r.task_id and b.seq = r.batch_seq
   where ${where} order by r.ordinal limit ${limit}`;
/** 传输明细 of a task in the order of sending. A cursor carries the ordinal. @throws NOT_FOUND */ export async function findRecords(ctx, taskId, states, args) {
    if (!isUuid(taskId)) throw refuse('NOT_FOUND');
    const size = pageSize(args);
    const where = sql`r.task_id = ${taskId} and ${states.length > 0 ? sql`r.state = any(${[
        ...states
    ]}::text[])` : sql`true`}`;
    const found = await rows(ctx, select(sql`${where} and r.ordinal > ${args.after ? ordinalOf(args.after) : 0}`, size + 1));
    const total = await firstRow(ctx, sql`select count(*)::int as count from (select 1 from transfer_record r where ${where} limit ${COUNT_CAP + 1}) capped`);
    const count = total?.count ?? 0;
    const page = toPage(found, size, args, (row)=>encodeCursor(String(row.ordinal), row.taskId), (row)=>({
            ...row,
            id: `${row.taskId}:${row.ordinal}`,
            stateTitle: RECORD_STATES[row.state]
        }));
    return {
        ...page,
        totalCount: Math.min(count, COUNT_CAP),
        totalCapped: count > COUNT_CAP
    };
}
function ordinalOf(cursor) {
    const ordinal = Number(decodeCursor(cursor).key);
    if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal > MOST_ORDINAL) throw refuse('BAD_INPUT');
    return ordinal;
}
/** All rows of a task, page by page, for a file. */ export async function* readRecordPages(ctx, taskId) {
    for(let after = 0;;){
        const page = await rows(ctx, select(sql`r.task_id = ${taskId} and r.ordinal > ${after}`, EXPORT_PAGE));
        if (page.length > 0) yield page;
        const last = page.at(-1);
        if (!last || page.length < EXPORT_PAGE) return;
        after = last.ordinal;
    }
}

//# sourceMappingURL=find-records.js.map