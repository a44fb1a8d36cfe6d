import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError, refuse } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { classErrors } from '../errors.ts';
import { lockOwnRun } from '../own-run.ts';
import { attendanceEditHours, attendanceWeights } from '../parameters.ts';
import { SESSION } from '../record-types.ts';
import { getSessions, instantOf, type StoredSession } from '../timetable/stored-session.ts';
import { alertOfAbsence } from './alerts/absence.ts';
import { attending } from './attending.ts';
import { ATTENDANCE, type AttendanceStatus } from './rate.ts';

/** What is written down of one trainee. */
export interface GivenMark {
  traineeId: string;
  status: AttendanceStatus;
  minutesLate?: number | null;
  remark?: string | null;
}

const HOUR_MS = 60 * MINUTE_MS;

/** Until when the attendance of a session is written down without a correction; the moment itself no longer (AC22-5). */
export const editableUntil = ({ day, endsAt }: Pick<StoredSession, 'day' | 'endsAt'>, hours: number): Date =>
  new Date(instantOf(day, endsAt).getTime() + hours * HOUR_MS);

/**
 * T22-7: the teacher's list of a session, of one of its classes where that is named, from its beginning until 24 h after its end. Whoever is not
 * named keeps what he has; from now on whom nobody marked was not there. Classes whose list is not written down are not counted (BR22-3).
 *
 * @throws NOT_FOUND, E-2207, E-2208, E-2213, BAD_INPUT for somebody who is not in it (BR22-8)
 */
export async function takeAttendance(
  ctx: Ctx,
  given: { runId: string; sessionId: string; classId?: string | null; marks: readonly GivenMark[] },
  requestId: string,
): Promise<void> {
  await once(ctx, 'takeTrainingAttendance', requestId, given, async (tx) => {
    const own = await lockOwnRun(tx, given.runId);
    const [session] = await getSessions(tx, own, [given.sessionId]);
    if (!session?.published || session.cancelled) throw new DomainError('E-2213', classErrors['E-2213']);
    const refusal = await untimely(tx, session);
    if (refusal) throw refusal;
    const classIds = given.classId ? session.classIds.filter((id) => id === given.classId) : session.classIds;
    if (classIds.length === 0) throw refuse('NOT_FOUND');
    const before = await requireMembers(tx, session.id, given.marks);
    await writeMarks(tx, { sessionId: session.id, classIds }, given.marks, before, '1');
    return {};
  });
}

/** Why the attendance of a session is not written down now: E-2207 before it begins (BR22-8), E-2208 once only a correction is possible (AC22-5). */
export async function untimely(ctx: Ctx, session: StoredSession): Promise<DomainError | null> {
  const hours = await readParameter(ctx, attendanceEditHours);
  const now = ctx.app.clock.now();
  if (now < instantOf(session.day, session.startsAt)) return new DomainError('E-2207', classErrors['E-2207']);
  if (now < editableUntil(session, hours)) return null;
  return new DomainError('E-2208', `已超过考勤登记时限（课次结束后${hours}小时），请提交考勤更正`);
}

/** From now on a session counts for these classes, and for no other with which they share it (BR22-3). */
export async function countFor(tx: Ctx, sessionId: string, classIds: readonly string[]): Promise<void> {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update training_session_class set taken_at = ${now}
         where session_id = ${sessionId} and class_id = any(${[...classIds]}::uuid[]) and taken_at is null`,
  );
  await run(
    tx,
    sql`update training_session set taken_at = ${now}, version = version + 1 where id = ${sessionId} and taken_at is null`,
  );
}

/** What is written down of those who are named, with how it came: 1 by hand, 4 from a file; it counts for these classes from now on. */
export async function writeMarks(
  tx: Ctx,
  { sessionId, classIds }: { sessionId: string; classIds: readonly string[] },
  given: readonly GivenMark[],
  before: ReadonlyMap<string, AttendanceStatus | null>,
  method: '1' | '4',
): Promise<void> {
  const now = tx.app.clock.now();
  const weights = await readParameter(tx, attendanceWeights);
  const marks = given.map(({ traineeId, status, minutesLate, remark }) => ({
    id: uuidv7(now.getTime()),
    traineeId,
    status,
    weight: status === 'N' ? 0 : weights[status],
    minutesLate: status === 'L' ? (minutesLate ?? null) : null,
    remark: remark?.trim() || null,
  }));
  await run(
    tx,
    sql`insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, minutes_late, method,
          taken_by_id, taken_by_name, taken_at, remark)
        select id, ${now}, ${now}, ${sessionId}, "traineeId", status, weight, "minutesLate", ${method}, ${requireUser(tx).userId},
          ${actorName(tx.actor)}, ${now}, remark
          from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as t(id uuid, "traineeId" uuid, status text, weight numeric,
            "minutesLate" int, remark text)
        on conflict on constraint training_attendance_once do update set status = excluded.status, weight = excluded.weight,
          minutes_late = excluded.minutes_late, method = excluded.method, taken_by_id = excluded.taken_by_id, taken_by_name = excluded.taken_by_name,
          taken_at = excluded.taken_at, remark = excluded.remark, updated_at = excluded.updated_at,
          version = training_attendance.version + 1
        where (training_attendance.status, training_attendance.minutes_late, training_attendance.remark)
          is distinct from (excluded.status, excluded.minutes_late, excluded.remark)`,
  );
  await countFor(tx, sessionId, classIds);
  await alertOfAbsence(
    tx,
    sessionId,
    marks.flatMap(({ traineeId, status }) => (status === 'A' ? [traineeId] : [])),
  );
  // Of what was written down before, both values stand in the log.
  const changed = marks.flatMap(({ traineeId, status }) => {
    const old = before.get(traineeId);
    return old && old !== status ? [{ trainee: traineeId, from: old, to: status }] : [];
  });
  await recordAudit(tx, {
    event: 'training.attendance.taken',
    objectType: SESSION,
    objectId: sessionId,
    detail: { marks: marks.length, changed, method },
  });
}

/** What those who are named had before. @throws BAD_INPUT */
async function requireMembers(
  tx: Ctx,
  sessionId: string,
  marks: readonly GivenMark[],
): Promise<ReadonlyMap<string, AttendanceStatus | null>> {
  const members = new Map(
    (await membersAt(tx, sessionId)).map(({ traineeId, status }): [string, AttendanceStatus | null] => [
      traineeId,
      status,
    ]),
  );
  const faults: FieldError[] = [];
  const fault = (n: number, field: string, message: string) =>
    void faults.push({ path: `input.marks.${n}.${field}`, message });
  if (marks.length === 0) faults.push({ path: 'input.marks', message: '请登记考勤' });
  if (new Set(marks.map(({ traineeId }) => traineeId)).size < marks.length)
    faults.push({ path: 'input.marks', message: '同一学员只能登记一次' });
  for (const [n, { traineeId, status, minutesLate, remark }] of marks.entries()) {
    if (!members.has(traineeId)) fault(n, 'traineeId', '学员当日不在该班级');
    if (!(status in ATTENDANCE)) fault(n, 'status', '请选择考勤状态');
    if (minutesLate != null && (!Number.isInteger(minutesLate) || minutesLate < 1 || minutesLate > 600))
      fault(n, 'minutesLate', '迟到分钟数应为1至600的整数');
    if ([...(remark?.trim() ?? '')].length > 200) fault(n, 'remark', '备注不能超过200个字');
  }
  if (faults.length > 0) throw badInput(faults);
  return members;
}

/** Who has a session, with what is written down of him. */
export const membersAt = (ctx: Ctx, sessionId: string) =>
  attending(ctx)
    .select(['t.id as traineeId', 'e.account_id as accountId', 'a.status'])
    .select(sql<string[]>`array_agg(sc.class_id::text)`.as('classIds'))
    .where('s.id', '=', sessionId)
    .groupBy(['t.id', 'e.account_id', 'a.status'])
    .$narrowType<{ status: AttendanceStatus | null }>()
    .execute();
