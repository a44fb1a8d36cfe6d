import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { digestOfList, type FrozenList, freezeList, latestVersion } from '../../../../platform/versions/index.ts';
import { DISTRICT, ROSTER } from '../record-types.ts';
import { FLAGS, type RowFlag } from '../words.ts';
import { requireIntactRows } from './sealed-rows.ts';

const FIELDS = [
  { name: 'person', title: '人员' },
  { name: 'street', title: '街镇' },
  { name: 'pay', title: '补助金额（元）' },
  // Two accounts may look alike behind their masks: the index tells them apart.
  { name: 'account', title: '银行账号', by: 'accountIndex' },
  { name: 'flag', title: '标记' },
];

type Owner = typeof DISTRICT | typeof ROSTER;

/**
 * Freezes the list of a district or of the city as it goes upward (03 C-15).
 *
 * @param always a version even where nothing has changed: the list came upward a second time
 */
export async function freezeRows(tx: Ctx, type: Owner, id: string, always = false): Promise<void> {
  await requireIntactRows(tx, type === DISTRICT ? 'district' : 'roster', id);
  const list = await listOf(tx, type, id);
  const owner = { type, id };
  const last = await latestVersion(tx, owner);
  if (!always && last?.digest === digestOfList(list)) return;
  const table = type === DISTRICT ? 'medical_district' : 'medical_roster';
  const { version } = await tables(tx)
    .selectFrom(table)
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { n, digest } = await freezeList(tx, owner, { ...list, recordVersion: version });
  await tables(tx).updateTable(table).set({ list_version: n, list_digest: digest }).where('id', '=', id).execute();
}

async function listOf(tx: Ctx, type: Owner, id: string): Promise<FrozenList> {
  const rows = await tables(tx)
    .selectFrom('medical_row as w')
    .leftJoin('medical_street as s', 's.id', 'w.street_roster_id')
    .select(['w.id', 'w.person_name_masked', 'w.id_no_masked', 's.street_name', 'w.pay', 'w.flag'])
    .select(['w.bank_account_masked', 'w.bank_account_index'])
    .where(type === DISTRICT ? 'w.district_roster_id' : 'w.roster_id', '=', id)
    .where('w.flag', '<>', 'REMOVED')
    .orderBy('w.seq')
    .execute();
  const { total } = await tables(tx)
    .selectFrom(type === DISTRICT ? 'medical_district' : 'medical_roster')
    .select('total')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    fields: FIELDS,
    total,
    rows: rows.map((row) => ({
      key: row.id,
      cells: {
        person: `${row.person_name_masked} ${row.id_no_masked}`,
        street: row.street_name,
        pay: row.pay,
        account: row.bank_account_masked,
        accountIndex: row.bank_account_index,
        flag: FLAGS[row.flag as RowFlag],
      },
    })),
  };
}
