import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

export const FORM_CHANNEL = 'reserve-form';
export const FORM_KIND = 'FORM';
/** Code of the 武装部 on the exchange (01 §3.3). */
export const MILITARY_OFFICE = 'WZ';
/** As whom it stands on a receipt that the exchange has written. */
export const OFFICE_NAME = '区人民武装部';

const PREFIX = 'reserve:';
/** One stream an edition: one that was refused never holds the corrected one. */
export const streamOf = (exportId: string): string => `${PREFIX}${exportId}`;

/** An edition and the record of which it is. */
export interface SentEdition {
  recordId: string;
  exportNo: string;
  orgId: string;
  recordNo: string;
  personName: string;
}

/** What is behind streams, by their keys. */
export async function recordOfStreams(tx: Ctx, streamKeys: readonly string[]): Promise<Map<string, SentEdition>> {
  if (streamKeys.length === 0) return new Map();
  const found = await tables(tx)
    .selectFrom('reserve_export as e')
    .innerJoin('reserve_record as r', 'r.id', 'e.record_id')
    .select(['e.id', 'e.record_id as recordId', 'e.export_no as exportNo', 'r.org_id as orgId'])
    .select(['r.record_no as recordNo', 'r.person_name_masked as personName'])
    .where(
      'e.id',
      'in',
      streamKeys.map((key) => key.slice(PREFIX.length)),
    )
    .execute();
  return new Map(found.map(({ id, ...one }) => [streamOf(id), one]));
}
