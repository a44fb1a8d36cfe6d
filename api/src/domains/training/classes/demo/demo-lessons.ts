import { randomUUID } from 'node:crypto';
import { Decimal } from 'decimal.js';
import type { NotNull } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { addDays, type LocalDate } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import type { DemoPlayer } from '../../demo/demo-player.ts';
import { takeAttendance } from '../attendance/take.ts';
import { autoSplit } from '../members/auto-split.ts';
import { lockArrangedRun } from '../own-run.ts';
import { type PlanLine, planLinesOf } from '../timetable/plan-lines.ts';
import { instantOf } from '../timetable/stored-session.ts';
import { insertSessions } from '../timetable/write-session.ts';

/** Lesson hours of a session; four of 45 minutes with three breaks. */
const HOURS_A_DAY = 4;
const MINUTES_A_DAY = 200;
/** When sessions begin, in minutes: runs that overlap share rooms and teachers, one in the morning, one in the afternoon, one in the evening. */
const BEGINNINGS = [480, 780, 1080] as const;

interface Asked {
  runId: string;
  from: LocalDate;
  /** Which of the three times of day. */
  slot: number;
}

/** Class and published timetable of a run: a session on each working day until the hours of the teaching plan are full. */
export async function demoTimetable(school: DemoPlayer, { runId, from, slot }: Asked): Promise<void> {
  await autoSplit(school, runId, 'DISTRICT', randomUUID());
  await transaction(school, async (tx) => {
    const own = await lockArrangedRun(tx, runId);
    const classes = await tables(tx)
      .selectFrom('training_class')
      .select('id')
      .where('run_id', '=', runId)
      .orderBy('seq')
      .execute();
    const by = await tables(tx)
      .selectFrom('training_run')
      .select(['head_teacher_id as teacherId', sql<string>`venue_ids[1]`.as('roomId')])
      .where('id', '=', runId)
      .$narrowType<{ teacherId: NotNull }>()
      .executeTakeFirstOrThrow();
    const startsAt = BEGINNINGS[slot % BEGINNINGS.length] ?? BEGINNINGS[0];
    const lessons = lessonsOf(await planLinesOf(tx, own));
    const days = workdaysFrom(tx, from, lessons.length);
    const ids = await insertSessions(
      tx,
      own,
      lessons.map(({ line, lessonHours }, n) => ({
        id: null,
        day: days[n] ?? from,
        startsAt,
        endsAt: startsAt + MINUTES_A_DAY,
        lessonHours,
        planLineId: line.id,
        kind: line.module.includes('实操') ? ('PRACTICE' as const) : ('THEORY' as const),
        mode: '1' as const,
        ...by,
        onlineUrl: null,
        makeupOf: null,
        classIds: classes.map(({ id }) => id),
      })),
    );
    // Without the notices of a publication: to be seen are the classes, not a bell full of messages.
    await tables(tx)
      .updateTable('training_session')
      .set({ published_at: tx.app.clock.now() })
      .where('id', '=', anyOf(ids))
      .execute();
    await tables(tx)
      .updateTable('training_run')
      .set({ planned_start: from, planned_end: days.at(-1) ?? from })
      .where('id', '=', runId)
      .execute();
  });
}

function lessonsOf(plan: readonly (PlanLine & { hours: string })[]): { line: PlanLine; lessonHours: string }[] {
  return plan.flatMap(({ hours, ...line }) => {
    const count = new Decimal(hours).div(HOURS_A_DAY).ceil().toNumber();
    return Array.from({ length: count }, (_, n) => ({
      line,
      lessonHours: Decimal.min(HOURS_A_DAY, new Decimal(hours).minus(n * HOURS_A_DAY)).toFixed(1),
    }));
  });
}

function workdaysFrom({ app }: Ctx, from: LocalDate, count: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; days.length < count; day = addDays(day, 1)) if (app.calendar.isWorkday(day)) days.push(day);
  return days;
}

/**
 * Attendance of every session that is over now, taken when it ended; whoever comes last in the run was absent once.
 *
 * @param at the same school at another time
 */
export async function demoAttendance(
  school: DemoPlayer,
  runId: string,
  at: (moment: Date) => DemoPlayer,
): Promise<void> {
  const sessions = await tables(school)
    .selectFrom('training_session')
    .select(['id', 'day', 'ends_at as endsAt'])
    .where('run_id', '=', runId)
    .where('published_at', 'is not', null)
    .where('cancelled', 'is', false)
    .orderBy('day')
    .orderBy('starts_at')
    .execute();
  const trainees = await tables(school)
    .selectFrom('run_trainee')
    .select('id')
    .where('run_id', '=', runId)
    .where('left_on', 'is', null)
    .orderBy('seq')
    .execute();
  for (const [n, { id: sessionId, day, endsAt }] of sessions.entries()) {
    const over = instantOf(day, endsAt);
    if (over > school.app.clock.now()) return;
    const marks = trainees.map(({ id: traineeId }, seq) => ({
      traineeId,
      status: n === 3 && seq === trainees.length - 1 ? ('A' as const) : ('P' as const),
    }));
    await takeAttendance(at(over), { runId, sessionId, marks }, randomUUID());
  }
}
