import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { beforePaying } from '../../../../platform/payments/index.ts';
import { findCadres, heldReasons, openCadres } from '../../register/find-cadres.ts';
import { HELD, type HeldReason } from '../../words.ts';
import { setRows } from '../rows/set-rows.ts';
import { MEDICAL_PURPOSE } from './purpose.ts';

/**
 * 推送前核验 (03 §33.4, §34.5): whoever knows of reasons not to pay is asked now, and the register, in the transaction that pushes. Rows whose person is
 * dead or suspected to be, of two identities that exclude each other, or stopped, cancelled or moved out since the roster was made, are held with the
 * reason. How many were not held before.
 */
export async function holdUnpayable(tx: Ctx, rosterId: string): Promise<number> {
  const rows = await tables(tx)
    .selectFrom('medical_row')
    .select(['id', 'cadre_id'])
    .where('roster_id', '=', rosterId)
    .where('flag', '=', 'OK')
    .execute();
  const ids = rows.map(({ cadre_id }) => cadre_id);
  // Nobody's status changes between this look and the batch.
  await tables(tx).selectFrom('emp_cadre').select('id').where('id', '=', anyOf(ids)).orderBy('id').forShare().execute();
  const opened = new Map((await openCadres(tx, ids)).map((one) => [one.id, one.idNo]));
  const waiting = await beforePaying(tx, {
    occasion: 'PUSH',
    purpose: MEDICAL_PURPOSE,
    persons: rows.map(({ id, cadre_id }) => ({ claim: id, personId: null, idNo: opened.get(cadre_id) ?? '' })),
  });
  // What was asked may have written to the register.
  const reasonOf = new Map((await findCadres(tx, ids)).map((one) => [one.id, heldReasons(one)[0]]));
  const held = Map.groupBy(
    rows,
    ({ id, cadre_id }): HeldReason | undefined => reasonOf.get(cadre_id) ?? (waiting.has(id) ? 'DEATH' : undefined),
  );
  let count = 0;
  for (const [reason, own] of held) {
    if (reason === undefined) continue;
    await setRows(tx, own, { flag: `HOLD_${reason}`, hold_reason: HELD[reason] });
    count += own.length;
  }
  return count;
}
