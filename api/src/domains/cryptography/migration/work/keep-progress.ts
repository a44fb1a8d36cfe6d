import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { publishChanges, readFlowRows } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { insertRecords } from '../../../../platform/records/index.ts';
import { oddValue } from '../jobs/odd-value.record.ts';
import type { Legacy } from '../legacy/connection.ts';
import type { Position } from '../legacy/control.ts';
import { CRYPTO_MIGRATION } from '../record-types.ts';

/** The job of one table as the run knows it. */
interface TableJob {
  id: string;
  migrationId: string;
  table: string;
}

/** Shows people where a table is: the truth lies beside its data, and this follows (03 §41.12). */
export async function keepProgress(ctx: Ctx, job: TableJob, at: Position): Promise<void> {
  const now = ctx.app.clock.now();
  await transaction(ctx, async (tx) => {
    await tables(tx)
      .updateTable('crypto_migration_job')
      .set({
        position: at.position,
        done: at.done,
        skipped: at.skipped,
        failed: at.failed,
        batches: at.batches,
        job_state: at.ended ? 'DONE' : 'RUNNING',
        started_at: sql`coalesce(started_at, ${now})`,
        ended_at: at.ended ? now : null,
        last_error: null,
        updated_at: now,
      })
      .where('id', '=', job.id)
      .execute();
    const sum = (column: 'done' | 'skipped' | 'failed') =>
      sql<number>`(select coalesce(sum(${sql.ref(`j.${column}`)}), 0)::int from crypto_migration_job j
                    where j.migration_id = crypto_migration.id and j.kind = 'MIGRATE' and j.job_state <> 'UNDONE')`;
    await tables(tx)
      .updateTable('crypto_migration')
      .set({ done: sum('done'), skipped: sum('skipped'), failed: sum('failed') })
      .where('id', '=', job.migrationId)
      .execute();
    await tell(tx, job.migrationId);
  });
}

/** Open pages move with the work. */
async function tell(tx: Ctx, migrationId: string): Promise<void> {
  const rows = await readFlowRows(tx, tx.app.registry.getRecord(CRYPTO_MIGRATION), [migrationId]);
  publishChanges(tx, CRYPTO_MIGRATION, 'progress', rows);
}

/** Takes over what the client system's side has listed as odd; what is known already stays, with its explanation. */
export async function takeOddValues(ctx: Ctx, legacy: Legacy, migrationId: string): Promise<void> {
  const { rows } = await legacy.query<{ ref: string; key: string; reason: string; unsealed: boolean }>(
    `select table_name || '.' || column_name as ref, row_key as key, reason, unsealed from yjs_odd_value order by 1, 2`,
  );
  await transaction(ctx, async (tx) => {
    const migration = await tables(tx)
      .selectFrom('crypto_migration')
      .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode', 'system_name as systemName'])
      .where('id', '=', migrationId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const known = await tables(tx)
      .selectFrom('crypto_odd_value')
      .select(['column_ref', 'row_key'])
      .where('migration_id', '=', migrationId)
      .execute();
    const listed = new Set(known.map((one) => `${one.column_ref}|${one.row_key}`));
    const fresh = rows.filter(({ ref, key }) => !listed.has(`${ref}|${key}`));
    await insertRecords(
      tx,
      oddValue,
      fresh.map(({ ref, key, reason, unsealed }) => ({
        migration_id: migrationId,
        system_name: migration.systemName,
        column_ref: ref,
        row_key: key,
        reason,
        unsealed,
      })),
      { place: migration },
    );
  });
}
