import type { SqlInstant } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { blindIndex, decryptColumn, type IndexedField } from '../../../platform/crypto/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import type { HeldReason } from '../words.ts';

/** As what the ID numbers of the register are indexed. */
export const CADRE_ID_NO: IndexedField = { name: 'emp_cadre.id_no', kind: 'id' };
/** Statuses in which somebody is known to the register; an application that was refused leaves nobody behind. */
export const ON_THE_REGISTER = ['ACTIVE', 'STOPPED'] as const;

/** A person of the register as other rooms need him: where he stands now, and how he is paid. */
export interface CadreOnRegister extends Placed {
  id: string;
  cadreNo: string;
  nameMasked: string;
  idNoMasked: string;
  /** Of his ID number: the same for the same number. */
  idNoIndex: string;
  /** PENDING, ACTIVE (在册), STOPPED, MOVED_OUT, DEAD, CANCELLED. */
  state: string;
  streetCode: string;
  suspectedDeath: boolean;
  exclusiveIdentity: boolean;
  bankCode: string | null;
  bankAccountMasked: string | null;
  accountNameMasked: string | null;
  accountChangedAt: SqlInstant | null;
}

/** The index under which an ID number of 18 characters stands; null for none. */
export const cadreIndexOf = (ctx: Ctx, idNo: string): string | null => blindIndex(ctx.app.keys, CADRE_ID_NO, idNo);

/** People of the register by the indexes of their ID numbers, whatever the caller's scope; refused ones are not among them. */
export async function findCadresByIndex(ctx: Ctx, indexes: readonly string[]): Promise<CadreOnRegister[]> {
  if (indexes.length === 0) return [];
  return selectCadres(ctx)
    .where('id_no_index', '=', anyOf(indexes))
    .where('state', '<>', 'NOT_ADMITTED')
    .orderBy('id')
    .execute();
}

/** The same by their ids. */
export async function findCadres(ctx: Ctx, ids: readonly string[]): Promise<CadreOnRegister[]> {
  if (ids.length === 0) return [];
  return selectCadres(ctx).where('id', '=', anyOf(ids)).orderBy('id').execute();
}

const selectCadres = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('emp_cadre')
    .select([
      'id',
      'cadre_no as cadreNo',
      'person_name_masked as nameMasked',
      'id_no_masked as idNoMasked',
      'id_no_index as idNoIndex',
      'state',
      'org_id as orgId',
      'org_path as orgPath',
      'district_code as districtCode',
      'street_code as streetCode',
      'suspected_death as suspectedDeath',
      'exclusive_identity as exclusiveIdentity',
      'bank_code as bankCode',
      'bank_account_masked as bankAccountMasked',
      'account_name_masked as accountNameMasked',
      'account_changed_at as accountChangedAt',
    ]);

/** Statuses in which nobody is paid, though he lives (03 §31.4): 停发, 注销, 已迁出. */
const NOT_PAID: readonly string[] = ['STOPPED', 'CANCELLED', 'MOVED_OUT'];

/** Why payment rows of a person are held now (03 §31.5, §33.3); empty where nothing holds them. */
export function heldReasons(
  cadre: Pick<CadreOnRegister, 'suspectedDeath' | 'exclusiveIdentity' | 'state'>,
): HeldReason[] {
  return [
    ...(cadre.suspectedDeath || cadre.state === 'DEAD' ? (['DEATH'] as const) : []),
    ...(cadre.exclusiveIdentity ? (['EXCLUSIVE'] as const) : []),
    ...(NOT_PAID.includes(cadre.state) ? (['STATUS'] as const) : []),
  ];
}

/** The names of some people in clear, to compare them with what a file says; for no page. */
export async function namesOfCadres(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tables(ctx)
    .selectFrom('emp_cadre')
    .select(['id', 'person_name'])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(
    found.map(({ id, person_name: sealed }) => [
      id,
      decryptColumn(ctx.app.keys, { table: 'emp_cadre', column: 'person_name', rowId: id }, sealed),
    ]),
  );
}

/** What a payment order says of a person in clear: for whoever hands it to the bank, never for a page. */
export interface OpenCadre {
  id: string;
  name: string;
  idNo: string;
  bankCode: string | null;
  bankAccount: string | null;
  accountName: string | null;
}

/** {@link OpenCadre} of some people, in one statement. */
export async function openCadres(ctx: Ctx, ids: readonly string[]): Promise<OpenCadre[]> {
  if (ids.length === 0) return [];
  const found = await tables(ctx)
    .selectFrom('emp_cadre')
    .select(['id', 'person_name', 'id_no', 'bank_code', 'bank_account', 'account_name'])
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .execute();
  return found.map((row) => {
    const open = (column: 'person_name' | 'id_no' | 'bank_account' | 'account_name', sealed: string | null) =>
      sealed === null ? null : decryptColumn(ctx.app.keys, { table: 'emp_cadre', column, rowId: row.id }, sealed);
    return {
      id: row.id,
      name: open('person_name', row.person_name) ?? '',
      idNo: open('id_no', row.id_no) ?? '',
      bankCode: row.bank_code,
      bankAccount: open('bank_account', row.bank_account),
      accountName: open('account_name', row.account_name),
    };
  });
}
