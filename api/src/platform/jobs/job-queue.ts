import type { Ctx } from '../kernel/context.ts';

/**
 * The port to the job queue (00-common "domestic databases": the queue stands behind one port). `send` inside a transaction enqueues in
 * that transaction.
 */
export interface JobQueue {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Enqueues one run; with `key`, at most one waiting run per key. */
  send(
    ctx: Ctx,
    name: string,
    data?: Readonly<Record<string, unknown>>,
    options?: { key?: string; startAfter?: Date },
  ): Promise<void>;
  /** Another schedule for a job that has one, on every node. */
  reschedule(name: string, cron: string): Promise<void>;
  /** Whether the worker part is running (for /healthz). */
  readonly running: boolean;
}
