import { rows, sql } from "../../../database/sql.js";
import { localDateOf } from "../../calendar/index.js";
/**
 * The open to-dos that hang on this account alone: addressed to a role of it in its organisation that no other account there, open today,
 * holds. To-dos are addressed to roles, so with a colleague in the same role nothing is left behind.
 */ export async function orphanedTasks(ctx, account) {
    return rows(ctx, sql`select r.id as "roleId", r.code as "roleCode", r.name as "roleName", count(*)::int as count
          from user_role ur
          join role r on r.id = ur.role_id
          join task t on t.role_code = r.code and t.org_id = ${account.orgId} and t.closed_at is null
         where ur.user_id = ${account.id} and not exists (
                 select 1 from user_role other join user_account u on u.id = other.user_id
                  where other.role_id = ur.role_id and u.id <> ${account.id} and u.org_id = ${account.orgId} and u.status = 'ENABLED'
                    and (u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date))
         group by r.id order by r.code`);
}
/** Open accounts of the same organisation, by login name. */ export async function possibleSuccessors(ctx, account) {
    return rows(ctx, sql`select id, login_name as "loginName", display_name as name from user_account
         where org_id = ${account.orgId} and id <> ${account.id} and status = 'ENABLED'
           and (valid_to is null or valid_to >= ${localDateOf(ctx.app.clock.now())}::date)
         order by login_name limit 500`);
}

//# sourceMappingURL=open-tasks.js.map