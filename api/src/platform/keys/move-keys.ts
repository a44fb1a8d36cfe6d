import { tables } from '../../database/tables.ts';
import { DomainError } from '../errors/index.ts';
import { advance } from '../flow/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { STORED_KEY } from './record-types.ts';

/** Moves keys as what two persons have decided, or the system has found, asks for. @throws a DomainError where one cannot be moved so */
export async function moveKeys(tx: Ctx, action: string, ids: readonly string[], reasonText?: string): Promise<void> {
  if (ids.length === 0) return;
  const input = reasonText === undefined ? {} : { reasonText };
  const { refusals } = await advance(tx, {
    type: STORED_KEY,
    action,
    rows: ids.map((id) => ({ id })),
    input,
    mode: 'CASCADE',
  });
  const [refused] = refusals;
  if (refused) throw new DomainError(refused.code, refused.message);
}

/**
 * Makes keys the ones that are written with (03 §41.4): whatever was active of the same system and subject only decrypts from now on, and its data wait to be written
 * anew in the background.
 */
export async function activateKeys(tx: Ctx, ids: readonly string[], reasonText?: string): Promise<void> {
  const replaced = await tables(tx)
    .selectFrom('key_store as new')
    .innerJoin('key_store as old', (on) =>
      on.onRef('old.owner', '=', 'new.owner').onRef('old.subject', '=', 'new.subject'),
    )
    .select('old.id')
    .where('new.id', 'in', [...ids])
    .where('old.state', '=', 'ACTIVE')
    .execute();
  const old = replaced.map(({ id }) => id);
  await moveKeys(tx, 'disable', old, reasonText);
  await moveKeys(tx, 'activate', ids, reasonText);
  await askForRewrap(tx, old);
}

export const REWRAP_JOB = 'keys.rewrap';

/** Data under these keys are to be written anew. */
export async function askForRewrap(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable('key_store')
    .set({ rewrap: 'WAITING', rewrapped: 0, rewrap_tables: null, rewrap_after: null, rewrap_from: null })
    .where('id', 'in', [...ids])
    .execute();
  await tx.app.jobs.send(tx, REWRAP_JOB, {}, { key: REWRAP_JOB });
}
