import { toDate } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ProjectVersionType } from './project.type.ts';

type Of<T> = ReadonlyMap<string, T[]>;

/** Contents by project, newest first. */
export async function readVersions(ctx: Ctx, ids: readonly string[]): Promise<Of<ProjectVersionType>> {
  const found = await tables(ctx)
    .selectFrom('training_project_version as v')
    .innerJoin('training_project as p', 'p.id', 'v.project_id')
    .select([
      'project_id as projectId',
      'p.institution_id as institutionId',
      'v.content_version as contentVersion',
      'source',
      'changed_at as changedAt',
      'content',
    ])
    .where('project_id', '=', anyOf(ids))
    .orderBy('v.content_version', 'desc')
    .execute();
  return Map.groupBy(
    found.map(({ changedAt, ...rest }) => ({ ...rest, changedOn: localDateOf(toDate(changedAt)) })),
    ({ projectId }) => projectId,
  );
}
