import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { decryptColumn } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { parseIdNumber } from '../../../people/index.ts';
import { ON_THE_REGISTER } from '../../register/find-cadres.ts';
import type { ComparedPerson } from './judge.ts';

const read = (ctx: Ctx, ids: readonly string[]) =>
  tables(ctx)
    .selectFrom('emp_cadre')
    .select(['id', 'version', 'state', 'person_name', 'person_name_index', 'person_name_masked', 'id_no'])
    .select(['id_no_index', 'id_no_masked', 'sex', 'birth_date', 'address', 'retire_date', 'medical_insurance'])
    .select(['identity_tags', 'exclusive_identity', 'org_id', 'org_path', 'district_code'])
    .where('id', 'in', [...ids])
    .where('state', 'in', [...ON_THE_REGISTER])
    .orderBy('id');
export type PersonRow = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number];

/** Whom a chunk asks for: number and name in clear, nothing more. */
export interface AskedPerson {
  id: string;
  idNo: string;
}

const open = (ctx: Ctx, id: string, column: 'person_name' | 'id_no' | 'address', sealed: string) =>
  decryptColumn(ctx.app.keys, { table: 'emp_cadre', column, rowId: id }, sealed);

/** The numbers of people of the register, for the questions; who has left it meanwhile is not among them. */
export async function askedPeople(ctx: Ctx, ids: readonly string[]): Promise<AskedPerson[]> {
  if (ids.length === 0) return [];
  return (await read(ctx, ids).execute()).map((row) => ({ id: row.id, idNo: open(ctx, row.id, 'id_no', row.id_no) }));
}

/** A person under lock, as he is stored and as a comparison sees him. */
export interface LockedPerson {
  row: PersonRow;
  person: ComparedPerson;
}

/** People of the register as they are now, locked until the transaction ends; a fixed number of statements. */
export async function lockPeople(tx: Ctx, ids: readonly string[]): Promise<LockedPerson[]> {
  if (ids.length === 0) return [];
  const rows = await read(tx, ids).forUpdate().execute();
  const [doubles, pensions] = [await doublesOf(tx, rows), await pensionsOf(tx, ids)];
  const today = localDateOf(tx.app.clock.now());
  return rows.map((row) => {
    const idNo = open(tx, row.id, 'id_no', row.id_no);
    return {
      row,
      person: {
        id: row.id,
        idNo,
        validId: parseIdNumber(idNo, { today }).ok,
        name: open(tx, row.id, 'person_name', row.person_name),
        sex: row.sex,
        birthDate: row.birth_date,
        districtCode: row.district_code,
        address: row.address === null ? null : open(tx, row.id, 'address', row.address),
        retireDate: row.retire_date,
        medicalInsurance: row.medical_insurance,
        tags: row.identity_tags,
        pension: pensions.get(row.id) ?? null,
        doubles: doubles.get(row.id) ?? [],
      },
    };
  });
}

/** Numbers of others of the register with the same name and date of birth: the same person, perhaps, with another number. */
async function doublesOf(tx: Ctx, rows: readonly PersonRow[]): Promise<ReadonlyMap<string, string[]>> {
  if (rows.length === 0) return new Map();
  const found = await tables(tx)
    .selectFrom('emp_cadre as c')
    .innerJoin('emp_cadre as o', (on) =>
      on.onRef('o.person_name_index', '=', 'c.person_name_index').onRef('o.birth_date', '=', 'c.birth_date'),
    )
    .select(['c.id', 'o.cadre_no as no'])
    .whereRef('o.id', '<>', 'c.id')
    .where('o.state', 'in', [...ON_THE_REGISTER])
    .where(
      'c.id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('o.cadre_no')
    .execute();
  const byId = Map.groupBy(found, ({ id }) => id);
  return new Map([...byId].map(([id, all]) => [id, all.map(({ no }) => no)]));
}

async function pensionsOf(tx: Ctx, ids: readonly string[]) {
  const found = await tables(tx)
    .selectFrom('pension_snapshot')
    .distinctOn('cadre_id')
    .select(['cadre_id', 'month', 'monthly_pension'])
    .where('cadre_id', 'in', [...ids])
    .orderBy('cadre_id')
    .orderBy(sql`month desc`)
    .execute();
  return new Map(
    found.map(({ cadre_id: id, month, monthly_pension: sealed }) => {
      const cell = { table: 'pension_snapshot', column: 'monthly_pension', rowId: `${id}.${month}` };
      return [id, { month, amount: decryptColumn(tx.app.keys, cell, sealed) }];
    }),
  );
}
