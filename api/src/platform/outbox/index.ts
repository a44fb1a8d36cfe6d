export { type OutboxAlarm, onOutboxAlarm } from './alarm.ts';
export { OUTBOX_STATES, type OutboxInput, type OutboxState, type PushedMessage } from './message.ts';
export { outboxModule } from './module.ts';
export { pushAgain } from './push-again.ts';
export { pushOutbox } from './push-outbox.ts';
export { relayOf } from './relay.ts';
export { retryPushes } from './retry-pushes.ts';
export { settlePush } from './settle-push.ts';
export { skipPush } from './skip-push.ts';
