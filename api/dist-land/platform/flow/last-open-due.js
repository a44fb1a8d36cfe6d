import { firstRow, sql, toDateOrNull } from "../../database/sql.js";
/** When the last of all running time limits runs out; null when none is running. */ export async function lastOpenDueAt(ctx) {
    const found = await firstRow(ctx, sql`select max(due_at) as "dueAt" from flow_timer where closed_at is null`);
    return toDateOrNull(found?.dueAt);
}

//# sourceMappingURL=last-open-due.js.map