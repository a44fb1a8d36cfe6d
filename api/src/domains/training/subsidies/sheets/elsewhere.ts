import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Item } from '../../standards/words.ts';
import type { Against } from '../checks.ts';

/** Results of off-site training that were paid, or are about to be. */
const REIMBURSED = ['REIMBURSED', 'PARTLY', 'CORRECTION_ASKED', 'CORRECTING'] as const;

/**
 * R5 (02 §19.6): of everybody in some sheets the lines of other ledgers for the same run, and the reimbursed off-site trainings (28) of the same
 * days; by sheet, in two statements.
 */
export async function readElsewhere(
  ctx: Ctx,
  sheetIds: readonly string[],
): Promise<Map<string, Against['elsewhere'][number][]>> {
  const ledgers = await tables(ctx)
    .selectFrom('subsidy_sheet_line as l')
    .innerJoin('subsidy_ledger_line as o', (on) =>
      on.onRef('o.run_trainee_id', '=', 'l.run_trainee_id').onRef('o.item', '=', 'l.item'),
    )
    .innerJoin('subsidy_ledger as g', 'g.id', 'o.ledger_id')
    .select(['l.sheet_id as sheetId', 'l.run_trainee_id as traineeId', 'g.ledger_no as recordNo'])
    .select(sql<Item | null>`l.item`.as('item'))
    .distinct()
    .where('l.sheet_id', 'in', [...sheetIds])
    .whereRef('g.sheet_id', '<>', 'l.sheet_id')
    .execute();
  const offsite = await tables(ctx)
    .selectFrom('subsidy_sheet_line as l')
    .innerJoin('run_trainee as t', 't.id', 'l.run_trainee_id')
    .innerJoin('training_run as r', 'r.id', 't.run_id')
    .innerJoin('training_trainee as p', 'p.id', 't.trainee_id')
    .innerJoin('offsite_training as o', 'o.trainee_index', 'p.id_no_index')
    .select(['l.sheet_id as sheetId', 'l.run_trainee_id as traineeId', 'o.offsite_no as recordNo'])
    .select(sql<Item | null>`null::text`.as('item'))
    .distinct()
    .where('l.sheet_id', 'in', [...sheetIds])
    .where('o.state', 'in', [...REIMBURSED])
    .where((e) => e('o.start_date', '<=', sql<string>`coalesce(r.actual_end, r.planned_end)`))
    .where((e) => e('o.end_date', '>=', sql<string>`coalesce(r.actual_start, r.planned_start)`))
    .execute();
  return Map.groupBy([...ledgers, ...offsite], ({ sheetId }) => sheetId);
}
