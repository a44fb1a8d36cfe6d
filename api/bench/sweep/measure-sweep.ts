import type { JobRequest } from '../servers/worker.ts';
import type { Worker } from '../setup/processes.ts';

/** One run of the warning sweep in a worker's process; seconds it took. */
export async function sweep(worker: Worker<unknown>): Promise<number> {
  const { seconds } = await worker.ask<{ seconds: number }>({ job: 'warning.sweep' } satisfies JobRequest);
  return seconds;
}
