import { randomUUID } from 'node:crypto';
import { preparedRows } from '../../../database/prepared.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { canonicalJson, decryptColumn, encryptColumn, hmacSm3, type KeyRing } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { indexParams } from '../serve/about-whom.ts';
import type { ChannelAnswer, ChannelQuery, ChannelRow, ChannelTarget } from '../upstream/channel-driver.ts';

type Target = Pick<ChannelTarget, 'id' | 'sourceId' | 'fields'>;

const CHUNK = 1000;
const ROW_KEY = 'exchange.row';

const cell = (rowId: string) => ({ table: 'stored_row', column: 'content', rowId });

/**
 * Keeps rows of a channel sealed, findable by the blind indexes of their query keys. A row that is there already, by its `key` fields or, where
 * none are named, by all of it, is replaced.
 */
export async function keepRows(
  tx: Ctx,
  target: Target,
  rows: readonly Readonly<Record<string, string>>[],
  origin: { id: string; key: readonly string[] },
): Promise<void> {
  const { keys, clock } = tx.app;
  const now = clock.now();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const records = new Map<string, object>();
    for (const row of rows.slice(from, from + CHUNK)) {
      const id = randomUUID();
      const rowKey = rowKeyOf(keys, target.id, row, origin.key);
      const content = encryptColumn(keys, 'TEXT', cell(id), JSON.stringify(row));
      records.set(rowKey, { id, row_key: rowKey, key_indexes: indexesOf(keys, target, row), content });
    }
    await run(
      tx,
      sql`insert into stored_row as r (id, source_id, channel_id, origin_id, row_key, key_indexes, content, received_at)
          select id, ${target.sourceId}, ${target.id}, ${origin.id}, row_key, key_indexes, content, ${now}
            from jsonb_to_recordset(${JSON.stringify([...records.values()])}::jsonb)
              as t(id uuid, row_key text, key_indexes text[], content text) order by row_key
          on conflict (source_id, row_key) do update set id = excluded.id, origin_id = excluded.origin_id, content = excluded.content,
            key_indexes = excluded.key_indexes, received_at = excluded.received_at`,
    );
  }
}

/** Whether a row of the same identity came after that moment. */
export async function isStoredSince(
  tx: Ctx,
  target: Pick<Target, 'id' | 'sourceId'>,
  row: Readonly<Record<string, string>>,
  key: readonly string[],
  since: Date,
): Promise<boolean> {
  const rowKey = rowKeyOf(tx.app.keys, target.id, row, key);
  const found = await firstRow(
    tx,
    sql`select 1 from stored_row where source_id = ${target.sourceId} and row_key = ${rowKey} and received_at > ${since}`,
  );
  return found !== undefined;
}

/** Takes away what a channel has and the given file did not bring again. */
export async function dropOtherRows(tx: Ctx, channelId: string, originId: string): Promise<void> {
  await run(tx, sql`delete from stored_row where channel_id = ${channelId} and origin_id is distinct from ${originId}`);
}

/** Rows that fit every parameter asked by. */
export async function readStored(ctx: Ctx, target: Target, { params, limit }: ChannelQuery): Promise<ChannelAnswer> {
  const wanted = indexParams(ctx.app.keys, params);
  const found = await preparedRows<{ id: string; content: string }>(
    ctx,
    sql`select id, content from stored_row
         where channel_id = ${target.id} and key_indexes @> ${wanted}::text[] order by received_at desc, id limit ${limit + 1}::int`,
  );
  const rows = found
    .slice(0, limit)
    .map(({ id, content }) => JSON.parse(decryptColumn(ctx.app.keys, cell(id), content)) as ChannelRow);
  return { rows, more: found.length > limit, status: null, retries: 0 };
}

function indexesOf(keys: KeyRing, { fields }: Target, row: Readonly<Record<string, string>>): string[] {
  const asked = fields.filter(({ queryKey, name }) => queryKey && row[name] !== undefined);
  return indexParams(keys, Object.fromEntries(asked.map(({ name }) => [name, row[name] ?? ''])));
}

function rowKeyOf(
  keys: KeyRing,
  channelId: string,
  row: Readonly<Record<string, string>>,
  key: readonly string[],
): string {
  const identity = key.length === 0 ? row : Object.fromEntries(key.map((name) => [name, row[name] ?? '']));
  return hmacSm3(keys.blindIndexKey(ROW_KEY).key, canonicalJson([channelId, identity])).toString('hex');
}
