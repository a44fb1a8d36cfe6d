import type { NotNull } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { endInsurance } from '../../people/index.ts';

/**
 * The waiting of insured persons has ended: a stop message goes out, the persons leave the list, and their files show the last month, whenever
 * 社保系统 confirms (8.6 no. 7, R6.3.2).
 */
export async function endEntitlement(tx: Ctx, candidateIds: readonly string[]): Promise<void> {
  if (candidateIds.length === 0) return;
  await advance(tx, { type: 'candidate', action: 'stop', rows: candidateIds.map((id) => ({ id })) });
  const ended = await tables(tx)
    .selectFrom('entitlement_candidate')
    .select([
      'person_id as personId',
      'waiting_end as toMonth',
      sql<
        string[]
      >`array_remove(array[case when pension_state = 'SUCCESS' then 'PENSION' end, case when medical_state = 'SUCCESS' then 'MEDICAL' end], null)`.as(
        'insuranceTypes',
      ),
    ])
    .$narrowType<{ toMonth: NotNull }>()
    .where('id', '=', anyOf(candidateIds))
    .where('waiting_end', 'is not', null)
    .orderBy('id')
    .execute();
  await endInsurance(tx, ended);
}
