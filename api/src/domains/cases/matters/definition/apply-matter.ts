import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { isAlways, type RuleInForce } from '../../../../platform/rules/index.ts';
import { MODE_TITLES } from '../mode-titles.ts';
import type { MatterBody } from './matter-body.ts';

/** Writes what a version in force says into the catalogue that applications, guides and messages read. A new matter begins online, without limits. */
export async function applyMatter(tx: Ctx, rule: RuleInForce<MatterBody>, enabled: boolean): Promise<void> {
  const { title, condition, body } = rule;
  const now = tx.app.clock.now();
  const inBundle = isAlways(condition) ? null : JSON.stringify(condition);
  await run(
    tx,
    sql`
    insert into matter (id, created_at, updated_at, code, name, aliases, task_code, task_handle_item, catalog_code, matter_version,
          department_code, department_name, level, mode, mode_title, in_bundle_rule, auto_close_on_dept_done, once_per_discharge,
          required_materials, enabled, sort)
    values (${uuidv7(now.getTime())}, ${now}, ${now}, ${body.code}, ${title}, ${body.aliases ?? []}::text[], ${body.taskCode ?? null},
          ${body.taskHandleItem ?? null}, ${body.catalogCode ?? null}, ${body.matterVersion}, ${body.departmentCode},
          ${body.departmentName}, ${body.level}, 'ONLINE', ${MODE_TITLES.ONLINE}, ${inBundle}::jsonb, true, ${body.oncePerDischarge},
          ${JSON.stringify(body.materials ?? [])}::jsonb, ${enabled}, ${body.sort})
    on conflict (code) do update set name = excluded.name, aliases = excluded.aliases, task_code = excluded.task_code,
          task_handle_item = excluded.task_handle_item, catalog_code = excluded.catalog_code, matter_version = excluded.matter_version,
          department_code = excluded.department_code, department_name = excluded.department_name, level = excluded.level,
          in_bundle_rule = excluded.in_bundle_rule, once_per_discharge = excluded.once_per_discharge,
          required_materials = excluded.required_materials, enabled = excluded.enabled, sort = excluded.sort,
          version = matter.version + 1, updated_at = excluded.updated_at`,
  );
}
