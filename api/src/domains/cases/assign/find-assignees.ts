import { rows, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, hasPermission, requireUser, scopeOf } from '../../../platform/kernel/index.ts';
import type { ActRequest } from '../acts/act-request.ts';
import { ASSIGN } from '../case-asides.ts';
import type { CaseAssigneeType } from './assign.type.ts';

/** The role whose to-dos the cases' steps are. */
const CLERK = 'CENTRE_CLERK';

/** Open accounts of clerks over `user_account u`. */
function isClerk(ctx: Ctx) {
  return sql<boolean>`u.status = 'ENABLED' and (u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date)
    and exists (select 1 from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id and r.code = ${CLERK})`;
}

/** The clerks of a centre in the caller's scope with their open to-dos; none for a centre outside it. */
export function listAssignees(ctx: Ctx, orgId: string | undefined): Promise<CaseAssigneeType[]> {
  const wanted = orgId ?? requireUser(ctx).orgId;
  if (!isUuid(wanted)) throw badInput([{ path: 'orgId', message: '机构编号格式不正确' }]);
  return rows<CaseAssigneeType>(
    ctx,
    sql`select u.id, u.display_name as name,
               (select count(*)::int from task t where t.assignee_id = u.id and t.closed_at is null) as "openTasks"
          from user_account u join (select id as org_id, path as org_path, district_code from org) o on o.org_id = u.org_id
         where u.org_id = ${wanted} and ${isClerk(ctx)} and ${scopeWhere(scopeOf(ctx.actor), 'o')}
         order by "openTasks", name, u.id`,
  );
}

/** The request with the clerk it names; whether the clerk is of a case's own centre is asked for each case (E-0514). @throws BAD_INPUT */
export async function withAssignee(ctx: Ctx, request: ActRequest, id: string | null | undefined): Promise<ActRequest> {
  // Without the right no name is looked up: the act itself refuses.
  if (request.action !== ASSIGN || !id || !hasPermission(ctx.actor, 'case:assign')) return request;
  const found = isUuid(id)
    ? await tables(ctx)
        .selectFrom('user_account as u')
        .select(['u.id', 'u.display_name as name', 'u.org_id as orgId'])
        .where('u.id', '=', id)
        .where(sql<boolean>`${isClerk(ctx)}`)
        .executeTakeFirst()
    : undefined;
  if (!found) throw badInput([{ path: 'assigneeId', message: '请选择办件所在中心的经办人' }]);
  return { ...request, input: { ...request.input, assignee: found } };
}
