import { rows, sql } from "../../../database/sql.js";
import { scopeOf } from "../../kernel/index.js";
import { scopeWhere } from "../scope/scope-where.js";
/** What waits for confirmation, the oldest first (03 §40.3). */ export async function findPendingGrants(ctx) {
    return rows(ctx, sql`select r.id, r.version, 'ROLE' as kind, r.name as title, array[r.name::text] as "roleNames",
               array_agg(p.title::text order by p.code) as rights, max(rp.granted_by) as "grantedBy", min(rp.granted_at) as "grantedAt"
          from role_permission rp join role r on r.id = rp.role_id join permission p on p.code = rp.permission
         where rp.confirmed_at is null and r.deleted_at is null
         group by r.id
        union all
        select u.id, u.version, 'USER', u.display_name || '（' || u.login_name || '）', array_agg(distinct r.name::text),
               array_agg(distinct p.title::text), max(ur.granted_by), min(ur.granted_at)
          from user_role ur
          join user_account u on u.id = ur.user_id and u.status <> 'DELETED'
          join (select org.*, id as org_id, path as org_path from org) o on o.id = u.org_id
          join role r on r.id = ur.role_id
          join role_permission rp on rp.role_id = r.id
          join permission p on p.code = rp.permission and p.sensitive
         where ur.confirmed_at is null and ${scopeWhere(scopeOf(ctx.actor), 'o')}
         group by u.id
         order by "grantedAt", id`);
}

//# sourceMappingURL=pending-grants.js.map