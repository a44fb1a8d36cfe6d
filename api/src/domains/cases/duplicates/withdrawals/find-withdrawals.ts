import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import { type Ctx } from '../../../../platform/kernel/index.ts';
import { readCase } from '../../case-page.ts';
import { requestWithin } from '../../request-reach.ts';
import { WITHDRAW_REASONS, type WithdrawReason } from '../reasons.ts';
import { withdrawalFlow } from './withdrawal.flow.ts';
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
  select ${flowColumns('w')},
         w.request_no as title, w.name_masked as subject, w.request_no as "requestNo", w.case_id as "caseId", w.case_no as "caseNo",
         w.name_masked as "nameMasked", w.requester, w.requester_name as "requesterName", w.reason_code as "reasonCode",
         w.reason_text as "reasonText", w.need_approval as "needApproval", w.approver_name as "approverName",
         w.decision_text as "decisionText", w.decided_at as "decidedAt", w.created_at as "createdAt", w.due_at as "dueAt", w.effects
    from withdraw_request w`;

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

/** 撤回申请 of the caller's scope, newest first. */
export async function listWithdrawals(
  ctx: Ctx,
  states: readonly string[],
  args: PageArgs,
): Promise<Page<WithdrawalType>> {
  const size = pageSize(args);
  const after = args.after ? sql`w.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const wanted = states.length > 0 ? sql`w.state = any(${[...states]}::text[])` : sql`true`;
  const found = await rows<WithdrawalRow>(
    ctx,
    sql`${columns} where ${requestWithin(ctx, 'w')} and ${wanted} and ${after} order by w.id desc limit ${size + 1}`,
  );
  return toPage(found, size, args, (row) => encodeCursor(null, row.id), viewWithdrawal);
}

/** The withdrawals of a case that the caller may see, newest first. @throws NOT_FOUND */
export async function withdrawalsOfCase(ctx: Ctx, caseId: string): Promise<WithdrawalType[]> {
  const { id } = await readCase(ctx, caseId);
  return (await rows<WithdrawalRow>(ctx, sql`${columns} where w.case_id = ${id} order by w.id desc limit 20`)).map(
    viewWithdrawal,
  );
}
