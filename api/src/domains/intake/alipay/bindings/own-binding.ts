import { tables } from '../../../../database/tables.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { refuseAlipay } from '../errors.ts';
import type { Binding } from '../sessions/enter-bound.ts';

/** The binding by which the session that acts has come in. @throws E-0808 for a session of another client */
export async function requireOwnBinding(ctx: Ctx): Promise<Binding> {
  const { sessionId } = requireUser(ctx);
  const found = await tables(ctx)
    .selectFrom('alipay_renewal as r')
    .innerJoin('alipay_binding as b', 'b.id', 'r.binding_id')
    .select([
      'b.id',
      'b.identity_id as identityId',
      'b.account_id as accountId',
      'b.certified_at as certifiedAt',
      'b.auth_level as authLevel',
    ])
    .where('r.session_id', '=', sessionId)
    .where('b.status', '=', 'BOUND')
    .executeTakeFirst();
  if (!found) throw refuseAlipay('E-0808');
  return found;
}
