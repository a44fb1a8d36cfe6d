import { rows, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { recordAuditApart } from "../../../../platform/audit/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { inScope, scopeOf } from "../../../../platform/kernel/index.js";
import { feedbackDetailColumns } from "./feedback-row.js";
/**
 * The messages of the ids in the order of the ids, locked in id order when `forUpdate`. One that is absent or out of scope refuses the
 * whole with NOT_FOUND; the audit log knows which it was.
 */ export async function getFeedback(ctx, ids, { forUpdate = false } = {}) {
    const wanted = [
        ...new Set(ids.map((id)=>id.toLowerCase()))
    ];
    const lock = forUpdate ? sql`for update` : sql``;
    const found = await rows(ctx, sql`select ${feedbackDetailColumns} from feedback_message m where m.id = any(${wanted.filter(isUuid)}::uuid[]) order by m.id ${lock}`);
    const scope = scopeOf(ctx.actor);
    const hidden = found.filter((row)=>!inScope(scope, row));
    if (hidden.length > 0 || found.length < wanted.length) {
        await recordAuditApart(ctx, hidden.map(({ id })=>({
                event: 'access.out-of-scope',
                objectType: 'feedback',
                objectId: id,
                ok: false
            })));
        throw refuse('NOT_FOUND');
    }
    const byId = new Map(found.map((row)=>[
            row.id,
            row
        ]));
    return wanted.flatMap((id)=>byId.get(id) ?? []);
}
export async function getOneFeedback(ctx, id, options = {}) {
    const [row] = await getFeedback(ctx, [
        id
    ], options);
    if (!row) throw refuse('NOT_FOUND');
    return row;
}

//# sourceMappingURL=get-feedback.js.map