import { rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { refuse } from "../../errors/index.js";
import { scopeOf } from "../../kernel/index.js";
import { scopeWhere } from "../scope/scope-where.js";
const MOST = 1000;
/** Organisations within the caller's scope, by code; a city has some five hundred. */ export function findAdministeredOrgs(ctx, filter = {}) {
    const term = filter.search?.trim();
    const parts = [
        filter.level ? sql`o.level = ${filter.level}` : sql`true`,
        filter.enabled == null ? sql`true` : sql`o.enabled = ${filter.enabled}`,
        term ? sql`(starts_with(o.code, ${term}) or strpos(o.name, ${term}) > 0)` : sql`true`
    ];
    return select(ctx, sql.join(parts, sql` and `));
}
/** @throws NOT_FOUND, also for one out of scope */ export async function getAdministeredOrg(ctx, id) {
    const [found] = isUuid(id) ? await select(ctx, sql`o.id = ${id}`) : [];
    if (!found) throw refuse('NOT_FOUND');
    return found;
}
function select(ctx, where) {
    const now = ctx.app.clock.now();
    return rows(ctx, sql`select o.id, o.version, o.code, o.name, o.short_name as "shortName", o.level, o.district_code as "districtCode",
               o.region_code as "regionCode", o.parent_id as "parentId", o.path, o.service_centre as "serviceCentre", o.enabled,
               p.name as "parentName",
               (select count(*)::int from user_account u where u.org_id = o.id and u.status in ('ENABLED', 'PENDING')) as users,
               (select count(distinct s.user_id)::int from session s join user_account u on u.id = s.user_id
                 where u.org_id = o.id and s.ended_at is null and s.stage = 'ACTIVE' and s.expires_at > ${now}) as "signedIn",
               (select count(*)::int from task t where t.org_id = o.id and t.closed_at is null) as "openTasks",
               (select count(*)::int from org c where c.parent_id = o.id and c.enabled) as "enabledChildren"
          from (select org.*, id as org_id, path as org_path from org) o left join org p on p.id = o.parent_id
         where ${scopeWhere(scopeOf(ctx.actor), 'o')} and ${where} order by o.code limit ${MOST}`);
}

//# sourceMappingURL=administered-orgs.js.map