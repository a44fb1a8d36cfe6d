import type { RawBuilder } from 'kysely';
import { run, sql } from '../../../database/sql.ts';
import { rowMac } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { reportBroken } from './keep-broken.ts';
import { readSealed } from './sealed-rows.ts';
import type { SealedRow, SealedTable } from './sealed-table.ts';

/** How many broken rows of one act are told of at once; the nightly scan finds the others. */
const TOLD = 20;

/**
 * Gives the rows of a condition (on `t`) the codes of their present content: two statements a thousand rows. To be called in the transaction that
 * wrote them.
 */
export async function sealWhere(tx: Ctx, table: SealedTable, condition: RawBuilder<unknown>): Promise<void> {
  let macs: { id: string; mac: string }[] = [];
  const write = async () => {
    if (macs.length === 0) return;
    await run(
      tx,
      sql`update ${sql.table(table.name)} as x set row_mac = v.mac
            from jsonb_to_recordset(${JSON.stringify(macs)}::jsonb) as v(id uuid, mac text) where x.id = v.id`,
    );
    macs = [];
  };
  for await (const { row } of readSealed<SealedRow>(tx, table, condition)) {
    macs.push({ id: row.key, mac: rowMac(tx.app.keys, table.name, table.columns(row)) });
    if (macs.length === 1000) await write();
  }
  await write();
}

/** {@link sealWhere} of rows by their ids. */
export const sealIds = (tx: Ctx, table: SealedTable, ids: readonly string[]): Promise<void> =>
  ids.length === 0 ? Promise.resolve() : sealWhere(tx, table, sql`t.id = any(${[...ids]}::uuid[])`);

/**
 * That the rows of a condition (on `t`) are as the product wrote them, before anything is decided or paid by them (03 §41.7).
 *
 * @throws E-CR-12 with what they are; both administrators are told of each, once
 */
export async function requireIntact(ctx: Ctx, table: SealedTable, condition: RawBuilder<unknown>): Promise<void> {
  const broken: SealedRow[] = [];
  for await (const { row, intact } of readSealed<SealedRow>(ctx, table, condition)) if (!intact) broken.push(row);
  for (const { key } of broken.slice(0, TOLD)) await reportBroken(ctx, table.name, key);
  const [first] = broken;
  if (first) throw refuseAccess('E-CR-12', { what: `${table.title}“${first.title}”`, n: `${broken.length}` });
}
