import { localDateOf } from '../../calendar/index.ts';
import { CryptoError, pairThatOpens } from '../../crypto/index.ts';
import { DomainError, fillText, isOurFault } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/context.ts';
import type { DeliveryChannel, InboundAnswer, InboundHandler, InboundMessage } from '../channel.ts';
import type { Ack, Envelope } from '../envelope/envelope.ts';
import { openSealed, readSigned } from '../envelope/large-messages.ts';
import type { SealedBody } from '../envelope/sealed-body.ts';
import { faultsOfBody, faultsOfEnvelope, faultsOfSealedBody } from '../envelope/validate.ts';
import { refusesInbound } from '../integrations/find-integration.ts';
import { coversBizType, type ExchangeApp } from './exchange-app.ts';
import { findInbound } from './find-inbound.ts';
import { type FirstAnswer, findFirstAnswer, keepAccepted, keepAnswer, keepRefused } from './kept-message.ts';
import { GatewayRefusal } from './refusals.ts';
import { tellTurned } from './tell-turned.ts';
import { raiseUnsigned } from './unsigned-alarm.ts';

const REPEATED = '重复报文，按首次应答处理';
const MALFORMED = '外部反馈报文校验失败：{fields}';

/** What the call log is told as soon as it is known. */
export interface MessageTrace {
  messageId?: string;
  bizType?: string;
}

/**
 * Takes one message of an identified application (01 §2.8): digest and signature (1001) → schema of the envelope (1002) → kind granted
 * (DX-4041) → copy of an earlier one (1005 with the first answer) → schema of the body (1002) → its handler, in one transaction with the
 * message itself. The same for every transport: a consumer of a queue calls it with the application that owns the queue.
 *
 * @throws GatewayRefusal DX-4041 for a kind that nobody handles or the application was not granted
 */
export async function receiveMessage(
  ctx: Ctx,
  app: ExchangeApp,
  bytes: Uint8Array,
  trace: MessageTrace,
  channel: DeliveryChannel = 'HTTP',
): Promise<Ack> {
  const { raw, authentic } = await readSigned(bytes, app.sm2PublicKey);
  if (!raw) return ack(ctx, null, malformed(['报文']));
  const messageId = typeof raw.messageId === 'string' ? raw.messageId.slice(0, 64) : null;
  if (messageId) trace.messageId = messageId;
  if (raw.senderCode !== app.senderCode || !authentic) {
    await raiseUnsigned(ctx, { appId: app.appId, appName: app.name, messageId });
    const unsigned = { code: 1001, message: '签名无效' } as const;
    await tellTurned(ctx, app, raw, channel, unsigned);
    return ack(ctx, messageId, unsigned);
  }
  const faults = faultsOfEnvelope(raw);
  if (faults.length > 0) {
    const answer = malformed(faults);
    await tellTurned(ctx, app, raw, channel, { code: 1002, message: answer.message });
    return ack(ctx, messageId, answer);
  }
  // The schema that it has just passed says the same as the type.
  const envelope = raw as unknown as Envelope;
  trace.bizType = envelope.bizType;
  const handler = findHandler(ctx, app, envelope.bizType);
  if (await refusesInbound(ctx, envelope.bizType)) throw new GatewayRefusal('DX-4041');
  const first = await findFirstAnswer(ctx, envelope.senderCode, envelope.messageId);
  if (first) {
    await tellTurned(ctx, app, raw, channel, { code: 1005, message: REPEATED });
    return repeated(ctx, envelope, first);
  }
  const answer = await handle(ctx, envelope, handler, channel);
  if (answer.code === 1002) await tellTurned(ctx, app, raw, channel, { code: 1002, message: answer.message });
  return answer;
}

function findHandler(ctx: Ctx, app: ExchangeApp, bizType: string): InboundHandler {
  const handler = findInbound(ctx, bizType);
  if (!handler || !coversBizType(app.bizTypes, bizType)) throw new GatewayRefusal('DX-4041');
  return handler;
}

async function handle(ctx: Ctx, envelope: Envelope, handler: InboundHandler, channel: DeliveryChannel): Promise<Ack> {
  const { body, faults } = await readBody(ctx, envelope, handler);
  // A handler that keeps less than what came keeps nothing of what it refused.
  const refused = handler.toKeep ? undefined : body;
  if (faults.length > 0) return refuse(ctx, envelope, refused, malformed(faults));
  const message = messageOf(envelope, body, channel);
  try {
    const answer = await transaction(ctx, async (tx) => {
      const id = await keepAccepted(tx, envelope, (await handler.toKeep?.(tx, message)) ?? body);
      if (id === undefined) return undefined;
      const given = await handler.handle(tx, message);
      // Unless it says that it has stored the rest, what a handler finds wrong with the contents leaves nothing behind, and may come again corrected.
      const { partial, ...told } = given;
      if (told.code === 1002 && !partial) throw new Turned(told);
      await keepAnswer(tx, id, told);
      return told;
    });
    if (answer) return ack(ctx, envelope.messageId, answer);
  } catch (error) {
    if (error instanceof Turned) return refuse(ctx, envelope, refused, error.answer);
    // A scanner that is down or a count that is used up is not the sender's mistake: 1099, and it is tried again.
    if (error instanceof DomainError && !isOurFault(error))
      return refuse(ctx, envelope, refused, malformed(pathsOf(error)), error.message);
    ctx.app.log.error({ err: error, traceId: ctx.traceId, bizType: envelope.bizType }, 'inbound message failed');
    return ack(ctx, envelope.messageId, { code: 1099, message: failedText(ctx, channel) });
  }
  // Its twin was faster by a moment.
  const first = await findFirstAnswer(ctx, envelope.senderCode, envelope.messageId);
  if (!first) throw new Error('a repeated message has no first answer');
  return repeated(ctx, envelope, first);
}

/** Who tries again: the sender, or with a queue the consumer, which says in its answer what becomes of the message. */
function failedText({ traceId }: Ctx, channel: DeliveryChannel): string {
  return channel === 'AMQP' ? `处理未成功（编号 ${traceId}）` : `系统繁忙，请稍后重发（编号 ${traceId}）`;
}

function messageOf(envelope: Envelope, body: unknown, channel: DeliveryChannel): InboundMessage {
  const { messageId, senderCode, bizType, version, sentAt, caseNo, bjNo, seq } = envelope;
  return {
    messageId,
    channel,
    senderCode,
    bizType,
    version,
    sentAt,
    body,
    ...(caseNo === undefined ? {} : { caseNo }),
    ...(bjNo === undefined ? {} : { bjNo }),
    ...(seq === undefined ? {} : { seq }),
  };
}

/** Rolls the transaction back with the handler's own refusal. */
class Turned extends Error {
  constructor(readonly answer: InboundAnswer) {
    super(answer.message);
  }
}

async function readBody(
  ctx: Ctx,
  envelope: Envelope,
  handler: InboundHandler,
): Promise<{ body: unknown; faults: string[] }> {
  let body: unknown = envelope.body;
  if (envelope.encrypted) {
    const faults = faultsOfSealedBody(body);
    if (faults.length > 0) return { body, faults };
    try {
      const sealed = body as SealedBody;
      body = await openSealed(sealed, envelope.messageId, pairThatOpens(ctx.app.keys, sealed.wrappedKey));
    } catch (error) {
      if (error instanceof CryptoError) return { body, faults: ['body'] };
      throw error;
    }
  }
  return { body, faults: faultsOfBody(handler.schema, body, localDateOf(ctx.app.clock.now())) };
}

async function refuse(ctx: Ctx, envelope: Envelope, body: unknown, answer: InboundAnswer, why?: string): Promise<Ack> {
  const told = why ? { ...answer, message: `${answer.message}（${why}）` } : answer;
  await keepRefused(ctx, envelope, body, told);
  return ack(ctx, envelope.messageId, told);
}

function malformed(fields: readonly string[]): InboundAnswer {
  return { code: 1002, message: fillText(MALFORMED, { fields: fields.join('、') }) };
}

function pathsOf(error: DomainError): string[] {
  return error.fields.length > 0 ? error.fields.map((field) => field.path) : ['body'];
}

function repeated(ctx: Ctx, envelope: Envelope, first: FirstAnswer): Ack {
  const answer = {
    code: 1005 as const,
    message: REPEATED,
    ...(first.data ? { data: first.data } : {}),
  };
  return { ...ack(ctx, envelope.messageId, answer), first: { code: first.code, message: first.message } };
}

function ack(ctx: Ctx, messageId: string | null, answer: Omit<InboundAnswer, 'code'> & { code: number }): Ack {
  return { messageId, ...answer, receivedAt: ctx.app.clock.now().toISOString(), traceId: ctx.traceId };
}
