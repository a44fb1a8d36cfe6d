import { rows, sql } from '../../database/sql.ts';
import { recordAudit } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { byChannel } from './by-channel.ts';
import { getPushesInScope, type PushHead } from './find-pushes.ts';
import { kickOutbox } from './kick.ts';
import { publishPushes } from './publish-pushes.ts';
import { lockStreams, tellStreams } from './stream-state.ts';

/** Most pushes that one call may take (00-common "batches"). */
const MOST_AT_ONCE = 200;

/**
 * 重推: sends again at once, under the same push id and with a fresh round of tries (C-14). A push that is already acknowledged, skipped
 * or just being sent stays as it is: what the clerk wants has happened or is happening.
 */
export async function retryPushes(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || ids.length > MOST_AT_ONCE) throw refuse('E-0501', { max: MOST_AT_ONCE });
  await transaction(ctx, async (tx) => {
    await retryThese(tx, await getPushesInScope(tx, ids));
  });
}

/** Sends some pushes of the caller's scope again; gives those that go out anew. */
export async function retryThese(tx: Ctx, pushes: readonly PushHead[]): Promise<PushHead[]> {
  const again: PushHead[] = [];
  for (const { channel, messages } of byChannel(tx, pushes)) {
    await lockStreams(
      tx,
      channel,
      messages.map((push) => push.streamKey),
    );
    const revived = await revive(tx, messages);
    await tellStreams(
      tx,
      channel,
      revived.map((push) => push.streamKey),
    );
    await recordAudit(
      tx,
      revived.map((push) => ({
        event: 'push.retry',
        objectType: 'push',
        objectId: push.id,
        detail: { pushId: push.pushId },
      })),
    );
    publishPushes(tx, revived, '重推');
    again.push(...revived);
  }
  tx.afterCommit(() => kickOutbox(tx.app));
  return again;
}

/** What the last try said no longer says why it waits: it does because somebody has asked for it. */
async function revive(tx: Ctx, pushes: readonly PushHead[]): Promise<PushHead[]> {
  const now = tx.app.clock.now();
  const touched = await rows<{ id: string }>(
    tx,
    sql`update outbox_message set state = 'PENDING', round_attempts = 0, next_attempt_at = ${now}, last_error = null
        where id = any(${pushes.map((push) => push.id)}::uuid[])
          and (state in ('REJECTED', 'DEAD', 'SENT') or (state = 'PENDING' and attempts > 0))
        returning id`,
  );
  const ids = new Set(touched.map((row) => row.id));
  return pushes.filter((push) => ids.has(push.id));
}
