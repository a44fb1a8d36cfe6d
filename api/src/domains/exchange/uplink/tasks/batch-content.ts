import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { canonicalJson, sm3Hex } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { openPayload, sealPayload } from '../../../../platform/outbox/payload.ts';
import type { UplinkEntry } from '../entries/entry.ts';
import type { UplinkItem } from '../mapping/item.ts';
import { RowMapper, type SentRow } from '../mapping/map-row.ts';
import type { HeldTask, TransferBatch } from './task.ts';

/** What a batch says to its receiver. */
export interface BatchContent extends Readonly<Record<string, unknown>> {
  entryCode: string;
  taskNo: string;
  batchNo: string;
  /** Number of the batch in its task, from 1. */
  seq: number;
  rows: readonly SentRow[];
}

/**
 * The content of a batch: made once from the rows as they are now, then sealed and kept until the receiver has answered, so that every
 * try under the batch's message id says the same. Rows that cannot be mapped become 失败 with their reason.
 */
export async function contentOf(
  tx: Ctx,
  task: HeldTask,
  entry: UplinkEntry,
  batch: TransferBatch,
): Promise<BatchContent> {
  if (batch.content !== null) return openPayload(tx.app.keys, batch.id, batch.content) as BatchContent;
  const source = tx.app.registry.uplinkSources.get(entry.sourceKey);
  if (!source) throw new Error(`uplink source “${entry.sourceKey}” is gone`);
  const due = await tables(tx)
    .selectFrom('transfer_record')
    .select(['ordinal', 'record_id as recordId'])
    .where('task_id', '=', task.id)
    .where('batch_seq', '=', batch.seq)
    .orderBy('ordinal')
    .execute();
  const items = await itemsOf(tx, entry, task.entryVersion);
  const mapper = new RowMapper(source, items, entry.publicKey);
  const now = new Map(
    (
      await source.read(
        tx,
        due.map((one) => one.recordId),
      )
    ).map((row) => [row.id, row]),
  );
  const sent: SentRow[] = [];
  const marks = due.map(({ ordinal, recordId }) => {
    const row = now.get(recordId);
    const mapped = row && mapper.map(row);
    if (mapped?.ok) sent.push(mapped.sent);
    return {
      ordinal,
      key: row?.key ?? null,
      version: row?.version ?? null,
      error: mapped?.ok ? null : (mapped?.error ?? '数据来源中已没有该行'),
    };
  });
  await run(
    tx,
    sql`update transfer_record r set record_key = m.key, row_version = m.version, error = m.error,
          state = case when m.error is null then 'PENDING' else 'FAILED' end
        from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m(ordinal integer, key text, version integer, error text)
        where r.task_id = ${task.id} and r.ordinal = m.ordinal`,
  );
  const content = { entryCode: entry.code, taskNo: task.taskNo, batchNo: batch.batchNo, seq: batch.seq, rows: sent };
  await run(
    tx,
    sql`update transfer_batch set content = ${sealPayload(tx.app.keys, batch.id, content)}, sent_rows = ${sent.length},
          digest = ${sm3Hex(canonicalJson(content))} where id = ${batch.id}`,
  );
  return content;
}

/** The mapping of the version with which the task began. */
async function itemsOf(ctx: Ctx, entry: UplinkEntry, version: number): Promise<readonly UplinkItem[]> {
  if (version === entry.version) return entry.items;
  const kept = await tables(ctx)
    .selectFrom('exchange_revision')
    .select(sql<UplinkItem[]>`content -> 'items'`.as('items'))
    .where('object_id', '=', entry.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return kept?.items ?? entry.items;
}
