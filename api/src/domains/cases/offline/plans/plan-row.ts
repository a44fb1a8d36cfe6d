import { type SqlInstant, sql } from '../../../../database/sql.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import type { FinishState } from '../rules/rule-body.ts';

/** A plan with its columns. */
export interface PlanRow extends FlowRow {
  planNo: string;
  subCaseId: string;
  caseId: string;
  bjNo: string;
  matterName: string;
  /** `null` while no rule holds or is in sight. */
  ruleId: string | null;
  ruleNo: string | null;
  ruleVersion: number | null;
  ruleTitle: string | null;
  trigger: string | null;
  finishAs: FinishState | null;
  /** Day on which it is executed at 18:00; `null` while it waits for something else than time. */
  plannedOn: string | null;
  noticedAt: SqlInstant | null;
  noticedOn: string | null;
  deferredUntil: string | null;
  deferCount: number;
  pausedSince: SqlInstant | null;
  pausedWorkdays: number;
  disabled: boolean;
  executedAt: SqlInstant | null;
  note: string | null;
}

/** Columns of {@link PlanRow}; `p` is the plan. */
export const planColumns = sql`
  ${flowColumns('p')}, p.plan_no as title,
  p.subject, p.matter_code as "matterCode", p.plan_no as "planNo", p.sub_case_id as "subCaseId", p.case_id as "caseId",
  p.bj_no as "bjNo", p.matter_name as "matterName", p.rule_id as "ruleId", p.rule_no as "ruleNo", p.rule_version as "ruleVersion",
  p.rule_title as "ruleTitle", p.trigger, p.finish_as as "finishAs", p.planned_on::text as "plannedOn", p.noticed_at as "noticedAt",
  p.noticed_on::text as "noticedOn", p.deferred_until::text as "deferredUntil", p.defer_count as "deferCount",
  p.paused_since as "pausedSince", p.paused_workdays as "pausedWorkdays", p.disabled, p.executed_at as "executedAt", p.note`;
