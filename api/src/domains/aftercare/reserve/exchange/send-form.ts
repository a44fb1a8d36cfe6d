import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { pushOutbox } from '../../../../platform/outbox/index.ts';
import { updateRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { readContent } from '../export/form-files.ts';
import { type FormRights, rightsOf } from '../export/rights.ts';
import type { FrozenValues } from '../form/placeholders.ts';
import { RIGHTS } from '../permissions.ts';
import { RESERVE } from '../record-type.ts';
import { refusal } from '../refusal.ts';
import { reserveRecord } from '../reserve.record.ts';
import { reserveTable } from '../reserve-table.ts';
import { SENT_FIELDS } from './form.schema.ts';
import { FORM_CHANNEL, FORM_KIND, MILITARY_OFFICE, streamOf } from './words.ts';

/**
 * 发送武装部 (01 §12.7): the data of the edition that holds, under the number of its form, by what the sender may see. Once an edition: what is not
 * acknowledged the outbox sends again.
 *
 * @throws E-0005 without a reason, E-0503 where there is no exported form, E-0504, E-1008 for an edition that is under way
 */
export async function sendForm(
  ctx: Ctx,
  id: string,
  version: number,
  reason: string,
  requestId: string,
): Promise<void> {
  const why = requireReason(reason, { path: 'reason', asked: '请填写发送原因' });
  await once(ctx, 'sendReserveForm', requestId, { id, version, why }, async (tx) => {
    const row = await reserveRecord.get(tx, id);
    const now = tx.app.clock.now();
    const marks = { send_state: 'WAITING', send_reason: null, sent_at: now };
    await updateRecord(tx, reserveRecord, id, version, marks, ['EXPORTED']);
    const edition = await newestEdition(tx, row.id);
    if (edition.sent_at) throw refusal('E-1008', { no: edition.export_no });
    await tables(tx).updateTable('reserve_export').set({ sent_at: now }).where('id', '=', edition.id).execute();
    const { fields, withheld } = sentFields(readContent(tx, edition.id, edition.content).values, rightsOf(tx, row));
    const head = {
      department: MILITARY_OFFICE,
      districtCode: row.districtCode,
      exportNo: edition.export_no,
      edition: edition.edition,
    };
    await pushOutbox(tx, [
      {
        channel: FORM_CHANNEL,
        kind: FORM_KIND,
        streamKey: streamOf(edition.id),
        streamTitle: edition.export_no,
        payload: { ...head, fields, withheld },
        masked: { ...head, fields: { personName: row.personNameMasked, idNo: row.idNoMasked }, withheld },
        recordType: RESERVE,
        recordId: row.id,
        orgId: row.orgId,
        orgPath: row.orgPath,
        districtCode: row.districtCode,
      },
    ]);
    await recordAudit(tx, {
      event: 'reserve.send',
      objectType: RESERVE,
      objectId: row.id,
      detail: { exportNo: edition.export_no, edition: edition.edition, reason: why, leftOut: withheld },
    });
    return { id };
  });
}

async function newestEdition(tx: Ctx, recordId: string) {
  const one = await tables(tx)
    .selectFrom('reserve_export')
    .select(['id', 'export_no', 'edition', 'content', 'sent_at'])
    .where('record_id', '=', recordId)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!one) throw refuse('E-0503', { state: '未导出' });
  return one;
}

/** What goes out of an edition, and the titles of what its sender may not see. */
function sentFields(values: FrozenValues, rights: FormRights) {
  const fields: Record<string, string> = {};
  const withheld: string[] = [];
  for (const { key, name, title } of SENT_FIELDS) {
    const column = reserveTable.columns[key];
    const value = values[key];
    if (column.kind === 'veiled' && !rights[column.needs === RIGHTS.health ? 'health' : 'secret']) withheld.push(title);
    else if (value) fields[name] = value;
  }
  return { fields, withheld };
}
