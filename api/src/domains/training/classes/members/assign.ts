import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
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

type Member = Awaited<ReturnType<typeof membersOf>>[number];

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
  await tables(tx)
    .insertInto('training_class_member')
    .values(
      moving.map(({ id, joinedOn }) => ({
        id: uuidv7(now.getTime()),
        org_id: own.orgId,
        org_path: own.orgPath,
        district_code: own.districtCode,
        run_id: own.id,
        class_id: given.classId ?? '',
        run_trainee_id: id,
        from_on: from !== null && from > joinedOn ? from : joinedOn,
        move_reason: reason,
      })),
    )
    .execute();
  await refuseTwoPlaces(
    tx,
    given.classId,
    moving.map(({ id }) => id),
    today,
  );
}

async function membersOf(tx: Ctx, own: OwnRun, ids: readonly string[]) {
  if (!ids.every(isUuid)) throw refuse('NOT_FOUND');
  const found = await tables(tx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .leftJoin('training_class_member as m', (on) => on.onRef('m.run_trainee_id', '=', 't.id').on('m.to_on', 'is', null))
    .select(['t.id', 'e.name_masked as name', 't.joined_on as joinedOn', 'm.id as memberId', 'm.class_id as classId'])
    .select('m.from_on as memberFrom')
    .where('t.id', '=', anyOf(ids))
    .where('t.run_id', '=', own.id)
    .where('t.left_on', 'is', null)
    .orderBy('t.id')
    .forUpdate('t')
    .execute();
  if (found.length === 0 || found.length < new Set(ids).size) throw refuse('NOT_FOUND');
  return found;
}

async function requireRoom(tx: Ctx, own: OwnRun, classId: string, coming: number): Promise<void> {
  const target = (await classesOf(tx, own.id)).find(({ id }) => id === classId);
  if (!target) throw refuse('NOT_FOUND');
  const { n } = await tables(tx)
    .selectFrom('training_class_member as m')
    .innerJoin('run_trainee as t', 't.id', 'm.run_trainee_id')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('m.class_id', '=', classId)
    .where('m.to_on', 'is', null)
    .where('t.left_on', 'is', null)
    .executeTakeFirstOrThrow();
  if (n + coming > target.capacity) throw new DomainError('E-2204', `${target.name}已满，最多${target.capacity}人`);
}

/** Memberships that have not begun are gone as if they had never been; others end on the day. */
async function leave(tx: Ctx, moving: readonly Member[], from: string | null, reason: string | null): Promise<void> {
  const [begun, not] = [
    moving.filter(({ memberId, memberFrom }) => memberId && from !== null && (memberFrom ?? '') < from),
    moving.filter(({ memberId, memberFrom }) => memberId && (from === null || (memberFrom ?? '') >= from)),
  ];
  const idsOf = (members: readonly Member[]) => members.flatMap(({ memberId }) => memberId ?? []);
  if (not.length > 0)
    await tables(tx)
      .deleteFrom('training_class_member')
      .where('id', '=', anyOf(idsOf(not)))
      .execute();
  if (begun.length > 0)
    await tables(tx)
      .updateTable('training_class_member')
      .set({ to_on: from, ...(reason !== null && { move_reason: reason }) })
      .where('id', '=', anyOf(idsOf(begun)))
      .execute();
}

/** BR22-2 (d) for whoever comes into a class that has sessions already. @throws E-2205 */
async function refuseTwoPlaces(tx: Ctx, classId: string, ids: readonly string[], today: string): Promise<void> {
  const days = await tables(tx)
    .selectFrom('training_session as s')
    .innerJoin('training_session_class as sc', 'sc.session_id', 's.id')
    .select('s.day')
    .distinct()
    .where('sc.class_id', '=', classId)
    .where('s.cancelled', 'is', false)
    .where('s.day', '>=', today)
    .orderBy('s.day')
    .execute();
  if (days.length === 0) return;
  await lockDays(
    tx,
    days.map(({ day }) => day),
  );
  const clashes = await tables(tx)
    .selectFrom('training_class_member as m')
    .innerJoin('run_trainee as t', 't.id', 'm.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .innerJoin('training_session_class as sc', 'sc.class_id', 'm.class_id')
    .innerJoin('training_session as s', (on) =>
      on
        .onRef('s.id', '=', 'sc.session_id')
        .on('s.cancelled', 'is', false)
        .on('s.day', '>=', today)
        .onRef('m.from_on', '<=', 's.day'),
    )
    .innerJoin('run_trainee as o', (on) =>
      on
        .onRef('o.trainee_id', '=', 't.trainee_id')
        .onRef('o.run_id', '<>', 't.run_id')
        .on(sql<boolean>`(o.left_on is null or s.day < o.left_on)`),
    )
    .innerJoin('training_class_member as om', (on) =>
      on
        .onRef('om.run_trainee_id', '=', 'o.id')
        .onRef('om.from_on', '<=', 's.day')
        .on(sql<boolean>`(om.to_on is null or s.day < om.to_on)`),
    )
    .innerJoin('training_session_class as osc', 'osc.class_id', 'om.class_id')
    .innerJoin('training_session as os', (on) =>
      on
        .onRef('os.id', '=', 'osc.session_id')
        .on('os.cancelled', 'is', false)
        .on('os.published_at', 'is not', null)
        .onRef('os.day', '=', 's.day')
        .onRef('os.starts_at', '<', 's.ends_at')
        .onRef('s.starts_at', '<', 'os.ends_at'),
    )
    .innerJoin('training_run as r', 'r.id', 'os.run_id')
    .select(['e.name_masked as name', 'r.run_no as runNo', 's.day'])
    .distinct()
    .where('m.class_id', '=', classId)
    .where('m.to_on', 'is', null)
    .where('m.run_trainee_id', '=', anyOf(ids))
    .orderBy('s.day')
    .orderBy('name')
    .limit(10)
    .execute();
  if (clashes.length > 0)
    throw new DomainError(
      'E-2205',
      clashes.map(({ name, runNo, day }) => `学员${name}在 ${day} 与班次${runNo}的课冲突`).join('；'),
    );
}
