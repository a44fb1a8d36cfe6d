import { rows, sql } from '../../../database/sql.ts';
import { parseKeyId } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { KeyHolder } from '../holders.ts';

const isOwn = (keyId: string, wanted: 'SIGN' | 'ENVELOPE'): boolean => {
  const { owner, subject } = parseKeyId(keyId);
  return owner === 'YJS' && subject === wanted;
};

/** Tables of signed things (anchors of the logs, archived days): they name the key of their signature. Those of the keys themselves are none. */
const signedTables = (ctx: Ctx) =>
  rows<{ table: string }>(
    ctx,
    sql`select c.relname as "table" from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'key_id'
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('key_store', 'key_request')
         order by 1`,
  );

/** Signatures that are kept: they are verified by the pair that made them, and nobody signs them anew. Where there are none, the old pair may be archived. */
export const ownSignatures: KeyHolder = {
  name: 'keys.own-signatures',
  title: '本平台签名的日志锚点和归档',
  concerns: (keyId) => isOwn(keyId, 'SIGN'),
  async references(ctx, keyId) {
    let count = 0;
    for (const { table } of await signedTables(ctx)) {
      const [found] = await rows<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from ${sql.table(table)} where key_id = ${keyId}`,
      );
      count += found?.n ?? 0;
    }
    return count;
  },
  rewrap: async () => 0,
};

/**
 * What others have encrypted to this platform is opened when it comes and kept under other keys: nothing that is stored names an old pair. Archived it still opens what
 * is on its way; it is destroyed only by two persons.
 */
export const ownEnvelopes: KeyHolder = {
  name: 'keys.own-envelopes',
  title: '发给本平台的数字信封',
  concerns: (keyId) => isOwn(keyId, 'ENVELOPE'),
  references: async () => 0,
  rewrap: async () => 0,
};
