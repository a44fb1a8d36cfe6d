import { sql } from '../../database/sql.ts';
// The files themselves: the room of access has keys of its own.
import { sealAgain } from '../access/integrity/sealed-rows.ts';
import type { SealedTable } from '../access/integrity/sealed-table.ts';
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
  for (const id of ids) await sealAgain(tx, SEALED_KEYS, id);
}
