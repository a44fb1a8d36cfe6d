import { rows, sql } from '../../../../database/sql.ts';
import { dayNumberOfDate } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { type AttendanceStatus, levelOf, ratesOf } from '../attendance/rate.ts';
import { attendanceBounds } from '../parameters.ts';
import { clockText } from '../timetable/planned.ts';
import type { OwnRunType, OwnSessionType } from './own.resolver.ts';

interface SessionRow extends Omit<OwnSessionType, 'startTime' | 'endTime'> {
  startsAt: number;
  endsAt: number;
  hours: string;
  weight: string | null;
  taken: boolean;
}

const MOST_DAYS = 62;

/** Published sessions of the caller on some days, cancelled ones included, in the order of time. @throws BAD_INPUT */
export async function listOwnSessions(ctx: Ctx, from: string, to: string): Promise<OwnSessionType[]> {
  const length = dayNumberOfDate(to) - dayNumberOfDate(from) + 1;
  if (length < 1 || length > MOST_DAYS) throw badInput([{ path: 'to', message: `一次最多查看${MOST_DAYS}天` }]);
  const found = await sessionsOf(ctx, sql`s.day between ${from} and ${to}`);
  return found.map((one) => ({ ...one, startTime: clockText(one.startsAt), endTime: clockText(one.endsAt) }));
}

interface RunRow {
  runId: string;
  runName: string;
  className: string | null;
  from: string;
  to: string;
  joinedOn: string;
  state: string;
}

/** The runs that the caller is in, with his rates in each (BR22-4). */
export async function listOwnRuns(ctx: Ctx): Promise<OwnRunType[]> {
  const bounds = await readParameter(ctx, attendanceBounds);
  const runs = await rows<RunRow>(
    ctx,
    sql`select r.id as "runId", r.name as "runName", c.name as "className", r.planned_start::text as "from", r.planned_end::text as "to",
          t.joined_on::text as "joinedOn", r.state
        from run_trainee t join training_enrolment e on e.id = t.enrolment_id join training_run r on r.id = t.run_id
        left join training_class_member m on m.run_trainee_id = t.id and m.to_on is null left join training_class c on c.id = m.class_id
       where e.account_id = ${requireUser(ctx).userId} and t.left_on is null
         and r.state in ('CONTRACTING', 'READY', 'RUNNING', 'LESSONS_DONE', 'COMPLETION_REVIEW', 'COMPLETED', 'SETTLED', 'TERMINATED')
       order by r.planned_start desc, r.id`,
  );
  const sessions = Map.groupBy(await sessionsOf(ctx, sql`not s.cancelled`), ({ runId }) => runId);
  return runs.map(({ joinedOn, state, ...run }) => {
    const own = (sessions.get(run.runId) ?? []).map((one) => ({ ...one, held: one.taken }));
    const rates = ratesOf(own, joinedOn);
    return {
      ...run,
      rate: rates.soFar,
      overallRate: rates.overall,
      level: levelOf(rates.soFar, bounds),
      absent: own.filter(({ held, status }) => held && (status ?? 'A') === 'A').length,
      mayAskLeave: state === 'READY' || state === 'RUNNING',
    };
  });
}

const sessionsOf = (ctx: Ctx, where: ReturnType<typeof sql>) =>
  rows<SessionRow & { status: AttendanceStatus | null }>(
    ctx,
    sql`select s.id, s.run_id as "runId", r.name as "runName", s.day::text as day, s.starts_at as "startsAt", s.ends_at as "endsAt",
          s.lesson_hours::text as hours, s.module, h.name as "teacherName", s.online_url as "onlineUrl", s.cancelled,
          s.change_reason as "changeReason", v.name || '（' || v.address || '）' as place, a.status, a.weight::text as weight,
          s.taken_at is not null as taken
        from run_trainee t join training_enrolment e on e.id = t.enrolment_id
        join training_class_member m on m.run_trainee_id = t.id
        join training_session_class sc on sc.class_id = m.class_id
        join training_session s on s.id = sc.session_id and s.published_at is not null
          and m.from_on <= s.day and (m.to_on is null or s.day < m.to_on)
          and t.joined_on <= s.day and (t.left_on is null or s.day < t.left_on)
        join training_run r on r.id = s.run_id join training_teacher h on h.id = s.teacher_id
        left join training_venue v on v.id = s.room_id
        left join training_attendance a on a.session_id = s.id and a.run_trainee_id = t.id
       where e.account_id = ${requireUser(ctx).userId} and ${where} order by s.day, s.starts_at, s.id`,
  );
