import type { FastifyInstance } from 'fastify';
import { DEMO_IDENTITIES } from '../src/domains/training/trainees/demo-persons.ts';
import type { IdentityRecord } from '../src/domains/training/trainees/identity/identity-record.ts';
import type { Envelope } from '../src/platform/exchange/envelope/envelope.ts';
import { demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { Product } from './product.ts';
import { openMessage, sealedReply } from './sealed-reply.ts';

const CODE = 'TYTX';
const PAGE = 100;

/** How it misbehaves, beside the faults that every counterpart has. */
export const DISCHARGE_MODES = { ok: '正常', charset: '编码错误（非UTF-8）', broken: '第二页起格式错误' } as const;
export type DischargeMode = keyof typeof DISCHARGE_MODES;

interface Kept extends IdentityRecord {
  updatedAt: string;
}

/** 退役退休系统: tells who a person is, and of whom something has changed. */
export class DischargeSystem {
  /** Rows in the order in which they were written; a number may have two of them (重复身份). */
  rows: Kept[];
  mode: DischargeMode = 'ok';
  /** How many questions came, by kind. */
  readonly asked: Record<string, number> = {};
  readonly #product: Product;
  readonly #now: () => Date;

  constructor(product: Product, now: () => Date) {
    this.#product = product;
    this.#now = now;
    const written = now().toISOString();
    this.rows = DEMO_IDENTITIES.map((record) => ({ ...record, updatedAt: written }));
  }

  /** Writes a person, or changes of him. */
  change(idNo: string, changes: Partial<IdentityRecord>): Kept {
    const known = this.rows.find((row) => row.idNo === idNo) ?? this.rows[0];
    const changed = { ...known, ...changes, idNo, updatedAt: this.#now().toISOString() } as Kept;
    this.rows = [...this.rows.filter((row) => row.idNo !== idNo), changed];
    return changed;
  }

  /** A second row of the same number. */
  double(idNo: string, changes: Partial<IdentityRecord>): void {
    const known = this.rows.find((row) => row.idNo === idNo);
    if (known) this.rows.push({ ...known, ...changes, updatedAt: this.#now().toISOString() });
  }

  async query(envelope: Envelope): Promise<Answer> {
    const keys = await this.#product.keys();
    const body = openMessage(envelope, CODE, keys.signing.publicKey);
    if (!body) return { status: 400, body: { code: 1001, message: '签名无效或报文无法解密' } };
    this.asked[envelope.bizType] = (this.asked[envelope.bizType] ?? 0) + 1;
    const answer = envelope.bizType === 'IDENTITY.CHANGES' ? this.#changes(body) : this.#persons(body);
    return { status: 200, body: sealedReply(CODE, answer, keys.encryption.publicKey, this.#now()) };
  }

  mount(server: FastifyInstance, faults: FaultSwitches): void {
    server.post('/discharge/queries', (request, reply) =>
      faults.serve(
        'discharge',
        reply,
        async () =>
          request.headers.authorization === `Bearer ${demoToken('discharge')}`
            ? this.query(request.body as Envelope)
            : { status: 401, body: { code: 401, message: '令牌无效' } },
        { status: 200, body: { code: 1002, message: '查询条件不符合规范' } },
      ),
    );
    server.get('/discharge/state', async () => ({ mode: this.mode, asked: this.asked, rows: this.rows }));
    server.put<{ Body: { mode?: string } }>('/discharge/mode', async (request, reply) => {
      const mode = request.body?.mode ?? '';
      if (!(mode in DISCHARGE_MODES)) return reply.code(400).send({ message: '没有这个故障方式' });
      this.mode = mode as DischargeMode;
      return { mode };
    });
    server.patch<{ Params: { idNo: string }; Body: Partial<IdentityRecord> }>(
      '/discharge/persons/:idNo',
      async (request) => this.change(request.params.idNo, request.body ?? {}),
    );
    server.post<{ Params: { idNo: string }; Body: Partial<IdentityRecord> }>(
      '/discharge/persons/:idNo/double',
      async (request) => {
        this.double(request.params.idNo, request.body ?? {});
        return { rows: this.rows.filter((row) => row.idNo === request.params.idNo).length };
      },
    );
  }

  #persons({ idNo }: Record<string, unknown>): Record<string, unknown> {
    return { persons: this.rows.filter((row) => row.idNo === idNo).map((row) => this.#asSent(row)) };
  }

  #changes({ since, page }: Record<string, unknown>): Record<string, unknown> {
    const at = Math.max(1, Number(page) || 1);
    if (this.mode === 'broken' && at > 1) return { rows: [] };
    const wanted = this.rows.filter((row) => typeof since !== 'string' || row.updatedAt >= since);
    const records = wanted.slice((at - 1) * PAGE, at * PAGE).map((row) => this.#asSent(row));
    return { records, more: this.mode === 'broken' || at * PAGE < wanted.length };
  }

  #asSent({ category, name, ...rest }: Kept): Record<string, unknown> {
    const said = this.mode === 'charset' ? Buffer.from(name, 'utf8').toString('latin1') : name;
    return { ...rest, name: said, personCategory: category };
  }
}
