import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { beforePaying } from '../../../../platform/payments/index.ts';
import { findCadres, heldReasons, openCadres } from '../../register/find-cadres.ts';
import { HELD } from '../../words.ts';
import { MEDICAL_PURPOSE } from './purpose.ts';

/**
 * 推送前死亡核验 (03 §33.4, §34.5): whoever knows of reasons not to pay is asked now, and the register; rows whose person is dead or suspected to be
 * are held. How many were not held before.
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
  const opened = new Map(
    (
      await openCadres(
        tx,
        cadres.map(({ id }) => id),
      )
    ).map((one) => [one.id, one.idNo]),
  );
  const held = await beforePaying(tx, {
    occasion: 'PUSH',
    purpose: MEDICAL_PURPOSE,
    persons: rows.map(({ id, cadre_id }) => ({ claim: id, personId: null, idNo: opened.get(cadre_id) ?? '' })),
  });
  // What was asked may have written to the register.
  const now = await findCadres(tx, [...opened.keys()]);
  const dead = new Set(now.filter((one) => heldReasons(one).includes('DEATH')).map(({ id }) => id));
  const hit = rows.filter(({ id, cadre_id }) => held.has(id) || dead.has(cadre_id));
  if (hit.length === 0) return 0;
  await tables(tx)
    .updateTable('medical_row')
    .set({ flag: 'HOLD_DEATH', hold_reason: HELD.DEATH })
    .where('id', '=', anyOf(hit.map(({ id }) => id)))
    .execute();
  return hit.length;
}
