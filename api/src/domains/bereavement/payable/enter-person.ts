import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { encryptColumn } from '../../../platform/crypto/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { isNamedAlike, parseIdNumber } from '../../people/index.ts';
import { matchDeath } from '../matches/hit.ts';
import { recordsNaming } from '../registry/known-deaths.ts';
import { beneficiaryIndex, findBeneficiaries, payablesOf } from './beneficiaries.ts';
import { payablePerson } from './payable.record.ts';
import { requireIntactPerson, sealPerson } from './sealed-payables.ts';

/** Somebody who is paid in one class. */
export interface NewPayable {
  name: string;
  idNo: string;
  classCode: string;
  /** Yuan a month, as a form has read it. */
  monthly: string;
  place: Placed;
}

/**
 * Enters somebody who is paid, once per class; a class that is there gets another amount and keeps what else is known of it. Part of the caller's
 * transaction.
 *
 * @returns the id of what is paid. @throws E-0001 for a wrong ID number, E-0503 for somebody who is dead, E-CR-12 for one who was changed by hand
 */
export async function enterPayable(tx: Ctx, given: NewPayable): Promise<string> {
  const parsed = parseIdNumber(given.idNo, { today: localDateOf(tx.app.clock.now()) });
  if (!parsed.ok) throw refuse('E-0001');
  const known = (await findBeneficiaries(tx, parsed.idNo18)).find(({ name }) => isNamedAlike(name, given.name));
  // Nothing is paid to the dead under another class either.
  if (known?.diedOn) throw refuse('E-0503', { state: '已登记死亡' });
  const beneficiaryId = known?.id ?? (await enterBeneficiary(tx, given, parsed.idNo18, parsed.birthDate));
  if (known) await requireIntactPerson(tx, known.id);
  const there = await tables(tx)
    .updateTable('payable_person')
    .set({ monthly: given.monthly, updated_at: tx.app.clock.now() })
    .where('beneficiary_id', '=', beneficiaryId)
    .where('class_code', '=', given.classCode)
    .returning('id')
    .executeTakeFirst();
  if (there) {
    await sealPerson(tx, beneficiaryId);
    return there.id;
  }
  const waits = await isWaiting(tx, beneficiaryId);
  const values = {
    beneficiary_id: beneficiaryId,
    class_code: given.classCode,
    monthly: given.monthly,
    pay_status: waits ? 'PAUSED' : 'ACTIVE',
    paused_on: waits ? localDateOf(tx.app.clock.now()) : null,
  };
  const id = await insertRecord(tx, payablePerson, values, { place: given.place });
  if (!known) await matchKnown(tx, parsed.idNo18);
  return id;
}

/** Whether what the person is paid already is paused or about to be stopped: another class of his waits with it. */
const isWaiting = async (tx: Ctx, beneficiaryId: string): Promise<boolean> =>
  (await payablesOf(tx, beneficiaryId)).some(({ payStatus }) => payStatus === 'PAUSED' || payStatus === 'TO_STOP');

/** 死亡库 may have named him before he was entered (03 §34.3). */
async function matchKnown(tx: Ctx, idNo: string): Promise<void> {
  for (const { recordId, name, diedOn, sourceSystem } of await recordsNaming(tx, idNo))
    if (await matchDeath(tx, { recordId, idNo, name, diedOn, source: sourceSystem }))
      await tables(tx).updateTable('death_record').set({ outcome: 'MATCHED' }).where('id', '=', recordId).execute();
}

async function enterBeneficiary(
  tx: Ctx,
  { name, place }: NewPayable,
  idNo: string,
  birthDate: string,
): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const seal = (kind: 'NAME' | 'ID', column: string, value: string) =>
    encryptColumn(tx.app.keys, kind, { table: 'beneficiary', column, rowId: id }, value);
  await tables(tx)
    .insertInto('beneficiary')
    .values({
      id,
      created_at: now,
      updated_at: now,
      org_id: place.orgId,
      org_path: place.orgPath,
      district_code: place.districtCode,
      beneficiary_no: await takeDatedNumber(tx, { sequence: 'beneficiary', prefix: 'YD', digits: 5 }),
      name: seal('NAME', 'name', name.trim()),
      name_masked: mask('name', name.trim()),
      id_no: seal('ID', 'id_no', idNo),
      id_no_masked: mask('idNumber', idNo),
      id_no_index: beneficiaryIndex(tx, idNo) ?? '',
      birth_date: birthDate,
    })
    .execute();
  await sealPerson(tx, id);
  return id;
}

/** A month that was paid, once per class and month. */
export async function enterPaidMonths(
  tx: Ctx,
  months: readonly { payableId: string; month: string; amount: string }[],
): Promise<void> {
  if (months.length === 0) return;
  await tables(tx)
    .insertInto('paid_month')
    .values(months.map(({ payableId, month, amount }) => ({ payable_id: payableId, month, amount })))
    .onConflict((on) =>
      on.columns(['payable_id', 'month']).doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount') })),
    )
    .execute();
}
