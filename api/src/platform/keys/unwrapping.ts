import { tables } from '../../database/tables.ts';
import { CryptoError, type CryptoProvider, type KeyRef } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { providerOf } from './provider-of.ts';
import { checkValueOf, MASTER } from './roots.ts';

/** Brings keys back into the provider for as long as `work` runs: the KEK that wraps them by the master key, they by it. */
export class Unwrapping {
  readonly #ctx: Ctx;
  readonly #provider: CryptoProvider;
  readonly #refs = new Map<string, KeyRef>();

  private constructor(ctx: Ctx) {
    this.#ctx = ctx;
    this.#provider = providerOf(ctx.app);
  }

  static async during<T>(ctx: Ctx, work: (unwrapping: Unwrapping, provider: CryptoProvider) => Promise<T>): Promise<T> {
    const unwrapping = new Unwrapping(ctx);
    try {
      return await work(unwrapping, unwrapping.#provider);
    } finally {
      for (const ref of unwrapping.#refs.values()) await unwrapping.#provider.destroy(ref);
    }
  }

  /** Remembers a key that was made just now, so that it is gone from the provider afterwards as well. */
  keep(ref: KeyRef): KeyRef {
    this.#refs.set(ref.keyId, ref);
    return ref;
  }

  /** @throws E-CR-11 for a key that is not stored or was destroyed, E-CR-12 where what is stored is not what was wrapped */
  async ref(keyId: string): Promise<KeyRef> {
    if (keyId === MASTER) return this.#provider.masterKey();
    const known = this.#refs.get(keyId);
    if (known) return known;
    const row = await tables(this.#ctx)
      .selectFrom('key_store')
      .select(['wrapped', 'wrapped_by', 'kcv'])
      .where('key_id', '=', keyId)
      .executeTakeFirst();
    if (!row?.wrapped) throw new CryptoError('E-CR-11', keyId);
    return this.of(keyId, row.wrapped, row.wrapped_by, row.kcv);
  }

  /** The same of a row that was read. */
  async of(keyId: string, wrapped: string, wrappedBy: string, kcv: string): Promise<KeyRef> {
    const known = this.#refs.get(keyId);
    if (known) return known;
    const kek = await this.ref(wrappedBy);
    const ref = this.keep(await this.#provider.unwrap({ keyId }, Buffer.from(wrapped, 'base64'), kek));
    if ((await checkValueOf(this.#provider, ref)) !== kcv) throw new CryptoError('E-CR-12', `check value of ${keyId}`);
    return ref;
  }
}
