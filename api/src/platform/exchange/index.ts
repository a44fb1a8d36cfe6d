export { answerOfReply, readAnswer } from './answer-mapping.ts';
export {
  type Correction,
  DELIVERY_CHANNELS,
  type DeliveryChannel,
  type InboundAnswer,
  type InboundHandler,
  type InboundMessage,
  type OutboundAnswer,
  type OutboundChannel,
  type OutboundMessage,
  type OutboundRepair,
  type RejectedMessage,
  type StreamState,
  type TurnedMessage,
} from './channel.ts';
export { sandboxEnvironment } from './demo/sandbox-environment.ts';
export { ACK_CODES } from './docs/answer.schema.ts';
export {
  type Ack,
  buildEnvelope,
  type Envelope,
  type EnvelopeContent,
  isAuthentic,
  OUR_CODE,
} from './envelope/envelope.ts';
export { faultsOfBody } from './envelope/validate.ts';
export { answerOfAck, createEnvelopeChannel, type EnvelopeChannelOptions } from './envelope-channel.ts';
export { onUnsignedMessage } from './gateway/unsigned-alarm.ts';
export { getJson, type HttpReply, postJson, TransportError } from './http-post.ts';
export {
  createHttpChannel,
  deliver,
  type Endpoint,
  type HttpChannelOptions,
  type SealedMessage,
} from './http-sender.ts';
export type { CorrectedRow, FileReader, PulledFile } from './intake/files/file-reader.ts';
export { pullSource } from './intake/files/pull-files.ts';
export { CsvFault, decodeText, readCsv } from './intake/files/read-csv.ts';
export { type BadRow, badRow } from './intake/judge-row.ts';
export { reportBadRows } from './intake/take-rows.ts';
export { askNobody, findIntegration, isPaused } from './integrations/find-integration.ts';
export { logCall } from './log/call-log.ts';
export { exchangeModule } from './module.ts';
export { askSealed, getSealed } from './sealed-query.ts';
export { announceDirectory } from './serve/announce-directory.ts';
export { askChannel, ChannelOff, type ChannelQuestion } from './serve/ask-channel.ts';
export type { DataSourceField } from './source-field.ts';
export { outboundQueue } from './transports/amqp/queues.ts';
export type { UplinkField, UplinkSource, UplinkValue } from './uplink-source.ts';
export {
  type ChannelAnswer,
  type ChannelDriver,
  type ChannelQuery,
  type ChannelRow,
  type ChannelTarget,
  UpstreamFault,
} from './upstream/channel-driver.ts';
