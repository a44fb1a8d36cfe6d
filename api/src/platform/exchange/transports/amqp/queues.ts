/** Durable queues of the exchange; partners get broker accounts that may write to the one and read from the other only. */
export const inboundQueue = (appId: string) => `yjs.in.${appId}`;
/** Acknowledgements of what an application sent. */
export const ackQueue = (appId: string) => `yjs.ack.${appId}`;
/** What we send to a receiver. */
export const outboundQueue = (receiverCode: string) => `yjs.out.${receiverCode}`;
/** Acknowledgements of what we sent to a receiver. */
export const verdictQueue = (receiverCode: string) => `yjs.out-ack.${receiverCode}`;
/** Where a message of an application rests for so many seconds before it is tried again; the broker moves it back by itself. */
export const waitQueue = (appId: string, seconds: number) => `yjs.wait.${appId}.${seconds}`;
/** What could not be handled after several tries, for a technician to look at. */
export const DEAD_QUEUE = 'yjs.dead';

export const DURABLE = { durable: true } as const;

/** How long a queue without messages outlives its last rest. */
const IDLE_MS = 3_600_000;

/** Arguments of {@link waitQueue}: a message goes back when its rest is over, and a queue that nothing rests in goes by itself. */
export const resting = (appId: string, seconds: number) => ({
  ...DURABLE,
  arguments: {
    'x-message-ttl': seconds * 1000,
    'x-dead-letter-exchange': '',
    'x-dead-letter-routing-key': inboundQueue(appId),
    'x-expires': seconds * 1000 + IDLE_MS,
  },
});
