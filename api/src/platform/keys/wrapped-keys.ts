import { tables } from '../../database/tables.ts';
import { parseKeyId } from '../crypto/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { refusal } from './errors.ts';
import type { KeyHolder } from './holders.ts';
import { sealKeys } from './sealed-keys.ts';
import { Unwrapping } from './unwrapping.ts';

/** The store itself holds what KEKs have wrapped: a KEK is rotated like any other key, and its data are keys. */
export const wrappedKeys: KeyHolder = {
  name: 'keys.wrapped',
  title: '由该密钥加密保管的密钥',
  concerns: (keyId) => parseKeyId(keyId).subject === 'KEK',
  references: async (ctx, keyId) => {
    const { n } = await tables(ctx)
      .selectFrom('key_store')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('wrapped_by', '=', keyId)
      .where('wrapped', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(n);
  },
  rewrap: (ctx, keyId, limit) => transaction(ctx, (tx) => rewrapSome(tx, keyId, limit)),
};

/** The provider opens each key and wraps it anew: it is in the clear nowhere else. */
function rewrapSome(tx: Ctx, kekId: string, limit: number): Promise<number> {
  return Unwrapping.during(tx, async (unwrapping, provider) => {
    const { owner } = parseKeyId(kekId);
    const active = await tables(tx)
      .selectFrom('key_store')
      .select('key_id')
      .where('owner', '=', owner)
      .where('subject', '=', 'KEK')
      .where('state', '=', 'ACTIVE')
      .executeTakeFirst();
    if (!active || active.key_id === kekId) throw refusal('E-CR-47', { keyId: `${owner}-KEK` });
    const kek = await unwrapping.ref(active.key_id);
    const found = await tables(tx)
      .selectFrom('key_store')
      .select(['id', 'key_id', 'wrapped', 'wrapped_by', 'kcv'])
      .where('wrapped_by', '=', kekId)
      .where('wrapped', 'is not', null)
      .orderBy('key_id')
      .limit(limit)
      .forUpdate()
      .execute();
    for (const { id, key_id, wrapped, wrapped_by, kcv } of found) {
      const ref = await unwrapping.of(key_id, wrapped ?? '', wrapped_by, kcv);
      const anew = (await provider.wrap(ref, kek)).toString('base64');
      await tables(tx)
        .updateTable('key_store')
        .set({ wrapped: anew, wrapped_by: active.key_id })
        .where('id', '=', id)
        .execute();
    }
    await sealKeys(
      tx,
      found.map(({ id }) => id),
    );
    return found.length;
  });
}
