import type { Channel, ConsumeMessage } from 'amqplib';
import type { App } from '../../../kernel/app.ts';

/**
 * Hands a message back to the broker, to be delivered again. Where its connection is gone the broker does so by itself; the driver throws then, which
 * nobody who consumes could catch.
 *
 * @param about whose message it is, for the log
 */
export function giveBack(app: App, channel: Channel, message: ConsumeMessage, about: Record<string, string>): void {
  try {
    channel.nack(message, false, true);
  } catch {
    app.log.warn(about, 'amqp: message returns with the next connection');
  }
}
