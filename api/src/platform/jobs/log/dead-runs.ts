import { run, sql } from '../../../database/sql.ts';
import type { App } from '../../kernel/index.ts';
import { LOST_AFTER_SECONDS } from '../index.ts';

const LOOK_MS = 10_000;

/**
 * Background part of a process that runs jobs: closes runs whose process has not been seen alive for as long as the queue gives it, whichever
 * node's they were. The queue gives the job itself to another worker.
 */
export async function startDeadRuns(app: App): Promise<() => Promise<void>> {
  if (app.config.ROLE === 'web') return async () => undefined;
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = closeDeadRuns(app).catch((error: unknown) =>
      app.log.warn({ err: error }, 'dead runs of jobs not closed'),
    );
  }, LOOK_MS).unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

async function closeDeadRuns(app: App): Promise<void> {
  // By the database's own time: the clocks of nodes differ.
  await run(
    app.context({ kind: 'SYSTEM', name: '后台任务监测' }),
    sql`update job_run set outcome = 'FAILED', ended_at = ${app.clock.now()}, error = '运行中断，未正常结束'
         where outcome = 'RUNNING' and alive_at < clock_timestamp() - make_interval(secs => ${LOST_AFTER_SECONDS}::int)`,
  );
}
