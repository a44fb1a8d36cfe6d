import { run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { lockRoundsOf } from '../enrolments/lock-round.ts';
import { ENROLMENT } from '../enrolments/record-type.ts';

/** Moves enrolments with their run; one that cannot be moved stops the whole act. @throws E-2102 naming what is in the way */
export async function moveEnrolments(
  tx: Ctx,
  action: 'place' | 'unplace' | 'study' | 'complete' | 'fail' | 'joinRunning' | 'amendCompleted' | 'amendFailed',
  ids: readonly string[],
  reasonText?: string,
): Promise<void> {
  if (ids.length === 0) return;
  const { refusals } = await advance(tx, {
    type: ENROLMENT,
    action,
    rows: ids.map((id) => ({ id })),
    input: { reasonText },
    mode: 'CASCADE',
  });
  const [refusal] = refusals;
  if (!refusal) return;
  const where = await tables(tx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_run as r', 'r.id', 't.run_id')
    .select('r.run_no as runNo')
    .where('t.enrolment_id', '=', refusal.id)
    .where('t.left_on', 'is', null)
    .executeTakeFirst();
  throw new DomainError(
    'E-2102',
    where ? `报名${refusal.title}已编入班次${where.runNo}，不能编入本班次` : `报名${refusal.title}：${refusal.message}`,
  );
}

/** Who is in a run now, by enrolment. */
function livingIn(tx: Ctx, runIds: readonly string[]) {
  return tables(tx)
    .selectFrom('run_trainee')
    .select(['run_id as runId', 'enrolment_id as enrolmentId'])
    .where('run_id', '=', anyOf(runIds))
    .where('left_on', 'is', null)
    .orderBy('run_id')
    .orderBy('seq')
    .execute();
}

/** T21-1: the chosen enrolments are placed in the run, those that were chosen before and are not any more become free again. */
export async function placeChosen(tx: Ctx, runId: string): Promise<void> {
  const { chosen, start } = await tables(tx)
    .selectFrom('training_run')
    .select(['enrolment_ids as chosen', 'planned_start as start'])
    .where('id', '=', runId)
    .executeTakeFirstOrThrow();
  const now = (await livingIn(tx, [runId])).map(({ enrolmentId }) => enrolmentId);
  const gone = now.filter((id) => !chosen.includes(id));
  const come = chosen.filter((id) => !now.includes(id));
  await lockRoundsOf(tx, [...gone, ...come]);
  await leaveRun(tx, gone);
  await moveEnrolments(tx, 'unplace', gone);
  await moveEnrolments(tx, 'place', come);
  await enterRun(tx, runId, come, start);
  await joinOnFirstDay(tx, runId);
  await run(
    tx,
    sql`update training_run r set round_ids = coalesce((select array_agg(distinct e.round_id) from training_enrolment e
             where e.id = any(r.enrolment_ids)), '{}'),
          plan_version = p.content_version, lesson_hours = p.hours_total, content_version = r.content_version + 1
        from training_project p where p.id = r.project_id and r.id = ${runId}`,
  );
}

/** Until a run begins everybody in it studies from its first day, also where that day has been moved since: a lesson before one's own day has nobody in it. */
export async function joinOnFirstDay(tx: Ctx, runId: string): Promise<void> {
  await run(
    tx,
    sql`update run_trainee t set joined_on = r.planned_start, updated_at = ${tx.app.clock.now()}, version = t.version + 1 from training_run r
         where r.id = ${runId} and r.actual_start is null and t.run_id = r.id and t.left_on is null and t.joined_on <> r.planned_start`,
  );
}

/** Writes enrolments into a run, numbered on from who is in it: district after district, then by enrolment. */
export async function enterRun(tx: Ctx, runId: string, enrolmentIds: readonly string[], joinedOn: string) {
  const now = tx.app.clock.now();
  const fresh = enrolmentIds.map((id) => ({ id: uuidv7(now.getTime()), enrolment: id }));
  await run(
    tx,
    sql`insert into run_trainee (id, created_at, updated_at, run_id, enrolment_id, trainee_id, district_code, seq, joined_on)
        select n.id, ${now}, ${now}, ${runId}, e.id, e.trainee_id, coalesce(e.placed_in, e.district_code),
               (select coalesce(max(seq), 0) from run_trainee where run_id = ${runId}) + row_number() over (order by coalesce(e.placed_in, e.district_code), e.enrol_no),
               ${joinedOn}::date
          from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as n(id uuid, enrolment uuid) join training_enrolment e on e.id = n.enrolment`,
  );
  await recount(tx, [runId]);
}

/** Takes enrolments out of the runs that they are in, from today on. @returns the runs */
export async function leaveRun(tx: Ctx, enrolmentIds: readonly string[]): Promise<string[]> {
  if (enrolmentIds.length === 0) return [];
  const now = tx.app.clock.now();
  const left = await tables(tx)
    .updateTable('run_trainee')
    .set((eb) => ({ left_on: localDateOf(now), updated_at: now, version: eb('version', '+', 1) }))
    .where('enrolment_id', '=', anyOf(enrolmentIds))
    .where('left_on', 'is', null)
    .returning('run_id as runId')
    .execute();
  const runs = [...new Set(left.map(({ runId }) => runId))].sort();
  await recount(tx, runs);
  return runs;
}

/** Everybody leaves runs that will not be: their enrolments wait for another one (T21-2, T21-7). */
export async function releaseAll(tx: Ctx, runIds: readonly string[], reason: string): Promise<void> {
  const ids = (await livingIn(tx, runIds)).map(({ enrolmentId }) => enrolmentId);
  await lockRoundsOf(tx, ids);
  await leaveRun(tx, ids);
  await moveEnrolments(tx, 'unplace', ids, reason);
}

/** What everybody in the runs is moved by as they begin or are stopped. */
export async function moveAll(
  tx: Ctx,
  action: 'study' | 'fail',
  runIds: readonly string[],
  reason?: string,
): Promise<void> {
  const ids = (await livingIn(tx, runIds)).map(({ enrolmentId }) => enrolmentId);
  await lockRoundsOf(tx, ids);
  await moveEnrolments(tx, action, ids, reason);
}

async function recount(tx: Ctx, runIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`update training_run r set trainee_count = (select count(*) from run_trainee t where t.run_id = r.id and t.left_on is null)
         where r.id = any(${[...runIds]}::uuid[])`,
  );
}
