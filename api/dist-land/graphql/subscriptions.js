import { setMaxListeners } from 'node:events';
import { createPubSub } from '@graphql-yoga/subscription';
/** Topics of subscriptions; each carries the bus event as it came, filters decide from the subscriber's context. */ export const TOPICS = {
    record: 'record',
    notice: 'notice',
    batch: 'batch'
};
/** Fans the bus out to this node's subscribers. Returns the hub and the way to disconnect it. */ export function connectSubscriptions(bus) {
    const eventTarget = new EventTarget();
    // One listener per open console is what the hub is for, not a leak.
    setMaxListeners(0, eventTarget);
    const pubSub = createPubSub({
        eventTarget
    });
    const disconnect = bus.subscribe((event)=>{
        if (event.type === 'record') pubSub.publish(TOPICS.record, event);
        else if (event.type === 'notice') pubSub.publish(TOPICS.notice, event);
        else if (event.type === 'batch') pubSub.publish(TOPICS.batch, event);
    });
    return {
        pubSub,
        disconnect
    };
}

//# sourceMappingURL=subscriptions.js.map