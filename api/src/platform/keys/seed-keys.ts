import { tables } from '../../database/tables.ts';
import { formatKeyId, KEY_SUBJECTS } from '../crypto/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { ownersOf } from './key-owners.ts';
import { makeKeys } from './make-keys.ts';
import { activateKeys } from './move-keys.ts';
import { tellKeysChanged } from './ring-of.ts';

/**
 * The first keys of every client system (03 §41.12 "ClientSystem + keys created"), made as the product is installed, when the custodians have entered their shares
 * of the master key together; whatever follows takes two persons. A system that has any keys is left alone.
 */
export async function seedKeys(ctx: Ctx): Promise<void> {
  const found = await tables(ctx).selectFrom('key_store').select('owner').distinct().execute();
  const known = new Set(found.map(({ owner }) => owner));
  const fresh = ownersOf(ctx).filter(({ id }) => !known.has(id) && id !== ctx.app.keys.owner);
  if (fresh.length === 0) return;
  await transaction(ctx, async (tx) => {
    for (const { id } of fresh) {
      const made = (await makeKeys(tx, id, KEY_SUBJECTS, 'install')).filter(({ subject }) => subject !== 'KEK');
      const rows = await tables(tx)
        .selectFrom('key_store')
        .select('id')
        .where('key_id', 'in', made.map(formatKeyId))
        .execute();
      await activateKeys(
        tx,
        rows.map((row) => row.id),
      );
    }
  });
  await tellKeysChanged(ctx.app);
}
