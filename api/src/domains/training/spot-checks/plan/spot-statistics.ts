import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { FIGURES_BY, type RunStatisticsSource } from '../../inspections/statistics/source.ts';

/** Spot checks that runs of the period had to have and have had, and the problems found: 轻微 counts as 一般, 严重 as 严重 (S19.1, 02 §15). */
export const spotStatistics: RunStatisticsSource = async (ctx, projectIds, { from, to }, by) => {
  const runs = () =>
    tables(ctx)
      .selectFrom('training_run as r')
      .where('r.project_id', 'in', [...projectIds])
      .where('r.actual_start', '>=', from)
      .where('r.actual_start', '<=', to);
  const planned = await runs()
    .innerJoin('spot_check_slot as s', 's.run_id', 'r.id')
    .where('s.state', '<>', 'CANCELLED')
    .select([
      sql.ref<string>(FIGURES_BY[by]).as('of'),
      sql<number>`count(*)::int`.as('required'),
      sql<number>`(count(*) filter (where s.state = 'DONE'))::int`.as('done'),
    ])
    .groupBy(FIGURES_BY[by])
    .execute();
  const found = await runs()
    .innerJoin('spot_check as k', 'k.run_id', 'r.id')
    .where('k.state', 'not in', ['DRAFT', 'DROPPED'])
    .select([
      sql.ref<string>(FIGURES_BY[by]).as('of'),
      sql<number>`coalesce(sum(cardinality(k.problems)) filter (where k.result = 'MINOR'), 0)::int`.as('minor'),
      sql<number>`coalesce(sum(cardinality(k.problems)) filter (where k.result = 'SERIOUS'), 0)::int`.as('severe'),
    ])
    .groupBy(FIGURES_BY[by])
    .execute();
  const problems = new Map(found.map(({ of, minor, severe }) => [of, { minor, major: 0, severe }]));
  const none = { minor: 0, major: 0, severe: 0 };
  return new Map(
    [...new Set([...planned, ...found].map(({ of }) => of))].map((of) => {
      const slots = planned.find((one) => one.of === of);
      return [
        of,
        {
          spotChecksDone: slots?.done ?? 0,
          spotChecksRequired: slots?.required ?? 0,
          problems: problems.get(of) ?? none,
        },
      ];
    }),
  );
};
