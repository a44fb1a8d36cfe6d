import { setTimeout as pause } from 'node:timers/promises';
import type { Channel, ChannelModel, ConfirmChannel, ConsumeMessage } from 'amqplib';
import type { App } from '../../../kernel/app.ts';
import { type ExchangeApp, findQueueApps } from '../../gateway/exchange-app.ts';
import type { AmqpLink } from './amqp-link.ts';
import { giveBack } from './give-back.ts';
import { ackQueue, DEAD_QUEUE, DURABLE, inboundQueue } from './queues.ts';
import { send } from './send.ts';
import { type QueueAck, takeMessage } from './take-message.ts';
import { tryAgain } from './try-again.ts';

/** Messages of one application under way at a time. */
const PREFETCH = 10;
const PAUSE_MS = 1000;

/** Consumes the queue of every application that may send messages and can sign them. */
export async function consumeApplications(
  app: App,
  model: ChannelModel,
  publisher: ConfirmChannel,
  link: AmqpLink,
): Promise<void> {
  const apps = await findQueueApps(app.context({ kind: 'SYSTEM', name: '消息队列' }));
  await publisher.assertQueue(DEAD_QUEUE, DURABLE);
  for (const one of apps) {
    const channel = await model.createChannel();
    channel.on('error', (error) => app.log.warn({ err: error, appId: one.appId }, 'amqp: consumer failed'));
    await channel.prefetch(PREFETCH);
    for (const queue of [inboundQueue(one.appId), ackQueue(one.appId)]) await channel.assertQueue(queue, DURABLE);
    await channel.consume(inboundQueue(one.appId), (message) => {
      if (message) link.track(handle(app, one, { model, channel, publisher }, message));
    });
  }
}

/** The broker forgets a message only after our answer lies in the sender's queue; a process that dies in between gets it again (1005). */
async function handle(
  app: App,
  from: ExchangeApp,
  { model, channel, publisher }: { model: ChannelModel; channel: Channel; publisher: ConfirmChannel },
  message: ConsumeMessage,
): Promise<void> {
  try {
    const taken = await takeMessage(app, from, message);
    const answer =
      taken.code === 1099 ? failed(taken, await tryAgain(app, from, { model, publisher }, message)) : taken;
    const replyTo = ackQueue(from.appId);
    await send(publisher, replyTo, Buffer.from(JSON.stringify(answer)), {
      correlationId: message.properties.correlationId,
    });
    channel.ack(message);
  } catch (error) {
    app.log.error({ err: error, appId: from.appId }, 'amqp: message could not be handled');
    // Not at once: what is broken now is mostly still broken a millisecond later.
    await pause(PAUSE_MS);
    giveBack(app, channel, message, { appId: from.appId });
  }
}

/** A partner that sends again what we try again by ourselves makes two of one; what is given up it may send again when it hears of it. */
const failed = (answer: QueueAck, became: 'RESTING' | 'DEAD'): QueueAck => ({
  ...answer,
  message:
    became === 'RESTING'
      ? `处理未成功，平台将自动再处理，请勿重发（编号 ${answer.traceId}）`
      : `处理未成功，平台不再自动处理，技术人员将查明原因，请接到通知后重发（编号 ${answer.traceId}）`,
});
