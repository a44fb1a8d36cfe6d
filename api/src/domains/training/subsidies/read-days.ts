import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { amountOf, sumOf } from '../../../platform/money/index.ts';
import type { TrainingDay } from './living.ts';

/**
 * The training days of everybody in some runs, in whatever class he was on the day; 不适用 apart, absence without a word counts nothing. The days of
 * the run before somebody joined it are days on which he was not there: a standard by the month is shared among all of them (02 §19.4 no. 3).
 */
export async function readDays(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, TrainingDay[]>> {
  const marks = await readMarks(ctx, runIds);
  // Once for each run, not for each of its people: a run of 500 has ten thousand marks and more.
  const heldIn = new Map(
    [...Map.groupBy(marks, ({ runId }) => runId)].map(([runId, all]) => [
      runId,
      [...new Map(all.map(({ date, hours }) => [date, hours]))],
    ]),
  );
  const byTrainee = Map.groupBy(marks, ({ id }) => id);
  return new Map(
    [...byTrainee].map(([id, theirs]) => {
      const own = [...Map.groupBy(theirs, ({ date }) => date)].map(([date, sessions]) => ({
        date,
        hours: sumOf(sessions.map(({ hours }) => hours)).toFixed(),
        attended: sumOf(sessions.map(({ hours, weight }) => amountOf(hours).times(weight ?? 0))).toFixed(),
      }));
      const [first] = theirs;
      const before = ((first && heldIn.get(first.runId)) ?? [])
        .filter(([date]) => first !== undefined && date < first.joinedOn)
        .map(([date, hours]) => ({ date, hours, attended: '0' }));
      return [id, [...before, ...own].toSorted((one, other) => one.date.localeCompare(other.date))];
    }),
  );
}

/** What was held for somebody, and what of it he attended, session by session. */
const readMarks = (ctx: Ctx, runIds: readonly string[]) =>
  tables(ctx)
    .selectFrom('training_session as s')
    .innerJoin('training_session_class as sc', 'sc.session_id', 's.id')
    .innerJoin('training_class_member as m', 'm.class_id', 'sc.class_id')
    .innerJoin('run_trainee as t', 't.id', 'm.run_trainee_id')
    .leftJoin('training_attendance as a', (on) =>
      on.onRef('a.session_id', '=', 's.id').onRef('a.run_trainee_id', '=', 't.id'),
    )
    .select([
      't.id',
      's.run_id as runId',
      't.joined_on as joinedOn',
      's.day as date',
      's.lesson_hours as hours',
      'a.weight',
    ])
    .where('s.run_id', 'in', [...runIds])
    .where('s.published_at', 'is not', null)
    .where('s.cancelled', '=', false)
    .where('sc.taken_at', 'is not', null)
    .whereRef('m.from_on', '<=', 's.day')
    .where((e) => e.or([e('m.to_on', 'is', null), e('s.day', '<', e.ref('m.to_on'))]))
    .whereRef('t.joined_on', '<=', 's.day')
    .where((e) => e.or([e('t.left_on', 'is', null), e('s.day', '<', e.ref('t.left_on'))]))
    .where(sql<boolean>`a.status is distinct from 'N'`)
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .execute();
