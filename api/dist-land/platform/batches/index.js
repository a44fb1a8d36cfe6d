export { BatchType } from "./batch.type.js";
export { viewBatch } from "./batch-view.js";
export { getBatch } from "./find-batch.js";
export { batchesModule } from "./module.js";
export { BATCH_CHUNK } from "./run-batch.js";
export { BATCH_ROWS_MAX, startBatch } from "./start-batch.js";

//# sourceMappingURL=index.js.map