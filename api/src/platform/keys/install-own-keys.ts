import { sql } from '../../database/sql.ts';
import { tables } from '../../database/tables.ts';
import { sealWhere } from '../access/integrity/seal-many.ts';
import { formatKeyId, KEY_SUBJECTS } from '../crypto/index.ts';
import { SEALED_EVENTS } from '../flow/sealed-events.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { keepDerivedKeys } from './derived-keys.ts';
import { makeKeys } from './make-keys.ts';
import { activateKeys } from './move-keys.ts';
import { loadOwnKeys } from './own-keys.ts';
import { KEY_TABLE } from './sealed-columns.ts';

/**
 * The platform's own keys (03 §41.4 "all keys random, wrapped"), made before anything is sealed: after the organisations, before whatever else a new installation
 * writes. One that was written with derived keys keeps them as stored ones, until they are rotated.
 */
export async function installOwnKeys(ctx: Ctx): Promise<void> {
  // An app of a few rooms, in a test, has no key store; its keys are derived.
  if (!ctx.app.registry.sealedTables.has(KEY_TABLE)) return;
  const { owner } = ctx.app.keys;
  // Roles are the first rows with a code.
  const written = await tables(ctx).selectFrom('role').select('id').limit(1).executeTakeFirst();
  const stored = await tables(ctx).selectFrom('key_store').select('id').where('owner', '=', owner).executeTakeFirst();
  const fresh = await transaction(ctx, async (tx) => {
    if (written) await keepDerivedKeys(tx);
    if (written || stored) return false;
    const made = (await makeKeys(tx, owner, KEY_SUBJECTS, 'install')).filter(({ subject }) => subject !== 'KEK');
    const rows = await tables(tx)
      .selectFrom('key_store')
      .select('id')
      .where('key_id', 'in', made.map(formatKeyId))
      .execute();
    await activateKeys(
      tx,
      rows.map(({ id }) => id),
    );
    return true;
  });
  await loadOwnKeys(ctx.app);
  // Their own first steps, and those of the key that wraps them, were coded before there was a stored key to code with.
  const own = sql`t.record_id in (select id from key_store where owner = ${owner})`;
  if (fresh) await transaction(ctx, (tx) => sealWhere(tx, SEALED_EVENTS, own));
}
