export { answerOfReply, readAnswer } from "./answer-mapping.js";
export { DELIVERY_CHANNELS } from "./channel.js";
export { UpstreamFault } from "./channels/channel-driver.js";
export { sandboxEnvironment } from "./demo/sandbox-environment.js";
export { ACK_CODES } from "./docs/answer.schema.js";
export { buildEnvelope, isAuthentic, OUR_CODE } from "./envelope/envelope.js";
export { faultsOfBody } from "./envelope/validate.js";
export { answerOfAck, createEnvelopeChannel } from "./envelope-channel.js";
export { onUnsignedMessage } from "./gateway/unsigned-alarm.js";
export { getJson, postJson, TransportError } from "./http-post.js";
export { createHttpChannel, deliver } from "./http-sender.js";
export { findIntegration, isPaused } from "./integrations/find-integration.js";
export { logCall } from "./log/call-log.js";
export { exchangeModule } from "./module.js";
export { recordTransferAlarm } from "./monitor/record-transfer.js";
export { askSealed, getSealed } from "./sealed-query.js";
export { outboundQueue } from "./transports/amqp/queues.js";
export { onTransferAlarm } from "./uplink/alarm.js";
export { loadDemoEntry } from "./uplink/demo/load-demo-entry.js";

//# sourceMappingURL=index.js.map