import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Condition, StandingRule } from '../../../../platform/rules/index.ts';
import type { MaterialDemand } from '../matter.entity.ts';
import type { MatterBody } from './matter-body.ts';

/**
 * The catalogue as an installation has it that is older than its versions: names, codes and switches that administrators have set are what version
 * 1 says. By code; one statement.
 */
export async function standingMatters(tx: Ctx): Promise<ReadonlyMap<string, StandingRule<MatterBody>>> {
  const found = await tables(tx)
    .selectFrom('matter')
    .select([
      'name',
      'in_bundle_rule as condition',
      'enabled',
      sql<
        MatterBody & { materials: MaterialDemand[] }
      >`jsonb_strip_nulls(jsonb_build_object('code', code, 'aliases', to_jsonb(aliases), 'departmentCode', department_code, 'departmentName', department_name, 'level', level, 'taskCode', task_code, 'taskHandleItem', task_handle_item, 'catalogCode', catalog_code, 'matterVersion', matter_version, 'oncePerDischarge', once_per_discharge, 'materials', required_materials, 'sort', sort))`.as(
        'body',
      ),
    ])
    .$narrowType<{ condition: Condition | null }>()
    .execute();
  return new Map(
    found.map(({ name, condition, enabled, body }) => [
      body.code,
      { title: name, condition: condition ?? { and: [] }, enabled, body },
    ]),
  );
}
