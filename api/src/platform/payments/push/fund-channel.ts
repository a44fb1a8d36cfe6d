import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { StreamState } from '../../exchange/channel.ts';
import { createEnvelopeChannel, isPaused } from '../../exchange/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { FUND_PLATFORM, readPlatform } from './fund-platform.ts';
import { rejectBatch } from './platform-verdict.ts';
import { batchIdOf } from './stream.ts';

/** The platform says 平台编号 within two minutes (01 §13.8); what it does not acknowledge goes out again under the same number. */
const ACK_WAIT_MS = 120_000;

/**
 * The way to 资金监管平台 (01 §13.8): signed by us (SM2), the contents under SM4 for it alone. It takes a batch at once; that it accepts or refuses it
 * comes in a message of its own.
 */
export const fundChannel = createEnvelopeChannel({
  key: 'fund-platform',
  title: '资金监管平台',
  kinds: { BATCH: '发放批次' },
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
  await tables(tx)
    .selectFrom('payment_batch')
    .select('id')
    .where('id', 'in', streamKeys.map(batchIdOf))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** A message that was refused before anybody read its contents (signature, form) is a batch that was refused. */
async function followStreams(tx: Ctx, changes: readonly { streamKey: string; state: StreamState }[]): Promise<void> {
  for (const { streamKey } of changes.filter(({ state }) => state === 'FAILED')) {
    const refused = await tables(tx)
      .selectFrom('outbox_message')
      .select([sql<string | null>`answer_code`.as('code'), sql<string | null>`answer_message`.as('message')])
      .where('stream_key', '=', streamKey)
      .where('state', '=', 'REJECTED')
      .executeTakeFirst();
    if (refused)
      await rejectBatch(tx, batchIdOf(streamKey), { code: refused.code ?? '', reason: refused.message ?? '平台拒收' });
  }
}
