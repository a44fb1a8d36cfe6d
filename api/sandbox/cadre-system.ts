import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Envelope } from '../src/platform/exchange/envelope/envelope.ts';
import { demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { Product } from './product.ts';
import { openMessage } from './sealed-reply.ts';

const CODE = 'JX';

interface KeptRoster {
  messageId: string;
  planNo: string;
  version: number;
  rows: unknown;
}

/** 军休服务管理系统: keeps each version of a roster once, by plan and version (03 §29.8). */
export class CadreSystem {
  readonly received: KeptRoster[] = [];
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
    if (!body) return ack(1002, '签名无效或报文无法解密');
    const [planNo, version] = [String(body.planNo), Number(body.version)];
    if (this.received.some((one) => one.planNo === planNo && one.version === version)) return ack(1005, '重复报文');
    this.received.push({ messageId: envelope.messageId, planNo, version, rows: body.rows });
    return ack(0, '已接收');
  }

  mount(server: FastifyInstance, faults: FaultSwitches): void {
    server.post('/recuperation/messages', (request, reply) =>
      faults.serve(
        'cadreSystem',
        reply,
        async () =>
          isKnown(request)
            ? this.receive(request.body as Envelope)
            : { status: 401, body: { code: 401, message: '令牌无效' } },
        { status: 200, body: { code: 1002, message: '人员编号不存在' } },
      ),
    );
    server.get('/recuperation/messages', async () => this.received);
  }
}

const isKnown = ({ headers }: FastifyRequest): boolean =>
  headers.authorization === `Bearer ${demoToken('cadreSystem')}`;
