import { Decimal } from 'decimal.js';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { dayNumberOfDate } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getSeenRun } from '../seen-run.ts';
import { conflictsOf } from './conflicts.ts';
import { hoursWarning } from './hours-warning.ts';
import { loadTimetable } from './load-timetable.ts';
import { trainingSession } from './session.record.ts';
import type { TimetableType } from './timetable.type.ts';

const MOST_DAYS = 31;
const MOST_SESSIONS = 1000;

/** The sessions of a run on some days with what is against each of them now, and how far its plan is arranged. @throws NOT_FOUND, BAD_INPUT */
export async function readTimetable(ctx: Ctx, runId: string, from: string, to: string): Promise<TimetableType> {
  const length = dayNumberOfDate(to) - dayNumberOfDate(from) + 1;
  if (length < 1 || length > MOST_DAYS) throw badInput([{ path: 'to', message: `一次最多查看${MOST_DAYS}天` }]);
  const run = await getSeenRun(ctx, runId);
  const where = sql`s.run_id = ${run.id} and s.day between ${from} and ${to}`;
  const shown = await trainingSession.some(ctx, where, MOST_SESSIONS);
  const days = [...new Set(shown.flatMap((one) => ('day' in one ? [String(one.day)] : [])))];
  const table = await loadTimetable(ctx, run, days);
  const conflicts = new Map(
    table.sessions.map((one) => {
      const others = table.sessions.filter(({ id }) => id !== one.id);
      return [one.id ?? '', conflictsOf(one, others, table.around(others))];
    }),
  );
  const ofRun = table.sessions.filter((one) => one.runId === run.id);
  const held = await heldHours(ctx, run.id);
  const classes = [...table.classes.values()];
  return {
    runId: run.id,
    runNo: run.runNo,
    runName: run.name,
    runFrom: run.from,
    runTo: run.to,
    classes,
    lines: [...table.lines.values()],
    teachers: [...table.teachers.values()],
    rooms: [...table.rooms.values()],
    progress: classes.flatMap(({ id: classId }) =>
      [...table.lines.values()].map((line) => ({
        classId,
        lineId: line.id,
        seq: line.seq,
        module: line.module,
        planned: line.hours,
        arranged: Decimal.sum(
          0,
          ...ofRun
            .filter((one) => one.line.id === line.id && one.classes.some(({ id }) => id === classId))
            .map(({ lessonHours }) => lessonHours),
        ).toFixed(),
        held: held.get(`${classId} ${line.id}`) ?? '0',
      })),
    ),
    sessions: shown.map((session) => ({
      session,
      conflicts: 'id' in session ? (conflicts.get(String(session.id)) ?? []) : [],
    })),
    hoursWarning: await hoursWarning(ctx, run),
    blocked: ofRun.filter(({ id }) => conflicts.get(id ?? '')?.some(({ hard }) => hard)).length,
  };
}

/** Lesson hours that were held, by class and line of the plan. */
async function heldHours(ctx: Ctx, runId: string): Promise<ReadonlyMap<string, string>> {
  const found = await tables(ctx)
    .selectFrom('training_session as s')
    .innerJoin('training_session_class as sc', 'sc.session_id', 's.id')
    .select(['sc.class_id as classId', 's.plan_line_id as lineId'])
    .select(sql<string>`trim_scale(sum(s.lesson_hours))::text`.as('hours'))
    .where('s.run_id', '=', runId)
    .where('s.cancelled', 'is', false)
    .where('sc.taken_at', 'is not', null)
    .groupBy(['sc.class_id', 's.plan_line_id'])
    .execute();
  return new Map(found.map(({ classId, lineId, hours }) => [`${classId} ${lineId}`, hours]));
}
