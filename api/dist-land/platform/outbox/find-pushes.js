import { rows, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { scopeWhere } from "../access/scope/scope-where.js";
import { recordAuditApart } from "../audit/index.js";
import { refuse } from "../errors/index.js";
import { scopeOf } from "../kernel/actor.js";
/** The pushes of a person's act. One that is absent or out of scope refuses the whole with NOT_FOUND; the audit log knows which it was. */ export async function getPushesInScope(ctx, ids) {
    const wanted = [
        ...new Set(ids)
    ];
    const known = wanted.filter(isUuid);
    const found = await heads(ctx, sql`m.id = any(${known}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'm')}`);
    if (found.length === wanted.length) return found;
    const seen = new Set(found.map((push)=>push.id));
    const hidden = (await heads(ctx, sql`m.id = any(${known}::uuid[])`)).filter((push)=>!seen.has(push.id));
    await recordAuditApart(ctx, hidden.map(({ id })=>({
            event: 'access.out-of-scope',
            objectType: 'push',
            objectId: id,
            ok: false
        })));
    throw refuse('NOT_FOUND');
}
function heads(ctx, condition) {
    return rows(ctx, sql`select m.id, m.push_id as "pushId", m.channel, m.stream_key as "streamKey", m.state, m.attempts,
          m.org_id as "orgId", m.org_path as "orgPath", m.district_code as "districtCode"
        from outbox_message m where ${condition} order by m.id`);
}

//# sourceMappingURL=find-pushes.js.map