export { followSettings } from "./follow-settings.js";
export { PgNotifyBus } from "./pg-notify-bus.js";
export { PollingBus } from "./polling-bus.js";

//# sourceMappingURL=index.js.map