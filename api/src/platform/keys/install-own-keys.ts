import { sql } from '../../database/sql.ts';
import { tables } from '../../database/tables.ts';
import { sealWhere } from '../access/index.ts';
import { formatKeyId, KEY_SUBJECTS } from '../crypto/index.ts';
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
  await transaction(ctx, async (tx) => {
    if (written) return keepDerivedKeys(tx);
    if (stored) return;
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
  });
  await loadOwnKeys(ctx.app);
  if (!written) await codeHistory(ctx);
}

/** The history of the keys was written before there was a key for its codes; it is all the history there is yet. */
async function codeHistory(ctx: Ctx): Promise<void> {
  const history = ctx.app.registry.sealedTables.get('flow_event');
  if (history) await transaction(ctx, (tx) => sealWhere(tx, history, sql`true`));
}
