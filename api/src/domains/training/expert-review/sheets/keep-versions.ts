import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Keeps what was handed in: of a sheet that is taken back and changed both versions stay (AC18-4). */
export async function keepSubmitted(tx: Ctx, ids: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`insert into review_sheet_version (assignment_id, sheet_version, content, total, submitted_at)
        select assignment_id, sheet_version, jsonb_build_object('scores', scores, 'comments', comments, 'overallComment', overall_comment,
               'recommended', recommended, 'vetoFlags', veto_flags), total, submitted_at
          from review_sheet where assignment_id = any(${[...ids]}::uuid[])`,
  );
}

/** T18-5: the sheet is a draft again, its next submission another version. */
export async function keepWithdrawn(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update review_sheet_version v set withdrawn_at = ${now} from review_sheet s
         where s.assignment_id = v.assignment_id and s.sheet_version = v.sheet_version and s.assignment_id = any(${[...ids]}::uuid[])`,
  );
  await run(
    tx,
    sql`update review_sheet set sheet_version = sheet_version + 1, submitted_at = null, updated_at = ${now}
         where assignment_id = any(${[...ids]}::uuid[])`,
  );
}
