import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../access/scope/scope-where.ts';
import { recordAuditApart } from '../../audit/index.ts';
import { refuse } from '../../errors/index.ts';
import { type Ctx, hasPermission, requireUser } from '../../kernel/index.ts';
import { VIEW_SENT } from '../permissions.ts';

/** Who may look at one notice: its receiver, and whoever looks after what was sent in its organisation. */
export interface VisibleNotice {
  id: string;
  /** The caller's own. */
  own: boolean;
  /** Sent on behalf of an organisation in the caller's scope, and the caller may look after it. */
  sent: boolean;
}

/** @throws NOT_FOUND, with an audit row when it lies outside the caller's scope */
export async function getVisibleNotice(ctx: Ctx, id: string): Promise<VisibleNotice> {
  const { userId, scope } = requireUser(ctx);
  const found = isUuid(id)
    ? await firstRow<{ id: string; own: boolean; placed: boolean }>(
        ctx,
        sql`select n.id, n.receiver_user_id is not distinct from ${userId} as own,
              exists (select 1 from (select id as org_id, district_code, path as org_path from org) o
                where o.org_id = n.org_id and ${scopeWhere(scope, 'o')}) as placed
            from notification n where n.id = ${id.toLowerCase()}`,
      )
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  const sent = found.placed && hasPermission(ctx.actor, VIEW_SENT);
  if (found.own || sent) return { id: found.id, own: found.own, sent };
  await recordAuditApart(ctx, {
    event: 'access.out-of-scope',
    objectType: 'notification',
    objectId: found.id,
    ok: false,
    detail: { operation: 'notification' },
  });
  throw refuse('NOT_FOUND');
}
