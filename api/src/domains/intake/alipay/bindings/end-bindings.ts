import { rows, run, sql } from '../../../../database/sql.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sealCell } from '../cells.ts';
import { alipayEvents } from '../events.ts';
import { endSessionsOfBinding } from '../sessions/renew.ts';

/** Ends every binding of an account that is closed, with its sessions; Alipay's tokens for it are forgotten. */
export async function endBindingsOf(tx: Ctx, accountId: string): Promise<void> {
  const bound = await rows<{ id: string }>(
    tx,
    sql`update alipay_binding set status = 'UNBOUND', unbound_at = ${tx.app.clock.now()}
         where account_id = ${accountId} and status = 'BOUND' returning id`,
  );
  for (const { id } of bound) await endSessionsOfBinding(tx, id, accountId);
  await recordAudit(
    tx,
    bound.map(({ id }) => ({ event: alipayEvents.unbound, objectType: 'alipayBinding', objectId: id })),
  );
  await forgetTokens(tx, accountId);
}

async function forgetTokens(tx: Ctx, accountId: string): Promise<void> {
  const { keys, clock } = tx.app;
  const identities = await rows<{ id: string }>(
    tx,
    sql`select distinct b.identity_id as id from alipay_binding b where b.account_id = ${accountId}
           and not exists (select 1 from alipay_binding o where o.identity_id = b.identity_id and o.status = 'BOUND')`,
  );
  for (const { id } of identities)
    await run(
      tx,
      sql`update alipay_identity set updated_at = ${clock.now()}, access_token = ${sealCell(keys, 'alipay_identity', 'access_token', id, '')},
            access_until = ${clock.now()}, refresh_token = ${sealCell(keys, 'alipay_identity', 'refresh_token', id, '')},
            refresh_until = ${clock.now()} where id = ${id}`,
    );
}
