import { rows, run, sql, toDateOrNull } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { takeDatedNumbers } from '../../../../platform/numbers/dated-numbers.ts';
import type { PlanFacts } from './decide.ts';
import { PLAN } from './plan.flow.ts';
import { type PlanRow, planColumns } from './plan-row.ts';
import type { OfflineSubCase } from './situation.ts';

/** The plans of sub-cases, locked in id order. Their cases are locked already. */
export function lockPlans(tx: Ctx, subCaseIds: readonly string[]): Promise<PlanRow[]> {
  return rows<PlanRow>(
    tx,
    sql`select ${planColumns} from auto_finish_plan p where p.sub_case_id = any(${[...subCaseIds]}::uuid[]) order by p.id for update`,
  );
}

/** What of a plan its next step is decided by. */
export function planFacts(plan: PlanRow): PlanFacts {
  const pausedSince = toDateOrNull(plan.pausedSince);
  return { ...plan, pausedOn: pausedSince ? localDateOf(pausedSince) : null };
}

/** One plan for each sub-case that has none (01 §5.3). */
export async function createPlans(tx: Ctx, subCases: readonly OfflineSubCase[]): Promise<void> {
  if (subCases.length === 0) return;
  const now = tx.app.clock.now();
  const numbers = await takeDatedNumbers(tx, { sequence: 'auto-finish', prefix: 'ZD', digits: 5 }, subCases.length);
  const values = subCases.map((one, n) => ({
    ...one,
    planId: uuidv7(now.getTime()),
    no: numbers[n],
  }));
  await run(
    tx,
    sql`
    insert into auto_finish_plan (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, plan_no, sub_case_id, case_id,
          bj_no, subject, matter_code, matter_name)
    select v."planId", ${now}, ${now}, 'PLANNED', ${now}, v."orgId", v."orgPath", v."districtCode", v.no, v.id, v."caseId", v."bjNo",
           v.subject, v."matterCode", v."matterName"
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v("planId" uuid, no text, id uuid, "caseId" uuid, "bjNo" text,
           subject text, "matterCode" text, "matterName" text, "orgId" uuid, "orgPath" text, "districtCode" text)`,
  );
  await startRecords(
    tx,
    PLAN,
    values.map(({ planId }) => planId),
  );
}

/** New values of plans' own columns. */
export interface PlanDates {
  id: string;
  ruleId: string | null;
  ruleNo: string | null;
  ruleVersion: number | null;
  ruleTitle: string | null;
  trigger: string | null;
  finishAs: string | null;
  plannedOn: string | null;
  noticedOn: string | null;
  pausedWorkdays: number;
}

/** Writes when and by which rule plans will be executed; the clock runs again. */
export async function writeDates(tx: Ctx, values: readonly PlanDates[]): Promise<void> {
  if (values.length === 0) return;
  await run(
    tx,
    sql`
    update auto_finish_plan p
       set rule_id = v."ruleId", rule_no = v."ruleNo", rule_version = v."ruleVersion", rule_title = v."ruleTitle", trigger = v.trigger,
           finish_as = v."finishAs", planned_on = v."plannedOn", noticed_on = v."noticedOn", paused_workdays = v."pausedWorkdays",
           paused_since = null, updated_at = ${tx.app.clock.now()}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "ruleId" uuid, "ruleNo" text, "ruleVersion" int,
           "ruleTitle" text, trigger text, "finishAs" text, "plannedOn" date, "noticedOn" date, "pausedWorkdays" int)
     where p.id = v.id`,
  );
}
