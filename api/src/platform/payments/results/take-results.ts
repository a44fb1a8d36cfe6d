import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { canonicalJson, sm3Hex } from '../../crypto/index.ts';
import { publishChanges, readFlowRows } from '../../flow/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { amountOf } from '../../money/index.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import type { ResultSource, ResultState } from '../words.ts';
import { followResults } from './follow-results.ts';
import { settleItems } from './settle-items.ts';

/** A saying about an item, as it came. */
export interface ResultItem {
  itemId: string;
  state: ResultState;
  amount?: string | null;
  /** ISO 8601. */
  bankTime: string;
  bankRef?: string | null;
  accountTail?: string | null;
  holderMatches?: boolean | null;
  code?: string | null;
  reason?: string | null;
}

export interface Taken {
  /** Sayings that were not known yet. */
  fresh: number;
  /** Items that are no part of the batch. */
  unknown: number;
}

/**
 * Takes what is said of a batch's items, from whichever source, in whichever order and however often (01 §13.6 no. 6, §13.9): each saying is kept
 * once, and where an item stands follows from all of them. Locks the batch.
 */
export async function takeResults(
  tx: Ctx,
  batchId: string,
  items: readonly ResultItem[],
  source: ResultSource,
): Promise<Taken> {
  await tables(tx).selectFrom('payment_batch').select('id').where('id', '=', batchId).forUpdate().execute();
  const known = await knownItems(tx, batchId, items);
  const said = items.filter(({ itemId }) => known.has(itemId));
  const fresh = await keepSayings(tx, batchId, said, source);
  if (fresh.length > 0) {
    const changed = await settleItems(tx, [...new Set(fresh)].sort());
    await followResults(tx, batchId, changed, source);
    const binding = tx.app.registry.getRecord(PAYMENT_BATCH);
    publishChanges(tx, PAYMENT_BATCH, 'results', await readFlowRows(tx, binding, [batchId]));
  }
  return { fresh: fresh.length, unknown: items.length - said.length };
}

async function knownItems(tx: Ctx, batchId: string, items: readonly ResultItem[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const found = await tables(tx)
    .selectFrom('payment_item')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('state', '<>', 'STOPPED')
    .where(
      'id',
      'in',
      items.map(({ itemId }) => itemId),
    )
    .execute();
  return new Set(found.map(({ id }) => id));
}

async function keepSayings(
  tx: Ctx,
  batchId: string,
  said: readonly ResultItem[],
  source: ResultSource,
): Promise<string[]> {
  if (said.length === 0) return [];
  const now = tx.app.clock.now();
  const kept = await tables(tx)
    .insertInto('payment_result')
    .values(
      said.map((one) => {
        const content = {
          state: one.state,
          amount: one.amount == null ? null : amountOf(one.amount).toFixed(2),
          bank_time: new Date(one.bankTime),
          bank_ref: one.bankRef ?? '',
          account_tail: one.accountTail ?? null,
          holder_matches: one.holderMatches ?? null,
          code: one.code ?? '',
          reason: (one.reason ?? '').slice(0, 500),
        };
        const digest = sm3Hex(canonicalJson({ ...content, bank_time: content.bank_time.toISOString() }));
        return {
          ...content,
          digest,
          id: uuidv7(now.getTime()),
          item_id: one.itemId,
          batch_id: batchId,
          source,
          received_by: actorName(tx.actor).slice(0, 60),
          received_at: now,
        };
      }),
    )
    .onConflict((conflict) => conflict.columns(['item_id', 'digest']).doNothing())
    .returning('item_id')
    .execute();
  return kept.map(({ item_id }) => item_id);
}
