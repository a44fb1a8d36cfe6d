import { type Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { readCase } from '../../case-page.ts';
import { requestWithdrawal } from './request-withdrawal.ts';
import type { WithdrawCaseInput } from './withdrawal.type.ts';

/** 申请撤回 at the window for the applicant, in the clerk's scope. @throws NOT_FOUND, E-0503, E-0504, E-0005, BAD_INPUT */
export async function withdrawAtWindow(ctx: Ctx, input: WithdrawCaseInput): Promise<string> {
  const { id: caseId } = await readCase(ctx, input.caseId);
  const { reasonCode, reasonText, version } = input;
  await once(ctx, 'withdrawCase', input.requestId, { ...input, caseId }, (tx) =>
    requestWithdrawal(tx, { caseId, version, requester: 'CLERK', reasonCode, reasonText: reasonText ?? undefined }),
  );
  return caseId;
}
