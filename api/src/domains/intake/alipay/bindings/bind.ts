import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { accountOf, findDoor, type RealNamePerson } from '../../../../platform/access/index.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { CITIZENS, FACE_LEVEL } from '../client.ts';
import { refuseAlipay } from '../errors.ts';
import { alipayEvents } from '../events.ts';
import { type Binding, findBinding } from '../sessions/enter-bound.ts';
import { endSessionsOfBinding } from '../sessions/renew.ts';
import { tellBound } from './tell-bindings.ts';

/**
 * Binds an identity at Alipay to the person that was proven (01 §10.3 no 6). One identity stands for one person: E-0805 while it stands for
 * another. A person who has further ones keeps them and is told; one whose open_id changed keeps the old binding as history.
 */
export async function bind(
  tx: Ctx,
  { identityId, certificationId, person }: { identityId: string; certificationId: string; person: RealNamePerson },
): Promise<Binding> {
  const door = findDoor(tx.app, CITIZENS);
  if (!door) throw new Error('citizens have no door of their own');
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`alipay.binding.${identityId}`}, 0))`);
  const known = await findBinding(tx, identityId, 'OWN');
  const accountId = await accountOf(tx, door, person);
  if (known && known.accountId !== accountId) throw refuseAlipay('E-0805');
  const now = tx.app.clock.now();
  if (known) {
    await renewCertification(tx, known.id, certificationId, now);
    return { ...known, certifiedAt: now.toISOString() };
  }
  await replaceFormer(tx, identityId, now);
  const others = await rows(
    tx,
    sql`select id from alipay_binding where account_id = ${accountId} and status = 'BOUND'`,
  );
  const id = uuidv7(now.getTime());
  await run(
    tx,
    sql`insert into alipay_binding (id, created_at, identity_id, account_id, certification_id, certified_at, auth_level, status, bound_at)
        values (${id}, ${now}, ${identityId}, ${accountId}, ${certificationId}, ${now}, ${FACE_LEVEL}, 'BOUND', ${now})`,
  );
  await recordAudit(tx, { event: alipayEvents.bound, objectType: 'alipayBinding', objectId: id });
  await tellBound(tx, accountId, others.length + 1);
  return { id, identityId, accountId, certifiedAt: now.toISOString(), authLevel: FACE_LEVEL };
}

/** A later proof of the same person. */
export async function renewCertification(tx: Ctx, bindingId: string, certificationId: string, at: Date): Promise<void> {
  await run(
    tx,
    sql`update alipay_binding set certification_id = ${certificationId}, certified_at = ${at} where id = ${bindingId}`,
  );
}

async function replaceFormer(tx: Ctx, identityId: string, now: Date): Promise<void> {
  const former = await firstRow<{ id: string; accountId: string }>(
    tx,
    sql`update alipay_binding b set status = 'REPLACED', unbound_at = ${now} from alipay_identity i
         where i.id = ${identityId} and b.identity_id = i.replaces and b.status = 'BOUND'
        returning b.id, b.account_id as "accountId"`,
  );
  if (former) await endSessionsOfBinding(tx, former.id, former.accountId);
}
