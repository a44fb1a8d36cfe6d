import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import { trainingClass } from '../class.record.ts';
import { attendanceBounds, attendanceEditHours } from '../parameters.ts';
import { clockText } from '../timetable/planned.ts';
import { instantOf } from '../timetable/stored-session.ts';
import { attending } from './attending.ts';
import { type AttendanceStatus, levelOf, ratesOf } from './rate.ts';
import type { AttendanceSheetType } from './sheet.type.ts';
import { editableUntil } from './take.ts';

/** 考勤表 of a class: everybody who has one of its sessions, what is written down, and what it comes to so far. @throws NOT_FOUND */
export async function readSheet(ctx: Ctx, classId: string, from: string, to: string): Promise<AttendanceSheetType> {
  const own = await trainingClass.get(ctx, classId);
  const { bounds, hours } = await readParameters(ctx, { bounds: attendanceBounds, hours: attendanceEditHours });
  const sessions = await sessionsOf(ctx, own.runId, own.id);
  const marks = await marksOf(ctx, own.runId, own.id);
  const now = ctx.app.clock.now();
  const bySession = new Map(sessions.map((session) => [session.id, session]));
  const shown = sessions.filter(({ ofClass, day }) => ofClass && day >= from && day <= to);
  const people = Map.groupBy(marks, ({ traineeId }) => traineeId);
  return {
    classId: own.id,
    className: own.name,
    runId: own.runId,
    runNo: own.runNo,
    runName: own.runName,
    now,
    sessions: shown.map((session) => ({
      id: session.id,
      day: session.day,
      startTime: clockText(session.startsAt),
      endTime: clockText(session.endsAt),
      lessonHours: session.hours,
      module: session.module,
      taken: session.taken,
      opensAt: instantOf(session.day, session.startsAt),
      closesAt: editableUntil(session, hours),
    })),
    rows: [...people.values()]
      .flatMap((theirs) => {
        const [first] = theirs;
        return first ? [{ first, theirs }] : [];
      })
      .toSorted((a, b) => a.first.seq - b.first.seq)
      .map(({ first, theirs }) => {
        const rates = ratesOf(
          theirs.flatMap(({ sessionId, status, weight, held }) => {
            const session = bySession.get(sessionId);
            return session ? [{ hours: session.hours, day: session.day, status, weight, held }] : [];
          }),
          first.joinedOn,
        );
        return {
          traineeId: first.traineeId,
          seq: first.seq,
          name: first.name,
          rate: rates.soFar,
          overallRate: rates.overall,
          level: levelOf(rates.soFar, bounds),
          marks: theirs
            .filter(({ sessionId }) => shown.some(({ id }) => id === sessionId))
            .map(({ sessionId, attendanceId, status, weight, minutesLate, method, onLeave }) => ({
              sessionId,
              attendanceId,
              status,
              weight,
              minutesLate,
              method,
              onLeave,
            })),
        };
      }),
  };
}

const sessionsOf = (ctx: Ctx, runId: string, classId: string) =>
  tables(ctx)
    .selectFrom('training_session as s')
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .select(['s.id', 's.day', 's.starts_at as startsAt', 's.ends_at as endsAt', 's.lesson_hours as hours', 'l.module'])
    .select([
      sql<boolean>`sc.taken_at is not null`.as('taken'),
      // Others count for whoever was in another class of the run.
      sql<boolean>`sc.class_id is not null`.as('ofClass'),
    ])
    .leftJoin('training_session_class as sc', (on) =>
      on.onRef('sc.session_id', '=', 's.id').on('sc.class_id', '=', classId),
    )
    .where('s.run_id', '=', runId)
    .where('s.published_at', 'is not', null)
    .where('s.cancelled', 'is', false)
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute();

/** A row for everybody who is or was in the class and every session that he has in the run, marked or not. */
const marksOf = (ctx: Ctx, runId: string, classId: string) =>
  attending(ctx)
    .select(['s.id as sessionId', 't.id as traineeId', 't.seq', 'e.name_masked as name', 't.joined_on as joinedOn'])
    .select(sql<boolean>`sc.taken_at is not null`.as('held'))
    .select(['a.id as attendanceId', 'a.status', 'a.weight', 'a.minutes_late as minutesLate', 'a.method'])
    .select(
      sql<boolean>`exists (select 1 from training_leave l where l.run_trainee_id = t.id and l.state = 'APPROVED'
        and l.from_at < (s.day + s.ends_at * interval '1 minute') at time zone 'Asia/Shanghai'
        and (s.day + s.starts_at * interval '1 minute') at time zone 'Asia/Shanghai' < l.to_at)`.as('onLeave'),
    )
    .where('s.run_id', '=', runId)
    .where('s.published_at', 'is not', null)
    .where('s.cancelled', 'is', false)
    .where('t.id', 'in', ({ selectFrom }) =>
      selectFrom('training_class_member').select('run_trainee_id').where('class_id', '=', classId),
    )
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .$narrowType<{ status: AttendanceStatus | null }>()
    .execute();
