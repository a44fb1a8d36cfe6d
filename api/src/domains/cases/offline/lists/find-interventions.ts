import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql } from '../../../../database/sql.ts';
import { type FlowRow, findReason, flowColumns } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { newestFirst } from '../../../../platform/lists/index.ts';
import { inStates, requestWithin } from '../../request-reach.ts';
import { INTERVENTION, interventionFlow } from '../interventions/intervention.flow.ts';
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

const columns = sql`
  ${flowColumns('i')}, i.intervention_no as title, i.subject, null as "matterCode", i.intervention_no as "interventionNo",
  i.sub_case_id as "subCaseId", i.bj_no as "bjNo", i.matter_name as "matterName", i.kind, i.new_status as "newStatus",
  i.defer_until::text as "deferUntil", i.reason_code as "reasonCode", i.reason_text as "reasonText",
  i.operator_name as "operatorName", i.needs_approval as "needsApproval", i.created_at as "createdAt",
  i.approver_name as "approverName", i.decided_at as "decidedAt", i.decision_text as "decisionText"`;

export const interventionTables = sql`offline_intervention i`;

/** The condition of the list, the caller's scope always included; no state named means all. */
export const interventionWhere = (ctx: Ctx, states: readonly string[]): RawBuilder<unknown> =>
  sql`${requestWithin(ctx, 'i', 'sub_case_id')} and ${inStates('i', states)}`;

function view(row: InterventionRow): InterventionType {
  return Object.assign(new InterventionType(), row, {
    row,
    words: interventionWords(row),
    reasonTitle: findReason(INTERVENTION_REASONS, row.reasonCode)?.title ?? row.reasonCode,
    stateTitle: interventionFlow.states[row.state]?.title ?? row.state,
  });
}

const interventions = newestFirst<InterventionRow, readonly string[], InterventionType>({
  type: INTERVENTION,
  alias: 'i',
  columns,
  tables: interventionTables,
  where: interventionWhere,
  viewer: () => view,
});

/** 干预 of the caller's scope, newest first. */
export const listInterventions = interventions.page;
/** All of the list, page by page, for exports. */
export const interventionPages = interventions.pages;
