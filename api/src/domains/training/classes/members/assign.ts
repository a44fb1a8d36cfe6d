import { rows, run, sql } from '../../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { lockArrangedRun, type OwnRun } from '../own-run.ts';
import { lockDays } from '../timetable/load-timetable.ts';
import { classesOf } from './board.ts';

/** Who is to be in which class from when on. */
interface Assignment {
  runId: string;
  /** Null takes them out of their classes. */
  classId: string | null;
  traineeIds: readonly string[];
  /** Today unless said, while lessons are on; without a meaning before. */
  fromOn?: string | null;
  reason?: string | null;
}

interface Member {
  id: string;
  name: string;
  joinedOn: string;
  memberId: string | null;
  classId: string | null;
  memberFrom: string | null;
}

/**
 * T22-2, T22-3: puts trainees of one's run into a class, or moves them there. What was before the day stays with the old class.
 *
 * @throws NOT_FOUND, E-2203, E-2204 where the class is full, E-2205 where somebody would be in two places, BAD_INPUT
 */
export async function assign(ctx: Ctx, given: Assignment, requestId: string): Promise<void> {
  await once(ctx, 'assignToTrainingClass', requestId, given, async (tx) => {
    const own = await lockArrangedRun(tx, given.runId);
    await place(tx, own, given);
    return {};
  });
}

/** {@link assign} within the caller's transaction. */
export async function place(tx: Ctx, own: OwnRun, given: Assignment): Promise<void> {
  const today = localDateOf(tx.app.clock.now());
  const running = own.state === 'RUNNING';
  const from = running ? (given.fromOn ?? today) : null;
  if (from !== null && (from < today || from > own.to))
    throw badInput([{ path: 'input.fromOn', message: `生效日期应在 ${today} 至 ${own.to} 之间` }]);
  const people = await membersOf(tx, own, given.traineeIds);
  const moving = people.filter(({ classId }) => classId !== given.classId);
  const moved = running && moving.some(({ classId }) => classId !== null);
  const reason = moved
    ? requireReason(given.reason, { path: 'input.reason', asked: '请填写调班原因' })
    : given.reason?.trim() || null;
  if (given.classId !== null) await requireRoom(tx, own, given.classId, moving.length);
  await leave(tx, moving, from, reason);
  if (given.classId === null || moving.length === 0) return;
  const now = tx.app.clock.now();
  const rowsToWrite = moving.map(({ id, joinedOn }) => ({
    id: uuidv7(now.getTime()),
    run_trainee_id: id,
    from_on: from !== null && from > joinedOn ? from : joinedOn,
    move_reason: reason,
  }));
  await run(
    tx,
    sql`insert into training_class_member (id, org_id, org_path, district_code, run_id, class_id, run_trainee_id, from_on, move_reason)
        select id, ${own.orgId}, ${own.orgPath}, ${own.districtCode}, ${own.id}, ${given.classId}, run_trainee_id, from_on, move_reason
          from jsonb_to_recordset(${JSON.stringify(rowsToWrite)}::jsonb) as t(id uuid, run_trainee_id uuid, from_on date, move_reason text)`,
  );
  await refuseTwoPlaces(
    tx,
    given.classId,
    moving.map(({ id }) => id),
    today,
  );
}

async function membersOf(tx: Ctx, own: OwnRun, ids: readonly string[]): Promise<Member[]> {
  if (!ids.every(isUuid)) throw refuse('NOT_FOUND');
  const found = await rows<Member>(
    tx,
    sql`select t.id, e.name_masked as name, t.joined_on::text as "joinedOn", m.id as "memberId", m.class_id as "classId",
          m.from_on::text as "memberFrom"
        from run_trainee t join training_enrolment e on e.id = t.enrolment_id
        left join training_class_member m on m.run_trainee_id = t.id and m.to_on is null
       where t.id = any(${[...ids]}::uuid[]) and t.run_id = ${own.id} and t.left_on is null order by t.id for update of t`,
  );
  if (found.length === 0 || found.length < new Set(ids).size) throw refuse('NOT_FOUND');
  return found;
}

async function requireRoom(tx: Ctx, own: OwnRun, classId: string, coming: number): Promise<void> {
  const target = (await classesOf(tx, own.id)).find(({ id }) => id === classId);
  if (!target) throw refuse('NOT_FOUND');
  const [there] = await rows<{ n: number }>(
    tx,
    sql`select count(*)::int as n from training_class_member m join run_trainee t on t.id = m.run_trainee_id
         where m.class_id = ${classId} and m.to_on is null and t.left_on is null`,
  );
  if ((there?.n ?? 0) + coming > target.capacity)
    throw new DomainError('E-2204', `${target.name}已满，最多${target.capacity}人`);
}

/** Memberships that have not begun are gone as if they had never been; others end on the day. */
async function leave(tx: Ctx, moving: readonly Member[], from: string | null, reason: string | null): Promise<void> {
  const [begun, not] = [
    moving.filter(({ memberId, memberFrom }) => memberId && from !== null && (memberFrom ?? '') < from),
    moving.filter(({ memberId, memberFrom }) => memberId && (from === null || (memberFrom ?? '') >= from)),
  ];
  const idsOf = (members: readonly Member[]) => members.flatMap(({ memberId }) => memberId ?? []);
  if (not.length > 0) await run(tx, sql`delete from training_class_member where id = any(${idsOf(not)}::uuid[])`);
  if (begun.length > 0)
    await run(
      tx,
      sql`update training_class_member set to_on = ${from}, move_reason = coalesce(${reason}, move_reason)
           where id = any(${idsOf(begun)}::uuid[])`,
    );
}

/** BR22-2 (d) for whoever comes into a class that has sessions already. @throws E-2205 */
async function refuseTwoPlaces(tx: Ctx, classId: string, ids: readonly string[], today: string): Promise<void> {
  const days = await rows<{ day: string }>(
    tx,
    sql`select distinct s.day::text as day from training_session s join training_session_class sc on sc.session_id = s.id
         where sc.class_id = ${classId} and not s.cancelled and s.day >= ${today} order by 1`,
  );
  if (days.length === 0) return;
  await lockDays(
    tx,
    days.map(({ day }) => day),
  );
  const clashes = await rows<{ name: string; runNo: string; day: string }>(
    tx,
    sql`select distinct e.name_masked as name, r.run_no as "runNo", s.day::text as day
        from training_class_member m
        join run_trainee t on t.id = m.run_trainee_id join training_enrolment e on e.id = t.enrolment_id
        join training_session_class sc on sc.class_id = m.class_id
        join training_session s on s.id = sc.session_id and not s.cancelled and s.day >= ${today} and m.from_on <= s.day
        join run_trainee o on o.trainee_id = t.trainee_id and o.run_id <> t.run_id and (o.left_on is null or s.day < o.left_on)
        join training_class_member om on om.run_trainee_id = o.id and om.from_on <= s.day and (om.to_on is null or s.day < om.to_on)
        join training_session_class osc on osc.class_id = om.class_id
        join training_session os on os.id = osc.session_id and not os.cancelled and os.published_at is not null
          and os.day = s.day and os.starts_at < s.ends_at and s.starts_at < os.ends_at
        join training_run r on r.id = os.run_id
       where m.class_id = ${classId} and m.to_on is null and m.run_trainee_id = any(${[...ids]}::uuid[]) order by 3, 1 limit 10`,
  );
  if (clashes.length > 0)
    throw new DomainError(
      'E-2205',
      clashes.map(({ name, runNo, day }) => `学员${name}在 ${day} 与班次${runNo}的课冲突`).join('；'),
    );
}
