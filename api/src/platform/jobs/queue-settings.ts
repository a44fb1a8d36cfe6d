import type { QueueOptions } from 'pg-boss';
import type { JobDefinition } from './job-definition.ts';

/** A worker that was not heard of for so long is dead: longer than a failover of the database, and over within the minute. */
export const LOST_AFTER_SECONDS = 40;
/** How often a worker says that it is alive. */
export const ALIVE_EVERY_SECONDS = 10;
/** How often the queue looks for dead ones; of all nodes one does. */
export const LOOK_EVERY_SECONDS = 15;

/**
 * How pg-boss keeps a job of ours. `short` admits one waiting job per key while another runs, which is what `send` promises; a worker
 * that dies is noticed by its missing heartbeat within the minute, long before a long run would expire.
 */
export function queueSettings(definition: JobDefinition): QueueOptions & { policy: string; notify: boolean } {
  return {
    policy: 'short',
    notify: true,
    retryLimit: definition.retries ?? 3,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 900,
    expireInSeconds: 6 * 3600,
    heartbeatSeconds: LOST_AFTER_SECONDS,
    retentionSeconds: 14 * 86_400,
    deleteAfterSeconds: 7 * 86_400,
  };
}
