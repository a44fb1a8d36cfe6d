import { setTimeout as pause } from 'node:timers/promises';
import type { Channel, ChannelModel, ConfirmChannel, ConsumeMessage } from 'amqplib';
import { findOrgByCode } from '../../../access/index.ts';
import type { App } from '../../../kernel/app.ts';
import { transaction } from '../../../kernel/index.ts';
import { sendNotices } from '../../../notify/index.ts';
import { type ExchangeApp, findQueueApps } from '../../gateway/exchange-app.ts';
import type { AmqpLink } from './amqp-link.ts';
import { ackQueue, DEAD_QUEUE, DURABLE, inboundQueue, resting, waitQueue } from './queues.ts';
import { takeMessage } from './take-message.ts';

/** Messages of one application under way at a time. */
const PREFETCH = 10;
/** Failures at one message (1099) of which a technician is told while it is still tried again. */
const TELL_AT = 3;
const TRIES = 'x-tries';
const PAUSE_MS = 1000;
const CITY = '310000';

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
      if (message) link.track(handle(app, one, channel, publisher, message));
    });
  }
}

/** The broker forgets a message only after our answer lies in the sender's queue; a process that dies in between gets it again (1005). */
async function handle(
  app: App,
  from: ExchangeApp,
  channel: Channel,
  publisher: ConfirmChannel,
  message: ConsumeMessage,
): Promise<void> {
  try {
    const answer = await takeMessage(app, from, message);
    if (answer.code === 1099) await tryAgain(app, from, publisher, message);
    const replyTo = ackQueue(from.appId);
    await send(publisher, replyTo, Buffer.from(JSON.stringify(answer)), {
      correlationId: message.properties.correlationId,
    });
    channel.ack(message);
  } catch (error) {
    app.log.error({ err: error, appId: from.appId }, 'amqp: message could not be handled');
    // Not at once: what is broken now is mostly still broken a millisecond later.
    await pause(PAUSE_MS);
    // Its connection may be gone, and the message with it: then the broker delivers it again by itself.
    try {
      channel.nack(message, false, true);
    } catch {
      app.log.warn({ appId: from.appId }, 'amqp: message returns with the next connection');
    }
  }
}

/**
 * After a rest again, counted, each rest longer than the last: what we fail at may be a count that is used up for the day or a scanner that is
 * down (ADR 0024). At the end it is kept in the dead queue, and a technician is told.
 */
async function tryAgain(
  app: App,
  from: ExchangeApp,
  publisher: ConfirmChannel,
  message: ConsumeMessage,
): Promise<void> {
  const tries = Number(message.properties.headers?.[TRIES] ?? 0) + 1;
  const seconds = app.config.AMQP_RETRY_SECONDS[tries - 1];
  const queue = seconds === undefined ? DEAD_QUEUE : waitQueue(from.appId, seconds);
  // Declared anew each time: that keeps it for another while.
  if (seconds !== undefined) await publisher.assertQueue(queue, resting(from.appId, seconds));
  await send(publisher, queue, message.content, {
    correlationId: message.properties.correlationId,
    headers: { [TRIES]: tries, 'x-app-id': from.appId },
  });
  if (queue === DEAD_QUEUE || tries === TELL_AT) await alarm(app, from, tries, queue === DEAD_QUEUE);
}

async function alarm(app: App, from: ExchangeApp, tries: number, dead: boolean): Promise<void> {
  const ctx = app.context({ kind: 'SYSTEM', name: '消息队列' });
  await transaction(ctx, async (tx) => {
    const city = await findOrgByCode(tx, CITY);
    if (!city) return;
    await sendNotices(tx, [
      {
        template: 'N04',
        receivers: [{ roleCode: 'TECH', orgId: city.id }],
        variables: {
          故障描述: `${from.name}经消息队列发来的一份报文处理${tries}次未成功，${dead ? `已移入死信队列 ${DEAD_QUEUE}` : '间隔后自动再处理'}`,
          影响范围: '该份报文未处理，其他报文不受影响',
          解决建议: dead ? '按追踪编号查看错误日志，处理后由对方重发' : '按追踪编号查看错误日志，排除故障',
          traceId: tx.traceId,
        },
      },
    ]);
  });
}

function send(publisher: ConfirmChannel, queue: string, content: Buffer, options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    publisher.sendToQueue(queue, content, { persistent: true, ...options }, (error: unknown) =>
      error ? reject(error) : resolve(),
    );
  });
}
