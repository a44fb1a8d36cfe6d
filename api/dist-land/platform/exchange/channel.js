/** How a message reached us (01 §3.3). */ export const DELIVERY_CHANNELS = [
    'HTTP',
    'AMQP',
    'FILE',
    'MANUAL'
];

//# sourceMappingURL=channel.js.map