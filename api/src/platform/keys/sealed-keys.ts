import { sql } from '../../database/sql.ts';
// The files themselves: the room of access has keys of its own.
import { sealAgain } from '../access/integrity/sealed-rows.ts';
import type { SealedTable } from '../access/integrity/sealed-table.ts';
import { rowMac } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';

/** What a key's code protects (03 §41.7 "key metadata"): what it is, how it is wrapped and how it stands. */
export interface SealedKey {
  keyId: string;
  layer: string;
  algorithm: string;
  usage: string;
  provider: string;
  wrapped: string | null;
  wrappedBy: string;
  kcv: string;
  publicKey: string | null;
  state: string;
}

const NAMES = [
  'keyId',
  'layer',
  'algorithm',
  'usage',
  'provider',
  'wrapped',
  'wrappedBy',
  'kcv',
  'publicKey',
  'state',
] as const;

/** Rows of the key store: one that somebody changed past the product is used no more, and both administrators are told. */
export const SEALED_KEYS: SealedTable = {
  name: 'key_store',
  title: '密钥',
  key: sql`k.id::text`,
  select: sql`k.id::text as key, k.key_id as title, k.row_mac as "rowMac", k.key_id as "keyId", k.layer, k.algorithm, k.usage, k.provider,
              k.wrapped, k.wrapped_by as "wrappedBy", k.kcv, k.public_key as "publicKey", k.state from key_store k`,
  where: (key) => sql`id = ${key}::uuid`,
  columns: (row) => Object.fromEntries(NAMES.map((name) => [name, row[name]])),
};

export const macOfKey = (ctx: Ctx, key: SealedKey): string => rowMac(ctx.app.keys, SEALED_KEYS.name, { ...key });

/** In the transaction that has moved or rewrapped the keys. */
export async function sealKeys(tx: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of ids) await sealAgain(tx, SEALED_KEYS, id);
}
