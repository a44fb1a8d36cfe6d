import { anyOf, tables } from '../../database/tables.ts';
import type { FlowRow } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { closeTasks, openTasks } from '../../platform/tasks/tasks.ts';

/** The bureaus of districts by district code, and the city's under 310000: whom to tell and to ask about an institution there. */
export async function bureausOf(ctx: Ctx, districtCodes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tables(ctx)
    .selectFrom('org')
    .select(['code', 'id'])
    .where('code', '=', anyOf([...new Set([...districtCodes, CITY_CODE])]))
    .execute();
  return new Map(found.map(({ code, id }) => [code, id]));
}

/** Code of the city's bureau. */
export const CITY_CODE = '310000';

/** Opens a to-do about an institution for the officers of its district, in place of an open one of the same kind. */
export async function openDistrictTask(
  tx: Ctx,
  institution: FlowRow,
  { kind, title }: { kind: string; title: string },
): Promise<void> {
  const orgId = (await bureausOf(tx, [institution.districtCode])).get(institution.districtCode);
  if (!orgId) return;
  await closeTasks(tx, [institution.id], kind);
  await openTasks(tx, [
    {
      kind,
      recordType: 'trainingInstitution',
      record: { ...institution, orgId },
      title,
      roleCode: 'BIZ_OFFICER',
      priority: 3,
      dueAt: null,
    },
  ]);
}
