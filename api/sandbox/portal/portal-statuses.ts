import type { FastifyInstance } from 'fastify';
import type { Envelope } from '../../src/platform/exchange/envelope/envelope.ts';
import { demoToken } from '../demo-keys.ts';
import type { Answer, FaultSwitches } from '../faults.ts';
import type { Product } from '../product.ts';
import { openMessage } from '../sealed-reply.ts';

/** What 办件中心 shows of an application. */
export interface ShownStatus {
  messageId: string;
  caseNo: string;
  /** The portal's own number, where the application was its own. */
  applicationNo: string | null;
  status: string;
  statusTitle: string;
  office: string;
  at: string;
  idNo: string;
}

/** 一网通办办件中心: keeps the statuses it is told, each message once. */
export class PortalStatuses {
  readonly shown: ShownStatus[] = [];
  readonly #product: Product;

  constructor(product: Product) {
    this.#product = product;
  }

  async receive(envelope: Envelope): Promise<Answer> {
    const body = openMessage(envelope, 'YWTB', (await this.#product.keys()).signing.publicKey);
    if (!body) return { status: 200, body: { code: 1001, message: '签名无效或报文无法解密' } };
    if (this.shown.some(({ messageId }) => messageId === envelope.messageId))
      return { status: 200, body: { code: 1005, message: '重复报文' } };
    this.shown.push({ ...(body as unknown as ShownStatus), messageId: envelope.messageId });
    return { status: 200, body: { code: 0, message: '已接收' } };
  }

  mount(server: FastifyInstance, faults: FaultSwitches): void {
    server.post('/portal/statuses', (request, reply) =>
      faults.serve(
        'portal',
        reply,
        async () =>
          request.headers.authorization === `Bearer ${demoToken('portal')}`
            ? this.receive(request.body as Envelope)
            : { status: 401, body: { code: 401, message: '令牌无效' } },
        { status: 200, body: { code: 1002, message: '办件状态不符合规范' } },
      ),
    );
    server.get('/portal/statuses', async () => this.shown);
  }
}
