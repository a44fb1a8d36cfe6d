export { BatchType } from './batch.type.ts';
export type { BatchKind, BatchOutcome, BatchRow, FrozenRecord } from './batch-kind.ts';
export { viewBatch } from './batch-view.ts';
export { approveBatch } from './control-batch.ts';
export { getBatch } from './find-batch.ts';
export { readBatches } from './list-batches.ts';
export { batchesModule } from './module.ts';
export { BATCH_CHUNK, runBatch } from './run-batch.ts';
export { BATCH_ROWS_MAX, type NewBatchRow, startBatch } from './start-batch.ts';
