import type { Ctx } from '../kernel/context.ts';

/** Work that the queue runs outside a request: on a schedule, or when `jobs.send` asks for it. */
export interface JobDefinition {
  name: string;
  /** In Chinese, for the technicians' page. */
  title: string;
  /** Cron in Asia/Shanghai; absent = only on demand. */
  cron?: string;
  /** The cron that administrators have set, in place of `cron`; whoever changes it asks the queue to `reschedule`. */
  when?(ctx: Ctx): Promise<string>;
  /** How many run at once on one worker; 1 keeps a sweep from overtaking itself. */
  concurrency?: number;
  /** Attempts after the first; the job decides by throwing. */
  retries?: number;
  /** Receives a fresh context of the system actor for each run. Numbers that it answers with (`{ 提醒: 3 }`) are kept with the run. */
  run: (ctx: Ctx, data: Readonly<Record<string, unknown>>) => Promise<unknown>;
}
