import { setMaxListeners } from 'node:events';
import { createPubSub } from '@graphql-yoga/subscription';
import type { PubSub } from 'type-graphql';
import type { BusEvent, ChangeBus } from '../platform/live/change-bus.ts';

/** Topics of subscriptions; each carries the bus event as it came, filters decide from the subscriber's context. */
export const TOPICS = { record: 'record', notice: 'notice', batch: 'batch' } as const;

/** Fans the bus out to this node's subscribers. Returns the hub and the way to disconnect it. */
export function connectSubscriptions(bus: ChangeBus): { pubSub: PubSub; disconnect: () => void } {
  const eventTarget = new EventTarget();
  // One listener per open console is what the hub is for, not a leak.
  setMaxListeners(0, eventTarget);
  const pubSub: PubSub = createPubSub({ eventTarget });
  const disconnect = bus.subscribe((event: BusEvent) => {
    if (event.type === 'record') pubSub.publish(TOPICS.record, event);
    else if (event.type === 'notice') pubSub.publish(TOPICS.notice, event);
    else if (event.type === 'batch') pubSub.publish(TOPICS.batch, event);
  });
  return { pubSub, disconnect };
}
