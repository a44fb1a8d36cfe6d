import { firstRow, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { scopeWhere } from "../access/scope/scope-where.js";
import { recordAuditApart } from "../audit/index.js";
import { refuse } from "../errors/index.js";
import { hasPermission, requireUser } from "../kernel/index.js";
import { VIEW_SENT } from "../notify/permissions.js";
/** @throws NOT_FOUND, with an audit row when it lies outside the caller's scope */ export async function getVisibleNotice(ctx, id) {
    const { userId, scope } = requireUser(ctx);
    const found = isUuid(id) ? await firstRow(ctx, sql`select n.id, n.receiver_user_id is not distinct from ${userId} as own,
              exists (select 1 from (select id as org_id, district_code, path as org_path from org) o
                where o.org_id = n.org_id and ${scopeWhere(scope, 'o')}) as placed
            from notification n where n.id = ${id.toLowerCase()}`) : undefined;
    if (!found) throw refuse('NOT_FOUND');
    const sent = found.placed && hasPermission(ctx.actor, VIEW_SENT);
    if (found.own || sent) return {
        id: found.id,
        own: found.own,
        sent
    };
    await recordAuditApart(ctx, {
        event: 'access.out-of-scope',
        objectType: 'notification',
        objectId: found.id,
        ok: false,
        detail: {
            operation: 'notification'
        }
    });
    throw refuse('NOT_FOUND');
}

//# sourceMappingURL=find-notice.js.map