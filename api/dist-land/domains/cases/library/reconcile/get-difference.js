import { firstRow, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { recordAuditApart } from "../../../../platform/audit/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { findDifference } from "./list-differences.js";
/** One difference in the caller's scope; absent and out-of-scope answer the same, and only the audit log knows (00-common). */ export async function getDifference(ctx, id) {
    const found = await findDifference(ctx, id);
    if (found) return found;
    const hidden = isUuid(id) && await firstRow(ctx, sql`select 1 as there from library_difference where id = ${id}`);
    if (hidden) {
        await recordAuditApart(ctx, {
            event: 'access.out-of-scope',
            objectType: 'libraryDifference',
            objectId: id,
            ok: false
        });
    }
    throw refuse('NOT_FOUND');
}

//# sourceMappingURL=get-difference.js.map