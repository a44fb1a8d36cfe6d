import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { formOf, updateRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { RESERVE } from './record-type.ts';
import { reserveRecord } from './reserve.record.ts';
import { reserveTable } from './reserve-table.ts';

/** What the 武装部 fills in of a registration (01 §12.4). */
export const officeForm = formOf(reserveTable, 'ReserveOfficeInput', '武装部填写的预备役信息', [
  'reserve_type',
  'reserve_unit',
  'training_history',
  'callable',
]);

/** In which the form is with the 武装部. */
const WITH_OFFICE = ['DELIVERED', 'REGISTERED', 'NOT_QUALIFIED'];

/**
 * 填写预备役信息: by the 武装部 itself, or by whoever hears from it, before or after its decision. The edition that was exported stays as it is.
 *
 * @throws BAD_INPUT, E-0503 where the form is not with the 武装部, E-0504; NOT_FOUND out of scope
 */
export async function fillOfficePart(
  ctx: Ctx,
  id: string,
  version: number,
  given: Parameters<typeof officeForm.read>[1],
  requestId: string,
): Promise<void> {
  const before = await reserveRecord.get(ctx, id);
  const entry = officeForm.read(ctx, given, { ...before });
  if (Object.values(entry).every((value) => value === undefined))
    throw badInput([{ path: 'input', message: '您没有填写预备役信息的权限' }]);
  await once(ctx, 'fillReserveOfficePart', requestId, { id, version, entry }, async (tx) => {
    const values = { ...entry, updated_by_name: actorName(tx.actor) };
    await updateRecord(tx, reserveRecord, id, version, values, WITH_OFFICE);
    await recordAudit(tx, { event: 'reserve.fill-office', objectType: RESERVE, objectId: id });
    return { id };
  });
}
