import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { IdentitySyncRunType, IdentitySyncStatusType } from './sync-run.type.ts';

interface RunRow extends Omit<IdentitySyncRunType, 'startedAt' | 'endedAt' | 'since'> {
  startedAt: SqlInstant;
  endedAt: SqlInstant | null;
  since: SqlInstant | null;
}

/** 同步任务, newest first. */
export async function listRuns(ctx: Ctx, state: string | null, args: PageArgs): Promise<Page<IdentitySyncRunType>> {
  const size = pageSize(args);
  const parts = [sql`true`];
  if (state) parts.push(sql`state = ${state}`);
  if (args.after) parts.push(sql`id < ${decodeCursor(args.after).id}::uuid`);
  const found = await rows<RunRow>(
    ctx,
    sql`select id, kind, state, started_at as "startedAt", ended_at as "endedAt", since, received, fresh, changed, unchanged, failed,
          duplicates, rechecked, missing, duration_ms as "durationMs", error, started_by_name as "startedByName"
        from training_identity_sync where ${sql.join(parts, sql` and `)} order by id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => Object.assign(new IdentitySyncRunType(), row),
  );
}

/** How fresh the mirror is, and how many enrolments wait for it. */
export async function readStatus(ctx: Ctx): Promise<IdentitySyncStatusType> {
  const found = await firstRow<{
    lastSuccessAt: SqlInstant | null;
    mirrored: number;
    duplicates: number;
    verifying: number;
    missing: number;
    bad: number;
  }>(
    ctx,
    sql`select (select max(started_at) from training_identity_sync where state = 'SUCCEEDED') as "lastSuccessAt",
          (select count(*)::int from training_identity) as mirrored,
          (select count(*)::int from training_identity where duplicate) as duplicates,
          (select count(*)::int from training_identity where doubt = 'MISSING') as missing,
          (select count(*)::int from training_identity where doubt = 'BAD') as bad,
          (select count(*)::int from training_enrolment where state = 'VERIFYING') as verifying`,
  );
  return Object.assign(new IdentitySyncStatusType(), found);
}
