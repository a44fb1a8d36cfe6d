import { run, type SqlInstant, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import type { RunFigures } from './figures.ts';
import { type Period, readRunFigures } from './source.ts';

/** Why figures were taken: 启动年检 or 重新统计. */
export type SnapshotReason = 'START' | 'RECOUNT';

export interface Snapshot {
  id: string;
  inspectionId: string;
  createdAt: SqlInstant;
  reason: SnapshotReason;
  byName: string;
  figures: RunFigures;
}

/**
 * Counts anew and keeps it beside what was counted before (BR19-3); the newest is what lists show. In a fixed number of statements.
 */
export async function takeSnapshots(
  tx: Ctx,
  inspections: readonly { id: string; projectId: string }[],
  period: Period,
  reason: SnapshotReason,
): Promise<void> {
  if (inspections.length === 0) return;
  const figures = await readRunFigures(
    tx,
    inspections.map(({ projectId }) => projectId),
    period,
  );
  const now = tx.app.clock.now();
  const values = inspections.map(({ id, projectId }) => ({
    id: uuidv7(now.getTime()),
    inspectionId: id,
    figures: figures.get(projectId),
  }));
  await run(
    tx,
    sql`with v as (select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "inspectionId" uuid, figures jsonb)),
             kept as (insert into inspection_snapshot (id, created_at, inspection_id, reason, by_name, figures)
                      select v.id, ${now}, v."inspectionId", ${reason}, ${actorName(tx.actor)}, v.figures from v)
        update project_inspection n set snapshot_id = v.id from v where n.id = v."inspectionId"`,
  );
}

/** All snapshots by inspection, oldest first. */
export async function readSnapshots(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Snapshot[]>> {
  const found = await tables(ctx)
    .selectFrom('inspection_snapshot')
    .select([
      'id',
      'inspection_id as inspectionId',
      'created_at as createdAt',
      'reason',
      'by_name as byName',
      'figures',
    ])
    .$narrowType<{ reason: SnapshotReason; figures: RunFigures }>()
    .where('inspection_id', '=', anyOf(ids))
    .orderBy('id')
    .execute();
  return Map.groupBy(found, ({ inspectionId }) => inspectionId);
}
