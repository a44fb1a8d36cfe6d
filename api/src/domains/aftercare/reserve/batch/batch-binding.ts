import type { FlowChange, RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { BATCH_JOB } from './make-batches.ts';

/** What may be made is made at once, in the background. */
async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.some(({ to }) => to === 'PREPARING')) await tx.app.jobs.send(tx, BATCH_JOB, {}, { key: BATCH_JOB });
}

export const reserveBatchEffects: Partial<RecordBinding> = { onChange: follow };
