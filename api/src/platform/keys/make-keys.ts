import { tables } from '../../database/tables.ts';
import { findOrgByCode } from '../access/index.ts';
import { addMonths, localDateOf } from '../calendar/index.ts';
import {
  type CryptoProvider,
  formatKeyId,
  type KeyName,
  type KeyRef,
  KeyRing,
  type KeySubject,
} from '../crypto/index.ts';
import { actorName, type Ctx } from '../kernel/index.ts';
import { insertRecords } from '../records/index.ts';
import { storedKey } from './key.record.ts';
import { kindOf } from './key-kinds.ts';
import { activateKeys } from './move-keys.ts';
import { checkValueOf, MASTER, rootOf } from './roots.ts';
import { macOfKey } from './sealed-keys.ts';
import { StoredKeySource } from './stored-key-source.ts';
import { Unwrapping } from './unwrapping.ts';

/** Keys belong to the city: client systems have no district. */
const CITY = '310000';

/**
 * Makes random keys inside the provider and keeps them wrapped (03 §41.4): those of a system by its KEK, its KEK by the master key; a system that has no KEK gets one.
 * They are 预激活 until they are activated.
 *
 * @returns their names, in the order asked
 */
export function makeKeys(
  tx: Ctx,
  owner: string,
  subjects: readonly KeySubject[],
  start: 'generate' | 'install' = 'generate',
): Promise<KeyName[]> {
  return Unwrapping.during(tx, async (unwrapping, provider) => {
    const latest = await latestVersions(tx, owner);
    const nextOf = (subject: KeySubject): KeyName => ({ owner, subject, version: latest(subject) + 1 });
    const first = latest('KEK') === 0 ? [nextOf('KEK')] : [];
    const names = subjects.filter((subject) => subject !== 'KEK' || first.length === 0).map(nextOf);
    const kekId = (await activeKek(tx, owner)) ?? formatKeyId(first[0] ?? { owner, subject: 'KEK', version: 1 });
    const values: Record<string, unknown>[] = [];
    for (const name of [...first, ...names]) {
      const keyId = formatKeyId(name);
      const ref = unwrapping.keep(await provider.genSm4Key({ keyId }));
      const wrappedBy = name.subject === 'KEK' ? MASTER : kekId;
      const wrapped = await provider.wrap(ref, await unwrapping.ref(wrappedBy));
      values.push(await valuesOf(tx, provider, ref, name, wrapped.toString('base64'), wrappedBy));
    }
    const ids = await insertRecords(tx, storedKey, values, { place: await placeOfKeys(tx), start });
    // The first KEK is in use from the moment on at which it wraps.
    if (first.length > 0) await activateKeys(tx, ids.slice(0, 1));
    return subjects.includes('KEK') ? [...first, ...names] : names;
  });
}

async function valuesOf(
  tx: Ctx,
  provider: CryptoProvider,
  ref: KeyRef,
  name: KeyName,
  wrapped: string,
  wrappedBy: string,
): Promise<Record<string, unknown>> {
  const { layer, algorithm, usage, years } = kindOf(name.subject);
  const key = {
    keyId: ref.keyId,
    layer,
    algorithm,
    usage,
    provider: provider.info().id,
    wrapped,
    wrappedBy,
    kcv: await checkValueOf(provider, ref),
    publicKey: algorithm === 'SM2' ? publicKeyOf(name, await rootOf(provider, ref)) : null,
    state: 'PREPARED',
  };
  return {
    key_id: key.keyId,
    owner: name.owner,
    subject: name.subject,
    key_version: name.version,
    layer,
    algorithm,
    usage,
    provider: key.provider,
    wrapped,
    wrapped_by: wrappedBy,
    kcv: key.kcv,
    public_key: key.publicKey,
    made_by: actorName(tx.actor),
    rotate_on: years === null ? null : addMonths(localDateOf(tx.app.clock.now()), 12 * years),
    row_mac: macOfKey(tx, key),
  };
}

/** The public half of a pair, as rings make it of the root. */
function publicKeyOf({ owner, subject, version }: KeyName, root: Buffer): string {
  const source = new StoredKeySource(owner);
  source.hold(formatKeyId({ owner, subject, version }), root);
  const ring = new KeyRing(source, { owner, activeVersions: { [subject]: version } });
  const { publicKey } = subject === 'SIGN' ? ring.signingPair(version) : ring.encryptionPair(version);
  ring.destroy();
  return publicKey;
}

/** Where keys and what is asked of them belong. */
export async function placeOfKeys(ctx: Ctx): Promise<{ orgId: string; orgPath: string; districtCode: string }> {
  const city = await findOrgByCode(ctx, CITY);
  if (!city) throw new Error('the city has no organisation');
  return { orgId: city.id, orgPath: city.path, districtCode: CITY };
}

/** The highest version of each subject, 0 where there is none. */
async function latestVersions(tx: Ctx, owner: string): Promise<(subject: KeySubject) => number> {
  const found = await tables(tx)
    .selectFrom('key_store')
    .select(({ fn }) => ['subject', fn.max('key_version').as('latest')])
    .where('owner', '=', owner)
    .groupBy('subject')
    .execute();
  const stored = new Map(found.map(({ subject, latest }) => [subject, Number(latest)]));
  return (subject) => stored.get(subject) ?? 0;
}

async function activeKek(tx: Ctx, owner: string): Promise<string | undefined> {
  const found = await tables(tx)
    .selectFrom('key_store')
    .select('key_id')
    .where('owner', '=', owner)
    .where('subject', '=', 'KEK')
    .where('state', '=', 'ACTIVE')
    .executeTakeFirst();
  return found?.key_id;
}
