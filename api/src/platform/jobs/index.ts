export { stepBehind } from './background.ts';
export { gentlePace } from './gentle-pace.ts';
export type { JobDefinition } from './job-definition.ts';
export type { JobQueue } from './job-queue.ts';
export { PgBossQueue, type PgBossQueueOptions } from './pg-boss-queue.ts';
export { LOST_AFTER_SECONDS } from './queue-settings.ts';
export { runJob } from './run-job.ts';
export { BEGUN_BY, JOB_LOG, type JobAlarm, onJobAlarm, raiseJobAlarm, runLogged } from './run-logged.ts';
