import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import type { Page, PageArgs } from '../../../graphql/connection.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { chunksOf, pageOf, type SortOf } from '../../../platform/lists/index.ts';
import { IdentitySyncRunType, IdentitySyncStatusType } from './sync-run.type.ts';
import { runSort } from './sync-sort.ts';

interface RunRow extends Omit<IdentitySyncRunType, 'startedAt' | 'endedAt' | 'since'> {
  startedAt: SqlInstant;
  endedAt: SqlInstant | null;
  since: SqlInstant | null;
}

const runs = {
  columns: sql`run.id, run.kind, run.state, run.started_at as "startedAt", run.ended_at as "endedAt", run.since, run.received, run.fresh,
          run.changed, run.unchanged, run.failed, run.duplicates, run.rechecked, run.missing, run.duration_ms as "durationMs", run.error,
          run.started_by_name as "startedByName"`,
  tables: sql`training_identity_sync run`,
  order: runSort.order,
};

/** 同步任务. */
export function listRuns(
  ctx: Ctx,
  state: string | null,
  sort: SortOf<typeof runSort>,
  args: PageArgs,
): Promise<Page<IdentitySyncRunType>> {
  const where = state ? sql`run.state = ${state}` : sql`true`;
  return pageOf(ctx, runs, { where, sort }, args, (row: RunRow) => Object.assign(new IdentitySyncRunType(), row));
}

/** What an export counts. */
export const runRows = () => sql`${runs.tables}`;

/** All of them, a page at a time: for exports. */
export async function* runPages(ctx: Ctx): AsyncGenerator<IdentitySyncRunType[]> {
  yield* chunksOf(ctx, runs, sql`true`, (row: RunRow) => Object.assign(new IdentitySyncRunType(), row));
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
