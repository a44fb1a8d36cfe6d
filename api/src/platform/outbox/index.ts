export { type OutboxAlarm, onOutboxAlarm } from './alarm.ts';
export type { OutboxInput, OutboxState, PushedMessage } from './message.ts';
export { pushOutbox } from './push-outbox.ts';
