import { Decimal } from 'decimal.js';
import { run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { heldShares, onRunsMoved, type RunRefusal, runGuards } from '../runs/points.ts';
import { percentOf } from './attendance/rate.ts';
import { COUNTED, hoursOf, linesOff, offFrom } from './hours-of-plan.ts';

/** T21-6: a run begins once everybody has a class and every class knows its first week. */
async function refusalsOfStart(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, RunRefusal>> {
  const found = await tables(ctx)
    .selectFrom('training_run as r')
    .select('r.id')
    .select([
      sql<number>`(select count(*)::int from run_trainee t where t.run_id = r.id and t.left_on is null and not exists (
        select 1 from training_class_member m where m.run_trainee_id = t.id and m.to_on is null))`.as('unassigned'),
      sql<number>`(select count(*)::int from training_class c where c.run_id = r.id)`.as('classes'),
      // Without a published session in the first week of the run.
      sql<
        string | null
      >`(select string_agg(c.name, '、' order by c.seq) from training_class c where c.run_id = r.id and not exists (
        select 1 from training_session_class sc join training_session s on s.id = sc.session_id
         where sc.class_id = c.id and s.published_at is not null and not s.cancelled
           and s.day >= r.planned_start and s.day < r.planned_start + 7))`.as('bare'),
    ])
    .where('r.id', '=', anyOf(runIds))
    .execute();
  return new Map(
    found.flatMap(({ id, unassigned, bare, classes }): [string, RunRefusal][] => {
      if (classes === 0 || unassigned > 0)
        return [[id, { code: 'E-2218', message: `请先完成分班：尚有${unassigned}名学员未分班` }]];
      return bare === null ? [] : [[id, { code: 'E-2219', message: `请先发布${bare}第一周的课程表` }]];
    }),
  );
}

/** T24-1: lessons are done when none is still to come and every class has had the hours of the plan. */
async function refusalsOfEnd(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, RunRefusal>> {
  const refused = new Map([...(await lackingHours(ctx, runIds)), ...(await stillToCome(ctx, runIds))]);
  if (refused.size === 0) return refused;
  const unfinished = await hoursHeld(ctx, [...refused.keys()]);
  return new Map(
    [...refused].map(([id, { code, message }]) => [id, { code, message: [unfinished.get(id), message].join('') }]),
  );
}

/** AC24-2 `课程未完成：84/90课时；`: of runs with hours of the plan still to be held, those of the class that has had the fewest. */
async function hoursHeld(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, string>> {
  const found = await tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('training_class as c', 'c.run_id', 'r.id')
    .select(['r.id', 'r.lesson_hours as planned'])
    .select(
      sql<string>`min(coalesce((select sum(s.lesson_hours) from training_session_class sc join training_session s on s.id = sc.session_id
        where sc.class_id = c.id and ${COUNTED} and ${ENDS} <= ${ctx.app.clock.now()}), 0))`.as('held'),
    )
    .where('r.id', '=', anyOf(runIds))
    .groupBy(['r.id', 'r.lesson_hours'])
    .execute();
  return new Map(
    found.flatMap(({ id, held, planned }): [string, string][] =>
      new Decimal(held).lt(planned)
        ? [[id, `课程未完成：${new Decimal(held).toFixed()}/${new Decimal(planned).toFixed()}课时；`]]
        : [],
    ),
  );
}

/** The moment at which a session `s` ends. */
const ENDS = sql`(s.day + s.ends_at * interval '1 minute') at time zone 'Asia/Shanghai'`;

/** Once lessons are done nobody adds to the timetable: what was cancelled is made up for before (T22-6, BR22-7). A run without classes lacks nothing. */
async function lackingHours(ctx: Ctx, runIds: readonly string[]): Promise<[string, RunRefusal][]> {
  return (await hoursOf(ctx, runIds)).flatMap(({ runId, planned, published }): [string, RunRefusal][] => {
    const off = offFrom(planned, published);
    if (off === undefined) return [];
    const lines = linesOff(off);
    const message = `已发布${new Decimal(off.hours).toFixed()}课时，与教学计划的${new Decimal(planned).toFixed()}课时不一致${lines && `（${off.name}：${lines}）`}`;
    return [[runId, { code: 'E-2222', message }]];
  });
}

async function stillToCome(ctx: Ctx, runIds: readonly string[]): Promise<[string, RunRefusal][]> {
  const found = await tables(ctx)
    .selectFrom('training_session as s')
    .select(['s.run_id as id', sql<number>`count(*)::int`.as('left')])
    .where('s.run_id', '=', anyOf(runIds))
    .where(COUNTED)
    .where(sql<boolean>`${ENDS} > ${ctx.app.clock.now()}`)
    .groupBy('s.run_id')
    .execute();
  return found.map(({ id, left }) => [id, { code: 'E-2220', message: `尚有${left}个课次未上` }]);
}

/** What was still to come of a run that is over does not take place. */
async function endSessions(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const over = changes.flatMap(({ row, to }) => (to === 'CANCELLED' || to === 'TERMINATED' ? [row.id] : []));
  if (over.length === 0) return;
  const now = tx.app.clock.now();
  await tables(tx)
    .updateTable('training_session')
    .set((eb) => ({
      cancelled: true,
      change_reason: '班次已取消或终止',
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('run_id', '=', anyOf(over))
    .where('cancelled', 'is', false)
    .where(sql<boolean>`(day + starts_at * interval '1 minute') at time zone 'Asia/Shanghai' > ${now}`)
    .execute();
}

/** Until a run begins a class has its trainees from their first day, also where a change of the run has moved it. */
async function followFirstDay(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const moved = changes.flatMap(({ row, action }) => (action === 'submit' || action === 'change' ? [row.id] : []));
  if (moved.length === 0) return;
  await run(
    tx,
    sql`update training_class_member m set from_on = t.joined_on from run_trainee t, training_run r
         where r.id = any(${moved}::uuid[]) and r.actual_start is null and t.run_id = r.id and m.run_trainee_id = t.id
           and m.to_on is null and m.from_on <> t.joined_on`,
  );
}

/**
 * A run that is submitted takes the newest version of its project (BR15-1): what is planned already follows to the line of the same name, of several
 * to that at the same place among them. What has none there is in the timetable with a conflict until another line is chosen.
 */
async function followPlan(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const moved = changes.flatMap(({ row, action }) => (action === 'submit' ? [row.id] : []));
  if (moved.length === 0) return;
  await run(
    tx,
    sql`with line as (select *, row_number() over (partition by project_id, content_version, module order by seq) as nth from training_plan_line
               where project_id in (select project_id from training_run where id = any(${moved}::uuid[])))
        update training_session s set plan_line_id = now.id from training_run r, line was, line now
         where r.id = any(${moved}::uuid[]) and s.run_id = r.id and was.id = s.plan_line_id and was.content_version <> r.plan_version
           and now.project_id = r.project_id and now.content_version = r.plan_version and now.module = was.module and now.nth = was.nth`,
  );
}

/** T21-9: hours of held sessions of the planned ones; of a split run the mean of its classes. */
async function sharesHeld(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, string>> {
  const found = await tables(ctx)
    .selectFrom('training_run as r')
    .leftJoin('training_session as s', (on) =>
      on.onRef('s.run_id', '=', 'r.id').on('s.published_at', 'is not', null).on('s.cancelled', 'is', false),
    )
    .leftJoin('training_session_class as sc', 'sc.session_id', 's.id')
    .select([
      'r.id',
      sql<string>`coalesce(sum(s.lesson_hours) filter (where sc.taken_at is not null), 0)`.as('held'),
      sql<string>`r.lesson_hours * greatest(count(distinct sc.class_id), 1)`.as('whole'),
    ])
    .where('r.id', '=', anyOf(runIds))
    .groupBy('r.id')
    .execute();
  return new Map(found.map(({ id, held, whole }) => [id, percentOf(held, whole) ?? '0.00']));
}

/** What classes and timetable have to say to the steps of runs. */
export const followingRuns = [
  runGuards.join({ step: 'start', refusals: refusalsOfStart }),
  runGuards.join({ step: 'lessonsDone', refusals: refusalsOfEnd }),
  onRunsMoved.join(endSessions),
  onRunsMoved.join(followFirstDay),
  onRunsMoved.join(followPlan),
  heldShares.join(sharesHeld),
];
