import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql } from '../../../database/sql.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { newestFirst } from '../../../platform/lists/index.ts';
import { readCase } from '../case-page.ts';
import { inStates, requestWithin } from '../request-reach.ts';
import { REOPEN, reopenFlow, reopenReasons } from './reopen.flow.ts';
import { ReopeningType } from './reopen.type.ts';

interface ReopenRow extends FlowRow {
  requestNo: string;
  caseId: string;
  caseNo: string;
  nameMasked: string;
  matterNames: string[];
  reasonCode: string;
  reasonText: string;
  operatorName: string;
  createdAt: SqlInstant;
  districtApprover: string | null;
  districtDecidedAt: SqlInstant | null;
  cityApprover: string | null;
  cityDecidedAt: SqlInstant | null;
  decisionText: string | null;
}

const columns = sql`
         ${flowColumns('r')},
         r.request_no as title, r.name_masked as subject, r.request_no as "requestNo", r.case_id as "caseId", r.case_no as "caseNo",
         r.name_masked as "nameMasked", r.matter_names as "matterNames", r.reason_code as "reasonCode", r.reason_text as "reasonText",
         r.operator_name as "operatorName", r.created_at as "createdAt", r.district_approver as "districtApprover",
         r.district_decided_at as "districtDecidedAt", r.city_approver as "cityApprover", r.city_decided_at as "cityDecidedAt",
         r.decision_text as "decisionText"`;

/** The condition of the list, the caller's scope always included. */
export const reopeningWhere = (ctx: Ctx, states: readonly string[]): RawBuilder<unknown> =>
  sql`${requestWithin(ctx, 'r')} and ${inStates('r', states)}`;

const reopenings = newestFirst<ReopenRow, readonly string[], ReopeningType>({
  type: REOPEN,
  alias: 'r',
  columns,
  tables: sql`reopen_request r`,
  where: reopeningWhere,
  viewer: () => view,
});

/** 重新办理申请 of the caller's scope, newest first. */
export const listReopenings = reopenings.page;
/** The whole list, page by page, for its file. */
export const reopeningPages = reopenings.pages;

/** Those of one case that the caller may see, newest first. @throws NOT_FOUND */
export async function reopeningsOfCase(ctx: Ctx, caseId: string): Promise<ReopeningType[]> {
  const { id } = await readCase(ctx, caseId);
  return reopenings.some(ctx, sql`r.case_id = ${id}`, 20);
}

function view(row: ReopenRow): ReopeningType {
  const title = reopenReasons.find(({ code }) => code === row.reasonCode)?.title ?? row.reasonCode;
  return Object.assign(new ReopeningType(), row, {
    row,
    reason: `${title}：${row.reasonText}`,
    stateTitle: reopenFlow.states[row.state]?.title ?? row.state,
  });
}
