import type { ConfirmChannel } from 'amqplib';

/** Puts a persistent message into a queue; returns when the broker has it. */
export function send(publisher: ConfirmChannel, queue: string, content: Buffer, options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    publisher.sendToQueue(queue, content, { persistent: true, ...options }, (error: unknown) =>
      error ? reject(error) : resolve(),
    );
  });
}
