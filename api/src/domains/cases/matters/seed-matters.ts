import { rows, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { MATTERS } from './catalogue.ts';
import { TIME_LIMITS, VALID_SINCE } from './time-limits.ts';

/** Enters the shipped matters that are not known yet. What administrators changed, or switched off, stays as it is. */
export async function seedMatters(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const entries = MATTERS.map((matter) => ({ id: uuidv7(now.getTime()), at: now.toISOString(), ...matter }));
  await rows(
    ctx,
    sql`insert into matter (id, created_at, updated_at, code, name, aliases, matter_version, department_code, department_name, level,
          mode, mode_title, in_bundle_rule, auto_close_on_dept_done, once_per_discharge, required_materials, promise_days, legal_days, legal_unit, enabled,
          sort)
        select id, at, at, code, name, array(select jsonb_array_elements_text(aliases)), "matterVersion", "departmentCode",
          "departmentName", level, mode, "modeTitle", nullif("inBundleRule", 'null'), "autoCloseOnDeptDone", "oncePerDischarge", "requiredMaterials",
          "promiseDays", "legalDays", "legalUnit", enabled, sort
          from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as m (id uuid, at timestamptz, code text, name text, aliases jsonb,
          "matterVersion" int, "departmentCode" text, "departmentName" text, level text, mode text, "modeTitle" text,
          "inBundleRule" jsonb, "autoCloseOnDeptDone" boolean, "oncePerDischarge" boolean, "requiredMaterials" jsonb, "promiseDays" int, "legalDays" int,
          "legalUnit" text, enabled boolean, sort int)
        on conflict (code) do nothing`,
  );
}

/** Enters the shipped limits as version 1. An administrator's later version of a limit goes before it; a changed one is not restored. */
export async function seedTimeLimits(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const entries = TIME_LIMITS.map((rule) => ({ id: uuidv7(now.getTime()), ...rule }));
  await rows(
    ctx,
    sql`insert into time_limit_rule (id, created_at, updated_at, matter_code, kind, stage, limit_value, limit_unit, effective_from)
        select id, ${now}, ${now}, "matterCode", kind, stage, "limitValue", "limitUnit", ${VALID_SINCE}
          from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as r (id uuid, "matterCode" text, kind text, stage text,
          "limitValue" numeric, "limitUnit" text)
        on conflict (matter_code, kind, stage, org_level, rule_version) do nothing`,
  );
}
