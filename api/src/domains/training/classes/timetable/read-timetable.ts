import { Decimal } from 'decimal.js';
import { sql } from '../../../../database/sql.ts';
import { dayNumberOfDate } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getSeenRun } from '../seen-run.ts';
import { conflictsOf } from './conflicts.ts';
import { hoursWarning } from './hours-warning.ts';
import { loadTimetable } from './load-timetable.ts';
import { hoursByModule } from './plan-hours.ts';
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
  const plan = await hoursByModule(ctx, run);
  const classes = [...table.classes.values()];
  return {
    runId: run.id,
    runNo: run.runNo,
    runName: run.name,
    runFrom: run.from,
    runTo: run.to,
    classes,
    teachers: [...table.teachers.values()],
    rooms: [...table.rooms.values()],
    progress: classes.flatMap(({ id: classId }) =>
      [...plan].map(([module, planned]) => ({
        classId,
        module,
        planned,
        arranged: Decimal.sum(
          0,
          ...ofRun
            .filter((one) => one.module === module && one.classes.some(({ id }) => id === classId))
            .map(({ lessonHours }) => lessonHours),
        ).toFixed(),
      })),
    ),
    sessions: shown.map((session) => ({
      session,
      conflicts: 'id' in session ? (conflicts.get(String(session.id)) ?? []) : [],
    })),
    hoursWarning: await hoursWarning(ctx, run, classes),
    blocked: ofRun.filter(({ id }) => conflicts.get(id ?? '')?.some(({ hard }) => hard)).length,
  };
}
