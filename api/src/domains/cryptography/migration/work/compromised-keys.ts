import { tables } from '../../../../database/tables.ts';
import { CryptoError } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** A compromised key of the system of which data are still to be written anew, if there is one (03 §41.14: rewrap first). */
export async function compromisedKey(ctx: Ctx, clientId: string): Promise<string | undefined> {
  const found = await tables(ctx)
    .selectFrom('key_store')
    .select('key_id')
    .where('owner', '=', clientId)
    .where('state', '=', 'COMPROMISED')
    .where('rewrap', 'in', ['WAITING', 'RUNNING'])
    .orderBy('key_id')
    .executeTakeFirst();
  return found?.key_id;
}

/** Before each batch. @throws CryptoError E-CR-05, which pauses the work */
export async function requireSoundKeys(ctx: Ctx, clientId: string): Promise<void> {
  const keyId = await compromisedKey(ctx, clientId);
  if (keyId !== undefined) throw new CryptoError('E-CR-05', keyId);
}
