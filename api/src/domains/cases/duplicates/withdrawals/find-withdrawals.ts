import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql } from '../../../../database/sql.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { newestFirst } from '../../../../platform/lists/index.ts';
import { readCase } from '../../case-page.ts';
import { inStates, requestWithin } from '../../request-reach.ts';
import { WITHDRAW_REASONS, type WithdrawReason } from '../reasons.ts';
import { WITHDRAWAL, withdrawalFlow } from './withdrawal.flow.ts';
import { WithdrawalType } from './withdrawal.type.ts';

interface WithdrawalRow extends FlowRow {
  requestNo: string;
  caseId: string;
  caseNo: string;
  nameMasked: string;
  requester: string;
  requesterName: string;
  reasonCode: WithdrawReason;
  reasonText: string | null;
  needApproval: boolean;
  approverName: string | null;
  decisionText: string | null;
  decidedAt: SqlInstant | null;
  createdAt: SqlInstant;
  dueAt: SqlInstant | null;
  effects: string[];
}

const columns = sql`
         ${flowColumns('w')},
         w.request_no as title, w.name_masked as subject, w.request_no as "requestNo", w.case_id as "caseId", w.case_no as "caseNo",
         w.name_masked as "nameMasked", w.requester, w.requester_name as "requesterName", w.reason_code as "reasonCode",
         w.reason_text as "reasonText", w.need_approval as "needApproval", w.approver_name as "approverName",
         w.decision_text as "decisionText", w.decided_at as "decidedAt", w.created_at as "createdAt", w.due_at as "dueAt", w.effects`;

export const withdrawalTables = sql`withdraw_request w`;

/** The condition of the list, the caller's scope always included; no state named means all. */
export const withdrawalWhere = (ctx: Ctx, states: readonly string[]): RawBuilder<unknown> =>
  sql`${requestWithin(ctx, 'w')} and ${inStates('w', states)}`;

function viewWithdrawal(row: WithdrawalRow): WithdrawalType {
  return Object.assign(new WithdrawalType(), row, {
    row,
    stateTitle: withdrawalFlow.states[row.state]?.title ?? row.state,
    reasonTitle: WITHDRAW_REASONS[row.reasonCode],
    requesterTitle: requesterTitle(row),
  });
}

/** Somebody who acted for the applicant is named beside him. */
function requesterTitle({ requester, requesterName, nameMasked }: WithdrawalRow): string {
  if (requester !== 'APPLICANT') return `窗口代办（${requesterName}）`;
  return requesterName === nameMasked ? '申请人本人' : requesterName;
}

const withdrawals = newestFirst<WithdrawalRow, readonly string[], WithdrawalType>({
  type: WITHDRAWAL,
  alias: 'w',
  columns,
  tables: withdrawalTables,
  where: withdrawalWhere,
  viewer: () => viewWithdrawal,
});

/** 撤回申请 of the caller's scope, newest first. */
export const listWithdrawals = withdrawals.page;
/** All of the list, page by page, for exports. */
export const withdrawalPages = withdrawals.pages;

/** The withdrawals of a case that the caller may see, newest first. @throws NOT_FOUND */
export async function withdrawalsOfCase(ctx: Ctx, caseId: string): Promise<WithdrawalType[]> {
  const { id } = await readCase(ctx, caseId);
  return withdrawals.some(ctx, sql`w.case_id = ${id}`, 20);
}
