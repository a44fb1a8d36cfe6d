import { tables } from '../../../database/tables.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { DeathContent } from './record.schema.ts';

/** A record of 死亡库 as it was read last; number and name in clear, in memory alone. */
export interface KnownRecord {
  id: string;
  digest: string;
  op: string;
  diedOn: string;
  registeredOn: string;
  seq: number;
  idNo: string | null;
  name: string;
}

/** The record that is kept under a number of its source, locked; undefined for one that is new. */
export async function readKnown(tx: Ctx, { source, recordId }: DeathContent): Promise<KnownRecord | undefined> {
  const found = await tables(tx)
    .selectFrom('death_record')
    .select(['id', 'digest', 'op', 'died_on as diedOn', 'registered_on as registeredOn', 'seq', 'id_no', 'name'])
    .where('source_system', '=', source)
    .where('source_record_id', '=', recordId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return undefined;
  const { id_no: idNo, ...known } = found;
  const open = (column: string, sealed: string) =>
    decryptColumn(tx.app.keys, { table: 'death_record', column, rowId: known.id }, sealed);
  return {
    ...known,
    seq: Number(known.seq),
    idNo: idNo === null ? null : open('id_no', idNo),
    name: open('name', known.name),
  };
}

/** Whether a version was registered before the one that is kept: a source that gives every version gives the old ones again too. */
export const isEarlier = ({ registerDate, seq }: DeathContent, known: KnownRecord): boolean =>
  registerDate < known.registeredOn || (registerDate === known.registeredOn && seq < known.seq);
