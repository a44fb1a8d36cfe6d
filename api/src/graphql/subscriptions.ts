import { setMaxListeners } from 'node:events';
import { createPubSub, type PubSub } from '@graphql-yoga/subscription';
import type { BusEvent, ChangeBus, NoticeArrived, RecordChanged } from '../platform/live/change-bus.ts';

/** Topics of subscriptions; each carries the bus event as it came, filters decide from the subscriber's context. */
export const TOPICS = { record: 'record', notice: 'notice' } as const;

type Channels = { record: [RecordChanged]; notice: [NoticeArrived] };
export type ApiPubSub = PubSub<Channels>;

/** Fans the bus out to this node's subscribers. Returns the hub and the way to disconnect it. */
export function connectSubscriptions(bus: ChangeBus): { pubSub: ApiPubSub; disconnect: () => void } {
  const eventTarget = new EventTarget();
  // One listener per open console is what the hub is for, not a leak.
  setMaxListeners(0, eventTarget);
  const pubSub = createPubSub<Channels>({ eventTarget: eventTarget as never });
  const disconnect = bus.subscribe((event: BusEvent) => {
    if (event.type === 'record') pubSub.publish('record', event);
    else if (event.type === 'notice') pubSub.publish('notice', event);
  });
  return { pubSub, disconnect };
}
