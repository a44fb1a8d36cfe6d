import { firstRow, rows, sql, toDate } from "../../database/sql.js";
import { decodeMomentCursor, encodeCursor, pageSize, toPage } from "../../graphql/connection.js";
const COUNTED = 10_000;
/** Entries, newest first; the count stops at 10,000. */ export async function findEntries(ctx, filter) {
    const size = pageSize(filter);
    const where = conditions(filter);
    const found = await rows(ctx, sql`select e.id, c.seq, e.at, e.event, e.actor_name as "actorName", e.org_name as "orgName", e.ip, e.object_type as "objectType",
               e.object_id as "objectId", e.ok, e.detail, e.trace_id as "traceId"
          from audit_entry e left join audit_chain c on c.entry_id = e.id
         where ${where} and ${behind(filter.after)} order by e.at desc, e.id desc limit ${size + 1}`);
    const total = await firstRow(ctx, sql`select count(*)::int as count from (select 1 from audit_entry e where ${where} limit ${COUNTED + 1}) t`);
    const titles = new Map(ctx.app.registry.auditEvents.map((event)=>[
            event.code,
            event.title
        ]));
    const count = total?.count ?? 0;
    return {
        ...toPage(found, size, filter, cursorOf, (row)=>({
                ...row,
                eventTitle: titles.get(row.event) ?? row.event
            })),
        totalCount: Math.min(count, COUNTED),
        totalCapped: count > COUNTED
    };
}
function cursorOf(row) {
    return encodeCursor(toDate(row.at).toISOString(), row.id);
}
function behind(cursor) {
    if (!cursor) return sql`true`;
    const { key, id } = decodeMomentCursor(cursor);
    return sql`(e.at, e.id) < (${key}::timestamptz, ${id}::uuid)`;
}
function conditions({ event, objectId }) {
    const parts = [
        event ? sql`e.event = ${event}` : sql`true`,
        objectId ? sql`e.object_id = ${objectId}` : sql`true`
    ];
    return sql.join(parts, sql` and `);
}

//# sourceMappingURL=find-entries.js.map