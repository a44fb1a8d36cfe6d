import { type SqlInstant, sql } from '../../../../database/sql.ts';
import type { Limit } from '../../../../platform/calendar/index.ts';
import { type FlowRow, flowColumns, limitByDue } from '../../../../platform/flow/index.ts';
import type { LimitKind, WarningLevel } from '../words.ts';

/** A warning as lists read it. */
export interface WarningRow extends FlowRow {
  warningNo: string;
  ruleId: string;
  ruleNo: string;
  ruleVersion: number;
  ruleTitle: string;
  recordType: string;
  recordId: string;
  caseId: string | null;
  caseNo: string;
  recordNo: string;
  matterName: string;
  process: string;
  stage: string;
  limitKind: LimitKind;
  limitDueAt: SqlInstant | null;
  dueLimit: Limit | null;
  remainingMinutes: number | null;
  level: WarningLevel;
  message: string;
  advice: string;
  facts: Readonly<Record<string, unknown>>;
  triggeredAt: SqlInstant;
  priorityNo: number;
  dueAt: SqlInstant | null;
  notifiedAt: SqlInstant | null;
  reminded: number;
  ackByName: string | null;
  ackAt: SqlInstant | null;
  resolution: string | null;
  /** What is said to be wrong with it, while nobody has judged that. */
  reported: string | null;
  resolvedAt: SqlInstant | null;
  resolvedByName: string | null;
  orgName: string;
  handlerName: string | null;
  urgedAt: SqlInstant | null;
  nameMasked: string;
}

/** The limit behind a warning `w`. */
export const dueLimitOfWarning = sql.raw(limitByDue('w.record_id', 'w.limit_due_at'));

/** `w` is the warning, `c` its case where it names one, `o` the centre. */
export const warningColumns = sql`
  ${flowColumns('w')}, w.record_no as title,
  w.subject, w.matter_code as "matterCode", w.warning_no as "warningNo", w.rule_id as "ruleId", w.rule_no as "ruleNo",
  w.rule_version as "ruleVersion", w.rule_title as "ruleTitle", w.record_type as "recordType", w.record_id as "recordId",
  w.case_id as "caseId", w.case_no as "caseNo", w.record_no as "recordNo", w.matter_name as "matterName", w.process, w.stage,
  w.limit_kind as "limitKind", w.limit_due_at as "limitDueAt", ${dueLimitOfWarning} as "dueLimit",
  w.remaining_minutes as "remainingMinutes", w.level, w.message, w.advice,
  w.facts, w.triggered_at as "triggeredAt", w.priority_no as "priorityNo", w.due_at as "dueAt", w.notified_at as "notifiedAt",
  w.reminded, w.ack_by_name as "ackByName", w.ack_at as "ackAt", w.resolution,
  (select f.by_name || '：' || f.explanation from warning_feedback f
    where w.state = 'FALSE' and f.warning_id = w.id and f.verdict is null order by f.id desc limit 1) as reported,
  w.resolved_at as "resolvedAt",
  w.resolved_by_name as "resolvedByName", o.short_name as "orgName", a.user_name as "handlerName", c.urged_at as "urgedAt",
  coalesce(c.person_name_masked, w.subject) as "nameMasked"`;

export const warningTables = sql`
  warning w
  left join one_thing_case c on c.id = w.case_id
  join org o on o.id = w.org_id
  left join assignment a on a.record_type = 'case' and a.record_id = w.case_id`;
