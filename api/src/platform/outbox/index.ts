export { type OutboxAlarm, onOutboxAlarm } from './alarm.ts';
export { findPushesInScope, type PushHead } from './find-pushes.ts';
export { type PushFilter, pushPages, pushWhere } from './list-pushes.ts';
export {
  OUTBOX_STATES,
  type OutboxInput,
  type OutboxState,
  PUSH_STANDINGS,
  type PushedMessage,
  type PushStanding,
} from './message.ts';
export { outboxModule } from './module.ts';
export { OutboxFilterInput } from './outbox.type.ts';
export { pushAgain } from './push-again.ts';
export { pushOutbox } from './push-outbox.ts';
export type { PushView } from './push-view.ts';
export { relayOf } from './relay.ts';
export { retryPushes, retryThese } from './retry-pushes.ts';
export { settlePush } from './settle-push.ts';
export { skipPush } from './skip-push.ts';
