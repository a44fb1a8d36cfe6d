import { tables } from '../../../database/tables.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { insertRecord, insertRecords } from '../../../platform/records/index.ts';
import { namedAs } from '../applications/add-cadre.ts';
import { application } from '../applications/application.record.ts';
import { cadre, type Entry, PLAIN } from '../register/cadre.record.ts';
import type { CadreOnRegister } from '../register/find-cadres.ts';
import { identityOf } from '../register/identity.ts';
import { placeOfDistrict, placeOfStreet } from '../register/place.ts';
import { freezeImport } from './freeze-list.ts';
import { cadreImport } from './import.record.ts';

/** A right row: what it says, and whom the register knows by its number. */
export interface GoodRow {
  entry: Entry;
  known: CadreOnRegister | undefined;
}

interface File {
  fileName: string;
  digest: string;
  leftOut: number;
}

/** One batch a district: the city imports for several, and each is judged by its own section. Part of the caller's transaction. */
export async function writeBatches(tx: Ctx, rows: readonly GoodRow[], file: File): Promise<void> {
  const byDistrict = Map.groupBy(rows, ({ entry }) => entry.street_code.slice(0, 6));
  for (const [district, own] of byDistrict) await writeBatch(tx, district, own, file);
}

async function writeBatch(tx: Ctx, district: string, rows: readonly GoodRow[], file: File): Promise<void> {
  const place = await placeOfDistrict(tx, district);
  const fresh = rows.filter(({ known }) => !known);
  const changed = await changesOf(tx, rows);
  const importId = await insertRecord(
    tx,
    cadreImport,
    {
      file_name: [...file.fileName].slice(0, 200).join(''),
      digest: file.digest,
      row_count: rows.length,
      added: fresh.length,
      updated: changed.length,
      left_out: file.leftOut,
      imported_by: actorName(tx.actor),
    },
    { place, start: 'import' },
  );
  const ids = await insertRecords(tx, cadre, await Promise.all(fresh.map(({ entry }) => personOf(tx, entry))), {
    place,
    start: 'import',
  });
  const asked = { import_id: importId, state: 'BATCH_DISTRICT' };
  await insertRecords(
    tx,
    application,
    [
      ...fresh.map(({ entry }, at) => ({
        ...asked,
        kind: 'ADD',
        cadre_id: ids[at],
        ...namedAs(tx, entry),
        reason: '批量导入新增',
      })),
      ...changed.map((change) => ({ ...asked, kind: 'UPDATE_KEY', reason: '批量导入变更', ...change })),
    ],
    { place, start: 'import' },
  );
  await freezeImport(tx, importId, 0);
}

async function personOf(tx: Ctx, entry: Entry) {
  const { orgId, orgPath } = await placeOfStreet(tx, entry.street_code);
  const at = { org_id: orgId, org_path: orgPath };
  return { ...entry, ...identityOf(tx, entry.id_no), ...at, source: 'IMPORT', identity_tags: ['T01'] };
}

const SEALED = {
  person_name: 'next_name',
  phone: 'next_phone',
  address: 'next_address',
  bank_account: 'next_bank_account',
  account_name: 'next_account_name',
} as const;
const KEYS: readonly (keyof typeof SEALED)[] = ['person_name', 'phone', 'address', 'bank_account', 'account_name'];
// A street is the person's place: who has moved within the district is edited, not imported.
const OPEN = PLAIN.filter((key) => key !== 'phone' && key !== 'address' && key !== 'street_code');

/** What the rows of known people say differently from the register; an empty cell says nothing. */
async function changesOf(tx: Ctx, rows: readonly GoodRow[]) {
  const found: Record<string, unknown>[] = [];
  for (const { entry, known } of rows) {
    if (!known) continue;
    const before = await tables(tx)
      .selectFrom('emp_cadre')
      .selectAll()
      .where('id', '=', known.id)
      .executeTakeFirstOrThrow();
    const sealed: Record<string, string> = {};
    for (const key of KEYS) {
      const given = entry[key];
      const was = before[key];
      const open = was && decryptColumn(tx.app.keys, { table: 'emp_cadre', column: key, rowId: before.id }, was);
      if (given !== null && given !== open) sealed[SEALED[key]] = given;
    }
    const plain = OPEN.filter((key) => entry[key] !== null && String(entry[key]) !== String(before[key] ?? ''));
    const bank = entry.bank_code !== null && entry.bank_code !== before.bank_code;
    if (plain.length === 0 && !bank && Object.keys(sealed).length === 0) continue;
    found.push({
      cadre_id: known.id,
      cadre_name_masked: known.nameMasked,
      cadre_id_masked: known.idNoMasked,
      ...sealed,
      ...(bank && { next_bank_code: entry.bank_code }),
      ...(plain.length > 0 && { next_values: Object.fromEntries(plain.map((key) => [key, entry[key]])) }),
    });
  }
  return found;
}
