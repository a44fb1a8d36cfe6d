import { type SqlInstant, sql } from '../../../database/sql.ts';
import { type FlowRow, flowColumns } from '../../flow/index.ts';
import type { Condition } from '../condition.ts';
import type { RuleLevel } from './home.ts';

/** A version with the columns of its rule, as SQL returns it. */
export interface RuleVersionRow extends FlowRow {
  ruleId: string;
  ruleNo: string;
  key: string;
  level: RuleLevel;
  kind: string;
  number: number;
  basedOn: number | null;
  enabled: boolean;
  ruleTitle: string;
  condition: Condition;
  body: object;
  basisText: string | null;
  note: string | null;
  wantedFrom: string | null;
  authorName: string;
  editedBy: string[];
  suggestionId: string | null;
  createdAt: SqlInstant;
  approverName: string | null;
  decidedAt: SqlInstant | null;
  decisionText: string | null;
  effectiveFrom: SqlInstant | null;
}

export const versionColumns = sql`
  ${flowColumns('v')}, v.version_no as title,
  v.title as subject, null as "matterCode", v.rule_id as "ruleId", r.rule_no as "ruleNo", r.key, r.level, v.kind, v.number,
  v.based_on as "basedOn", v.enabled, v.title as "ruleTitle", v.condition, v.body, v.basis_text as "basisText", v.note,
  v.wanted_from::text as "wantedFrom", v.author_name as "authorName", v.edited_by as "editedBy", v.suggestion_id as "suggestionId",
  v.created_at as "createdAt", v.approver_name as "approverName", v.decided_at as "decidedAt", v.decision_text as "decisionText",
  v.effective_from as "effectiveFrom"`;

export const versionTables = sql`rule_version v join rule r on r.id = v.rule_id`;
