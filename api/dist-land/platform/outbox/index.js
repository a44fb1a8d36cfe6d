export { onOutboxAlarm } from "./alarm.js";
export { outboxModule } from "./module.js";
export { pushAgain } from "./push-again.js";
export { pushOutbox } from "./push-outbox.js";
export { relayOf } from "./relay.js";
export { retryPushes } from "./retry-pushes.js";
export { settlePush } from "./settle-push.js";
export { skipPush } from "./skip-push.js";

//# sourceMappingURL=index.js.map