import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/**
 * Applications follow when two numbers turn out to be one person's. Of two that are live for the same discharge the former one stays where it
 * is: the index allows no second, and the next act on the kept one shows the other.
 */
export async function followPersons(tx: Ctx, from: string, to: string): Promise<void> {
  await tables(tx)
    .updateTable('one_off_subsidy as a')
    .set({ person_id: to })
    .where('a.person_id', '=', from)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('one_off_subsidy as b')
            .select('b.id')
            .whereRef('b.discharge_date', '=', 'a.discharge_date')
            .where('b.person_id', '=', to)
            .where('b.state', '!=', 'CANCELLED'),
        ),
      ),
    )
    .execute();
}
