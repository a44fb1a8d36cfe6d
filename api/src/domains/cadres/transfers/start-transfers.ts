import { tables } from '../../../database/tables.ts';
import { badInput, DomainError, requireReason } from '../../../platform/errors/index.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { formOf, insertRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { shanghaiDistricts } from '../../people/index.ts';
import { refuseMoving } from '../applications/request-change.ts';
import { refusal } from '../errors.ts';
import { transferMost } from '../parameters.ts';
import { TRANSFER } from '../record-types.ts';
import { cadreFlow } from '../register/cadre.flow.ts';
import { cadre } from '../register/cadre.record.ts';
import { placeOfDistrict } from '../register/place.ts';
import { transfer } from './transfer.record.ts';
import { transferTable } from './transfer-table.ts';

/** 发起迁出 (03 §32.2): the same for all the people of one start. */
export const transferForm = formOf(transferTable, 'CadreTransferInput', '关系转移的内容', [
  'to_district',
  'reason_kind',
  'move_date',
  'remark',
]);
export type TransferEntry = ReturnType<typeof transferForm.read>;

/** What became of one person of a start. */
export interface Started {
  cadreId: string;
  /** The transfer, or nothing where there is none. */
  transferId: string | null;
  code: string | null;
  message: string | null;
}

/** What hangs on a transfer as proof that the registration has moved. */
export const evidence = (fileIds: readonly string[]) => uploads(fileIds, 'CADRE_HUKOU', '户籍变更证明');

/**
 * 发起迁出 for people of the own district, each with a transfer of his own (03 §32.3, §32.4); who may not is left out with his reason, and where
 * there is one person alone it is refused.
 *
 * @throws E-ZY-01, E-ZY-08, BAD_INPUT; NOT_FOUND for somebody of another district, with an audit entry (AC32-3)
 */
export async function startTransfers(
  ctx: Ctx,
  cadreIds: readonly string[],
  entry: TransferEntry,
  fileIds: readonly string[],
  requestId: string,
): Promise<Started[]> {
  const most = await readParameter(ctx, transferMost);
  const ids = [...new Set(cadreIds)];
  if (ids.length === 0) throw badInput([{ path: 'cadreIds', message: '请选择要转移的人员' }]);
  if (ids.length > most) throw refusal('E-ZY-08', { most });
  if (!shanghaiDistricts().some(({ code }) => code === entry.to_district))
    throw badInput([{ path: 'input.toDistrict', message: '请选择本市的区' }]);
  if (entry.reason_kind === 'OTHER') requireReason(entry.remark ?? undefined);
  // Whoever is beyond the caller's reach is named before anything is written, and the audit log knows of it.
  for (const id of ids) await cadre.get(ctx, id);
  const { started } = await once(ctx, 'startCadreTransfers', requestId, { ids, entry, fileIds }, async (tx) => {
    const batchNo =
      ids.length > 1 ? await takeDatedNumber(tx, { sequence: 'cadreTransferBatch', prefix: 'ZYP', digits: 4 }) : null;
    const made: Started[] = [];
    for (const id of ids) made.push(await startOne(tx, id, entry, { batchNo, alone: ids.length === 1 }));
    // One proof may be that of several: it is taken once for all of them.
    const transferIds = made.flatMap(({ transferId }) => transferId ?? []);
    if (transferIds.length > 0) await attachToEach(tx, { type: TRANSFER, ids: transferIds }, evidence(fileIds));
    return { started: made };
  });
  return started;
}

interface Start {
  batchNo: string | null;
  alone: boolean;
}

async function startOne(tx: Ctx, id: string, entry: TransferEntry, { batchNo, alone }: Start): Promise<Started> {
  try {
    const row = await movable(tx, id, entry.to_district);
    const target = await placeOfDistrict(tx, entry.to_district);
    const place = await placeOfDistrict(tx, row.districtCode);
    const values = {
      ...entry,
      cadre_id: row.id,
      cadre_name_masked: row.personNameMasked,
      cadre_id_masked: row.idNoMasked,
      from_district: row.districtCode,
      from_street: row.streetCode,
      to_org_id: target.orgId,
      started_by: actorName(tx.actor),
      batch_no: batchNo,
    };
    const transferId = await insertRecord(tx, transfer, values, { place, start: 'start' });
    return { cadreId: id, transferId, code: null, message: null };
  } catch (error) {
    if (alone || !(error instanceof DomainError)) throw error;
    return { cadreId: id, transferId: null, code: error.code, message: error.message };
  }
}

/** Somebody who may leave, locked until the transaction ends. @throws E-ZY-01 … E-ZY-05, E-RY-06 */
async function movable(tx: Ctx, id: string, toDistrict: string) {
  await tables(tx).selectFrom('emp_cadre').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const row = await cadre.get(tx, id);
  if (row.districtCode === toDistrict) throw refusal('E-ZY-01');
  if (row.state !== 'ACTIVE') throw refusal('E-ZY-03', { state: cadreFlow.states[row.state]?.title ?? row.state });
  if (row.suspectedDeath) throw refusal('E-ZY-05');
  await refuseMoving(tx, id);
  const open = await tables(tx)
    .selectFrom('cadre_application')
    .select('application_no as no')
    .where('cadre_id', '=', id)
    .where('state', 'not in', ['PASSED', 'REJECTED', 'WITHDRAWN'])
    .executeTakeFirst();
  if (open) throw refusal('E-RY-06', { no: open.no });
  return row;
}
