import { anyOf, tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { preparePayment, pushAdopted } from '../../../../platform/payments/index.ts';
import { ROSTER } from '../record-types.ts';
import { recountRosterAndDistricts } from '../rows/count.ts';
import { requireIntactRows } from '../rows/sealed-rows.ts';
import { claimsOf } from './claims.ts';
import { holdUnpayable } from './hold-unpayable.ts';
import { MEDICAL_PURPOSE } from './purpose-key.ts';

/**
 * 推送 by the system (03 §33.4): everybody is checked again now; whoever is not to be paid is held and the roster is the city officer's again. Otherwise the list
 * that the chain has approved is the batch, and leaves.
 */
export async function pushRoster(ctx: Ctx, rosterId: string): Promise<void> {
  const tx: Ctx = { ...ctx, actor: { kind: 'SYSTEM', name: '医疗补助推送' } };
  const cascade = (action: string, reasonText?: string) =>
    advance(tx, {
      type: ROSTER,
      action,
      rows: [{ id: rosterId }],
      mode: 'CASCADE',
      ...(reasonText && { input: { reasonText } }),
    });
  const held = await holdUnpayable(tx, rosterId);
  if (held > 0) {
    await recountRosterAndDistricts(tx, rosterId);
    await cascade('holdBack', `推送前核验发现${held}人不应发放，已暂缓`);
    return;
  }
  await requireIntactRows(tx, 'roster', rosterId);
  const paid = await tables(tx)
    .selectFrom('medical_row')
    .select('id')
    .where('roster_id', '=', rosterId)
    .where('flag', '=', 'OK')
    .execute();
  const claims = await claimsOf(
    tx,
    paid.map(({ id }) => id),
  );
  const roster = await tables(tx)
    .selectFrom('medical_roster as r')
    .innerJoin('medical_cycle as c', 'c.id', 'r.cycle_id')
    .select(['r.roster_no', 'r.approved_by', 'c.cycle_no', 'r.batch_id'])
    .select(['r.org_id as orgId', 'r.org_path as orgPath', 'r.district_code as districtCode'])
    .where('r.id', '=', rosterId)
    .executeTakeFirstOrThrow();
  const batch = await preparePayment(tx, {
    purpose: MEDICAL_PURPOSE,
    period: roster.cycle_no,
    place: roster,
    items: claims,
    batchNo: await freeNumber(tx, roster.roster_no),
    adopted: { by: roster.approved_by ?? '' },
  });
  await tables(tx).updateTable('medical_roster').set({ batch_id: batch.id }).where('id', '=', rosterId).execute();
  await tables(tx)
    .updateTable('medical_row')
    .set({ pay_state: 'BATCH', batch_no: batch.batchNo })
    .where('id', '=', anyOf(claims.map(({ record }) => record.id)))
    .execute();
  await pushAdopted(tx, batch);
}

/** The roster's own number; one that a cancelled batch has used is not used again. */
async function freeNumber(tx: Ctx, rosterNo: string): Promise<string> {
  const used = await tables(tx)
    .selectFrom('payment_batch')
    .select('batch_no')
    .where((where) => where.or([where('batch_no', '=', rosterNo), where('batch_no', 'like', `${rosterNo}-N%`)]))
    .execute();
  return used.length === 0 ? rosterNo : `${rosterNo}-N${used.length + 1}`;
}
