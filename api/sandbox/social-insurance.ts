import { DEMO_DIFFERENCES } from '../src/domains/entitlement/demo/demo-placements.ts';
import { localDateOf } from '../src/platform/calendar/index.ts';
import type { Envelope } from '../src/platform/exchange/envelope/envelope.ts';
import { DEMO_BIG_DATA } from './demo-keys.ts';
import type { Answer } from './faults.ts';
import type { GatewayReply } from './gateway-client.ts';
import type { PlacementSystem } from './placement.ts';
import type { Product } from './product.ts';
import { openMessage, sealedReply } from './sealed-reply.ts';

/** A person of a batch as 社保系统 got him. */
export interface KeptPerson {
  candidateId: string;
  periodYm: string;
  name: string;
  idNo: string;
  insuredTypes: string[];
  /** How often he was pushed. */
  pushes: number;
}

/** A message that the product has pushed. */
export interface KeptBatch {
  messageId: string;
  bizType: string;
  batchId: string;
  batchNo: string;
  part: number;
  parts: number;
  count: number;
  /** Copies that came after the first. */
  repeats: number;
  candidateIds: string[];
}

/** How 社保系统 differs from 安置系统 about a person. */
export interface Difference {
  name?: string;
  birthDate?: string;
  employer?: string;
}

/** 市大数据中心 with 社保系统 behind it: answers questions, takes lists, acknowledges them and returns results. */
export class SocialInsurance {
  readonly batches: KeptBatch[] = [];
  readonly persons = new Map<string, KeptPerson>();
  readonly stops: Record<string, unknown>[] = [];
  readonly differences = new Map<string, Difference>(Object.entries(DEMO_DIFFERENCES));
  /** Reasons to fail, by ID number. */
  readonly failures = new Map<string, string>();
  /** Whether it acknowledges and returns results by itself, a moment after it got a list; silence is both off. */
  acknowledges = true;
  returnsResults = true;
  readonly #product: Product;
  readonly #placement: PlacementSystem;
  readonly #now: () => Date;
  readonly #report: (error: unknown) => void;

  constructor(product: Product, placement: PlacementSystem, now: () => Date, report: (error: unknown) => void) {
    this.#product = product;
    this.#placement = placement;
    this.#now = now;
    this.#report = report;
  }

  /** A question in an encrypted envelope. */
  async query(envelope: Envelope): Promise<Answer> {
    const keys = await this.#product.keys();
    const body = openMessage(envelope, 'DSJ', keys.signing.publicKey);
    if (!body) return { status: 400, body: { code: 1001, message: '签名无效或报文无法解密' } };
    const answer = envelope.bizType === 'ENTITLEMENT.STATUS' ? this.#status(body) : this.#known(body);
    return { status: 200, body: sealedReply('DSJ', answer, keys.encryption.publicKey, this.#now()) };
  }

  /** A list or a stop message. */
  async receive(envelope: Envelope): Promise<Answer> {
    const { messageId, bizType } = envelope;
    const ack = (code: number, message: string): Answer => ({
      status: 200,
      body: { messageId, code, message, receivedAt: this.#now().toISOString() },
    });
    const body = openMessage(envelope, 'DSJ', (await this.#product.keys()).signing.publicKey);
    if (!body) return ack(1001, '签名无效或报文无法解密');
    const known = this.batches.find((batch) => batch.messageId === messageId);
    if (known) {
      known.repeats += 1;
      this.#later(() => this.acknowledge(messageId));
      return ack(1005, '重复报文');
    }
    if (bizType === 'ENTITLEMENT.STOP') this.#keepStop(messageId, body);
    else this.#keepBatch(messageId, bizType, body);
    return ack(0, '已接收');
  }

  /** Acknowledges a message. */
  acknowledge(messageId: string, code = 0): Promise<GatewayReply> {
    return this.#send('ENTITLEMENT.ACK', { messageId, code, message: code === 0 ? '已接收' : '数据不符合要求' });
  }

  /** Returns the results of a batch's persons, or of some of them. */
  results(batchId: string, candidateIds?: readonly string[]): Promise<GatewayReply> {
    const wanted = candidateIds ?? this.batches.filter((b) => b.batchId === batchId).flatMap((b) => b.candidateIds);
    const results = [...new Set(wanted)].flatMap((id) => this.#resultsOf(id));
    return this.#send('ENTITLEMENT.RESULT', { batchId, results });
  }

  /** Reports that a person's insurance has been stopped. */
  stopped(candidateId: string): Promise<GatewayReply> {
    const { insuredTypes } = this.stops.findLast((stop) => stop.candidateId === candidateId) ?? {};
    const stoppedOn = localDateOf(this.#now());
    return this.#send('ENTITLEMENT.STOPPED', { candidateId, insuredTypes, stoppedOn });
  }

  #send(bizType: string, body: Readonly<Record<string, unknown>>): Promise<GatewayReply> {
    return this.#product.send(DEMO_BIG_DATA, 'bigData', { bizType, body });
  }

  #keepBatch(messageId: string, bizType: string, body: Record<string, unknown>): void {
    const { batchId, batchNo, part, parts, count } = body as unknown as KeptBatch;
    const candidates = body.candidates as Omit<KeptPerson, 'pushes'>[];
    for (const { candidateId, periodYm, name, idNo, insuredTypes } of candidates) {
      const pushes = (this.persons.get(candidateId)?.pushes ?? 0) + 1;
      this.persons.set(candidateId, { candidateId, periodYm, name, idNo, insuredTypes, pushes });
    }
    const candidateIds = candidates.map((candidate) => candidate.candidateId);
    this.batches.push({ messageId, bizType, batchId, batchNo, part, parts, count, repeats: 0, candidateIds });
    this.#later(async () => {
      if (this.acknowledges) await this.acknowledge(messageId);
      if (this.returnsResults) await this.results(batchId, candidateIds);
    });
  }

  #keepStop(messageId: string, body: Record<string, unknown>): void {
    this.stops.push(body);
    this.#later(async () => {
      if (!this.acknowledges) return;
      await this.acknowledge(messageId);
      await this.stopped(String(body.candidateId));
    });
  }

  #later(work: () => Promise<unknown>): void {
    if (!this.acknowledges && !this.returnsResults) return;
    setTimeout(() => void work().catch(this.#report), 300).unref();
  }

  #known({ idNos }: Record<string, unknown>): Record<string, unknown> {
    const persons = (idNos as string[]).flatMap((idNo) => {
      const known = this.#placement.records.find((record) => record.idNo === idNo);
      if (!known) return [];
      const { employer, ...difference } = this.differences.get(idNo) ?? {};
      const { name, sex, birthDate, dischargeDate } = { ...known, ...difference };
      const insurance = employer ? { state: 'ACTIVE', unitName: employer } : { state: 'NONE' };
      return [{ idNo, name, sex, birthDate, dischargeDate, pension: insurance, medical: insurance }];
    });
    return { persons };
  }

  #status({ persons }: Record<string, unknown>): Record<string, unknown> {
    const asked = (persons as { candidateId: string }[]).filter(({ candidateId }) => this.persons.has(candidateId));
    return {
      known: asked.map(({ candidateId }) => candidateId),
      results: asked.flatMap(({ candidateId }) => this.#resultsOf(candidateId)),
    };
  }

  #resultsOf(candidateId: string): Record<string, unknown>[] {
    const person = this.persons.get(candidateId);
    if (!person) return [];
    const { idNo, periodYm, insuredTypes } = person;
    const failureReason = this.failures.get(idNo);
    const enrolledAt = localDateOf(this.#now());
    return insuredTypes.map((insuranceType) => ({
      candidateId,
      periodYm,
      insuranceType,
      ...(failureReason
        ? { success: false, failureCode: 'B12', failureReason }
        : {
            success: true,
            insuranceAccount: `31${insuranceType === 'PENSION' ? '01' : '02'}${candidateId.replace(/\D/g, '').slice(-10).padStart(10, '0')}`,
            enrolledAt,
            unitName: '安置地退役军人事务局（代缴）',
            paymentBase: '7384.00',
            payStandard: '按本市上年度职工月平均工资60%',
            fromMonth: periodYm,
          }),
    }));
  }
}
