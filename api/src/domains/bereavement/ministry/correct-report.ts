import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { blindIndex, encryptColumn } from '../../../platform/crypto/index.ts';
import { badInput, refuse, requireReason } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { parseIdNumber, tellDeath } from '../../people/index.ts';
import { deadPerson, lockBeneficiary, readBeneficiary } from '../payable/beneficiaries.ts';
import { requireIntactPerson, sealPerson } from '../payable/sealed-payables.ts';
import { REDUCTION } from '../record-types.ts';
import { reductionRequest } from '../requests/request.record.ts';

/** What of the person was wrong; what is absent stays. */
export interface PersonCorrection {
  name?: string | null;
  idNo?: string | null;
}

/**
 * 更正后重新上报 (03 §34.3, AC34-5): the name or number that 部级系统 has not accepted is set right, and the next edition goes out, with a message number of
 * its own; the editions before it stay.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-0001, E-0005, E-0503, E-0504, E-3412
 */
export async function correctAndReport(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
  { name, idNo }: PersonCorrection,
  given: string,
): Promise<void> {
  const reason = requireReason(given, { path: 'reason' });
  await transaction(ctx, async (tx) => {
    const { beneficiaryId, state, diedOn, requestNo } = await reductionRequest.get(tx, id);
    if (state !== 'MINISTRY_RETURNED') throw refuse('E-0503', { state: '不是部级退回' });
    await lockBeneficiary(tx, beneficiaryId);
    await requireIntactPerson(tx, beneficiaryId);
    const before = await readBeneficiary(tx, beneficiaryId);
    const columns = { ...nameColumns(tx, beneficiaryId, name), ...numberColumns(tx, beneficiaryId, idNo) };
    if (Object.keys(columns).length > 0) {
      await tables(tx)
        .updateTable('beneficiary')
        .set({ ...columns, updated_at: tx.app.clock.now() })
        .where('id', '=', beneficiaryId)
        .execute();
      await sealPerson(tx, beneficiaryId);
      await recordAudit(tx, {
        event: 'reduction.correct-person',
        objectType: REDUCTION,
        objectId: id,
        detail: { fields: Object.keys(columns).filter((column) => ['name', 'id_no'].includes(column)), reason },
      });
      // Every line of business has been told of the wrong number: whoever has it lives, and whoever has the right one does not.
      const now = await readBeneficiary(tx, beneficiaryId);
      if (now.idNo !== before.idNo) {
        const source = `减员申请${requestNo}更正证件号`;
        await tellDeath(tx, 'revoked', deadPerson(before), { diedOn, source });
        await tellDeath(tx, 'confirmed', deadPerson(now), { diedOn, source });
      }
    }
    await advanceOne(tx, { type: REDUCTION, action: 'reportAgain', rows: [{ id, version }], input: { note: reason } });
  });
}

function nameColumns(tx: Ctx, rowId: string, given: string | null | undefined) {
  const name = given?.trim();
  if (!name) return {};
  if ([...name].length > 60) throw badInput([{ path: 'name', message: '姓名不能超过60个字' }]);
  const cell = { table: 'beneficiary', column: 'name', rowId };
  return { name: encryptColumn(tx.app.keys, 'NAME', cell, name), name_masked: mask('name', name) };
}

function numberColumns(tx: Ctx, rowId: string, given: string | null | undefined) {
  if (!given?.trim()) return {};
  const parsed = parseIdNumber(given, { today: localDateOf(tx.app.clock.now()) });
  if (!parsed.ok) throw refuse('E-0001');
  const idNo = parsed.idNo18;
  const cell = { table: 'beneficiary', column: 'id_no', rowId };
  return {
    id_no: encryptColumn(tx.app.keys, 'ID', cell, idNo),
    id_no_masked: mask('idNumber', idNo),
    id_no_index: blindIndex(tx.app.keys, { name: 'beneficiary.id_no', kind: 'id' }, idNo) ?? '',
  };
}
