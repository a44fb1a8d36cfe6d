import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import type { RunStatisticsSource } from '../../inspections/statistics/source.ts';

/** Spot checks that runs of the period had to have and have had, and the problems found: 轻微 counts as 一般, 严重 as 严重 (S19.1, 02 §15). */
export const spotStatistics: RunStatisticsSource = async (ctx, projectIds, { from, to }) => {
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
      'r.project_id as projectId',
      sql<number>`count(*)::int`.as('required'),
      sql<number>`(count(*) filter (where s.state = 'DONE'))::int`.as('done'),
    ])
    .groupBy('r.project_id')
    .execute();
  const found = await runs()
    .innerJoin('spot_check as k', 'k.run_id', 'r.id')
    .where('k.state', 'not in', ['DRAFT', 'DROPPED'])
    .select([
      'r.project_id as projectId',
      sql<number>`coalesce(sum(cardinality(k.problems)) filter (where k.result = 'MINOR'), 0)::int`.as('minor'),
      sql<number>`coalesce(sum(cardinality(k.problems)) filter (where k.result = 'SERIOUS'), 0)::int`.as('severe'),
    ])
    .groupBy('r.project_id')
    .execute();
  const problems = new Map(found.map(({ projectId, minor, severe }) => [projectId, { minor, major: 0, severe }]));
  const none = { minor: 0, major: 0, severe: 0 };
  return new Map(
    [...new Set([...planned, ...found].map(({ projectId }) => projectId))].map((projectId) => {
      const slots = planned.find((one) => one.projectId === projectId);
      return [
        projectId,
        {
          spotChecksDone: slots?.done ?? 0,
          spotChecksRequired: slots?.required ?? 0,
          problems: problems.get(projectId) ?? none,
        },
      ];
    }),
  );
};
