import { randomBytes } from 'node:crypto';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { decryptColumn, encryptColumn, type KeyRing } from '../../../../platform/crypto/index.ts';
import { DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { textOf } from '../errors.ts';
import { SECRET_CHANGED } from '../notices.ts';
import { secretSettings } from '../parameters.ts';
import { CLIENT, cryptoClient } from './client.record.ts';
import { fingerprint } from './public-key.ts';
import { HOUR_MS, isIssuable, NOBODY_ASKS, systemName } from './renewal.ts';

const cell = (id: string, column: 'secret' | 'prior_secret' = 'secret') => ({
  table: 'crypto_client',
  column,
  rowId: id,
});

/** The secret of a client system, or the one before it, 32 bytes in hex. */
export const openClientSecret = (
  keys: KeyRing,
  id: string,
  sealed: string,
  column?: 'secret' | 'prior_secret',
): string => decryptColumn(keys, cell(id, column), sealed);

/** What its columns hold of a secret. */
export const sealedSecret = (keys: KeyRing, id: string, secret: string) => ({
  secret: encryptColumn(keys, 'TEXT', cell(id), secret),
  secret_key_id: `hmac-${fingerprint(secret)}`,
});

/**
 * A new HMAC secret of an internal client system, told this once. In any state, because a secret that got out must be changed while the system works. Of a system that was
 * never enabled by one person, and the one before ends with it; of one that is or was, by who has asked for it once a second person has approved (03 §41.10): the one before goes
 * on for the stated overlap, and the contact of the system is told.
 *
 * @throws NOT_FOUND, E-0504, E-CR-54, E-CR-59, BAD_INPUT without a reason
 */
export async function issueSecret(
  ctx: Ctx,
  asked: { id: string; version: number; reason: string },
): Promise<{ id: string; secret: string; keyId: string }> {
  const reason = requireReason(asked.reason);
  return transaction(ctx, async (tx) => {
    const client = await cryptoClient.get(tx, asked.id);
    const { id } = client;
    if (client.authMethod !== 'HMAC') throw new DomainError('E-CR-54', textOf('E-CR-54'));
    if (!isIssuable(tx, client)) throw new DomainError('E-CR-59', textOf('E-CR-59'));
    const secret = randomBytes(32).toString('hex');
    const now = tx.app.clock.now();
    const written = sealedSecret(tx.app.keys, id, secret);
    const prior = await priorSecret(tx, client);
    const { numUpdatedRows } = await tables(tx)
      .updateTable('crypto_client')
      .set({
        ...written,
        ...prior,
        ...NOBODY_ASKS,
        secret_set_at: now,
        updated_at: now,
        version: sql`version + 1` as never,
      })
      .where('id', '=', id)
      .where('version', '=', asked.version)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) === 0) throw refuse('E-0504');
    await recordAudit(tx, {
      event: 'crypto.client.secret',
      objectType: CLIENT,
      objectId: id,
      detail: {
        reason,
        keyId: written.secret_key_id,
        priorKeyId: prior.prior_secret_key_id,
        priorUntil: prior.prior_secret_until?.toISOString() ?? null,
      },
    });
    if (client.everEnabled) await tellOwner(tx, client, prior.prior_secret_until);
    return { id, secret, keyId: written.secret_key_id };
  });
}

interface IssuedTo {
  id: string;
  clientId: string;
  everEnabled: boolean;
}

/** What becomes of the secret in force: it goes on for the overlap where the system is or was in use, and ends where it never was. */
async function priorSecret(tx: Ctx, { id, everEnabled }: IssuedTo) {
  const { secret, secret_key_id } = await tables(tx)
    .selectFrom('crypto_client')
    .select(['secret', 'secret_key_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { overlapHours } = await readParameter(tx, secretSettings);
  if (!everEnabled || secret === null || overlapHours === 0)
    return { prior_secret: null, prior_secret_key_id: null, prior_secret_until: null };
  const { keys, clock } = tx.app;
  return {
    prior_secret: encryptColumn(keys, 'TEXT', cell(id, 'prior_secret'), openClientSecret(keys, id, secret)),
    prior_secret_key_id: secret_key_id,
    prior_secret_until: new Date(clock.now().getTime() + overlapHours * HOUR_MS),
  };
}

/** To the contact that the system is registered with: whoever did not want it hears of it while the old secret still works. */
async function tellOwner(tx: Ctx, { id, clientId }: IssuedTo, priorUntil: Date | null): Promise<void> {
  const { contact_name, contact_phone } = await tables(tx)
    .selectFrom('crypto_client')
    .select(['contact_name', 'contact_phone'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const open = (column: string, sealed: string) =>
    decryptColumn(tx.app.keys, { table: 'crypto_client', column, rowId: id }, sealed);
  await sendNotices(tx, [
    {
      template: SECRET_CHANGED,
      receivers: [{ name: open('contact_name', contact_name), phone: open('contact_phone', contact_phone) }],
      variables: {
        系统名称: systemName(clientId),
        客户标识: clientId,
        时间: formatDateTime(tx.app.clock.now()),
        原密钥: priorUntil === null ? '即时失效' : `有效至${formatDateTime(priorUntil)}`,
      },
    },
  ]);
}
