import { firstRow, rows, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { refuse } from "../../../errors/index.js";
import { hasPermission } from "../../../kernel/index.js";
import { ENTRY_COLUMNS } from "../entries/entry.js";
import { ENTRY_STATE_TITLES } from "../entries/set-entry-state.js";
import { TASK_STATES } from "../tasks/task.js";
const LAST = sql`left join lateral (select id as "lastTaskId", state as "lastTaskState", created_at as "lastTaskAt"
  from transfer_task where entry_id = e.id order by id desc limit 1) last on true`;
/** 上行条目, newest first. */ export async function findEntries(ctx, filter, args) {
    const size = pageSize(args);
    const search = filter.search?.trim();
    const where = sql.join([
        filter.state ? sql`e.state = ${filter.state}` : sql`e.state <> 'DELETED'`,
        search ? sql`(e.name like ${like(search)} or e.code like ${like(search.toUpperCase())})` : sql`true`
    ], sql` and `);
    const found = await rows(ctx, sql`select ${ENTRY_COLUMNS}, last.* from uplink_entry e ${LAST}
         where ${where} and ${args.after ? sql`e.id < ${idOf(args.after)}::uuid` : sql`true`} order by e.id desc limit ${size + 1}`);
    const total = await firstRow(ctx, sql`select count(*)::int as count from uplink_entry e where ${where}`);
    const page = toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>toView(ctx, row));
    return {
        ...page,
        totalCount: total?.count ?? 0
    };
}
/** @throws NOT_FOUND */ export async function viewEntry(ctx, id) {
    const found = isUuid(id) ? await firstRow(ctx, sql`select ${ENTRY_COLUMNS}, last.* from uplink_entry e ${LAST} where e.id = ${id}`) : undefined;
    if (!found) throw refuse('NOT_FOUND');
    return toView(ctx, found);
}
function toView(ctx, { secret, ...row }) {
    const may = (right)=>hasPermission(ctx.actor, `dx.uplink:${right}`);
    return {
        ...row,
        sourceTitle: ctx.app.registry.uplinkSources.get(row.sourceKey)?.title ?? row.sourceKey,
        stateTitle: ENTRY_STATE_TITLES[row.state],
        secretSet: secret !== null,
        canEdit: row.state !== 'DELETED' && may('edit'),
        canRun: row.state === 'ENABLED' && may('run'),
        canResend: row.state === 'ENABLED' && may('resend'),
        lastTaskStateTitle: row.lastTaskState && TASK_STATES[row.lastTaskState],
        canDelete: (row.state === 'DRAFT' || row.state === 'DISABLED') && may('delete')
    };
}
/** A text to be found anywhere, its wildcards taken literally. */ export const like = (text)=>`%${text.slice(0, 100).replace(/[\\%_]/g, '\\$&')}%`;
/** @throws BAD_INPUT for a cursor of another list */ export function idOf(cursor) {
    const { id } = decodeCursor(cursor);
    if (!isUuid(id)) throw refuse('BAD_INPUT');
    return id;
}

//# sourceMappingURL=find-entries.js.map