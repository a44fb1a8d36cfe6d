import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VerdictBody } from '../src/domains/reviews/hotline/answers/verdict.schema.ts';
import type { DispatchBody } from '../src/domains/reviews/hotline/intake/dispatch.schema.ts';
import type { Envelope } from '../src/platform/exchange/envelope/envelope.ts';
import { DEMO_HOTLINE, demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { GatewayReply } from './gateway-client.ts';
import type { Product } from './product.ts';
import { openMessage } from './sealed-reply.ts';

/** An order that the hotline hands to the product; the rest is filled in. */
export interface Dispatch extends Partial<DispatchBody> {
  bjNo?: string;
  caseNo?: string;
  /** How the message is spoiled: sent twice, without signature, with fields that nobody knows. */
  trick?: 'twice' | 'unsigned' | 'rubbish';
}

/** An order as it went out, and what the product said. */
interface SentOrder {
  orderNo: string;
  sentAt: string;
  code: number | string;
  message: string;
}

/** What the product answered about an order, each message once. */
interface KeptAnswer {
  messageId: string;
  kind: string;
  orderNo: string;
  seq: number;
  fields: Readonly<Record<string, unknown>>;
}

/** What the hotline does when an extension is asked for or a result comes. */
interface HotlineManner {
  extension: 'grant' | 'deny' | 'silent';
  result: 'close' | 'reopen' | 'silent';
}

const ack = (messageId: string, code: number, message: string): Answer => ({
  status: 200,
  body: { messageId, code, message },
});

/** 12345市民服务热线: dispatches orders, takes contact, extension and result with a receipt, and says what it thinks of them when asked to. */
export class Hotline {
  readonly orders: SentOrder[] = [];
  readonly answers: KeptAnswer[] = [];
  readonly manner: HotlineManner = { extension: 'silent', result: 'silent' };
  repeats = 0;
  readonly #product: Product;
  readonly #now: () => Date;
  readonly #report: (error: unknown) => void;
  #last = 0;

  constructor(product: Product, now: () => Date, report: (error: unknown) => void) {
    this.#product = product;
    this.#now = now;
    this.#report = report;
  }

  /** A number that no earlier run of the hotline has given. */
  nextNo(): string {
    this.#last += 1;
    return `RX${this.#now().getTime()}${String(this.#last).padStart(4, '0')}`;
  }

  async dispatch({ trick, bjNo, caseNo, ...given }: Dispatch = {}): Promise<GatewayReply & { orderNo: string }> {
    const orderNo = given.orderNo ?? this.nextNo();
    const body = {
      orderKind: 'COMPLAINT',
      dispatchedAt: this.#now().toISOString(),
      content: '反映窗口等候时间过长',
      ...given,
      orderNo,
      ...(trick === 'rubbish' ? { orderKind: '乱码', 附加: { 层: [null, '\u0000'] } } : {}),
    };
    const message = { bizType: 'HOTLINE.DISPATCH', ...(bjNo && { bjNo }), ...(caseNo && { caseNo }), body };
    const spoil = { unsigned: trick === 'unsigned', twice: trick === 'twice' };
    const reply = await this.#product.send(DEMO_HOTLINE, 'hotline', message, spoil);
    const { code, message: text } = reply.body;
    this.orders.unshift({ orderNo, sentAt: this.#now().toISOString(), code, message: text });
    return { ...reply, orderNo };
  }

  /** What the hotline thinks of an extension or a result. */
  say(body: VerdictBody): Promise<GatewayReply> {
    return this.#product.send(DEMO_HOTLINE, 'hotline', { bizType: 'HOTLINE.ANSWER', body: { ...body } });
  }

  receive(envelope: Envelope, signerPublicKey: string): Answer {
    const body = openMessage(envelope, DEMO_HOTLINE.senderCode, signerPublicKey);
    if (!body) return ack(envelope.messageId, 1001, '签名无效或报文无法解密');
    if (this.answers.some(({ messageId }) => messageId === envelope.messageId)) {
      this.repeats += 1;
      return ack(envelope.messageId, 1005, '重复报文');
    }
    const { orderNo, ...fields } = body;
    const kind = envelope.bizType.replace(/^HOTLINE\./, '');
    const { messageId, seq = 0 } = envelope;
    this.answers.push({ messageId, kind, orderNo: String(orderNo), seq, fields });
    this.#react(String(orderNo), kind);
    return ack(envelope.messageId, 0, '已签收');
  }

  /** Later, as a person at the hotline would: the receipt goes first. */
  #react(orderNo: string, kind: string): void {
    const { extension, result } = this.manner;
    const verdict: VerdictBody | undefined =
      kind === 'EXTENSION' && extension !== 'silent'
        ? { orderNo, subject: 'EXTENSION', accepted: extension === 'grant', opinion: '已研究' }
        : kind === 'RESULT' && result !== 'silent'
          ? { orderNo, subject: 'RESULT', accepted: result === 'close', opinion: '已回访来电人' }
          : undefined;
    if (verdict) setTimeout(() => this.say(verdict).catch(this.#report), 500).unref();
  }

  /** Its addresses, under the switch `hotline`. */
  mount(server: FastifyInstance, faults: FaultSwitches): void {
    server.post('/hotline/messages', (request, reply) =>
      faults.serve(
        'hotline',
        reply,
        async () =>
          hasToken(request)
            ? this.receive(request.body as Envelope, (await this.#product.keys()).signing.publicKey)
            : { status: 401, body: { code: 401, message: '令牌无效' } },
        { status: 200, body: { code: 1002, message: '反馈内容不符合规范' } },
      ),
    );
    server.get('/hotline/state', async () => ({
      orders: this.orders,
      answers: this.answers,
      repeats: this.repeats,
      manner: this.manner,
    }));
    server.post('/hotline/orders', (request) => this.dispatch((request.body ?? {}) as Dispatch));
    server.post('/hotline/verdicts', (request) => this.say(request.body as VerdictBody));
    server.put<{ Body: Partial<HotlineManner> }>('/hotline/manner', async (request) =>
      Object.assign(this.manner, request.body),
    );
  }
}

function hasToken(request: FastifyRequest): boolean {
  return request.headers.authorization === `Bearer ${demoToken('hotline')}`;
}
