import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { reserveRecord } from '../reserve.record.ts';
import type { ReserveExport } from './export.type.ts';
import { leftOutOf, rightsOf } from './rights.ts';

/** The editions of a record, the newest first. @throws NOT_FOUND for a record out of scope */
export async function findExports(ctx: Ctx, recordId: string): Promise<ReserveExport[]> {
  const row = await reserveRecord.get(ctx, recordId);
  const leftOut = leftOutOf(rightsOf(ctx, row));
  const found = await tables(ctx)
    .selectFrom('reserve_export')
    .select(['id', 'export_no', 'edition', 'reason', 'exported_at', 'exported_by_name'])
    .where('record_id', '=', row.id)
    .orderBy('edition', 'desc')
    .execute();
  return found.map((one) => ({
    id: one.id,
    exportNo: one.export_no,
    edition: one.edition,
    reason: one.reason,
    exportedAt: new Date(one.exported_at),
    exportedByName: one.exported_by_name,
    leftOut,
  }));
}
