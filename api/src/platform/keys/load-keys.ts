import { tables } from '../../database/tables.ts';
import { isIntactRow, reportBroken } from '../access/index.ts';
import { KEY_SUBJECTS, type KeyStanding, parseKeyId } from '../crypto/index.ts';
import { StartRefused } from '../errors/index.ts';
import type { App, Ctx } from '../kernel/index.ts';
import { DERIVED, rootOf } from './roots.ts';
import type { SealedKey } from './sealed-columns.ts';
import { SEALED_KEYS } from './sealed-keys.ts';
import { type StandingKey, standingOf } from './standing.ts';
import type { StoredKeySource } from './stored-key-source.ts';
import { Unwrapping } from './unwrapping.ts';

/**
 * Takes what the store holds of a system's keys into a source, and says how they stand. A row whose code does not fit is as if it were not there, and both
 * administrators hear of it (03 §41.7).
 *
 * @param how `wide` reads with compromised keys too; `derived` is said of the platform's own, which are derived of the master key while nothing is stored
 */
export async function loadKeys(
  app: App,
  owner: string,
  source: StoredKeySource,
  how: { wide?: boolean; derived?: boolean } = {},
): Promise<KeyStanding> {
  const ctx = app.context({ kind: 'SYSTEM', name: '密钥装载' });
  const stored = await storedKeys(ctx, owner);
  const intact = await intactOf(ctx, stored);
  await Unwrapping.during(ctx, async (unwrapping, provider) => {
    const { id } = provider.info();
    const elsewhere = intact.find((key) => key.wrapped !== null && key.provider !== id && !source.holds(key.keyId));
    if (elsewhere) throw new StartRefused(otherProvider(elsewhere, id));
    for (const { keyId, wrapped, wrappedBy, kcv } of intact) {
      if (wrapped === null) source.forget(keyId);
      else if (!source.holds(keyId) && parseKeyId(keyId).subject !== 'KEK')
        source.hold(keyId, await rootOf(provider, await unwrapping.of(keyId, wrapped, wrappedBy, kcv)));
    }
  });
  const derived = how.derived === true && stored.length === 0;
  source.derive(derived ? undefined : derivedOf(intact));
  const keys = intact.map<StandingKey>(({ keyId, state }) => {
    const { subject, version } = parseKeyId(keyId);
    return { subject, key_version: version, state };
  });
  return standingOf(owner, keys, { wide: how.wide === true, derived });
}

const otherProvider = ({ keyId, provider }: StoredKey, configured: string): string =>
  `The key ${keyId} is kept by "${provider}", while this node is configured for "${configured}". Bring the keys there with \`npm run keys:rewrap\`, or start with the configuration of before (CRYPTO_DEVICE_URL). Nothing was changed.`;

/** Those that are derived of the master key, and not destroyed. */
export const derivedOf = (keys: readonly Pick<SealedKey, 'keyId' | 'provider' | 'state'>[]): ReadonlySet<string> =>
  new Set(
    keys.filter(({ provider, state }) => provider === DERIVED && state !== 'DESTROYED').map(({ keyId }) => keyId),
  );

type StoredKey = Awaited<ReturnType<typeof storedKeys>>[number];

/** What the store holds of a system, as its codes are verified. */
export const storedKeys = (ctx: Ctx, owner: string) =>
  tables(ctx)
    .selectFrom('key_store')
    .select(({ cast }) => [
      cast<string>('id', 'text').as('key'),
      'key_id as title',
      'row_mac as rowMac',
      'key_id as keyId',
      'layer',
      'algorithm',
      'usage',
      'provider',
      'wrapped',
      'wrapped_by as wrappedBy',
      'kcv',
      'public_key as publicKey',
      'state',
    ])
    .where('owner', '=', owner)
    .orderBy('key_version')
    .execute();

async function intactOf(ctx: Ctx, stored: readonly StoredKey[]): Promise<StoredKey[]> {
  const intact: StoredKey[] = [];
  for (const row of stored) {
    if (isIntactRow(ctx, SEALED_KEYS, row)) intact.push(row);
    else await reportBroken(ctx, SEALED_KEYS.name, row.key);
  }
  return intact;
}

/** Whether a subject is one of stored keys. */
export const isSubject = (text: string): text is (typeof KEY_SUBJECTS)[number] =>
  KEY_SUBJECTS.some((known) => known === text);
