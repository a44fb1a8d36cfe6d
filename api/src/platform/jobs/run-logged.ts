import { run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { App } from '../kernel/app.ts';
import type { Ctx } from '../kernel/context.ts';
import type { JobDefinition } from './job-definition.ts';
import { ALIVE_EVERY_SECONDS } from './queue-settings.ts';
import { runDefinition } from './run-job.ts';

/** A job in trouble: a run has failed, or none has ended well for too long (02 §2.11). */
export interface JobAlarm {
  job: string;
  title: string;
  kind: 'FAILED' | 'LATE';
  /** What happened, without personal data. */
  what: string;
  /** Of the alarms of a job about the same moment the first is told; without it one an hour. */
  moment?: string;
}
type AlarmHandler = (ctx: Ctx, alarm: JobAlarm) => Promise<void>;
const handlers = new Set<AlarmHandler>();

/** Connects who tells the technicians. Returns the way to disconnect. */
export function onJobAlarm(handler: AlarmHandler): () => void {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}

/** Tells whoever is connected. */
export async function raiseJobAlarm(ctx: Ctx, alarm: JobAlarm): Promise<void> {
  for (const handler of handlers) await handler(ctx, alarm);
}

/** Key of a job's data under which a manual start names its person; the job itself does not see it. */
export const BEGUN_BY = 'begunBy';
const MOST_ERROR = 300;
/** Name of the module whose table keeps the runs. */
export const JOB_LOG = 'job-log';

/** One run of a scheduled job as the queue does it, kept with its counts or its error; one that fails is told and fails all the same. */
export async function runLogged(
  app: App,
  definition: JobDefinition,
  { [BEGUN_BY]: begunBy, ...data }: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (!definition.cron || !keepsRuns(app)) return void (await runDefinition(app, definition, data));
  const id = uuidv7(app.clock.now().getTime());
  const system = () => app.context({ kind: 'SYSTEM', name: definition.title });
  await run(
    system(),
    sql`insert into job_run (id, job, started_at, outcome, begun_by)
        values (${id}, ${definition.name}, ${app.clock.now()}, 'RUNNING', ${typeof begunBy === 'string' ? begunBy : null})`,
  );
  const alive = setInterval(() => {
    // While the database is away nobody closes the run either; the next time is soon enough.
    void run(system(), sql`update job_run set alive_at = clock_timestamp() where id = ${id}`).catch(() => undefined);
  }, ALIVE_EVERY_SECONDS * 1000).unref();
  try {
    const done = new Map<string, number>();
    const answer = await runDefinition(app, definition, data, (what, count) =>
      done.set(what, (done.get(what) ?? 0) + count),
    );
    const counts = { ...Object.fromEntries(done), ...countsOf(answer) };
    await end(system(), id, sql`outcome = 'DONE', error = null, counts = ${JSON.stringify(counts)}::jsonb`);
  } catch (error) {
    const what = faultOf(error);
    await end(system(), id, sql`outcome = 'FAILED', error = ${what}`);
    await raiseJobAlarm(system(), { job: definition.name, title: definition.title, kind: 'FAILED', what });
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** Words of our own as they are; of others kind and code, as the words of a database quote values, and technicians read nothing of persons. */
function faultOf(error: unknown): string {
  if (error instanceof DomainError) return `${error.code} ${error.message}`.slice(0, MOST_ERROR);
  if (!(error instanceof Error)) return '未知错误';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`.slice(0, MOST_ERROR);
}

/** Where the room of the log is part of the product. */
const keepsRuns = (app: App) => app.registry.modules.some(({ name }) => name === JOB_LOG);

async function end(ctx: Ctx, id: string, values: ReturnType<typeof sql>): Promise<void> {
  await run(ctx, sql`update job_run set ended_at = ${ctx.app.clock.now()}, ${values} where id = ${id}`);
}

/** The numbers of what a job answers: 处理, 提醒; anything else is not counted. */
function countsOf(answer: unknown): Record<string, number> {
  if (typeof answer === 'number') return { 处理: answer };
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return {};
  return Object.fromEntries(
    Object.entries(answer).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
