import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { inviteByMessage } from '../../reviews/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';
import { refuseAgent } from '../applicants/refuse-agent.ts';
import { getOwnCase } from '../own/own-applications.ts';
import { hasEnded } from './ended.ts';

/**
 * The ticket by which somebody evaluates how an own case was handled, told apart by the front that asks for it.
 *
 * @throws E-0709 for who acts for the person, NOT_FOUND for another's, E-0503 before its end or once evaluated
 */
export async function inviteToOwn(ctx: Ctx, caseId: string, channel: 'PC' | 'ALIPAY'): Promise<string> {
  const applicant = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  const one = await getOwnCase(ctx, applicant, caseId);
  if (!hasEnded(one.state)) throw refuse('E-0503', { state: one.stateTitle });
  const tickets = await transaction(ctx, (tx) => inviteByMessage(tx, [one.id], channel));
  const ticket = tickets.get(one.id);
  if (!ticket) throw refuse('E-0503', { state: '已评价' });
  return ticket;
}
