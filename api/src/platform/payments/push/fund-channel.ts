import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { StreamState } from '../../exchange/channel.ts';
import { createEnvelopeChannel, isPaused } from '../../exchange/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { answerCancellation } from './answer-cancellation.ts';
import { arriveByStream } from './arrive-batch.ts';
import { FUND_PLATFORM, readPlatform } from './fund-platform.ts';
import { rejectBatch } from './platform-verdict.ts';
import { batchIdOf, cancelledItemOf } from './stream.ts';

/** The platform says 平台编号 within two minutes (01 §13.8); what it does not acknowledge goes out again under the same number. */
const ACK_WAIT_MS = 120_000;

/**
 * The way to 资金监管平台 (01 §13.8): signed by us (SM2), the contents under SM4 for it alone. It takes a batch at once; that it accepts or refuses it
 * comes in a message of its own.
 */
export const fundChannel = createEnvelopeChannel({
  key: 'fund-platform',
  title: '资金监管平台',
  kinds: { BATCH: '发放批次', CANCEL: '发放撤销' },
  endpoint: async (ctx) => {
    const platform = await readPlatform(ctx);
    if (!platform) return undefined;
    const { url, token, timeoutMs, encryptFor } = platform;
    return { url: `${url}/fund-platform/messages`, publicKey: encryptFor, token, timeoutMs };
  },
  paused: (ctx) => isPaused(ctx, 'FUND_PLATFORM'),
  receiverCode: () => FUND_PLATFORM,
  bizType: ({ kind }) => `PAYMENT.${kind}`,
  ackMode: 'ASYNC',
  ackWaitMs: ACK_WAIT_MS,
  promptAfterOutage: true,
  lock: lockBatches,
  onState: followStreams,
});

async function lockBatches(tx: Ctx, streamKeys: readonly string[]): Promise<void> {
  const itemIds = streamKeys.flatMap((key) => cancelledItemOf(key) ?? []);
  const batchIds = streamKeys.filter((key) => cancelledItemOf(key) === undefined).map(batchIdOf);
  const ofItems = tables(tx)
    .selectFrom('payment_item')
    .select('batch_id')
    .where('id', '=', sql<string>`any(${itemIds}::uuid[])`);
  await tables(tx)
    .selectFrom('payment_batch')
    .select('id')
    .where((where) => where.or([where('id', '=', sql<string>`any(${batchIds}::uuid[])`), where('id', 'in', ofItems)]))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** One that was taken is a batch that the platform has; one that was refused before anybody read it (signature, form) is a batch that was refused. */
async function followStreams(tx: Ctx, changes: readonly { streamKey: string; state: StreamState }[]): Promise<void> {
  for (const { streamKey, state } of changes)
    if (state !== 'FAILED' && cancelledItemOf(streamKey) === undefined) await arriveByStream(tx, streamKey);
  for (const { streamKey } of changes.filter(({ state }) => state === 'FAILED')) {
    const refused = await tables(tx)
      .selectFrom('outbox_message')
      .select([sql<string | null>`answer_code`.as('code'), sql<string | null>`answer_message`.as('message')])
      .where('stream_key', '=', streamKey)
      .where('state', '=', 'REJECTED')
      .executeTakeFirst();
    const itemId = cancelledItemOf(streamKey);
    if (refused && itemId) await answerCancellation(tx, itemId, 'REFUSED', refused.message ?? '平台不予撤销');
    else if (refused)
      await rejectBatch(tx, batchIdOf(streamKey), { code: refused.code ?? '', reason: refused.message ?? '平台拒收' });
  }
}
