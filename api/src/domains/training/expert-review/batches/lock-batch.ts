import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

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

/** Locks a batch; review batches are the city's, who may manage them sees all. @throws NOT_FOUND, E-0504 where the caller saw another version */
export async function lockBatch(tx: Ctx, id: string, version?: number): Promise<LockedBatch> {
  const batch = isUuid(id)
    ? await firstRow<Record<keyof LockedBatch, string> & { version: number; plannedExperts: number }>(
        tx,
        sql`select id, state, version, material_from as "materialFrom", material_to as "materialTo", score_from as "scoreFrom",
              score_to as "scoreTo", planned_experts as "plannedExperts" from review_batch where id = ${id} for update`,
      )
    : undefined;
  if (!batch) throw refuse('NOT_FOUND');
  if (version !== undefined && batch.version !== version) throw refuse('E-0504');
  return {
    ...batch,
    materialFrom: new Date(batch.materialFrom),
    materialTo: new Date(batch.materialTo),
    scoreFrom: new Date(batch.scoreFrom),
    scoreTo: new Date(batch.scoreTo),
  };
}
