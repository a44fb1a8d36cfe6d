import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';

/**
 * What each person has been paid for the year, or is about to be: of two cycles that are under way at once the second one knows of the first. What was
 * held when its roster left is not paid, until nothing holds it any longer.
 *
 * @param except rows that ask for themselves
 */
export async function paidInYear(
  tx: Ctx,
  year: number,
  cadreIds: readonly string[],
  except: readonly string[] = [],
): Promise<Map<string, string[]>> {
  if (cadreIds.length === 0) return new Map();
  const found = await tables(tx)
    .selectFrom('medical_row as w')
    .innerJoin('medical_roster as r', 'r.id', 'w.roster_id')
    .select(['w.id', 'w.cadre_id', 'w.pay', 'w.paid_amount'])
    .where('w.cadre_id', '=', anyOf(cadreIds))
    .where('w.year', '=', year)
    .where('w.flag', '<>', 'REMOVED')
    .where((is) =>
      is.or([
        is('w.pay_state', '<>', 'NONE'),
        is('r.pushed_at', 'is', null),
        is('w.flag', 'not like', 'HOLD%'),
        is('w.flag', '=', 'HOLD_RELEASED'),
      ]),
    )
    .execute();
  const others = found.filter(({ id }) => !except.includes(id));
  const ofCadre = Map.groupBy(others, ({ cadre_id }) => cadre_id);
  return new Map(
    [...ofCadre].map(([id, rows]) => [id, rows.map((row) => amountOf(row.paid_amount ?? row.pay).toFixed(2))]),
  );
}
