import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { encryptColumn } from '../../../../platform/crypto/index.ts';
import { templateInForce } from '../../../../platform/documents/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { takeNumbers } from '../../../../platform/numbers/take-numbers.ts';
import { once } from '../../../../platform/requests/index.ts';
import { lockReserve } from '../fill.ts';
import { reserveFormTemplate } from '../form/form-template.ts';
import { missingOf } from '../missing.ts';
import { openValues } from '../open-values.ts';
import { RESERVE } from '../record-type.ts';
import { refusal } from '../refusal.ts';
import { reserveFlow } from '../reserve.flow.ts';
import { reserveRecord } from '../reserve.record.ts';
import { type FrozenContent, keepFormFile } from './form-files.ts';
import { photoIdOf } from './photo.ts';
import { type FormRights, leftOutOf, rightsOf } from './rights.ts';

/** States in which a record has an edition that holds. */
const EXPORTED = ['EXPORTED', 'DELIVERED', 'REGISTERED', 'NOT_QUALIFIED'];

/**
 * 生成登记表 (R10.2, AC-10-01): a number of the district and year, the values and the template as they are now, a PDF. Of two at once the second waits
 * and gets the same edition (01 §12.8).
 *
 * @throws E-1001 naming what is missing, E-0005, E-0503; NOT_FOUND out of scope
 */
export async function exportForm(ctx: Ctx, id: string, reason: string, requestId: string): Promise<string> {
  const why = requireReason(reason, { path: 'reason', asked: '请填写导出原因' });
  const { exportId } = await once(ctx, 'exportReserveForm', requestId, { id, why }, async (tx) => ({
    exportId: await exportOne(tx, id, why, makerOf(tx)),
  }));
  // Drawn once the record is free again: whoever waits for it waits for the number, not for the picture.
  const row = await reserveRecord.get(ctx, id);
  await transaction(ctx, (tx) => keepFormFile(tx, exportId, 'pdf', rightsOf(tx, row)));
  return exportId;
}

/** Who exports: whom the form names, and for whom its first file is made. */
export interface Maker {
  userId: string | null;
  name: string;
  orgName: string;
  /** Where it is not the caller himself: what he might see. */
  rights?: FormRights;
}

const makerOf = (tx: Ctx): Maker => {
  const { userId, name, orgName } = requireUser(tx);
  return { userId, name, orgName };
};

/** The same as part of the caller's transaction. */
export async function exportOne(tx: Ctx, id: string, reason: string, maker: Maker): Promise<string> {
  await reserveRecord.get(tx, id);
  const locked = await lockReserve(tx, id);
  const row = await reserveRecord.get(tx, id);
  if (EXPORTED.includes(row.state)) return noteAgain(tx, id, reason);
  const missing = missingOf({ ...row });
  if (missing.length > 0) throw refusal('E-1001', { fields: missing.join('、') });
  if (row.state !== 'COMPLETE') throw refuse('E-0503', { state: reserveFlow.states[row.state]?.title ?? row.state });
  const now = tx.app.clock.now();
  const exportId = uuidv7(now.getTime());
  const exportNo = await nextNumber(tx, row.districtCode);
  const edition = await nextEdition(tx, id);
  const template = await templateInForce(tx, reserveFormTemplate.kind);
  const head = { exportNo, filledBy: maker.name, filledOn: localDateOf(now) };
  const frozen: FrozenContent = { head, values: openValues(tx, locked), photoId: await photoIdOf(tx, id) };
  const content = JSON.stringify(frozen);
  await tables(tx)
    .insertInto('reserve_export')
    .values({
      id: exportId,
      record_id: id,
      export_no: exportNo,
      edition,
      template_id: template?.id ?? null,
      content: encryptColumn(
        tx.app.keys,
        'HEALTH',
        { table: 'reserve_export', column: 'content', rowId: exportId },
        content,
      ),
      reason,
      exported_at: now,
      exported_by_id: maker.userId,
      exported_by_name: maker.name,
      org_name: maker.orgName,
    })
    .execute();
  await tables(tx)
    .updateTable('reserve_record')
    .set({
      ...{ export_no: exportNo, exported_at: now, exported_by_name: maker.name },
      // What became of the edition before stays with it.
      ...{ send_state: null, send_reason: null, sent_at: null },
    })
    .where('id', '=', id)
    .execute();
  await advanceOne(tx, { type: RESERVE, action: 'export', rows: [{ id }], mode: 'CASCADE' });
  const rights = maker.rights ?? rightsOf(tx, row);
  await recordAudit(tx, {
    event: 'reserve.export',
    objectType: RESERVE,
    objectId: id,
    detail: { exportNo, edition, reason, by: maker.name, leftOut: leftOutOf(rights) },
  });
  return exportId;
}

/** Whoever asks for what there is gets the edition that holds; the audit log keeps that he asked, and why. */
async function noteAgain(tx: Ctx, id: string, reason: string): Promise<string> {
  const known = await tables(tx)
    .selectFrom('reserve_export')
    .select(['id', 'export_no', 'edition'])
    .where('record_id', '=', id)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!known) throw refusal('E-1004');
  await recordAudit(tx, {
    event: 'reserve.export',
    objectType: RESERVE,
    objectId: id,
    detail: { exportNo: known.export_no, edition: known.edition, reason, again: true },
  });
  return known.id;
}

/** 310109-2026-0007: the district, the year, counted from 1 without a gap. */
async function nextNumber(tx: Ctx, districtCode: string): Promise<string> {
  const year = localDateOf(tx.app.clock.now()).slice(0, 4);
  const n = await takeNumbers(tx, `reserve-export-${districtCode}-${year}`);
  return `${districtCode}-${year}-${String(n).padStart(4, '0')}`;
}

async function nextEdition(tx: Ctx, recordId: string): Promise<number> {
  const { last } = await tables(tx)
    .selectFrom('reserve_export')
    .select((one) => one.fn.max('edition').as('last'))
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
