import { localDateOf } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import type { RealNameDoor, RealNamePerson } from './door.ts';

/**
 * What must be true of an identity besides its signature: the document is still valid, and who acts for another may do so here and today.
 *
 * @throws E-QX-50 for an expired document, E-QX-51 where nobody may act for another, E-QX-52 for an authorisation that has ended
 */
export function checkPerson(ctx: Ctx, door: Pick<RealNameDoor, 'agents'>, person: RealNamePerson): void {
  const today = localDateOf(ctx.app.clock.now());
  const { documentValidUntil, agent } = person;
  if (documentValidUntil !== undefined && documentValidUntil < today) throw refuseAccess('E-QX-50');
  if (!agent) return;
  if (!door.agents) throw refuseAccess('E-QX-51');
  if (agent.validUntil !== null && agent.validUntil < today) throw refuseAccess('E-QX-52');
}
