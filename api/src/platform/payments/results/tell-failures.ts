import { tables } from '../../../database/tables.ts';
import { sm3Hex } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { readTold } from '../batches/tell-batch.ts';

/** Reasons of one notice; the batch shows them all. */
const REASONS = 3;

/**
 * N562 (01 §13.6 no. 9): once nothing of a batch is under way any more, the clerk hears of what was refused or came back, and again when something
 * else does, also of a closed batch; the same failures are told once.
 */
export async function tellFailures(tx: Ctx, batchId: string): Promise<void> {
  const { roles, record, state, variables } = await readTold(tx, batchId);
  // Money may come back after everything was closed: nobody looks at such a batch any more unless told.
  if (state !== 'PARTLY_PAID' && state !== 'CLOSED') return;
  const failed = await tables(tx)
    .selectFrom('payment_item')
    .select(['id', 'failure_reason'])
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['FAILED', 'RETURNED'])
    .orderBy('id')
    .execute();
  if (failed.length === 0) return;
  const reasons = [...new Set(failed.map(({ failure_reason }) => failure_reason || '未说明原因'))];
  const { 批次号, 发放用途 } = variables;
  await sendNotices(tx, [
    {
      template: 'N562',
      receivers: [{ roleCode: roles.prepare, orgId: record.orgId }],
      variables: {
        批次号,
        发放用途,
        笔数: failed.length,
        原因: `${reasons.slice(0, REASONS).join('、')}${reasons.length > REASONS ? '等' : ''}`,
      },
      record,
      dueKey: `failed-${sm3Hex(failed.map(({ id }) => id).join()).slice(0, 16)}`,
    },
  ]);
}
