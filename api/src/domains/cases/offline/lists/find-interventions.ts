import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { type FlowRow, findReason, flowColumns } from '../../../../platform/flow/index.ts';
import { type Ctx } from '../../../../platform/kernel/index.ts';
import { requestWithin } from '../../request-reach.ts';
import { interventionFlow } from '../interventions/intervention.flow.ts';
import type { InterventionKind, NewStatus } from '../interventions/words.ts';
import { INTERVENTION_REASONS } from '../plans/plan.flow.ts';
import { interventionWords } from './find-plans.ts';
import { InterventionType } from './intervention.type.ts';

interface InterventionRow extends FlowRow {
  interventionNo: string;
  subCaseId: string;
  bjNo: string;
  matterName: string;
  kind: InterventionKind;
  newStatus: NewStatus | null;
  deferUntil: string | null;
  reasonCode: string;
  reasonText: string;
  operatorName: string;
  needsApproval: boolean;
  createdAt: SqlInstant;
}

/** 干预 of the caller's scope, newest first. */
export async function listInterventions(
  ctx: Ctx,
  states: readonly string[],
  args: PageArgs,
): Promise<Page<InterventionType>> {
  const size = pageSize(args);
  const from = args.after ? sql`i.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<InterventionRow>(
    ctx,
    sql`
    select ${flowColumns('i')},
           i.intervention_no as title, i.subject, null as "matterCode", i.intervention_no as "interventionNo",
           i.sub_case_id as "subCaseId", i.bj_no as "bjNo", i.matter_name as "matterName", i.kind, i.new_status as "newStatus",
           i.defer_until::text as "deferUntil", i.reason_code as "reasonCode", i.reason_text as "reasonText",
           i.operator_name as "operatorName", i.needs_approval as "needsApproval", i.created_at as "createdAt",
           i.approver_name as "approverName", i.decided_at as "decidedAt", i.decision_text as "decisionText"
      from offline_intervention i
     where ${requestWithin(ctx, 'i', 'sub_case_id')} and ${states.length > 0 ? sql`i.state = any(${[...states]}::text[])` : sql`true`} and ${from}
     order by i.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) =>
      Object.assign(new InterventionType(), row, {
        row,
        words: interventionWords(row),
        reasonTitle: findReason(INTERVENTION_REASONS, row.reasonCode)?.title ?? row.reasonCode,
        stateTitle: interventionFlow.states[row.state]?.title ?? row.state,
      }),
  );
}
