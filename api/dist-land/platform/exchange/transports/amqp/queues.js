/** Durable queues of the exchange; partners get broker accounts that may write to the one and read from the other only. */ export const inboundQueue = (appId)=>`yjs.in.${appId}`;
/** Acknowledgements of what an application sent. */ export const ackQueue = (appId)=>`yjs.ack.${appId}`;
/** What we send to a receiver. */ export const outboundQueue = (receiverCode)=>`yjs.out.${receiverCode}`;
/** Acknowledgements of what we sent to a receiver. */ export const verdictQueue = (receiverCode)=>`yjs.out-ack.${receiverCode}`;
/** What could not be handled after several tries, for a technician to look at. */ export const DEAD_QUEUE = 'yjs.dead';
export const DURABLE = {
    durable: true
};

//# sourceMappingURL=queues.js.map