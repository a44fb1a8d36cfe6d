import { tables } from '../../../database/tables.ts';
import { TransportError } from '../../exchange/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { paymentWatch } from '../parameters.ts';
import { askStatements } from '../push/ask-platform.ts';
import { OPEN_ITEMS } from '../words.ts';
import { takeStatement } from './recover.ts';

/** Batches of one question. */
const QUESTION = 20;

/**
 * Silence is no result: items of which nothing final was heard in time are 结果未知, and the platform is asked (01 §13.9). Nothing is ever sent again
 * because of silence.
 */
export async function watchSilence(ctx: Ctx): Promise<void> {
  const { unknownMinutes } = await readParameter(ctx, paymentWatch);
  const now = ctx.app.clock.now();
  const since = new Date(now.getTime() - unknownMinutes * 60_000);
  const silent = await tables(ctx)
    .selectFrom('payment_batch as b')
    .innerJoin('payment_item as i', 'i.batch_id', 'b.id')
    .select(['b.id', 'b.batch_no'])
    .distinct()
    .where((is) =>
      is.or([
        is.and([
          is('b.pushed_at', '<=', since),
          is('b.state', 'not in', ['REJECTED', 'CLOSED', 'CANCELLED']),
          is('i.state', 'in', [...OPEN_ITEMS]),
        ]),
        // The platform may have it, and its answer be lost.
        is.and([is('b.state', '=', 'TO_PUSH'), is('b.approved_at', '<=', since)]),
      ]),
    )
    .orderBy('b.id')
    .execute();
  if (silent.length === 0) return;
  await transaction(ctx, (tx) =>
    markUnknown(
      tx,
      silent.map(({ id }) => id),
    ),
  );
  for (let at = 0; at < silent.length; at += QUESTION) {
    const part = silent.slice(at, at + QUESTION);
    const idOf = new Map(part.map(({ id, batch_no }) => [batch_no, id]));
    try {
      const statements = await askStatements(ctx, [...idOf.keys()]);
      for (const statement of statements) {
        const id = idOf.get(statement.batchNo);
        if (id) await transaction(ctx, (tx) => takeStatement(tx, id, statement));
      }
    } catch (error) {
      // Asked again by the next round; the outbox and the channel's own watch tell the technicians.
      if (!(error instanceof TransportError)) throw error;
      return;
    }
  }
}

async function markUnknown(tx: Ctx, batchIds: readonly string[]): Promise<void> {
  await tables(tx)
    .selectFrom('payment_batch')
    .select('id')
    .where('id', 'in', [...batchIds])
    .orderBy('id')
    .forUpdate()
    .execute();
  const now = tx.app.clock.now();
  await tables(tx)
    .updateTable('payment_item')
    .set({ state: 'UNKNOWN', asked_at: now, updated_at: now })
    .where('batch_id', 'in', [...batchIds])
    .where('state', 'in', [...OPEN_ITEMS])
    .execute();
}
