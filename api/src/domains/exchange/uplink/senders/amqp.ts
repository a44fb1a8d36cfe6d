import { TransportError } from '../../../../platform/exchange/http-post.ts';
import { logCall } from '../../../../platform/exchange/log/call-log.ts';
import { publishAmqp } from '../../../../platform/exchange/transports/amqp/publish.ts';
import type { Sender } from './send-batch.ts';

/** Puts the envelope into the queue that the endpoint names: `amqps://broker/yjs.out.MINISTRY`. The broker is the configured one. */
export const sendByAmqp: Sender = async (ctx, entry, batch, envelope) => {
  const url = new URL(entry.endpoint);
  const queue = decodeURIComponent(url.pathname.slice(1));
  const body = Buffer.from(JSON.stringify(envelope));
  const startedAt = performance.now();
  const fault = await publishAmqp(ctx.app, queue, body, {
    persistent: true,
    messageId: batch.messageId,
    contentType: 'application/json',
  }).catch((error: unknown) => {
    if (error instanceof TransportError) return error;
    throw error;
  });
  await logCall(ctx, {
    direction: 'OUT',
    clientIp: url.hostname,
    appId: `uplink-${entry.code}`,
    method: 'AMQP',
    path: url.pathname,
    bizType: envelope.bizType,
    messageId: batch.messageId,
    entryId: entry.id,
    batchNo: batch.batchNo,
    httpStatus: fault ? 0 : 200,
    resultCode: fault ? 'TRANSPORT' : '200',
    errorText: fault ? fault.message : null,
    startedAt,
    requestBytes: body.length,
    responseBytes: 0,
    requestBody: body,
  });
  if (fault) return { outcome: 'RETRY', message: fault.message };
  return entry.ackMode === 'ASYNC'
    ? { outcome: 'SENT', message: '已放入消息队列，等待回执' }
    : { outcome: 'ACKED', message: '已放入消息队列（不需要回执）' };
};
