import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { withinScope } from '../../../platform/lists/index.ts';
import type { OwnRun } from './own-run.ts';
import { seen, traineePlaces } from './scope.ts';

/** A run that the caller may see: his institution's, or one that his district has to do with. @throws NOT_FOUND */
export async function getSeenRun(ctx: Ctx, id: string): Promise<OwnRun> {
  const row = isUuid(id)
    ? await firstRow<OwnRun & { places: string[] }>(
        ctx,
        sql`select r.id, r.run_no as "runNo", r.name, r.state, r.org_id as "orgId", r.org_path as "orgPath",
              r.district_code as "districtCode", r.institution_id as "institutionId", r.project_id as "projectId",
              r.plan_version as "planVersion", r.planned_start::text as "from", r.planned_end::text as "to", c.places
            from training_run r cross join lateral (select ${traineePlaces('of_run')} as places from (select r.id as run_id) of_run) c
           where r.id = ${id}`,
      )
    : undefined;
  return withinScope(ctx, 'trainingRun', row, (run) => seen(ctx, run));
}
