import { sql } from 'kysely';
import { tables } from '../../../database/tables.ts';
import { FIGURES_BY, type RunStatisticsSource } from '../inspections/statistics/source.ts';

/** Of runs that began in the period: how many there were and are over, who studied, finished and got a certificate, and the months (S19.1). */
export const runStatistics: RunStatisticsSource = async (ctx, projectIds, { from, to }, by) => {
  const began = tables(ctx)
    .selectFrom('training_run as r')
    .where('r.project_id', 'in', [...projectIds])
    .where('r.actual_start', '>=', from)
    .where('r.actual_start', '<=', to);
  const counted = await began
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('run_trainee as t')
          .whereRef('t.run_id', '=', 'r.id')
          // Who had left before the first day has not studied.
          .where((on) => on.or([on('t.left_on', 'is', null), on('t.left_on', '>', on.ref('r.actual_start'))]))
          .select([
            sql<number>`count(*)::int`.as('studied'),
            sql<number>`(count(*) filter (where t.result = 'COMPLETED'))::int`.as('completed'),
            sql<number>`(count(*) filter (where t.result = 'COMPLETED' and t.certificate is not null))::int`.as(
              'certificates',
            ),
          ])
          .as('n'),
      (join) => join.onTrue(),
    )
    .select([
      sql.ref<string>(FIGURES_BY[by]).as('of'),
      sql<string>`to_char(r.actual_start, 'YYYY-MM')`.as('month'),
      sql<number>`count(*)::int`.as('runs'),
      sql<number>`(count(*) filter (where r.state in ('COMPLETED', 'SETTLED')))::int`.as('runsCompleted'),
      sql<number>`sum(n.studied)::int`.as('trainees'),
      sql<number>`sum(n.completed)::int`.as('completed'),
      sql<number>`sum(n.certificates)::int`.as('certificates'),
    ])
    .groupBy([FIGURES_BY[by], 'month'])
    .orderBy('month')
    .execute();
  const total = (months: typeof counted, key: 'runs' | 'runsCompleted' | 'trainees' | 'completed' | 'certificates') =>
    months.reduce((sum, month) => sum + month[key], 0);
  return new Map(
    [...Map.groupBy(counted, ({ of }) => of)].map(([of, months]) => [
      of,
      {
        runsOpened: total(months, 'runs'),
        runsCompleted: total(months, 'runsCompleted'),
        studied: total(months, 'trainees'),
        completed: total(months, 'completed'),
        certificates: total(months, 'certificates'),
        months: months.map(({ month, runs, trainees }) => ({ month, runs, trainees })),
      },
    ]),
  );
};
