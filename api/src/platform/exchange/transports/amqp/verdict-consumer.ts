import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';
import type { App } from '../../../kernel/app.ts';
import { transaction } from '../../../kernel/index.ts';
import { parseForeignJson } from '../../../kernel/json-depth.ts';
import { settlePush } from '../../../outbox/index.ts';
import { readAnswer } from '../../answer-mapping.ts';
import { answerOfAck } from '../../envelope-channel.ts';
import type { AmqpLink } from './amqp-link.ts';
import { giveBack } from './give-back.ts';
import { DURABLE, verdictQueue } from './queues.ts';

/** Consumes the acknowledgements of what went out by queue: each settles its push (01 §2.8 "ackMode ASYNC"). */
export async function consumeVerdicts(app: App, model: ChannelModel, link: AmqpLink): Promise<void> {
  const receivers = app.config.DEPARTMENT_QUEUES;
  for (const receiver of receivers) {
    const channel = await model.createChannel();
    channel.on('error', (error) => app.log.warn({ err: error, receiver }, 'amqp: consumer failed'));
    await channel.assertQueue(verdictQueue(receiver), DURABLE);
    await channel.consume(verdictQueue(receiver), (message) => {
      if (message) link.track(settle(app, receiver, channel, message));
    });
  }
}

async function settle(app: App, receiver: string, channel: Channel, message: ConsumeMessage): Promise<void> {
  try {
    const json = readJson(message.content);
    const { messageId } = (json ?? {}) as { messageId?: unknown };
    const answer = readAnswer(json) ? answerOfAck({ status: 200, json, bytes: message.content.length }) : undefined;
    const verdict = answer?.outcome === 'ACKED' || answer?.outcome === 'REJECTED' ? answer : undefined;
    if (typeof messageId === 'string' && verdict) {
      const ctx = app.context({ kind: 'EXTERNAL', appId: receiver, name: receiver });
      const known = await transaction(ctx, (tx) => settlePush(tx, messageId, verdict, receiver));
      if (!known)
        app.log.warn({ receiver, messageId: messageId.slice(0, 64) }, 'amqp: acknowledgement of an unknown push');
    } else app.log.warn({ receiver }, 'amqp: unreadable acknowledgement');
    channel.ack(message);
  } catch (error) {
    app.log.error({ err: error, receiver }, 'amqp: acknowledgement could not be recorded');
    giveBack(app, channel, message, { receiver });
  }
}

function readJson(content: Buffer): unknown {
  try {
    return parseForeignJson(content.toString('utf8'));
  } catch {
    return undefined;
  }
}
