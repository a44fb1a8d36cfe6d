import type { FastifyInstance } from 'fastify';
import type { Envelope } from '../src/platform/exchange/envelope/envelope.ts';
import { drawPdf } from '../src/platform/files/specimens/draw-pdf.ts';
import { demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { Product } from './product.ts';
import { fieldsOfConscript, type SharedField } from './registers.ts';
import { openMessage, sealedReply } from './sealed-reply.ts';

const CODE = 'SJGX';

/** What the registers know of 测试甲. */
const KNOWN: Readonly<Record<string, readonly SharedField[]>> = {
  '310109200103151218': fieldsOfConscript('2001-03-15'),
};

/** A licence of the library, by the material that it takes the place of. */
const LICENCES: Readonly<Record<string, { title: string; issuer: string }>> = {
  ID_CARD: { title: 'RESIDENT IDENTITY CARD', issuer: '上海市公安局' },
  HOUSEHOLD_BOOK: { title: 'HOUSEHOLD REGISTER', issuer: '上海市公安局' },
  DISCHARGE_CERT: { title: 'DISCHARGE CERTIFICATE', issuer: '退役军人事务部' },
};

/** 市公共数据平台: shared data of persons, and the e-licence library. */
export class SharedData {
  readonly known = new Map(Object.entries(KNOWN).map(([idNo, fields]) => [idNo, [...fields]]));
  /** Whether the library has licences of whom the registers know. */
  licences = true;
  readonly #product: Product;
  readonly #now: () => Date;

  constructor(product: Product, now: () => Date) {
    this.#product = product;
    this.#now = now;
  }

  async query(envelope: Envelope): Promise<Answer> {
    const keys = await this.#product.keys();
    const body = openMessage(envelope, CODE, keys.signing.publicKey);
    if (!body) return { status: 400, body: { code: 1001, message: '签名无效或报文无法解密' } };
    const answer = envelope.bizType === 'LICENCE.QUERY' ? this.#licences(body) : this.#fields(body);
    return { status: 200, body: sealedReply(CODE, answer, keys.encryption.publicKey, this.#now()) };
  }

  mount(server: FastifyInstance, faults: FaultSwitches): void {
    server.post('/shared-data/queries', (request, reply) =>
      faults.serve(
        'sharedData',
        reply,
        async () =>
          request.headers.authorization === `Bearer ${demoToken('sharedData')}`
            ? this.query(request.body as Envelope)
            : { status: 401, body: { code: 401, message: '令牌无效' } },
        { status: 200, body: { code: 1002, message: '查询条件不符合规范' } },
      ),
    );
    server.put<{ Params: { idNo: string }; Body: SharedField[] }>('/shared-data/persons/:idNo', async (request) => {
      this.known.set(request.params.idNo, request.body);
      return { fields: request.body.length };
    });
  }

  #fields({ idNo, fields }: Record<string, unknown>): Record<string, unknown> {
    const asked = Array.isArray(fields) ? fields : [];
    const at = this.#now().toISOString();
    const known = (this.known.get(String(idNo)) ?? []).filter(({ name }) => asked.includes(name));
    return { fields: known.map((field) => ({ ...field, at })) };
  }

  #licences({ idNo, licenceType }: Record<string, unknown>): Record<string, unknown> {
    const licence = LICENCES[String(licenceType)];
    if (!this.licences || !licence || !this.known.has(String(idNo))) return { licences: [] };
    const content = drawPdf([licence.title, 'FICTIONAL SPECIMEN', String(idNo)]).toString('base64');
    return { licences: [{ licenceType, issuer: licence.issuer, issuedAt: '2025-09-20T00:00:00.000Z', content }] };
  }
}
