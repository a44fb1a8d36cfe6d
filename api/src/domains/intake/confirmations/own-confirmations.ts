import { requireRecentProof } from '../../../platform/access/index.ts';
import { answerConfirmation, confirmationsOf, type OwnConfirmation } from '../../../platform/confirmations/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';
import { ownChannel } from '../applicants/own-channel.ts';
import { refuseAgent } from '../applicants/refuse-agent.ts';

/** 一键确认 (01 §8.6 no. 3): what the caller is asked and has answered, newest first. */
export async function listMyConfirmations(ctx: Ctx): Promise<OwnConfirmation[]> {
  return confirmationsOf(ctx, (await getOwnApplicant(ctx)).idNo);
}

export interface OwnAnswer {
  id: string;
  confirm: boolean;
  /** As the page says; what counts is the door by which the session came in. */
  channel: string;
}

/**
 * The caller's answer; another's question answers like one that is not there.
 *
 * @throws E-0703, E-0709 for who acts for the person, E-0804, NOT_FOUND, E-0503 where it was answered or taken back
 */
export async function answerMyConfirmation(ctx: Ctx, { id, confirm }: OwnAnswer): Promise<OwnConfirmation> {
  const { idNo } = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  await requireRecentProof(ctx);
  const channel = await ownChannel(ctx);
  await transaction(ctx, (tx) => answerConfirmation(tx, { id, idNo, confirm, channel }));
  const answered = (await confirmationsOf(ctx, idNo)).find((one) => one.id === id.toLowerCase());
  if (!answered) throw refuse('NOT_FOUND');
  return answered;
}
