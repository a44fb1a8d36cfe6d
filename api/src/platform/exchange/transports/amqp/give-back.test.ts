import { expect, it, jest } from '@jest/globals';
import type { Channel, ConsumeMessage } from 'amqplib';
import type { App } from '../../../kernel/app.ts';
import { giveBack } from './give-back.ts';

const message = { fields: { deliveryTag: 7 } } as ConsumeMessage;
const warn = jest.fn();
const app = { log: { warn } } as unknown as App;

it('a message that could not be handled goes back to its queue', () => {
  const nack = jest.fn();
  giveBack(app, { nack } as unknown as Channel, message, { receiver: 'dept' });
  expect(nack).toHaveBeenCalledWith(message, false, true);
  expect(warn).not.toHaveBeenCalled();
});

it('a broker that is gone meanwhile ends nobody: it delivers the message again by itself', () => {
  const nack = () => {
    throw new Error('Channel closed');
  };
  giveBack(app, { nack } as unknown as Channel, message, { receiver: 'dept' });
  expect(warn).toHaveBeenCalledWith({ receiver: 'dept' }, expect.stringContaining('next connection'));
});
