import type { ChannelModel, ConfirmChannel, ConsumeMessage } from 'amqplib';
import { findOrgByCode } from '../../../access/index.ts';
import type { App } from '../../../kernel/app.ts';
import { transaction } from '../../../kernel/index.ts';
import { sendNotices } from '../../../notify/index.ts';
import type { ExchangeApp } from '../../gateway/exchange-app.ts';
import { DEAD_QUEUE, resting, waitQueue } from './queues.ts';
import { send } from './send.ts';

/** Failures at one message (1099) of which a technician is told while it is still tried again. */
const TELL_AT = 3;
const TRIES = 'x-tries';
const CITY = '310000';
/** Answers of the broker that mean no: ACCESS_REFUSED, RESOURCE_LOCKED, PRECONDITION_FAILED. */
const REFUSED = [403, 405, 406];

/**
 * After a rest again, counted, each rest longer than the last: what we fail at may be a count that is used up for the day or a scanner that is
 * down (ADR 0028). At the end, or where the broker lets us keep no queue to rest in, it is kept in the dead queue, and a technician is told.
 */
export async function tryAgain(
  app: App,
  from: ExchangeApp,
  { model, publisher }: { model: ChannelModel; publisher: ConfirmChannel },
  message: ConsumeMessage,
): Promise<'RESTING' | 'DEAD'> {
  const tries = triesOf(message) + 1;
  const seconds = app.config.AMQP_RETRY_SECONDS[tries - 1];
  const rests = seconds !== undefined && (await keepWaitQueue(app, model, from.appId, seconds));
  await send(publisher, rests ? waitQueue(from.appId, seconds) : DEAD_QUEUE, message.content, {
    correlationId: message.properties.correlationId,
    headers: { [TRIES]: tries, 'x-app-id': from.appId },
  });
  const refused = seconds !== undefined && !rests ? waitQueue(from.appId, seconds) : undefined;
  // The copy lies where it should: without the answer that follows, the message would be copied again and again.
  if (!rests || tries === TELL_AT)
    await alarm(app, from, tries, rests ? 'RESTING' : 'DEAD', refused).catch((error: unknown) =>
      app.log.error({ err: error, appId: from.appId }, 'amqp: nobody could be told of a message that failed'),
    );
  return rests ? 'RESTING' : 'DEAD';
}

/** How often we failed at it; the header may be the sender's own, and anything. */
function triesOf({ properties }: ConsumeMessage): number {
  const tries: unknown = properties.headers?.[TRIES];
  return typeof tries === 'number' && Number.isSafeInteger(tries) && tries >= 0 ? tries : 0;
}

/**
 * Declares a wait queue, anew each time: that keeps it for another while. On a channel of its own, which a refusal closes: the publisher's
 * would take the connection of all partners with it.
 *
 * @returns false where the broker refuses
 */
async function keepWaitQueue(app: App, model: ChannelModel, appId: string, seconds: number): Promise<boolean> {
  const queue = waitQueue(appId, seconds);
  const channel = await model.createChannel();
  channel.on('error', (error) => app.log.error({ err: error, queue }, 'amqp: wait queue refused'));
  try {
    await channel.assertQueue(queue, resting(appId, seconds));
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
  await channel.close();
  return true;
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' && REFUSED.includes(error.code);

async function alarm(
  app: App,
  from: ExchangeApp,
  tries: number,
  became: 'RESTING' | 'DEAD',
  refused: string | undefined,
): Promise<void> {
  const ctx = app.context({ kind: 'SYSTEM', name: '消息队列' });
  const why = refused ? `（消息队列服务不允许建立等待队列 ${refused}）` : '';
  await transaction(ctx, async (tx) => {
    const city = await findOrgByCode(tx, CITY);
    if (!city) return;
    await sendNotices(tx, [
      {
        template: 'N04',
        receivers: [{ roleCode: 'TECH', orgId: city.id }],
        variables: {
          故障描述: `${from.name}经消息队列发来的一份报文处理${tries}次未成功，${became === 'DEAD' ? `已移入死信队列 ${DEAD_QUEUE}${why}` : '系统将间隔一定时间后自动重试'}`,
          影响范围: '该份报文未处理，其他报文不受影响',
          解决建议:
            became === 'DEAD'
              ? `${refused ? '检查消息队列账号权限；' : ''}按追踪编号查看错误日志，处理后由对方重发`
              : '按追踪编号查看错误日志，排除故障',
          traceId: tx.traceId,
        },
      },
    ]);
  });
}
