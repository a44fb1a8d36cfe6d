import { tables } from '../../../database/tables.ts';
import { CryptoError } from '../../crypto/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { insertRecords } from '../../records/index.ts';
import { refusal } from '../errors.ts';
import { storedKey } from '../key.record.ts';
import { placeOfKeys } from '../make-keys.ts';
import { tellKeysChanged } from '../ring-of.ts';
import { macOfKey } from '../sealed-keys.ts';
import { Unwrapping } from '../unwrapping.ts';
import { type BackedKey, readBackup } from './backup-file.ts';

/**
 * Brings the keys of a backup into an installation that has none (03 §41.4), before its first start: as they stood, each verified by its code and by its check value
 * once it is unwrapped. All of them or none.
 *
 * @returns how many keys there are now
 * @throws E-CR-10, E-CR-12 for a file that is none, was altered or belongs to another master key; E-CR-40 where there are keys
 */
export async function restoreBackup(ctx: Ctx, file: string): Promise<number> {
  const { keys } = readBackup(ctx.app, file);
  await transaction(ctx, async (tx) => {
    const there = await tables(tx).selectFrom('key_store').select('id').limit(1).executeTakeFirst();
    if (there) throw refusal('E-CR-40');
    for (const key of keys) if (macOf(tx, key) !== key.row_mac) throw new CryptoError('E-CR-12', key.key_id);
    await insertRecords(tx, storedKey, keys, { place: await placeOfKeys(tx), start: 'restore' });
    await Unwrapping.during(tx, async (unwrapping) => {
      for (const { key_id, wrapped } of keys) if (wrapped !== null) await unwrapping.ref(key_id);
    });
  });
  await tellKeysChanged(ctx.app);
  return keys.length;
}

function macOf(tx: Ctx, key: BackedKey): string {
  const { key_id: keyId, wrapped_by: wrappedBy, public_key: publicKey, ...same } = key;
  const { layer, algorithm, usage, provider, wrapped, kcv, state } = same;
  return macOfKey(tx, { keyId, layer, algorithm, usage, provider, wrapped, wrappedBy, kcv, publicKey, state });
}
