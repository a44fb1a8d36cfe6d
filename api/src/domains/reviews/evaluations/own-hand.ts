import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { evaluationRefusal } from './errors.ts';
import { machineOf } from './machine.ts';

/**
 * A code belongs to the person who was served (R9.2.2): no member of staff follows an invitation, nor anybody at the machine that made it. What a
 * clerk writes down for somebody is a 代录 and says so. Accounts without a scope are citizens'.
 *
 * @throws E-0918
 */
export async function requireOwnHand(tx: Ctx, inviteId: string): Promise<void> {
  const { actor } = tx;
  if (actor.kind === 'USER' && actor.scope.kind !== 'NONE') throw evaluationRefusal('E-0918');
  const machine = machineOf(tx);
  const same =
    machine &&
    (await firstRow(tx, sql`select 1 from evaluation_invite where id = ${inviteId} and made_on = ${machine}`));
  if (same) throw evaluationRefusal('E-0918');
}
