import type { ConsumeMessage } from 'amqplib';
import type { App } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Ack } from '../../envelope/envelope.ts';
import { type ExchangeApp, findExchangeApp } from '../../gateway/exchange-app.ts';
import { type MessageTrace, receiveMessage } from '../../gateway/receive-message.ts';
import { GatewayRefusal } from '../../gateway/refusals.ts';
import { logCall } from '../../log/call-log.ts';
import { inboundQueue } from './queues.ts';

/** Answer to a message that a queue brought; a refusal of the gateway has its code as text. */
export type QueueAck =
  | Ack
  | { messageId: string | null; code: string; message: string; receivedAt: string; traceId: string };

/** The application may have been switched off since its queue was opened. */
async function receive(ctx: Ctx, { appId }: ExchangeApp, content: Buffer, trace: MessageTrace): Promise<Ack> {
  const app = await findExchangeApp(ctx, appId);
  if (!app) throw new GatewayRefusal('DX-4014');
  return receiveMessage(ctx, app, content, trace, 'AMQP');
}

/** Takes a message of a queue through the same path as one that came by HTTP, and logs it. */
export async function takeMessage(app: App, from: ExchangeApp, message: ConsumeMessage): Promise<QueueAck> {
  const ctx = app.context({ kind: 'EXTERNAL', appId: from.appId, name: from.name });
  const startedAt = performance.now();
  const trace: MessageTrace = {};
  const answer = await receive(ctx, from, message.content, trace).catch((error: unknown) => {
    if (!(error instanceof GatewayRefusal)) throw error;
    const { code, message: text } = error;
    return {
      messageId: trace.messageId ?? null,
      code,
      message: text,
      receivedAt: app.clock.now().toISOString(),
      traceId: ctx.traceId,
    };
  });
  const body = JSON.stringify(answer);
  await logCall(ctx, {
    direction: 'IN',
    clientIp: 'amqp',
    appId: from.appId,
    method: 'AMQP',
    path: inboundQueue(from.appId),
    bizType: trace.bizType ?? null,
    messageId: trace.messageId ?? null,
    httpStatus: answer.code === 1099 ? 500 : 200,
    resultCode: String(answer.code).padStart(4, '0'),
    errorText: answer.code === 0 ? null : answer.message,
    startedAt,
    requestBytes: message.content.length,
    responseBytes: Buffer.byteLength(body),
    requestBody: message.content,
  });
  return answer;
}
