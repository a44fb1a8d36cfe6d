import { rows, sql } from '../../../../database/sql.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import type { RunStatisticsSource } from '../../inspections/statistics/source.ts';
import { satisfactionDefaults } from '../parameters.ts';

/** 满意率 of a project in the period of an inspection, and its runs below the line (BR25-4); runs too small to be shown are in neither. */
export const satisfactionStatistics: RunStatisticsSource = async (ctx, projectIds, { from, to }) => {
  const { settings } = await readParameters(ctx, { settings: satisfactionDefaults });
  const found = await rows<{ projectId: string; rate: string; low: string[] }>(
    ctx,
    sql`select r.project_id as "projectId", round(sum(r.satisfied) * 100.0 / sum(r.rated), 2)::text as rate,
          coalesce(array_agg(r.run_no || ' ' || r.rate || '%' order by r.run_ended_on, r.id) filter (where r.rate < ${settings.lowPercent}), '{}') as low
        from satisfaction_report r where r.project_id = any(${[...projectIds]}::uuid[]) and r.state in ('DELIVERED', 'READ', 'REPLIED', 'LAPSED')
         and r.rate is not null and r.run_ended_on between ${from}::date and ${to}::date group by r.project_id`,
  );
  return new Map(
    found.map(({ projectId, rate, low }) => [projectId, { satisfactionRate: rate, lowSatisfactionRuns: low }]),
  );
};
