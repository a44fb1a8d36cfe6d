import type { ConsumeMessage } from 'amqplib';
import type { Ctx } from '../../../kernel/index.ts';
import { parseForeignJson } from '../../../kernel/json-depth.ts';
import { connectBroker } from '../../transports/amqp/connect.ts';
import {
  type ChannelAnswer,
  type ChannelDriver,
  type ChannelTarget,
  UpstreamFault,
} from '../../upstream/channel-driver.ts';
import { problemOfOptions, readEndpoint } from '../../upstream/endpoint-options.ts';
import { problemOfAddress } from '../../upstream/problem-of-address.ts';
import { type Rows, rowsOf } from '../../upstream/read-rows.ts';
import { readStored } from '../stored-rows.ts';
import { brokerOf, QUEUE_OPTIONS, queueSettings } from './queue-settings.ts';

const MOST_ROWS = 10_000;
const MOST_BYTES = 16 * 1024 * 1024;

/** 消息订阅: messages of a partner's queue are taken as they come; calls are answered from what was stored. */
export const queueDriver: ChannelDriver = {
  mode: 'AMQP_SUBSCRIBE',
  title: '消息订阅（AMQP）',
  problemOf: async (ctx, endpoint) =>
    problemOfOptions(readEndpoint(endpoint), QUEUE_OPTIONS) ?? (await problemOfAddress(ctx, endpoint, ['amqps:'])),
  test,
  call: readStored,
};

/** Signs in and looks whether the queue is there; its messages stay where they are. */
async function test(ctx: Ctx, target: ChannelTarget): Promise<ChannelAnswer> {
  const { queue } = queueSettings(target);
  const { url, address } = await brokerOf(ctx, target);
  const model = await connectBroker(ctx.app, url, { address, timeoutMs: target.timeoutMs }).catch((error: unknown) => {
    throw new UpstreamFault('FAULT', `与消息队列的连接失败（${wordsOf(error)}）`);
  });
  model.on('error', () => undefined);
  try {
    const channel = await model.createChannel();
    channel.on('error', () => undefined);
    await channel.checkQueue(queue);
    return { rows: [], more: false, status: null, retries: 0 };
  } catch (error) {
    throw new UpstreamFault('FAULT', `队列 ${queue} 不可用（${wordsOf(error)}）`);
  } finally {
    await model.close().catch(() => undefined);
  }
}

interface Failure {
  message?: unknown;
  code?: unknown;
  /** A name with several addresses fails with one error for each of them. */
  errors?: readonly Failure[];
}

function wordsOf(failure: unknown): string {
  const { errors, message, code } = (failure ?? {}) as Failure;
  const text = `${code ?? errors?.[0]?.code ?? ''} ${message ?? ''}`;
  if (/ACCESS.REFUSED/i.test(text)) return '账号或密码不正确，或没有权限';
  if (/NOT.FOUND/i.test(text)) return '没有该队列或虚拟主机';
  return /E[A-Z]{4,}/.exec(text)?.[0] ?? '原因见系统日志';
}

/** The rows of a message under our field names. @throws UpstreamFault for one that cannot be read */
export function rowsOfMessage({ content }: Pick<ConsumeMessage, 'content'>, target: ChannelTarget): Rows['rows'] {
  if (content.length > MOST_BYTES) throw new UpstreamFault('FAULT', '消息过长');
  const { rows, more } = rowsOf(parse(content), target, MOST_ROWS, null);
  if (more) throw new UpstreamFault('FAULT', `一份消息不能超过${MOST_ROWS}行`);
  if (rows.length === 0) throw new UpstreamFault('FAULT', '消息中没有数据');
  return rows;
}

function parse(content: Buffer): unknown {
  try {
    return parseForeignJson(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new UpstreamFault('FAULT', '不是UTF-8编码的JSON');
  }
}
