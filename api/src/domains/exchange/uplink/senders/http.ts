import { z } from 'zod';
import { answerOfAck } from '../../../../platform/exchange/envelope-channel.ts';
import { TransportError } from '../../../../platform/exchange/http-post.ts';
import { deliver } from '../../../../platform/exchange/http-sender.ts';
import { openEntrySecret } from '../entries/entry.ts';
import { postOutside } from './post-outside.ts';
import type { Sender } from './send-batch.ts';

const TIMEOUT_MS = 30_000;

const rejectedRows = z.object({
  rejected: z.array(z.object({ recordKey: z.string(), message: z.string() })).max(5000),
});

/** Rows that an acknowledgement excepts (`data.rejected`); none where it says nothing of the kind. */
export function rejectedOf(data: unknown): z.infer<typeof rejectedRows>['rejected'] {
  const read = rejectedRows.safeParse(data);
  return read.success ? read.data.rejected : [];
}

/** Posts the envelope and reads the receiver's acknowledgement. */
export const sendByHttp: Sender = async (ctx, entry, batch, envelope) => {
  const reply = await deliver(
    ctx,
    {
      channel: `uplink-${entry.code}`,
      endpoint: { url: entry.endpoint, token: openEntrySecret(ctx.app.keys, entry) },
      message: { pushId: batch.messageId, kind: envelope.bizType, traceId: ctx.traceId },
      timeoutMs: TIMEOUT_MS,
      entryId: entry.id,
      batchNo: batch.batchNo,
      post: (request) => postOutside(ctx, request),
      // A refusal in an answer of HTTP 200 is a transfer that failed (R10).
      ...(entry.ackMode === 'NONE' ? {} : { accepted: (answer) => answerOfAck(answer).outcome === 'ACKED' }),
    },
    envelope,
  );
  if (reply instanceof TransportError) return { outcome: 'RETRY', message: reply.message };
  if (entry.ackMode === 'NONE') {
    return reply.status < 300
      ? { outcome: 'ACKED', code: String(reply.status), message: '已送达（不需要回执）' }
      : { outcome: 'RETRY', message: `对方应答异常（HTTP ${reply.status}）` };
  }
  const answer = answerOfAck(reply);
  if (answer.outcome === 'RETRY') return { outcome: 'RETRY', message: answer.message };
  if (answer.outcome === 'ACKED' && entry.ackMode === 'ASYNC')
    return { outcome: 'SENT', message: '对方已接收，等待回执' };
  return {
    ...answer,
    outcome: answer.outcome === 'ACKED' ? 'ACKED' : 'REJECTED',
    rejected: rejectedOf(dataOf(reply.json)),
  };
};

function dataOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'data' in json ? json.data : undefined;
}
