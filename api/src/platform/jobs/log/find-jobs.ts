import { rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { JobDefinition } from '../index.ts';
import type { BackgroundJobType, JobOutcome, JobRunType } from './job.type.ts';
import { intervalOf, scheduleWords } from './schedule.ts';

interface RunRow {
  id: string;
  job: string;
  startedAt: SqlInstant;
  endedAt: SqlInstant | null;
  outcome: JobOutcome;
  error: string | null;
  counts: Record<string, number>;
  begunBy: string | null;
}

/** A scheduled job with its schedule. */
export type Scheduled = JobDefinition & { cron: string };

/** Every job that runs by a schedule. */
export async function scheduledJobs(ctx: Ctx): Promise<Scheduled[]> {
  const jobs = ctx.app.registry.jobs.filter((job): job is Scheduled => job.cron !== undefined);
  return Promise.all(jobs.map(async (job) => (job.when ? { ...job, cron: await job.when(ctx) } : job)));
}

/** @throws NOT_FOUND for a job that does not run by a schedule */
export async function getScheduled(ctx: Ctx, name: string): Promise<Scheduled> {
  const job = (await scheduledJobs(ctx)).find((one) => one.name === name);
  if (!job) throw refuse('NOT_FOUND');
  return job;
}

const columns = sql`r.id, r.job, r.started_at as "startedAt", r.ended_at as "endedAt", r.outcome, r.error, r.counts, r.begun_by as "begunBy"`;

function view({ job: _job, startedAt, endedAt, counts, ...rest }: RunRow): JobRunType {
  return {
    ...rest,
    startedAt: toDate(startedAt),
    endedAt: toDateOrNull(endedAt),
    counts: Object.entries(counts).map(([label, count]) => ({ label, count })),
  };
}

/** All jobs by name, each with its latest run: two statements however many there are. */
export async function listJobs(ctx: Ctx): Promise<BackgroundJobType[]> {
  const jobs = await scheduledJobs(ctx);
  const names = jobs.map(({ name }) => name);
  const found = await rows<RunRow>(
    ctx,
    sql`select ${columns} from unnest(${names}::text[]) as n(name)
          join lateral (select * from job_run j where j.job = n.name order by j.id desc limit 1) r on true`,
  );
  const late = new Set((await lateJobs(ctx)).map(({ name }) => name));
  return jobs
    .map(({ name, title, cron }) => {
      const latest = found.find(({ job }) => job === name);
      return {
        id: name,
        title,
        schedule: scheduleWords(cron),
        late: late.has(name),
        latest: latest ? view(latest) : null,
      };
    })
    .toSorted((a, b) => Number(b.late) - Number(a.late) || a.title.localeCompare(b.title, 'zh-CN'));
}

const MOST_RUNS = 50;

/** The latest runs of one job. @throws NOT_FOUND */
export async function listRuns(ctx: Ctx, name: string): Promise<JobRunType[]> {
  const { name: job } = await getScheduled(ctx, name);
  const found = await rows<RunRow>(
    ctx,
    sql`select ${columns} from job_run r where r.job = ${job} order by r.id desc limit ${MOST_RUNS}`,
  );
  return found.map(view);
}

/** What a schedule may lag behind before it counts as late: half an hour, of long intervals a tenth. */
const GRACE_MINUTES = 30;
const GRACE_SHARE = 0.1;

/** A further alarm of the same trouble comes with each run that is missed, at most once a day. */
const DAY_MINUTES = 24 * 60;

/** A job of which no run has ended well for longer than its schedule allows. */
export type LateJob = Scheduled & {
  /** When a run has ended well last; else since when the job is known. */
  since: Date;
  /** Which of its missed runs this is, from 0. */
  missed: number;
};

/** Jobs of which no run has ended well for their interval and what it may lag behind, counted from when the watch knew them at the earliest. */
export async function lateJobs(ctx: Ctx): Promise<LateJob[]> {
  const jobs = await scheduledJobs(ctx);
  const known = await rows<{ job: string; since: SqlInstant }>(
    ctx,
    sql`select k.job, greatest(k.known_at, r.ended_at) as since from job_known k
          left join lateral (select ended_at from job_run j where j.job = k.job and j.outcome = 'DONE' order by j.id desc limit 1) r on true
         where k.job = any(${jobs.map(({ name }) => name)}::text[])`,
  );
  const sinceOf = new Map(known.map(({ job, since }) => [job, toDate(since)]));
  const now = ctx.app.clock.now().getTime();
  return jobs.flatMap((job) => {
    const since = sinceOf.get(job.name);
    if (!since) return [];
    const interval = intervalOf(job.cron);
    const beyond = (now - since.getTime()) / 60_000 - interval - Math.max(GRACE_MINUTES, interval * GRACE_SHARE);
    return beyond > 0 ? [{ ...job, since, missed: Math.floor(beyond / Math.max(interval, DAY_MINUTES)) }] : [];
  });
}
