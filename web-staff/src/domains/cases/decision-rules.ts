import type { DecisionInput, FlowActionData } from '@yjs/web-kit';

/** Ending open sub-cases needs a reason though the act itself asks for none (A18): the fields follow. */
export function withReason(action: FlowActionData, required: boolean): FlowActionData {
  const asksNone = action.input === 'NONE' || action.input === 'NOTE';
  return required && asksNone ? { ...action, input: 'REASON' } : action;
}

/** A message left as it was is the server's to fill in for each case; only an edited one is sent. */
export function withoutUnchangedMessage(decision: DecisionInput, offered: string | null | undefined): DecisionInput {
  if (decision.messageText !== offered?.trim()) return decision;
  const { messageText: _unchanged, ...rest } = decision;
  return rest;
}
