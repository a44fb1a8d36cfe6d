import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ProjectVersionType } from './project.type.ts';

type Of<T> = ReadonlyMap<string, T[]>;

/** Contents by project, newest first. */
export async function readVersions(ctx: Ctx, ids: readonly string[]): Promise<Of<ProjectVersionType>> {
  const found = await rows<Omit<ProjectVersionType, 'changedOn'> & { changedAt: SqlInstant }>(
    ctx,
    sql`select project_id as "projectId", p.institution_id as "institutionId", v.content_version as "contentVersion", source, changed_at as "changedAt", content
          from training_project_version v join training_project p on p.id = v.project_id
         where project_id = any(${[...ids]}::uuid[]) order by v.content_version desc`,
  );
  return Map.groupBy(
    found.map(({ changedAt, ...rest }) => ({ ...rest, changedOn: localDateOf(toDate(changedAt)) })),
    ({ projectId }) => projectId,
  );
}
