import { firstRow, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { type Ctx, transaction } from '../../platform/kernel/index.ts';
import { findPersonByDocument } from './find-person.ts';
import { openPerson } from './open-person.ts';
import { type PersonColumns, personColumns, personIndex } from './person-columns.ts';
import type { PersonInput } from './person-input.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import type { StoredPerson } from './stored-person.ts';

/**
 * The person with this document number, made when new, with what has changed since (a moved address, another mobile number). Two
 * applications of one person at the same moment meet in one row: the later waits for the earlier. The row stays locked until the
 * transaction ends.
 */
export async function findOrCreatePerson(ctx: Ctx, input: PersonInput): Promise<StoredPerson> {
  return transaction(ctx, async (tx) => {
    const known = await findPersonByDocument(tx, input, { forUpdate: true });
    if (known) return updatePerson(tx, known, input);
    if (await insertPerson(tx, input)) return getPerson(tx, input);
    return updatePerson(tx, await getPerson(tx, input), input);
  });
}

/** False when another transaction has made the same person meanwhile. */
async function insertPerson(tx: Ctx, input: PersonInput): Promise<boolean> {
  const now = tx.app.clock.now();
  const row = personColumns(tx.app.keys, uuidv7(now.getTime()), input);
  const inserted = await firstRow(
    tx,
    sql`insert into person (id, created_at, updated_at, id_type, id_no, id_no_bi, id_no_masked, name, name_bi, name_masked, mobile,
          mobile_bi, mobile_masked, email, reg_region, reg_address, live_region, live_address, sex, birth_date, ethnic, education,
          political, marital, source)
        values (${row.id}, ${now}, ${now}, ${row.idType}, ${row.idNo}, ${row.idNoIndex}, ${row.idNoMasked}, ${row.name},
          ${row.nameIndex}, ${row.nameMasked}, ${row.mobile}, ${row.mobileIndex}, ${row.mobileMasked}, ${row.email},
          ${row.regRegion}, ${row.regAddress}, ${row.liveRegion}, ${row.liveAddress}, ${row.sex}, ${row.birthDate}, ${row.ethnic},
          ${row.education}, ${row.political}, ${row.marital}, ${row.source})
        on conflict (id_type, id_no_bi) do nothing returning id`,
  );
  return inserted !== undefined;
}

async function getPerson(tx: Ctx, input: PersonInput): Promise<StoredPerson> {
  const person = await findPersonByDocument(tx, input, { forUpdate: true });
  if (!person) throw new Error('a person that was just found or written is gone');
  return person;
}

async function updatePerson(tx: Ctx, stored: StoredPerson, input: PersonInput): Promise<StoredPerson> {
  const before = openPerson(tx, stored);
  // Who still writes the former number is found under the present one and does not change it back.
  const former = personIndex.idNo(tx.app.keys, input.idNo) !== stored.idNoIndex;
  const given = Object.fromEntries(
    Object.entries(input).filter(([key, value]) => value !== undefined && !(former && key === 'idNo')),
  );
  const after: PersonInput = { ...before, ...given, idType: before.idType };
  const changed = (Object.keys(after) as (keyof PersonInput)[]).filter(
    (key) => key !== 'source' && after[key] !== before[key],
  );
  if (changed.length === 0) return stored;
  const row = keepEnvelopes(personColumns(tx.app.keys, stored.id, after), stored, changed);
  await run(
    tx,
    sql`update person
           set id_no = ${row.idNo}, name = ${row.name}, name_bi = ${row.nameIndex}, name_masked = ${row.nameMasked},
               mobile = ${row.mobile}, mobile_bi = ${row.mobileIndex}, mobile_masked = ${row.mobileMasked}, email = ${row.email},
               reg_region = ${row.regRegion}, reg_address = ${row.regAddress}, live_region = ${row.liveRegion},
               live_address = ${row.liveAddress}, sex = ${row.sex}, birth_date = ${row.birthDate}, ethnic = ${row.ethnic},
               education = ${row.education}, political = ${row.political}, marital = ${row.marital}, source = ${row.source},
               version = version + 1, updated_at = ${tx.app.clock.now()}
         where id = ${stored.id}`,
  );
  return getPerson(tx, after);
}

/** Values that did not change keep their envelope, also one that does not open: what is damaged stays provable. */
function keepEnvelopes(
  row: PersonColumns,
  stored: StoredPerson,
  changed: readonly (keyof PersonInput)[],
): PersonColumns {
  const unchanged = (Object.keys(SEALED_COLUMNS) as (keyof typeof SEALED_COLUMNS)[]).filter(
    (key) => !changed.includes(key),
  );
  return { ...row, ...Object.fromEntries(unchanged.map((key) => [key, stored[key]])) };
}
