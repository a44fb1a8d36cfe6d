import { tables } from '../../../../database/tables.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import { cadre } from '../../register/cadre.record.ts';
import { placeOfStreet } from '../../register/place.ts';

/** Fictional persons of the demonstration: four of a street of Hongkou, one of another, one of Pudong. */
const PEOPLE = [
  ['周海民', '310109009', '1952-11-07'],
  ['沈国强', '310109009', '1948-09-01'],
  ['何志远', '310109009', '1950-12-20'],
  ['欧阳建国', '310109009', '1945-03-12'],
  ['陆振华', '310109010', '1951-06-18'],
  ['唐守义', '310115004', '1949-02-28'],
] as const;

/** Ids of the persons, by the street in which they stand. */
export async function demoPeople(ctx: Ctx): Promise<{ id: string; street: string }[]> {
  const made: { id: string; street: string }[] = [];
  for (const [at, [name, street, born]] of PEOPLE.entries()) {
    const values = {
      state: 'ACTIVE',
      person_name: name,
      id_no: buildIdNumber(street.slice(0, 6), born, 701 + 2 * at),
      sex: '1',
      birth_date: born,
      street_code: street,
      transfer_year: 1983 + at,
      enterprise_name: '上海示范机械厂',
      retire_date: '2008-05-31',
      bank_code: '102',
      bank_account: `62220210019988${String(10 + at)}`,
      account_name: name,
      source: 'IMPORT',
    };
    const id = await transaction(ctx, async (tx) =>
      insertRecord(tx, cadre, values, { place: await placeOfStreet(tx, street), start: 'import' }),
    );
    made.push({ id, street });
  }
  return made;
}

/** Whether there is anything of the subsidy already. */
export const isThere = async (ctx: Ctx): Promise<boolean> =>
  (await tables(ctx).selectFrom('medical_cycle').select('id').limit(1).executeTakeFirst()) !== undefined;
