import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { inviteByMessage } from '../../reviews/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';
import { getOwnCase } from '../own/own-applications.ts';
import { hasEnded } from './ended.ts';

/**
 * The ticket by which somebody evaluates how an own case was handled, told apart by the front that asks for it.
 *
 * @throws NOT_FOUND for another's, E-0503 before its end or once evaluated
 */
export async function inviteToOwn(ctx: Ctx, caseId: string, channel: 'PC' | 'ALIPAY'): Promise<string> {
  const one = await getOwnCase(ctx, await getOwnApplicant(ctx), caseId);
  if (!hasEnded(one.state)) throw refuse('E-0503', { state: one.stateTitle });
  const tickets = await transaction(ctx, (tx) => inviteByMessage(tx, [one.id], channel));
  const ticket = tickets.get(one.id);
  if (!ticket) throw refuse('E-0503', { state: '已评价' });
  return ticket;
}
