import { firstRow, sql } from "../../../database/sql.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { registerFileAccess } from "../../../platform/files/index.js";
import { hasPermission, scopeOf } from "../../../platform/kernel/index.js";
import { FEEDBACK_RECORD } from "./announce.js";
/** Whoever may see one of the messages sees its files; technicians do not, since a file may name a person (01 §2.2). */ async function maySeeFiles(ctx, ids) {
    if (!hasPermission(ctx.actor, 'feedback:view') || !hasPermission(ctx.actor, 'case:view')) return false;
    const visible = await firstRow(ctx, sql`select 1 as there from feedback_message m where m.id = any(${[
        ...ids
    ]}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'm')} limit 1`);
    return visible !== undefined;
}
/** What departments' messages tell the platform's rooms about themselves; once, while modules load. */ export function joinRooms() {
    registerFileAccess(FEEDBACK_RECORD, maySeeFiles);
}

//# sourceMappingURL=hooks.js.map