import type { Options } from 'amqplib';
import type { App } from '../../../kernel/app.ts';
import { TransportError } from '../../http-post.ts';
import type { AmqpLink } from './amqp-link.ts';

const links = new WeakMap<App, AmqpLink>();

/** Makes the link the one that this process publishes through; undefined takes it away. */
export function useLink(app: App, link: AmqpLink | undefined): void {
  if (link) links.set(app, link);
  else links.delete(app);
}

/** Puts a message into a queue of the broker; returns when the broker has it. @throws TransportError without a broker */
export async function publishAmqp(app: App, queue: string, content: Buffer, options?: Options.Publish): Promise<void> {
  const link = links.get(app);
  if (!link) throw new TransportError('未配置消息队列');
  await link.publish(queue, content, options);
}
