import { rows, run, sql } from '../../../database/sql.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { heldShares, onRunsMoved, type RunRefusal, runGuards } from '../runs/points.ts';
import { percentOf } from './attendance/rate.ts';

interface Standing {
  id: string;
  /** Trainees without a class. */
  unassigned: number;
  /** Classes without a published session in the first week of the run; null where there are none. */
  bare: string | null;
  classes: number;
}

/** T21-6: a run begins once everybody has a class and every class knows its first week. */
async function refusalsOfStart(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, RunRefusal>> {
  const found = await rows<Standing>(
    ctx,
    sql`select r.id,
          (select count(*)::int from run_trainee t where t.run_id = r.id and t.left_on is null and not exists (
             select 1 from training_class_member m where m.run_trainee_id = t.id and m.to_on is null)) as unassigned,
          (select count(*)::int from training_class c where c.run_id = r.id) as classes,
          (select string_agg(c.name, '、' order by c.seq) from training_class c where c.run_id = r.id and not exists (
             select 1 from training_session_class sc join training_session s on s.id = sc.session_id
              where sc.class_id = c.id and s.published_at is not null and not s.cancelled
                and s.day >= r.planned_start and s.day < r.planned_start + 7)) as bare
        from training_run r where r.id = any(${[...runIds]}::uuid[])`,
  );
  return new Map(
    found.flatMap(({ id, unassigned, bare, classes }): [string, RunRefusal][] => {
      if (classes === 0 || unassigned > 0)
        return [[id, { code: 'E-2218', message: `请先完成分班：尚有${unassigned}名学员未分班` }]];
      return bare === null ? [] : [[id, { code: 'E-2219', message: `请先发布${bare}第一周的课程表` }]];
    }),
  );
}

/** T24-1: lessons are done when none is still to come. */
async function refusalsOfEnd(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, RunRefusal>> {
  const found = await rows<{ id: string; left: number }>(
    ctx,
    sql`select s.run_id as id, count(*)::int as left from training_session s
         where s.run_id = any(${[...runIds]}::uuid[]) and s.published_at is not null and not s.cancelled
           and (s.day + s.ends_at * interval '1 minute') at time zone 'Asia/Shanghai' > ${ctx.app.clock.now()} group by s.run_id`,
  );
  return new Map(found.map(({ id, left }) => [id, { code: 'E-2220', message: `尚有${left}个课次未上` }]));
}

/** What was still to come of a run that is over does not take place. */
async function endSessions(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const over = changes.flatMap(({ row, to }) => (to === 'CANCELLED' || to === 'TERMINATED' ? [row.id] : []));
  if (over.length === 0) return;
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update training_session set cancelled = true, change_reason = '班次已取消或终止', version = version + 1, updated_at = ${now}
         where run_id = any(${over}::uuid[]) and not cancelled
           and (day + starts_at * interval '1 minute') at time zone 'Asia/Shanghai' > ${now}`,
  );
}

/** T21-9: hours of held sessions of the planned ones; of a split run the mean of its classes. */
async function sharesHeld(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; held: string; whole: string }>(
    ctx,
    sql`select r.id, coalesce(sum(s.lesson_hours) filter (where s.taken_at is not null), 0)::text as held,
          (r.lesson_hours * greatest(count(distinct sc.class_id), 1))::text as whole
        from training_run r left join training_session s on s.run_id = r.id and s.published_at is not null and not s.cancelled
        left join training_session_class sc on sc.session_id = s.id
       where r.id = any(${[...runIds]}::uuid[]) group by r.id`,
  );
  return new Map(found.map(({ id, held, whole }) => [id, percentOf(held, whole) ?? '0.00']));
}

/** What classes and timetable have to say to the steps of runs. */
export const followingRuns = [
  runGuards.join({ step: 'start', refusals: refusalsOfStart }),
  runGuards.join({ step: 'lessonsDone', refusals: refusalsOfEnd }),
  onRunsMoved.join(endSessions),
  heldShares.join(sharesHeld),
];
