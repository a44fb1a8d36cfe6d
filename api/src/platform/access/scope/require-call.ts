import { recordAuditApart } from '../../audit/index.ts';
import { refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { refuseWeakIdentity } from '../real-name/weak-identity.ts';
import { mayCall } from './may-call.ts';

/**
 * Lets through who holds any of the permissions (or what else {@link mayCall} knows).
 *
 * @param operation what was called, for the audit row that a refused user leaves
 * @throws UNAUTHENTICATED, FORBIDDEN, E-0703
 */
export async function requireCall(ctx: Ctx, roles: readonly string[], operation: string): Promise<void> {
  const answer = mayCall(ctx.actor, roles);
  if (answer === 'OK') return;
  if (answer === 'UNAUTHENTICATED') throw refuse('UNAUTHENTICATED');
  await recordAuditApart(ctx, { event: 'access.forbidden', ok: false, detail: { operation } });
  if (answer === 'WEAK') throw refuseWeakIdentity(ctx);
  throw refuse('FORBIDDEN');
}
