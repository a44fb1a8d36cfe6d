import { run, sql } from '../../database/sql.ts';
import { recordAudit } from '../audit/index.ts';
import { refuse, requireReason } from '../errors/index.ts';
import { actorName } from '../kernel/actor.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { byChannel } from './by-channel.ts';
import { getPushesInScope } from './find-pushes.ts';
import { kickOutbox } from './kick.ts';
import { OUTBOX_STATES } from './message.ts';
import { publishPushes } from './publish-pushes.ts';
import { lockStreams, tellStreams } from './stream-state.ts';

/**
 * Gives up a rejected or failed push for good, with a reason (5–500 characters), so that the later ones of its stream go on. The
 * counterpart never learns of it; whoever skips answers for that.
 */
export async function skipPush(ctx: Ctx, id: string, reason: string): Promise<void> {
  const text = requireReason(reason);
  await transaction(ctx, async (tx) => {
    const pushes = await getPushesInScope(tx, [id]);
    for (const { channel, messages } of byChannel(tx, pushes)) {
      const streamKeys = messages.map((push) => push.streamKey);
      await lockStreams(tx, channel, streamKeys);
      const touched = await run(
        tx,
        sql`update outbox_message set state = 'SKIPPED', next_attempt_at = null, skip_reason = ${text},
              skipped_by = ${actorName(tx.actor)}
            where id = ${id} and state in ('REJECTED', 'DEAD')`,
      );
      if (touched === 0) throw refuse('E-0503', { state: OUTBOX_STATES[messages[0]?.state ?? 'PENDING'] });
      await tellStreams(tx, channel, streamKeys);
    }
    await recordAudit(tx, { event: 'push.skip', objectType: 'push', objectId: id, detail: { reason: text } });
    publishPushes(tx, pushes, '跳过推送');
    tx.afterCommit(() => kickOutbox(tx.app));
  });
}
