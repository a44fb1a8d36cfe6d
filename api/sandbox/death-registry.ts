import type { FastifyInstance, FastifyRequest } from 'fastify';
import { demoDeaths } from '../src/domains/bereavement/demo/demo-persons.ts';
import type { DeathContent } from '../src/domains/bereavement/registry/record.schema.ts';
import { demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { Product } from './product.ts';
import { sealedReply } from './sealed-reply.ts';

const CODE = 'SWK';

/** 死亡库: gives what was registered since a day, page by page, in the order of day and number. */
export class DeathRegistry {
  /** Every version of every record, in the order in which they were registered. */
  readonly records: DeathContent[];
  readonly #product: Product;
  readonly #now: () => Date;

  constructor(product: Product, now: () => Date) {
    this.#product = product;
    this.#now = now;
    this.records = demoDeaths();
  }

  /** Registers a death, or another version of one: the newest of a number is what is given. */
  register(record: Omit<DeathContent, 'seq'>): void {
    const at = this.records.findIndex(
      ({ source, recordId }) => source === record.source && recordId === record.recordId,
    );
    if (at >= 0) this.records.splice(at, 1);
    this.records.push({ ...record, seq: this.#nextSeq() });
  }

  async page({ since, after, size }: { since: string; after: string; size: number }): Promise<Answer> {
    const [day = '', seq = '0'] = after.split('/');
    const behind = this.records
      .filter((one) => one.registerDate >= since)
      .filter((one) => one.registerDate > day || (one.registerDate === day && one.seq > Number(seq)))
      .toSorted((a, b) => a.registerDate.localeCompare(b.registerDate) || a.seq - b.seq);
    const records = behind.slice(0, size);
    const last = records.at(-1);
    const { encryption } = await this.#product.keys();
    const body = {
      records,
      next: last ? `${last.registerDate}/${last.seq}` : after,
      more: behind.length > records.length,
    };
    return { status: 200, body: sealedReply(CODE, body, encryption.publicKey, this.#now()) };
  }

  mount(server: FastifyInstance, faults: FaultSwitches): void {
    server.get<{ Querystring: { since?: string; after?: string; size?: string } }>(
      '/death-registry/records',
      (request, reply) =>
        faults.serve(
          'deathRegistry',
          reply,
          async () => {
            if (!isKnown(request)) return { status: 401, body: { code: 401, message: '令牌无效' } };
            const { since = '', after = '', size = '1000' } = request.query;
            return this.page({ since, after, size: Math.min(Math.max(Number(size) || 1, 1), 1000) });
          },
          { status: 200, body: { code: 1002, message: '查询条件不符合规范' } },
        ),
    );
    server.get('/death-registry/state', async () => this.records);
    server.post<{ Body: Omit<DeathContent, 'seq'> }>('/death-registry/register', async (request) => {
      this.register(request.body);
      return { records: this.records.length };
    });
  }

  #nextSeq(): number {
    return Math.max(0, ...this.records.map(({ seq }) => seq)) + 1;
  }
}

const isKnown = ({ headers }: FastifyRequest): boolean =>
  headers.authorization === `Bearer ${demoToken('deathRegistry')}`;
