import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import type { RunStatisticsSource } from '../../inspections/statistics/source.ts';
import { satisfactionDefaults } from '../parameters.ts';

/** 满意率 of a project in the period of an inspection, and its runs below the line (BR25-4); runs too small to be shown are in neither. */
export const satisfactionStatistics: RunStatisticsSource = async (ctx, projectIds, { from, to }, by) => {
  const { settings } = await readParameters(ctx, { settings: satisfactionDefaults });
  const found = await tables(ctx)
    .selectFrom('satisfaction_report as r')
    .select(sql.ref<string>(by === 'run' ? 'r.run_id' : 'r.project_id').as('of'))
    .select([
      sql<string>`round(sum(r.satisfied) * 100.0 / sum(r.rated), 2)`.as('rate'),
      sql<
        string[]
      >`coalesce(array_agg(r.run_no || ' ' || r.rate || '%' order by r.run_ended_on, r.id) filter (where r.rate < ${settings.lowPercent}), '{}')`.as(
        'low',
      ),
    ])
    .where('r.project_id', '=', anyOf(projectIds))
    .where('r.state', 'in', ['DELIVERED', 'READ', 'REPLIED', 'LAPSED'])
    .where('r.rate', 'is not', null)
    .where(({ between }) => between('r.run_ended_on', from, to))
    .groupBy(by === 'run' ? 'r.run_id' : 'r.project_id')
    .execute();
  return new Map(found.map(({ of, rate, low }) => [of, { satisfactionRate: rate, lowSatisfactionRuns: low }]));
};
