import { firstRow, rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { localDateOf } from "../../../platform/calendar/index.js";
import { badInput } from "../../../platform/errors/index.js";
import { hasPermission, requireUser, scopeOf } from "../../../platform/kernel/index.js";
import { ASSIGN } from "../case-asides.js";
/** The role whose to-dos the cases' steps are. */ const CLERK = 'CENTRE_CLERK';
/** Open accounts of clerks over `user_account u`. */ function isClerk(ctx) {
    return sql`u.status = 'ENABLED' and (u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date)
    and exists (select 1 from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id and r.code = ${CLERK})`;
}
/** The clerks of a centre in the caller's scope with their open to-dos; none for a centre outside it. */ export function listAssignees(ctx, orgId) {
    const wanted = orgId ?? requireUser(ctx).orgId;
    if (!isUuid(wanted)) throw badInput([
        {
            path: 'orgId',
            message: '机构编号格式不正确'
        }
    ]);
    return rows(ctx, sql`select u.id, u.display_name as name,
               (select count(*)::int from task t where t.assignee_id = u.id and t.closed_at is null) as "openTasks"
          from user_account u join (select id as org_id, path as org_path, district_code from org) o on o.org_id = u.org_id
         where u.org_id = ${wanted} and ${isClerk(ctx)} and ${scopeWhere(scopeOf(ctx.actor), 'o')}
         order by "openTasks", name, u.id`);
}
/** The request with the clerk it names; whether the clerk is of a case's own centre is asked for each case (E-0514). @throws BAD_INPUT */ export async function withAssignee(ctx, request, id) {
    // Without the right no name is looked up: the act itself refuses.
    if (request.action !== ASSIGN || !id || !hasPermission(ctx.actor, 'case:assign')) return request;
    const found = isUuid(id) ? await firstRow(ctx, sql`select u.id, u.display_name as name, u.org_id as "orgId" from user_account u where u.id = ${id} and ${isClerk(ctx)}`) : undefined;
    if (!found) throw badInput([
        {
            path: 'assigneeId',
            message: '请选择办件所在中心的经办人'
        }
    ]);
    return {
        ...request,
        input: {
            ...request.input,
            assignee: found
        }
    };
}

//# sourceMappingURL=find-assignees.js.map