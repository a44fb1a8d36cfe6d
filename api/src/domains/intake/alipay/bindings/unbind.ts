import { firstRow, rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { refuseAgent } from '../../applicants/refuse-agent.ts';
import { alipayEvents } from '../events.ts';
import { endSessionsOfBinding } from '../sessions/renew.ts';
import type { AlipayBindingType } from './binding.type.ts';
import { tellUnbound } from './tell-bindings.ts';

/** Ends a binding of the own: its sessions end, what was applied for stays. @throws E-0709 for who acts for the person, NOT_FOUND for another's or an ended one */
export async function unbind(ctx: Ctx, id: string): Promise<void> {
  const { userId } = requireUser(ctx);
  await refuseAgent(ctx);
  const bound = isUuid(id)
    ? await tables(ctx)
        .selectFrom('alipay_binding')
        .select('account_id as accountId')
        .where('id', '=', id)
        .where('status', '=', 'BOUND')
        .executeTakeFirst()
    : undefined;
  if (bound && bound.accountId !== userId)
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'alipayBinding', objectId: id, ok: false });
  if (bound?.accountId !== userId) throw refuse('NOT_FOUND');
  await transaction(ctx, async (tx) => {
    const ended = await firstRow(
      tx,
      sql`update alipay_binding set status = 'UNBOUND', unbound_at = ${tx.app.clock.now()}
           where id = ${id} and account_id = ${userId} and status = 'BOUND' returning id`,
    );
    if (!ended) throw refuse('NOT_FOUND');
    await recordAudit(tx, { event: alipayEvents.unbound, objectType: 'alipayBinding', objectId: id });
    await tellUnbound(tx, userId);
    await endSessionsOfBinding(tx, id, userId);
  });
}

interface Row {
  id: string;
  status: 'BOUND' | 'UNBOUND' | 'REPLACED';
  boundAt: SqlInstant;
  unboundAt: SqlInstant | null;
  certifiedAt: SqlInstant;
  current: boolean;
}

const MOST = 50;

/** Bindings of the own, the newest first, ended ones too; identifiers at Alipay stay where they are. */
export async function ownBindings(ctx: Ctx): Promise<AlipayBindingType[]> {
  const { userId, sessionId } = requireUser(ctx);
  const found = await rows<Row>(
    ctx,
    sql`select b.id, b.status, b.bound_at as "boundAt", b.unbound_at as "unboundAt", b.certified_at as "certifiedAt",
               exists (select 1 from alipay_renewal r where r.binding_id = b.id and r.session_id = ${sessionId}) as current
          from alipay_binding b where b.account_id = ${userId} order by b.bound_at desc, b.id desc limit ${MOST}`,
  );
  return found.map((row) => ({
    ...row,
    boundAt: toDate(row.boundAt),
    unboundAt: toDateOrNull(row.unboundAt),
    certifiedAt: toDate(row.certifiedAt),
  }));
}
