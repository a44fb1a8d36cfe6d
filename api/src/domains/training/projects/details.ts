import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { formatDateTime, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { LibraryLineType, ProjectVersionType } from './project.type.ts';

type Of<T> = ReadonlyMap<string, T[]>;

/** Contents by project, newest first. */
export async function readVersions(ctx: Ctx, ids: readonly string[]): Promise<Of<ProjectVersionType>> {
  const found = await rows<Omit<ProjectVersionType, 'changedOn'> & { projectId: string; changedAt: SqlInstant }>(
    ctx,
    sql`select project_id as "projectId", content_version as "contentVersion", source, changed_at as "changedAt", content
          from training_project_version where project_id = any(${[...ids]}::uuid[]) order by content_version desc`,
  );
  return Map.groupBy(
    found.map(({ changedAt, ...rest }) => ({ ...rest, changedOn: localDateOf(toDate(changedAt)) })),
    ({ projectId }) => projectId,
  );
}

/** 动态 by project, newest first. */
export async function readLines(ctx: Ctx, ids: readonly string[]): Promise<Of<LibraryLineType>> {
  const found = await rows<Omit<LibraryLineType, 'at'> & { targetId: string; createdAt: SqlInstant }>(
    ctx,
    sql`select id, target_id as "targetId", kind, text, created_at as "createdAt", coalesce(by_org, by_name) as "by"
          from training_library_event where target_id = any(${[...ids]}::uuid[]) order by id desc`,
  );
  return Map.groupBy(
    found.map(({ createdAt, ...rest }) => ({ ...rest, at: formatDateTime(toDate(createdAt)) })),
    ({ targetId }) => targetId,
  );
}
