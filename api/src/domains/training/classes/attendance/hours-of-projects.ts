import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { FIGURES_BY, type RunStatisticsSource } from '../../inspections/statistics/source.ts';

/** Hours attended and hours that had to be, of lessons whose list was taken, in runs that began in the period (S19.1, BR22-4). */
export const hoursOfProjects: RunStatisticsSource = async (ctx, projectIds, { from, to }, by) => {
  const found = await tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('run_trainee as t', 't.run_id', 'r.id')
    .innerJoin('training_class_member as x', 'x.run_trainee_id', 't.id')
    .innerJoin('training_session_class as c', 'c.class_id', 'x.class_id')
    .innerJoin('training_session as s', 's.id', 'c.session_id')
    .leftJoin('training_attendance as a', (join) =>
      join.onRef('a.session_id', '=', 's.id').onRef('a.run_trainee_id', '=', 't.id'),
    )
    .where('r.project_id', 'in', [...projectIds])
    .where('r.actual_start', '>=', from)
    .where('r.actual_start', '<=', to)
    .where('c.taken_at', 'is not', null)
    .where('s.cancelled', 'is not', true)
    .where(sql<boolean>`x.from_on <= s.day and (x.to_on is null or s.day < x.to_on)`)
    .where(sql<boolean>`t.joined_on <= s.day and (t.left_on is null or s.day < t.left_on)`)
    .where(sql<boolean>`a.status is distinct from 'N'`)
    .select([
      sql.ref<string>(FIGURES_BY[by]).as('of'),
      sql<string>`trim_scale(coalesce(sum(a.weight * s.lesson_hours), 0))::text`.as('attendedHours'),
      sql<string>`trim_scale(sum(s.lesson_hours))::text`.as('scheduledHours'),
    ])
    .groupBy(FIGURES_BY[by])
    .execute();
  return new Map(found.map(({ of, ...hours }) => [of, hours]));
};
