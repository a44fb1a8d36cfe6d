import { Decimal } from 'decimal.js';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Lessons, onLessons } from '../completion/brought.ts';
import { type AttendanceStatus, ratesOf } from './attendance/rate.ts';

interface SessionRow {
  runId: string;
  day: string;
  noon: boolean;
  module: string;
  taken: boolean;
  over: boolean;
}
interface HoursRow {
  runId: string;
  planned: string;
  /** Published hours of each class of the run. */
  published: string[];
}
interface MarkRow {
  runId: string;
  traineeId: string;
  joinedOn: string;
  day: string;
  hours: string;
  taken: boolean;
  status: AttendanceStatus | null;
  weight: string | null;
}

const COUNTED = sql`s.published_at is not null and not s.cancelled`;

/** What timetable and attendance say of runs to their completion (T24-1, T24-2); three statements for all of them. */
async function lessonsOf(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, Lessons>> {
  const ids = [...runIds];
  const sessions = Map.groupBy(await sessionsOf(ctx, ids), ({ runId }) => runId);
  const marks = Map.groupBy(await marksOf(ctx, ids), ({ runId }) => runId);
  const hours = await hoursOf(ctx, ids);
  return new Map(
    hours.flatMap(({ runId, planned, published }): [string, Lessons][] => {
      const own = sessions.get(runId) ?? [];
      if (own.length === 0) return [];
      const off = published.find((sum) => !new Decimal(sum).eq(planned));
      const taken = own.filter((session) => session.taken);
      return [
        [
          runId,
          {
            planned: own.length,
            held: own.filter(({ over }) => over).length,
            untaken: own.filter((session) => session.over && !session.taken).map(nameOf),
            planHours: new Decimal(planned).toFixed(1),
            publishedHours: new Decimal(off ?? planned).toFixed(1),
            lastHeldOn: taken.at(-1)?.day ?? null,
            rates: ratesBy(marks.get(runId) ?? []),
          },
        ],
      ];
    }),
  );
}

/** `6月30日下午 钳工实操` (02 §16.7). */
function nameOf({ day, noon, module }: SessionRow): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日${noon ? '下午' : '上午'} ${module}`;
}

function ratesBy(marks: readonly MarkRow[]): Map<string, string> {
  const byTrainee = Map.groupBy(marks, ({ traineeId }) => traineeId);
  return new Map(
    [...byTrainee].flatMap(([traineeId, theirs]): [string, string][] => {
      const sessions = theirs.map(({ day, hours, taken, status, weight }) => ({
        day,
        hours,
        status,
        weight,
        held: taken,
      }));
      const { overall } = ratesOf(sessions, theirs[0]?.joinedOn ?? '');
      return overall === null ? [] : [[traineeId, overall]];
    }),
  );
}

const sessionsOf = (ctx: Ctx, ids: string[]) =>
  rows<SessionRow>(
    ctx,
    sql`select s.run_id as "runId", s.day::text as day, s.starts_at >= 720 as noon, s.module, s.taken_at is not null as taken,
          (s.day + s.ends_at * interval '1 minute') at time zone 'Asia/Shanghai' <= ${ctx.app.clock.now()} as over
        from training_session s where s.run_id = any(${ids}::uuid[]) and ${COUNTED} order by s.day, s.starts_at, s.id`,
  );

const hoursOf = (ctx: Ctx, ids: string[]) =>
  rows<HoursRow>(
    ctx,
    sql`select r.id as "runId", r.lesson_hours::text as planned, array(
          select coalesce((select sum(s.lesson_hours) from training_session s join training_session_class sc on sc.session_id = s.id
            where sc.class_id = c.id and ${COUNTED}), 0)::text from training_class c where c.run_id = r.id order by c.seq) as published
        from training_run r where r.id = any(${ids}::uuid[])`,
  );

/** Every session that a trainee has, marked or not. */
const marksOf = (ctx: Ctx, ids: string[]) =>
  rows<MarkRow>(
    ctx,
    sql`select s.run_id as "runId", t.id as "traineeId", t.joined_on::text as "joinedOn", s.day::text as day, s.lesson_hours::text as hours,
          s.taken_at is not null as taken, a.status, a.weight::text as weight
        from training_session s join training_session_class sc on sc.session_id = s.id
        join training_class_member m on m.class_id = sc.class_id and m.from_on <= s.day and (m.to_on is null or s.day < m.to_on)
        join run_trainee t on t.id = m.run_trainee_id and t.joined_on <= s.day and (t.left_on is null or s.day < t.left_on)
        left join training_attendance a on a.session_id = s.id and a.run_trainee_id = t.id
       where s.run_id = any(${ids}::uuid[]) and ${COUNTED} order by s.day, s.starts_at, s.id`,
  );

export const lessonsOfRuns = onLessons.join(lessonsOf);
