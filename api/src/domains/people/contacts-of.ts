import { sql } from 'kysely';
import { tables } from '../../database/tables.ts';
import { decryptColumn } from '../../platform/crypto/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';

/** How a person is reached, in clear. */
export interface PersonContact {
  name: string;
  mobile: string;
  idNo: string;
}

/**
 * Name, mobile and number of many persons in clear, to be written to or called. Callers have checked the right to it, and keep it out of logs and
 * answers. One statement.
 */
export async function contactsOfPersons(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PersonContact>> {
  const found = await tables(ctx)
    .selectFrom('person')
    .select(['id', 'name', 'mobile', 'id_no as idNo'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(
    found.map(({ id, ...sealed }) => {
      const open = (column: keyof PersonContact) => {
        const { cell } = SEALED_COLUMNS[column];
        return decryptColumn(ctx.app.keys, { table: 'person', column: cell, rowId: id }, sealed[column]);
      };
      return [id, { name: open('name'), mobile: open('mobile'), idNo: open('idNo') }];
    }),
  );
}
