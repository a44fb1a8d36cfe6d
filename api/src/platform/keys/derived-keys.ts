import { tables } from '../../database/tables.ts';
import { addMonths, localDateOf } from '../calendar/index.ts';
import {
  DerivedKeySource,
  formatKeyId,
  isDataClass,
  KEY_SUBJECTS,
  KeyRing,
  type KeySubject,
  keyCheckValue,
  verifyRowMac,
} from '../crypto/index.ts';
import { actorName, type Ctx } from '../kernel/index.ts';
import { insertRecords } from '../records/index.ts';
import { storedKey } from './key.record.ts';
import { kindOf } from './key-kinds.ts';
import { placeOfKeys } from './make-keys.ts';
import { activateKeys, moveKeys } from './move-keys.ts';
import { DERIVED, MASTER } from './roots.ts';
import { macOfKey, SEALED_KEYS, sealKeys } from './sealed-keys.ts';

/**
 * Brings the first keys of an installation that is older than its key store into it (03 §41.4): they were derived of the master key, so that there is nothing to wrap.
 * They stand on the page, are rotated to random ones like any other, and read what was written before until it is written anew.
 */
export async function keepDerivedKeys(tx: Ctx): Promise<void> {
  const { owner } = tx.app.keys;
  const stored = await tables(tx)
    .selectFrom('key_store')
    .select(['subject', 'key_version', 'state', 'provider'])
    .where('owner', '=', owner)
    .execute();
  // Of one that has made its own from the beginning a first version that is missing was taken away, and is not replaced.
  if (stored.some((key) => key.subject !== 'KEK' && key.key_version === 1 && key.provider !== DERIVED)) return;
  const missing = KEY_SUBJECTS.filter(
    (subject) => subject !== 'KEK' && !stored.some((key) => key.subject === subject && key.key_version === 1),
  );
  if (missing.length === 0) return;
  await sealAnew(tx);
  const place = await placeOfKeys(tx);
  const replaced = (subject: KeySubject) => stored.some((key) => key.subject === subject && key.state !== 'PREPARED');
  const ids = await insertRecords(
    tx,
    storedKey,
    missing.map((subject) => valuesOf(tx, subject)),
    {
      place,
      start: 'derive',
    },
  );
  const of = (wanted: boolean) => ids.filter((_id, at) => replaced(missing[at] ?? 'KEK') === wanted);
  await moveKeys(tx, 'disable', of(true));
  if (of(false).length > 0) await activateKeys(tx, of(false));
}

function valuesOf(tx: Ctx, subject: KeySubject): Record<string, unknown> {
  const { owner } = tx.app.keys;
  const source = new DerivedKeySource(tx.app.config.masterKey, owner);
  const secret = source.secret({ subject, purpose: isDataClass(subject) ? 'DEK' : 'KCV', version: 1 }, 16);
  const { layer, algorithm, usage, years } = kindOf(subject);
  const key = {
    keyId: formatKeyId({ owner, subject, version: 1 }),
    layer,
    algorithm,
    usage,
    provider: DERIVED,
    wrapped: null,
    wrappedBy: MASTER,
    kcv: keyCheckValue(secret),
    publicKey: publicKeyOf(tx, subject),
    state: 'PREPARED',
  };
  source.destroy();
  return {
    key_id: key.keyId,
    owner,
    subject,
    key_version: 1,
    layer,
    algorithm,
    usage,
    provider: DERIVED,
    wrapped: null,
    wrapped_by: MASTER,
    kcv: key.kcv,
    public_key: key.publicKey,
    made_by: actorName(tx.actor),
    rotate_on: years === null ? null : addMonths(localDateOf(tx.app.clock.now()), 12 * years),
    row_mac: macOfKey(tx, key),
  };
}

function publicKeyOf({ app }: Ctx, subject: KeySubject): string | null {
  if (subject !== 'SIGN' && subject !== 'ENVELOPE') return null;
  const ring = KeyRing.fromMaster(app.config.masterKey, { owner: app.keys.owner });
  return (subject === 'SIGN' ? ring.signingPair(1) : ring.encryptionPair(1)).publicKey;
}

/** Codes that were made with the first row key are made with the key of the store itself, where they are right. */
async function sealAnew(tx: Ctx): Promise<void> {
  const before = KeyRing.fromMaster(tx.app.config.masterKey, { owner: tx.app.keys.owner });
  const found = await tables(tx)
    .selectFrom('key_store')
    .selectAll()
    .where('row_mac', 'like', `${before.activeKeyId('ROW')}.%`)
    .forUpdate()
    .execute();
  const right = found.filter(({ row_mac, key_id, wrapped_by, public_key, ...same }) => {
    const { layer, algorithm, usage, provider, wrapped, kcv, state } = same;
    const metadata = { layer, algorithm, usage, provider, wrapped, kcv, state };
    const row = { ...metadata, keyId: key_id, wrappedBy: wrapped_by, publicKey: public_key };
    return verifyRowMac(before, SEALED_KEYS.name, row, row_mac);
  });
  await sealKeys(
    tx,
    right.map(({ id }) => id),
  );
}
