import { tables } from '../../database/tables.ts';
import { CryptoError, type CryptoProvider, type KeyRef } from '../crypto/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { checkValueOf, MASTER, rootOf } from './roots.ts';
import { sealKeys } from './sealed-keys.ts';

/** What a wrapped key begins with: the IV of its SM4-GCM. */
const IV_BYTES = 12;

/**
 * Brings the stored keys from software to a device (03 §41.11 "wrapped keys are re-wrapped by a migration command"): KEKs under the device's own master key, what they
 * wrap under them. The keys stay what they are, and with them all data: of each the check value and the secret that is derived of it are compared on both sides. All of
 * them in one transaction: ended at any moment it has changed nothing, and may be run again; of what is in the device already nothing is moved.
 *
 * @returns how many keys were moved
 * @throws E-CR-12 where a key does not arrive as it was
 */
export function moveToDevice(ctx: Ctx, from: CryptoProvider, to: CryptoProvider): Promise<number> {
  return transaction(ctx, async (tx) => {
    const found = await tables(tx)
      .selectFrom('key_store')
      .select(['id', 'key_id', 'layer', 'wrapped', 'wrapped_by', 'kcv'])
      .where('provider', '=', from.info().id)
      .where('wrapped', 'is not', null)
      .orderBy('key_id')
      .forUpdate()
      .execute();
    const [here, there] = [new Side(from), new Side(to)];
    try {
      // What wraps comes before what it wraps.
      const ordered = [...found].sort((one, other) => Number(other.layer === 'KEK') - Number(one.layer === 'KEK'));
      for (const { id, key_id: keyId, wrapped, wrapped_by: by, kcv } of ordered) {
        const box = Buffer.from(wrapped ?? '', 'base64');
        const anew = await carryOver(here, there, { keyId, by, box });
        await compare(keyId, kcv, [from, await here.unwrap(keyId, box, by)], [to, await there.unwrap(keyId, anew, by)]);
        await tables(tx)
          .updateTable('key_store')
          .set({ wrapped: anew.toString('base64'), provider: to.info().id })
          .where('id', '=', id)
          .execute();
      }
    } finally {
      await here.end();
      await there.end();
    }
    await sealKeys(
      tx,
      found.map(({ id }) => id),
    );
    return found.length;
  });
}

/** The keys that one provider has in hand meanwhile. */
class Side {
  readonly #provider: CryptoProvider;
  readonly #refs = new Map<string, KeyRef>();

  constructor(provider: CryptoProvider) {
    this.#provider = provider;
  }

  get provider(): CryptoProvider {
    return this.#provider;
  }

  async parent(keyId: string): Promise<KeyRef> {
    if (keyId === MASTER) return this.#provider.masterKey();
    const ref = this.#refs.get(keyId);
    if (!ref) throw new CryptoError('E-CR-11', keyId);
    return ref;
  }

  async unwrap(keyId: string, wrapped: Buffer, by: string): Promise<KeyRef> {
    const ref = await this.#provider.unwrap({ keyId }, wrapped, await this.parent(by));
    this.#refs.set(keyId, ref);
    return ref;
  }

  async end(): Promise<void> {
    for (const ref of this.#refs.values()) await this.#provider.destroy(ref);
  }
}

/** The software opens the key in the memory in which it was held all the time, and the device wraps it under a key of its own. */
async function carryOver(
  here: Side,
  there: Side,
  { keyId, by, box }: { keyId: string; by: string; box: Buffer },
): Promise<Buffer> {
  const name = Buffer.from(keyId);
  const [iv, sealed] = [box.subarray(0, IV_BYTES), box.subarray(IV_BYTES)];
  const plain = await here.provider.sm4Decrypt(await here.parent(by), 'GCM', iv, sealed, name);
  try {
    const fresh = await there.provider.random(IV_BYTES);
    return Buffer.concat([fresh, await there.provider.sm4Encrypt(await there.parent(by), 'GCM', fresh, plain, name)]);
  } finally {
    plain.fill(0);
  }
}

async function compare(
  keyId: string,
  kcv: string,
  ...sides: readonly (readonly [CryptoProvider, KeyRef])[]
): Promise<void> {
  const [before, after] = await Promise.all(
    sides.map(async ([provider, ref]) => (await rootOf(provider, ref)).toString('hex')),
  );
  const values = await Promise.all(sides.map(([provider, ref]) => checkValueOf(provider, ref)));
  if (before !== after || values.some((value) => value !== kcv)) throw new CryptoError('E-CR-12', keyId);
}
