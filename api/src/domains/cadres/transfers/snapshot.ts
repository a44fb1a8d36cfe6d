import { tables } from '../../../database/tables.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { titleOfCode } from '../../../platform/forms/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { cadreTable } from '../register/cadre-table.ts';
import { districtName, streetName } from '../register/place.ts';
import { IDENTITY_TAGS, INSURANCES, NATURES } from '../words.ts';
import type { Snapshot } from './transfer-table.ts';

const words = (of: Readonly<Record<string, string>>, code: string | null) => (code === null ? '' : (of[code] ?? code));
const coded = (list: string, code: string | null) => (code === null ? '' : (titleOfCode(list, code) ?? code));
const title = (key: keyof typeof cadreTable.columns) => cadreTable.columns[key].title;

/** A person as the district that lets go may go on reading him: as he is now, masked, with what was changed up to now (03 §32.4). */
export async function snapshotOf(tx: Ctx, cadreId: string): Promise<Snapshot> {
  // The target accepts: the person is not in its scope yet.
  const row = await tables(tx).selectFrom('emp_cadre').selectAll().where('id', '=', cadreId).executeTakeFirstOrThrow();
  const facts: [string, string | null][] = [
    [title('cadre_no'), row.cadre_no],
    [title('person_name'), row.person_name_masked],
    [title('id_no'), row.id_no_masked],
    [title('sex'), coded('sex', row.sex)],
    [title('birth_date'), row.birth_date],
    [title('ethnic'), coded('ethnic', row.ethnic)],
    [title('political'), coded('political', row.political)],
    [title('phone'), row.phone_masked],
    ['户籍区', districtName(row.district_code)],
    [title('street_code'), streetName(row.street_code)],
    [title('address'), row.address_masked],
    [title('enlist_date'), row.enlist_date],
    [title('transfer_year'), String(row.transfer_year)],
    [title('former_rank'), row.former_rank],
    [title('enterprise_name'), row.enterprise_name],
    [title('enterprise_nature'), words(NATURES, row.enterprise_nature)],
    [title('retire_date'), row.retire_date],
    [title('medical_insurance'), words(INSURANCES, row.medical_insurance)],
    [title('bank_code'), coded('bank', row.bank_code)],
    [title('bank_account'), row.bank_account_masked],
    [title('account_name'), row.account_name_masked],
    [title('identity_tags'), row.identity_tags.map((tag) => words(IDENTITY_TAGS, tag)).join('、')],
  ];
  const changes = await tables(tx)
    .selectFrom('cadre_change')
    .select(['field', 'before_text', 'after_text', 'changed_at', 'changed_by'])
    .where('cadre_id', '=', cadreId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return {
    facts: facts.map(([name, text]) => ({ title: name, text: text ?? '' })),
    changes: changes.map((one) => ({
      field: one.field,
      before: one.before_text,
      after: one.after_text,
      at: formatDateTime(new Date(one.changed_at)),
      by: one.changed_by,
    })),
  };
}
