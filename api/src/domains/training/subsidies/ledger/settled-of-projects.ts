import { sql } from 'kysely';
import { anyOf, tables } from '../../../../database/tables.ts';
import { FIGURES_BY, type RunStatisticsSource } from '../../inspections/statistics/source.ts';

/** 培训费 and 生活补助 in the ledgers of runs that began in the period, with what reversals have posted below them since (S19.1). */
export const settledOfProjects: RunStatisticsSource = async (ctx, projectIds, { from, to }, by) => {
  const found = await tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('subsidy_ledger as g', 'g.run_id', 'r.id')
    .innerJoin('subsidy_ledger_line as l', 'l.ledger_id', 'g.id')
    .where('r.project_id', '=', anyOf(projectIds))
    .where('r.actual_start', '>=', from)
    .where('r.actual_start', '<=', to)
    .select([
      sql.ref<string>(FIGURES_BY[by]).as('of'),
      sql<string>`coalesce(sum(l.amount) filter (where l.item = 'TRAIN'), 0.00)::text`.as('trainingFeeSettled'),
      sql<string>`coalesce(sum(l.amount) filter (where l.item = 'LIVING'), 0.00)::text`.as('livingSettled'),
    ])
    .groupBy(FIGURES_BY[by])
    .execute();
  return new Map(found.map(({ of, ...settled }) => [of, settled]));
};
