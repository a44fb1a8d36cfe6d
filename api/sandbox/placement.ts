import type { HandoverBody } from '../src/domains/cases/collection/handover.schema.ts';
import { demoPlacements } from '../src/domains/entitlement/demo/demo-placements.ts';
import type { PlacementContent } from '../src/domains/entitlement/placement/record.schema.ts';
import { DEMO_PLACEMENT } from './demo-keys.ts';
import type { Answer } from './faults.ts';
import type { GatewayReply } from './gateway-client.ts';
import type { Product } from './product.ts';
import { sealedReply } from './sealed-reply.ts';

/** Records of one page. */
const PAGE = 10;

/** 安置系统: gives what has changed since a place in its journal, and tells of changes at once when asked to. */
export class PlacementSystem {
  /** Every version of every record, in the order in which they were made. */
  readonly journal: PlacementContent[];
  readonly #product: Product;
  readonly #now: () => Date;

  constructor(product: Product, now: () => Date) {
    this.#product = product;
    this.#now = now;
    this.journal = demoPlacements();
  }

  /** The newest version of each record. */
  get records(): PlacementContent[] {
    return [...new Map(this.journal.map((record) => [record.recordNo, record])).values()];
  }

  async page(after: string): Promise<Answer> {
    const from = Number(after) || 0;
    const records = this.journal.slice(from, from + PAGE);
    const next = from + records.length;
    const { encryption } = await this.#product.keys();
    const body = { records, next: String(next), more: next < this.journal.length };
    return { status: 200, body: sealedReply('AZ', body, encryption.publicKey, this.#now()) };
  }

  /** Changes a record, or takes a new one in; with `tell`, the product hears of it at once. */
  async change(
    recordNo: string,
    changes: Partial<PlacementContent>,
    { tell = true } = {},
  ): Promise<GatewayReply | undefined> {
    const known = this.records.find((record) => record.recordNo === recordNo);
    const merged = { ...known, ...changes, recordNo, version: (known?.version ?? 0) + 1 } as PlacementContent;
    this.journal.push(merged);
    if (!tell) return undefined;
    return this.#product.send(DEMO_PLACEMENT, 'placement', { bizType: 'PLACEMENT.CHANGED', body: { ...merged } });
  }

  /** Hands a finished case over with its materials (01 §11.9). */
  handOver(body: HandoverBody): Promise<GatewayReply> {
    return this.#product.send(DEMO_PLACEMENT, 'placement', { bizType: 'PLACEMENT.CASE_FINISHED', body: { ...body } });
  }
}
