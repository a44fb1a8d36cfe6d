import { Decimal } from 'decimal.js';
import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Lessons, onLessons } from '../completion/brought.ts';
import { attending } from './attendance/attending.ts';
import { type AttendanceStatus, ratesOf } from './attendance/rate.ts';
import { COUNTED, hoursOf, linesOff, offFrom } from './hours-of-plan.ts';

type SessionRow = Awaited<ReturnType<typeof sessionsOf>>[number];
type MarkRow = Awaited<ReturnType<typeof marksOf>>[number];

/** What timetable and attendance say of runs to their completion (T24-1, T24-2); three statements for all of them. */
export async function lessonsOf(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, Lessons>> {
  const sessions = Map.groupBy(await sessionsOf(ctx, runIds), ({ runId }) => runId);
  const marks = Map.groupBy(await marksOf(ctx, runIds), ({ runId }) => runId);
  const hours = await hoursOf(ctx, runIds);
  return new Map(
    hours.flatMap(({ runId, planned, published }): [string, Lessons][] => {
      const own = sessions.get(runId) ?? [];
      if (own.length === 0) return [];
      const off = offFrom(planned, published);
      const taken = own.filter((session) => session.taken);
      return [
        [
          runId,
          {
            planned: own.length,
            held: own.filter(({ over }) => over).length,
            untaken: own.filter((session) => session.over && !session.taken).map(nameOf),
            planHours: new Decimal(planned).toFixed(1),
            publishedHours: new Decimal(off?.hours ?? planned).toFixed(1),
            linesOff: off ? linesOff(off) : '',
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

const sessionsOf = (ctx: Ctx, ids: readonly string[]) =>
  tables(ctx)
    .selectFrom('training_session as s')
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .select(['s.run_id as runId', 's.day', 'l.module'])
    .select([
      sql<boolean>`s.starts_at >= 720`.as('noon'),
      // Of a session that several classes share, every list.
      sql<boolean>`not exists (select 1 from training_session_class sc where sc.session_id = s.id and sc.taken_at is null)`.as(
        'taken',
      ),
      sql<boolean>`(s.day + s.ends_at * interval '1 minute') at time zone 'Asia/Shanghai' <= ${ctx.app.clock.now()}`.as(
        'over',
      ),
    ])
    .where('s.run_id', '=', anyOf(ids))
    .where(COUNTED)
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute();

/** Every session that a trainee has, marked or not. */
const marksOf = (ctx: Ctx, ids: readonly string[]) =>
  attending(ctx)
    .select(['s.run_id as runId', 't.id as traineeId', 't.joined_on as joinedOn', 's.day', 's.lesson_hours as hours'])
    .select([sql<boolean>`sc.taken_at is not null`.as('taken'), 'a.status', 'a.weight'])
    .where('s.run_id', '=', anyOf(ids))
    .where(COUNTED)
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .$narrowType<{ status: AttendanceStatus | null }>()
    .execute();

export const lessonsOfRuns = onLessons.join(lessonsOf);
