import { firstRow, type SqlInstant, sql, toDate, toDateOrNull } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { openCell, traineeIndex } from '../person-cells.ts';
import type { IdentityRecord } from './identity-record.ts';

export { writeMirror } from './write-mirror.ts';

/** A record of the mirror, with when the discharge system confirmed it last. */
export interface MirroredIdentity extends IdentityRecord {
  syncedAt: Date;
  /** 重复身份. */
  duplicate: boolean;
  /** Digest of all that was said. */
  hash: string;
}

type Row = Omit<MirroredIdentity, 'syncedAt' | 'sourceUpdatedAt'> & {
  id: string;
  syncedAt: SqlInstant;
  sourceUpdatedAt: SqlInstant | null;
};

/** A night's run that succeeded confirms everybody of whom it brought nothing new; whom it left out or could not read it does not. */
const confirmedAt = sql`case when m.doubt is not null then m.synced_at else greatest(m.synced_at, (select max(s.started_at) from training_identity_sync s
    where s.state = 'SUCCEEDED' and s.kind in ('FULL', 'INCREMENT'))) end`;

const select = sql`select m.id, m.id_no as "idNo", m.name, m.gender, m.birth_date::text as "birthDate", m.person_category as category,
    m.service_from::text as "serviceFrom", m.service_to::text as "serviceTo", m.discharge_date::text as "dischargeDate", m.discharge_kind as "dischargeKind", m.registered,
    m.registered_on::text as "registeredOn", m.district_code as "districtCode", m.street_code as "streetCode", m.phone, m.alive,
    m.record_state as "recordState", m.source_updated_at as "sourceUpdatedAt", m.duplicate, m.hash, ${confirmedAt} as "syncedAt"
  from training_identity m`;

/** What the mirror knows of a person; the number has 18 characters. */
export async function readMirror(ctx: Ctx, idNo: string): Promise<MirroredIdentity | undefined> {
  return readMirrorAt(ctx, traineeIndex(ctx.app.keys, idNo));
}

/** By the person's blind index. */
export async function readMirrorAt(ctx: Ctx, index: string): Promise<MirroredIdentity | undefined> {
  const { keys } = ctx.app;
  const row = await firstRow<Row>(ctx, sql`${select} where m.id_no_index = ${index}`);
  if (!row) return undefined;
  const { id, ...rest } = row;
  const open = (cell: 'idNo' | 'name' | 'phone', sealed: string) =>
    openCell(keys, 'training_identity', id, cell, sealed);
  return {
    ...rest,
    idNo: open('idNo', row.idNo),
    name: open('name', row.name),
    phone: row.phone ? open('phone', row.phone) : null,
    syncedAt: toDate(row.syncedAt),
    sourceUpdatedAt: toDateOrNull(row.sourceUpdatedAt),
  };
}
