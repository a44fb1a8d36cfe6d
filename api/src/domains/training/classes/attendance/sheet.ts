import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import { trainingClass } from '../class.record.ts';
import { attendanceBounds, attendanceEditHours } from '../parameters.ts';
import { clockText } from '../timetable/planned.ts';
import { instantOf } from '../timetable/stored-session.ts';
import { type AttendanceStatus, levelOf, ratesOf } from './rate.ts';
import type { AttendanceSheetType } from './sheet.type.ts';
import { editableUntil } from './take.ts';

interface SessionRow {
  id: string;
  day: string;
  startsAt: number;
  endsAt: number;
  hours: string;
  module: string;
  taken: boolean;
  /** Of the class itself; others count for whoever was in another class of the run. */
  ofClass: boolean;
}
interface MarkRow {
  sessionId: string;
  traineeId: string;
  seq: number;
  name: string;
  joinedOn: string;
  attendanceId: string | null;
  status: AttendanceStatus | null;
  weight: string | null;
  minutesLate: number | null;
  method: string | null;
  onLeave: boolean;
}

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
          theirs.flatMap(({ sessionId, status, weight }) => {
            const session = bySession.get(sessionId);
            return session ? [{ hours: session.hours, day: session.day, status, weight, held: session.taken }] : [];
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
  rows<SessionRow>(
    ctx,
    sql`select s.id, s.day::text as day, s.starts_at as "startsAt", s.ends_at as "endsAt", s.lesson_hours::text as hours, s.module,
          s.taken_at is not null as taken,
          exists (select 1 from training_session_class sc where sc.session_id = s.id and sc.class_id = ${classId}) as "ofClass"
        from training_session s
       where s.run_id = ${runId} and s.published_at is not null and not s.cancelled order by s.day, s.starts_at, s.id`,
  );

/** A row for everybody who is or was in the class and every session that he has in the run, marked or not. */
const marksOf = (ctx: Ctx, runId: string, classId: string) =>
  rows<MarkRow>(
    ctx,
    sql`select s.id as "sessionId", t.id as "traineeId", t.seq, e.name_masked as name, t.joined_on::text as "joinedOn",
          a.id as "attendanceId", a.status, a.weight::text as weight, a.minutes_late as "minutesLate", a.method,
          exists (select 1 from training_leave l where l.run_trainee_id = t.id and l.state = 'APPROVED'
            and l.from_at < (s.day + s.ends_at * interval '1 minute') at time zone 'Asia/Shanghai'
            and (s.day + s.starts_at * interval '1 minute') at time zone 'Asia/Shanghai' < l.to_at) as "onLeave"
        from training_session s join training_session_class sc on sc.session_id = s.id
        join training_class_member m on m.class_id = sc.class_id and m.from_on <= s.day and (m.to_on is null or s.day < m.to_on)
        join run_trainee t on t.id = m.run_trainee_id and t.joined_on <= s.day and (t.left_on is null or s.day < t.left_on)
        join training_enrolment e on e.id = t.enrolment_id
        left join training_attendance a on a.session_id = s.id and a.run_trainee_id = t.id
       where s.run_id = ${runId} and s.published_at is not null and not s.cancelled
         and t.id in (select run_trainee_id from training_class_member where class_id = ${classId})
       order by s.day, s.starts_at, s.id`,
  );
