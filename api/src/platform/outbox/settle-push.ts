import { firstRow, run, sql } from '../../database/sql.ts';
import type { OutboundAnswer } from '../exchange/channel.ts';
import type { Ctx } from '../kernel/context.ts';
import type { PushHead } from './find-pushes.ts';
import { kickOutbox } from './kick.ts';
import { openPayload } from './payload.ts';
import { publishPushes } from './publish-pushes.ts';
import { repairStream } from './repair-stream.ts';
import { lockStreams, tellStreams } from './stream-state.ts';

type Verdict = Extract<OutboundAnswer, { outcome: 'ACKED' | 'REJECTED' }>;

/**
 * The counterpart's later verdict about a push that it had only taken (`SENT`). May overtake the record of the sending itself; then it
 * counts and that one is dropped. Answers false for an unknown push, one that has its verdict, or one that went to somebody else (R10 of
 * 03 §39.2): who may send acknowledgements may not send those of others.
 *
 * @param from sender code of who gives the verdict, proven by its signature or its queue
 */
export async function settlePush(tx: Ctx, pushId: string, verdict: Verdict, from: string): Promise<boolean> {
  const push = await firstRow<PushHead & { kind: string; payload: string }>(
    tx,
    sql`select id, push_id as "pushId", channel, stream_key as "streamKey", state, attempts, kind, payload, root_id as "rootId", org_id as "orgId",
          org_path as "orgPath", district_code as "districtCode"
        from outbox_message where push_id = ${pushId}`,
  );
  const channel = push && tx.app.registry.outbound.get(push.channel);
  if (!push || !channel) return false;
  const payload = openPayload(tx.app.keys, push.id, push.payload);
  if (channel.settledBy?.({ kind: push.kind, payload }) !== from) return false;
  await lockStreams(tx, channel, [push.streamKey]);
  const now = tx.app.clock.now();
  const touched = await run(
    tx,
    sql`update outbox_message set state = ${verdict.outcome}, next_attempt_at = null, lease_token = null,
          answer_code = ${verdict.code}, answer_message = ${verdict.message.slice(0, 500)},
          last_error = case when ${verdict.outcome} = 'REJECTED' then ${verdict.message.slice(0, 500)} end,
          sent_at = coalesce(sent_at, ${now}), acked_at = case when ${verdict.outcome} = 'ACKED' then ${now}::timestamptz end
        where id = ${push.id} and state in ('PENDING', 'SENDING', 'SENT') and attempts > 0`,
  );
  if (touched === 0) return false;
  if (verdict.outcome === 'REJECTED') await repairStream(tx, channel, push.id, verdict);
  await tellStreams(tx, channel, [push.streamKey]);
  publishPushes(tx, [push], '推送结果');
  tx.afterCommit(() => kickOutbox(tx.app));
  return true;
}
