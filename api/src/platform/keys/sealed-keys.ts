import { rows, run, sql } from '../../database/sql.ts';
// The file itself: the room of access has keys of its own.
import type { SealedRow, SealedTable } from '../access/integrity/sealed-table.ts';
import { rowMac } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { rootRing } from './root-ring.ts';
import { KEY_TABLE, type SealedKey, sealedColumns } from './sealed-columns.ts';

/** Rows of the key store: one that somebody changed past the product is used no more, and both administrators are told. */
export const SEALED_KEYS: SealedTable = {
  name: KEY_TABLE,
  title: '密钥',
  key: sql`k.id::text`,
  select: sql`k.id::text as key, k.key_id as title, k.row_mac as "rowMac", k.key_id as "keyId", k.layer, k.algorithm, k.usage, k.provider,
              k.wrapped, k.wrapped_by as "wrappedBy", k.kcv, k.public_key as "publicKey", k.state from key_store k`,
  where: (key) => sql`id = ${key}::uuid`,
  ring: rootRing,
  columns: sealedColumns,
};

export const macOfKey = (ctx: Ctx, key: SealedKey): string => rowMac(rootRing(ctx.app), SEALED_KEYS.name, { ...key });

/** In the transaction that has moved or rewrapped the keys. */
export async function sealKeys(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { name, select, columns } = SEALED_KEYS;
  const found = await rows<SealedRow>(tx, sql`select ${select} where k.id = any(${[...ids]}::uuid[])`);
  const ring = rootRing(tx.app);
  const codes = found.map((row) => ({ id: row.key, mac: rowMac(ring, name, columns(row)) }));
  await run(
    tx,
    sql`update key_store as k set row_mac = c.mac
          from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as c(id uuid, mac text) where k.id = c.id`,
  );
}
