import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Envelope } from '../src/platform/exchange/envelope/envelope.ts';
import { demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { Product } from './product.ts';
import { openMessage } from './sealed-reply.ts';

const CODE = 'BYF';

interface KeptReduction {
  messageId: string;
  version: number;
  action: string;
  personUid: string;
  classCode: string;
  deathDate: string;
  stopMonth: string;
  code: number;
}

/** The ministry's 优抚 system: takes reductions, their corrections and revocations, and answers by its own codes (03 §34.7). */
export class MinistryReductions {
  readonly received: KeptReduction[] = [];
  /** What the next messages are answered with: 101 证件号不一致, 503 繁忙; empty = accepted. */
  readonly answers: { code: number; message: string }[] = [];
  readonly #product: Product;
  readonly #now: () => Date;

  constructor(product: Product, now: () => Date) {
    this.#product = product;
    this.#now = now;
  }

  async receive(envelope: Envelope): Promise<Answer> {
    const ack = (code: number, message: string): Answer => ({
      status: 200,
      body: { messageId: envelope.messageId, code, message, receivedAt: this.#now().toISOString() },
    });
    const body = openMessage(envelope, CODE, (await this.#product.keys()).signing.publicKey);
    if (!body) return ack(102, '签名无效或报文无法解密');
    if (this.received.some(({ messageId, code }) => messageId === envelope.messageId && code === 0))
      return ack(200, '重复报文');
    const { code, message } = this.answers.shift() ?? { code: 0, message: '已接收' };
    this.received.push({
      messageId: envelope.messageId,
      version: Number(body.version),
      action: String(body.action),
      personUid: String(body.personUid),
      classCode: String(body.classCode),
      deathDate: String(body.deathDate),
      stopMonth: String(body.stopMonth),
      code,
    });
    return ack(code, message);
  }

  mount(server: FastifyInstance, faults: FaultSwitches): void {
    server.post('/ministry/reductions', (request, reply) =>
      faults.serve(
        'ministryReductions',
        reply,
        async () =>
          isKnown(request)
            ? this.receive(request.body as Envelope)
            : { status: 401, body: { code: 401, message: '令牌无效' } },
        { status: 200, body: { code: 101, message: '证件号不一致' } },
      ),
    );
    server.get('/ministry/reductions', async () => this.received);
    server.post<{ Body: { code: number; message: string } }>('/ministry/reductions/answers', async (request) => {
      this.answers.push(request.body);
      return { answers: this.answers.length };
    });
  }
}

const isKnown = ({ headers }: FastifyRequest): boolean =>
  headers.authorization === `Bearer ${demoToken('ministryReductions')}`;
