import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findCadres, heldReasons } from '../../register/find-cadres.ts';
import { HELD } from '../../words.ts';

/**
 * 推送前死亡核验 (03 §33.4, §34.5): rows whose person is dead or suspected to be are held now. How many were not held before.
 */
export async function holdDead(tx: Ctx, rosterId: string): Promise<number> {
  const rows = await tables(tx)
    .selectFrom('medical_row')
    .select(['id', 'cadre_id'])
    .where('roster_id', '=', rosterId)
    .where('flag', '=', 'OK')
    .execute();
  const cadres = await findCadres(
    tx,
    rows.map(({ cadre_id }) => cadre_id),
  );
  const dead = new Set(cadres.filter((one) => heldReasons(one).includes('DEATH')).map(({ id }) => id));
  const hit = rows.filter(({ cadre_id }) => dead.has(cadre_id));
  if (hit.length === 0) return 0;
  await tables(tx)
    .updateTable('medical_row')
    .set({ flag: 'HOLD_DEATH', hold_reason: HELD.DEATH })
    .where('id', '=', anyOf(hit.map(({ id }) => id)))
    .execute();
  return hit.length;
}
