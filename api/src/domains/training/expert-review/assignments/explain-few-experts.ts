import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { lockBatch } from '../batches/lock-batch.ts';

/** T17-1: a project may go to fewer experts than planned, with a reason. @throws NOT_FOUND, E-0005, E-1701 @returns the batch's id */
export async function explainFewExperts(ctx: Ctx, batchProjectId: string, reason: string): Promise<string> {
  const text = reason.trim();
  requireReason(text, { path: 'reason' });
  if (!isUuid(batchProjectId)) throw refuse('NOT_FOUND');
  return transaction(ctx, async (tx) => {
    const project = await firstRow<{ batchId: string }>(
      tx,
      sql`update review_batch_project set few_experts_reason = ${text} where id = ${batchProjectId} returning batch_id as "batchId"`,
    );
    if (!project) throw refuse('NOT_FOUND');
    const { state } = await lockBatch(tx, project.batchId);
    if (state !== 'DRAFT') throw new DomainError('E-1701', '评审批次已发布，规则不能再修改');
    return project.batchId;
  });
}
