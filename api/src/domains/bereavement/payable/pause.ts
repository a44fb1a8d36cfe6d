import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { monthOf, unpaidMonths } from '../reduction/reckon.ts';
import { writeAdjustments } from './adjustments.ts';
import { lastDueMonth, paidMonths, payablesOf, readBeneficiary } from './beneficiaries.ts';
import { requireIntactPerson, sealPerson } from './sealed-payables.ts';

/** 暂停: what is paid now waits until the death is confirmed or refuted (03 §34.3, a switch). */
export async function pausePayables(tx: Ctx, beneficiaryId: string): Promise<number> {
  await requireIntactPerson(tx, beneficiaryId);
  const { numUpdatedRows } = await tables(tx)
    .updateTable('payable_person')
    .set({ pay_status: 'PAUSED', paused_on: localDateOf(tx.app.clock.now()), updated_at: tx.app.clock.now() })
    .where('beneficiary_id', '=', beneficiaryId)
    .where('pay_status', '=', 'ACTIVE')
    .executeTakeFirst();
  await sealPerson(tx, beneficiaryId);
  return Number(numUpdatedRows);
}

/** The pause is lifted; months that were missed meanwhile are listed for back-pay (03 §34.3 核实有误). */
export async function liftPause(tx: Ctx, beneficiaryId: string): Promise<void> {
  const paused = (await payablesOf(tx, beneficiaryId)).filter(
    ({ payStatus }) => payStatus === 'PAUSED' || payStatus === 'TO_STOP',
  );
  if (paused.length === 0) return;
  await requireIntactPerson(tx, beneficiaryId);
  const paid = await paidMonths(
    tx,
    paused.map(({ id }) => id),
  );
  const due = await lastDueMonth(tx, (await readBeneficiary(tx, beneficiaryId)).districtCode);
  await writeAdjustments(
    tx,
    paused.map((one) => ({
      payableId: one.id,
      kind: 'OWED' as const,
      monthly: one.monthly,
      months: one.pausedOn ? unpaidMonths(monthOf(one.pausedOn), due, paid.get(one.id) ?? []) : [],
    })),
  );
  await tables(tx)
    .updateTable('payable_person')
    .set({ pay_status: 'ACTIVE', paused_on: null, updated_at: tx.app.clock.now() })
    .where('beneficiary_id', '=', beneficiaryId)
    .where('pay_status', 'in', ['PAUSED', 'TO_STOP'])
    .execute();
  await sealPerson(tx, beneficiaryId);
}

/** 待停发: approved, and paid no more until the reduction has run. */
export async function markToStop(tx: Ctx, beneficiaryId: string): Promise<void> {
  await requireIntactPerson(tx, beneficiaryId);
  await tables(tx)
    .updateTable('payable_person')
    .set({ pay_status: 'TO_STOP', updated_at: tx.app.clock.now() })
    .where('beneficiary_id', '=', beneficiaryId)
    .where('pay_status', 'in', ['ACTIVE', 'PAUSED'])
    .execute();
  await sealPerson(tx, beneficiaryId);
}
