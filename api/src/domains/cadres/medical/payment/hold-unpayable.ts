import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { beforePaying } from '../../../../platform/payments/index.ts';
import { findCadres, heldReasons, openCadres } from '../../register/find-cadres.ts';
import { HELD, type HeldReason } from '../../words.ts';
import { setRows } from '../rows/set-rows.ts';
import { MEDICAL_PURPOSE } from './purpose-key.ts';

/** A row of a roster and whose it is. */
interface RowOfPerson {
  id: string;
  cadreId: string;
}

/**
 * Why rows must not be paid now, by their ids: whoever knows of reasons not to pay is asked, and the register, in the transaction that pays. Dead or
 * suspected to be, of two identities that exclude each other, or stopped, cancelled or moved out since the roster was made.
 */
export async function whyUnpayable(
  tx: Ctx,
  occasion: 'ROSTER' | 'PUSH',
  rows: readonly RowOfPerson[],
): Promise<ReadonlyMap<string, HeldReason>> {
  const ids = rows.map(({ cadreId }) => cadreId);
  // Nobody's status changes between this look and the batch.
  await tables(tx).selectFrom('emp_cadre').select('id').where('id', '=', anyOf(ids)).orderBy('id').forShare().execute();
  const opened = new Map((await openCadres(tx, ids)).map((one) => [one.id, one.idNo]));
  const waiting = await beforePaying(tx, {
    occasion,
    purpose: MEDICAL_PURPOSE,
    persons: rows.map(({ id, cadreId }) => ({ claim: id, personId: null, idNo: opened.get(cadreId) ?? '' })),
  });
  // What was asked may have written to the register.
  const reasonOf = new Map((await findCadres(tx, ids)).map((one) => [one.id, heldReasons(one)[0]]));
  return new Map(
    rows.flatMap(({ id, cadreId }): [string, HeldReason][] => {
      const reason = reasonOf.get(cadreId) ?? (waiting.has(id) ? 'DEATH' : undefined);
      return reason === undefined ? [] : [[id, reason]];
    }),
  );
}

/** Holds rows with the reason; how many. */
export async function holdFor(tx: Ctx, reasons: ReadonlyMap<string, HeldReason>): Promise<number> {
  for (const [reason, own] of Map.groupBy(reasons, ([, why]) => why))
    await setRows(
      tx,
      own.map(([id]) => ({ id })),
      { flag: `HOLD_${reason}`, hold_reason: HELD[reason] },
    );
  return reasons.size;
}

/** 推送前核验 (03 §33.4, §34.5): rows that must not be paid are held with the reason. How many were not held before. */
export async function holdUnpayable(tx: Ctx, rosterId: string): Promise<number> {
  const rows = await tables(tx)
    .selectFrom('medical_row')
    .select(['id', 'cadre_id as cadreId'])
    .where('roster_id', '=', rosterId)
    .where('flag', '=', 'OK')
    .execute();
  return holdFor(tx, await whyUnpayable(tx, 'PUSH', rows));
}
