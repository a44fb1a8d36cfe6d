import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { BATCH } from '../record-types.ts';

/** A batch as its acts lock it. */
export interface LockedBatch {
  id: string;
  state: string;
  materialFrom: Date;
  materialTo: Date;
  scoreFrom: Date;
  scoreTo: Date;
  plannedExperts: number;
}

/**
 * Locks a batch; review batches are the city's, who may manage them sees all.
 *
 * @param beside what may have happened since the caller saw that version: with `clock` the batch's own windows, which no person changed
 * @throws NOT_FOUND, E-0504 where the caller saw another version
 */
export async function lockBatch(tx: Ctx, id: string, version?: number, beside?: { clock: true }): Promise<LockedBatch> {
  const batch = isUuid(id)
    ? await tables(tx)
        .selectFrom('review_batch')
        .select(['id', 'state', 'version', 'planned_experts as plannedExperts'])
        .select(['material_from as materialFrom', 'material_to as materialTo'])
        .select(['score_from as scoreFrom', 'score_to as scoreTo'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!batch) throw refuse('NOT_FOUND');
  if (version !== undefined && batch.version !== version) {
    const steps = batch.version - version;
    if (!(beside && (await movedByClockAlone(tx, id, steps)))) throw refuse('E-0504');
  }
  return {
    ...batch,
    materialFrom: new Date(batch.materialFrom),
    materialTo: new Date(batch.materialTo),
    scoreFrom: new Date(batch.scoreFrom),
    scoreTo: new Date(batch.scoreTo),
  };
}

/** Whether the last steps of a batch were those of its clock (T17-2 … T17-4). */
async function movedByClockAlone(tx: Ctx, id: string, steps: number): Promise<boolean> {
  if (steps <= 0) return false;
  const found = await firstRow<{ n: string }>(
    tx,
    sql`select count(*) as n from (
          select actor_type from flow_event where record_type = ${BATCH} and record_id = ${id} order by seq desc limit ${steps}
        ) latest where actor_type = 'SYSTEM'`,
  );
  return Number(found?.n) === steps;
}
