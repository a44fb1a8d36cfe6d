export { evaluationAddress } from './address.ts';
export { type CreatedInvite, createInvite, type InviteWish, inviteToReception } from './create-invite.ts';
export { evaluationErrors, evaluationRefusal } from './errors.ts';
export { readEvaluationPage } from './evaluation-page.ts';
export { onEvaluation } from './follow.ts';
export { LONGEST_QUEUE_MS, TOLERANCE_MS } from './moment.ts';
export { ownStartPage } from './own-start-page.ts';
export { type EvaluationReceipt, type GivenEvaluation, submitEvaluation } from './submit-evaluation.ts';
export { ticketOf } from './ticket.ts';
