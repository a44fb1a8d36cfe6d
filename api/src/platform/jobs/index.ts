export { gentlePace } from './gentle-pace.ts';
export type { JobDefinition } from './job-definition.ts';
export type { JobQueue } from './job-queue.ts';
export { PgBossQueue, type PgBossQueueOptions } from './pg-boss-queue.ts';
export { runJob } from './run-job.ts';
