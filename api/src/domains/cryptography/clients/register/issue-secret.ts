import { randomBytes } from 'node:crypto';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { decryptColumn, encryptColumn, type KeyRing } from '../../../../platform/crypto/index.ts';
import { DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { textOf } from '../errors.ts';
import { CLIENT, cryptoClient } from './client.record.ts';
import { fingerprint } from './public-key.ts';

const cell = (id: string) => ({ table: 'crypto_client', column: 'secret', rowId: id });

/** The secret of a client system, 32 bytes in hex. */
export const openClientSecret = (keys: KeyRing, id: string, sealed: string): string =>
  decryptColumn(keys, cell(id), sealed);

/** What its columns hold of a secret. */
export const sealedSecret = (keys: KeyRing, id: string, secret: string) => ({
  secret: encryptColumn(keys, 'TEXT', cell(id), secret),
  secret_key_id: `hmac-${fingerprint(secret)}`,
});

/**
 * A new HMAC secret of an internal client system, told this once; the one before ends with it. In any state, because a secret that got out must
 * be changed while the system works.
 *
 * @throws NOT_FOUND, E-0504, E-CR-54, BAD_INPUT without a reason
 */
export async function issueSecret(
  ctx: Ctx,
  asked: { id: string; version: number; reason: string },
): Promise<{ id: string; secret: string; keyId: string }> {
  const reason = requireReason(asked.reason);
  return transaction(ctx, async (tx) => {
    const { id, authMethod } = await cryptoClient.get(tx, asked.id);
    if (authMethod !== 'HMAC') throw new DomainError('E-CR-54', textOf('E-CR-54'));
    const secret = randomBytes(32).toString('hex');
    const now = tx.app.clock.now();
    const written = sealedSecret(tx.app.keys, id, secret);
    const { numUpdatedRows } = await tables(tx)
      .updateTable('crypto_client')
      .set({ ...written, secret_set_at: now, updated_at: now, version: sql`version + 1` as never })
      .where('id', '=', id)
      .where('version', '=', asked.version)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) === 0) throw refuse('E-0504');
    await recordAudit(tx, {
      event: 'crypto.client.secret',
      objectType: CLIENT,
      objectId: id,
      detail: { reason, keyId: written.secret_key_id },
    });
    return { id, secret, keyId: written.secret_key_id };
  });
}
