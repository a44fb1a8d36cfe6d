import type { Ctx } from '../../../platform/kernel/index.ts';
import { GRADE_ORDER, GRADES } from '../words.ts';
import { EvaluationPageType } from './evaluate.type.ts';
import { findInvite, type Invite } from './find-invite.ts';
import { isOffered } from './options/option.ts';
import { optionsInForce } from './options/read-options.ts';

/** Longest comment, in characters (01 §11.4). */
export const LONGEST_COMMENT = 500;

/**
 * What an evaluation page shows: the matter and the centre, and what may be ticked beside each grade; no name of anybody (11.5).
 *
 * @param clientId what the device that asks has named an evaluation that it sent by this ticket
 */
export async function readEvaluationPage(
  ctx: Ctx,
  ticket: string,
  clientId: string | null = null,
): Promise<EvaluationPageType> {
  const invite = await findInvite(ctx, ticket);
  const { number, options } = await optionsInForce(ctx);
  const offered = options.filter((option) => isOffered(option, invite.businessType, invite.scene));
  return Object.assign(new EvaluationPageType(), {
    state: stateOf(invite, clientId, ctx.app.clock.now()),
    matterName: invite.matterName,
    orgName: invite.orgName,
    expiresAt: invite.expiresAt,
    // Whoever holds the ticket of a case, staff among them, is not led from it to an anonymous evaluation.
    evaluationNo: invite.anonymous ? null : invite.evaluationNo,
    evaluatedAt: invite.anonymous ? null : invite.evaluatedAt,
    reply: invite.anonymous ? null : invite.reply,
    optionSet: number,
    commentMax: LONGEST_COMMENT,
    grades: GRADE_ORDER.map((grade) => ({
      grade,
      title: GRADES[grade],
      options: offered.filter((option) => option.grade === grade),
    })),
  });
}

/** An invitation to what was evaluated anonymously stays open to the eye of all but the device that did: whoever holds it may be the staff. */
function stateOf(
  { evaluationNo, anonymous, clientId, expiresAt }: Invite,
  asking: string | null,
  now: Date,
): 'OPEN' | 'USED' | 'EXPIRED' {
  if (evaluationNo && (!anonymous || asking === clientId)) return 'USED';
  return now >= expiresAt ? 'EXPIRED' : 'OPEN';
}
