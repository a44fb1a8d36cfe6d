import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MirroredCadre } from '../src/domains/recuperation/mirror/record.schema.ts';
import type { Envelope } from '../src/platform/exchange/envelope/envelope.ts';
import { demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { Product } from './product.ts';
import { openMessage, sealedReply } from './sealed-reply.ts';

const CODE = 'JX';

interface KeptRoster {
  messageId: string;
  planNo: string;
  version: number;
  rows: unknown;
}

/** 军休服务管理系统: gives cadres and honours by their changes, and keeps each version of a roster once, by plan and version (03 §29.8). */
export class CadreSystem {
  readonly received: KeptRoster[] = [];
  /** Every cadre as he is there now. */
  readonly cadres: MirroredCadre[] = [];
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

  /** A cadre changes, or comes in: the newest of a number is what is given. */
  change(cadre: Omit<MirroredCadre, 'seq'>): void {
    const at = this.cadres.findIndex(({ cadreUid }) => cadreUid === cadre.cadreUid);
    if (at >= 0) this.cadres.splice(at, 1);
    this.cadres.push({ ...cadre, seq: Math.max(0, ...this.cadres.map(({ seq }) => seq)) + 1 });
  }

  /** What has changed since a day, page by page, in the order of day and number. */
  async page({ since, after, size }: { since: string; after: string; size: number }): Promise<Answer> {
    const [day = '', seq = '0'] = after.split('/');
    const behind = this.cadres
      .filter(({ changedOn }) => changedOn >= since)
      .filter((one) => one.changedOn > day || (one.changedOn === day && one.seq > Number(seq)))
      .toSorted((a, b) => a.changedOn.localeCompare(b.changedOn) || a.seq - b.seq);
    const records = behind.slice(0, size);
    const last = records.at(-1);
    const { encryption } = await this.#product.keys();
    const body = {
      records,
      next: last ? `${last.changedOn}/${last.seq}` : after,
      more: behind.length > records.length,
    };
    return { status: 200, body: sealedReply(CODE, body, encryption.publicKey, this.#now()) };
  }

  mount(server: FastifyInstance, faults: FaultSwitches): void {
    server.get<{ Querystring: { since?: string; after?: string; size?: string } }>(
      '/cadres/records',
      (request, reply) =>
        faults.serve(
          'cadreSystem',
          reply,
          async () => {
            if (!isKnown(request)) return { status: 401, body: { code: 401, message: '令牌无效' } };
            const { since = '', after = '', size = '500' } = request.query;
            return this.page({ since, after, size: Math.min(Math.max(Number(size) || 1, 1), 500) });
          },
          { status: 200, body: { code: 1002, message: '查询条件不符合规范' } },
        ),
    );
    server.post<{ Body: Omit<MirroredCadre, 'seq'> }>('/cadres/change', async (request) => {
      this.change(request.body);
      return { cadres: this.cadres.length };
    });
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
