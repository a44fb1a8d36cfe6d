export { answerOfReply, readAnswer } from './answer-mapping.ts';
export { logCall } from './call-log.ts';
export type {
  InboundAnswer,
  InboundHandler,
  InboundMessage,
  OutboundAnswer,
  OutboundChannel,
  OutboundMessage,
  OutboundRepair,
  RejectedMessage,
  StreamState,
} from './channel.ts';
export { sandboxEnvironment } from './demo/sandbox-environment.ts';
export {
  type Ack,
  buildEnvelope,
  type Envelope,
  type EnvelopeContent,
  isAuthentic,
  OUR_CODE,
} from './envelope/envelope.ts';
export { answerOfAck, createEnvelopeChannel, type EnvelopeChannelOptions } from './envelope-channel.ts';
export { onBanCheck } from './gateway/ban.ts';
export { onUnsignedMessage } from './gateway/unsigned-alarm.ts';
export { getJson, type HttpReply, postJson, TransportError } from './http-post.ts';
export {
  createHttpChannel,
  deliver,
  type Endpoint,
  type HttpChannelOptions,
  type SealedMessage,
} from './http-sender.ts';
export { exchangeModule } from './module.ts';
