import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sm3Hex } from '../src/platform/crypto/index.ts';
import type { Envelope } from '../src/platform/exchange/envelope/envelope.ts';
import { drawPdf } from '../src/platform/files/specimens/draw-pdf.ts';
import { DEMO_FUND_PLATFORM, demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { GatewayReply } from './gateway-client.ts';
import type { Product } from './product.ts';
import { openMessage, sealedReply } from './sealed-reply.ts';

const CODE = 'ZJJG';

/** An item as it was pushed. */
interface KeptItem {
  itemId: string;
  seq: number;
  amount: string;
  account: string;
}

interface Result {
  itemId: string;
  state: string;
  amount?: string;
  bankTime: string;
  bankRef?: string;
  accountTail?: string;
  holderMatches?: boolean;
  code?: string;
  reason?: string;
}

interface KeptBatch {
  messageId: string;
  batchNo: string;
  platformNo: string;
  payPurpose: string;
  region: string;
  count: number;
  total: string;
  digest: string;
  receivedAt: string;
  /** Copies that came after the first. */
  repeats: number;
  refused?: string;
  items: KeptItem[];
  results: Result[];
}

/** How it behaves, beside the faults that every counterpart has. */
interface FundManner {
  /** Acknowledges and pays by itself, a moment after it got a batch. */
  acknowledges: boolean;
  pays: boolean;
  /** Refuses whole batches with this reason. */
  rejects: string;
  /** Fails items whose account ends so with 账户状态异常: one of each demonstration's batches. */
  failsTails: readonly string[];
  /** Says another amount for items whose account ends so. */
  wrongAmountTails: readonly string[];
  /** Fails the item of this number with 账户状态异常. */
  failsSeq: number;
  /** Says another amount for the item of this number. */
  wrongAmountSeq: number;
  /** Says every result twice, and in another order. */
  shuffles: boolean;
}

/** 资金监管平台: takes batches, pays them, says what became of each item and gives vouchers. Nothing of it is money. */
export class FundPlatform {
  readonly batches: KeptBatch[] = [];
  manner: FundManner = {
    acknowledges: true,
    pays: true,
    rejects: '',
    failsTails: ['8810', '0039'],
    wrongAmountTails: ['0047'],
    failsSeq: 0,
    wrongAmountSeq: 0,
    shuffles: false,
  };
  readonly #product: Product;
  readonly #now: () => Date;
  readonly #report: (error: unknown) => void;

  constructor(product: Product, now: () => Date, report: (error: unknown) => void) {
    this.#product = product;
    this.#now = now;
    this.#report = report;
  }

  /** A batch. One that it has already is answered as such and paid once. */
  async receive(envelope: Envelope): Promise<Answer> {
    const { messageId } = envelope;
    const ack = (code: number, message: string): Answer => ({
      status: 200,
      body: { messageId, code, message, receivedAt: this.#now().toISOString() },
    });
    const body = openMessage(envelope, CODE, (await this.#product.keys()).signing.publicKey);
    if (!body) return ack(1001, '签名无效或报文无法解密');
    if (envelope.bizType === 'PAYMENT.CANCEL') {
      this.#later(() => this.#cancel(messageId, body));
      return ack(0, '已接收');
    }
    const known = this.batches.find(({ batchNo }) => batchNo === body.batchNo);
    if (known) {
      known.repeats += 1;
      this.#later(() => this.#acknowledge(known));
      return ack(1005, '重复报文');
    }
    const kept = this.#keep(messageId, body);
    this.#later(async () => {
      await this.#acknowledge(kept);
      if (!kept.refused && this.manner.pays) await this.pay(kept.batchNo);
    });
    return ack(0, '已接收');
  }

  /** What it says of batches, and their vouchers, when it is asked. */
  async query(envelope: Envelope): Promise<Answer> {
    const keys = await this.#product.keys();
    const body = openMessage(envelope, CODE, keys.signing.publicKey);
    if (!body) return { status: 400, body: { code: 1001, message: '签名无效或报文无法解密' } };
    const answer =
      envelope.bizType === 'PAYMENT.VOUCHERS'
        ? { vouchers: this.#vouchers(String(body.batchNo)) }
        : { statements: (body.batchNos as string[]).map((batchNo) => this.#statement(batchNo)) };
    return { status: 200, body: sealedReply(CODE, answer, keys.encryption.publicKey, this.#now()) };
  }

  /** Pays what of a batch is not paid yet and tells the results. */
  async pay(batchNo: string): Promise<GatewayReply | undefined> {
    const batch = this.batches.find((one) => one.batchNo === batchNo && !one.refused);
    if (!batch) return undefined;
    const ended = new Set(batch.results.map(({ itemId }) => itemId));
    for (const item of batch.items.filter(({ itemId }) => !ended.has(itemId))) batch.results.push(this.#result(item));
    return this.tell(batch);
  }

  /** Tells the results of a batch, under `shuffles` each twice and backwards, one message each. */
  async tell(batch: KeptBatch): Promise<GatewayReply | undefined> {
    const say = (items: readonly Result[]) =>
      this.#send('PAYMENT.RESULT', { batchNo: batch.batchNo, platformNo: batch.platformNo, items });
    if (!this.manner.shuffles) return say(batch.results);
    let last: GatewayReply | undefined;
    for (const one of [...batch.results, ...batch.results].reverse()) last = await say([one]);
    return last;
  }

  /** Says something else about an item, at a bank time of its own. */
  say(batchNo: string, result: Partial<Result> & { itemId: string }): Promise<GatewayReply | undefined> {
    const batch = this.batches.find((one) => one.batchNo === batchNo);
    if (!batch) return Promise.resolve(undefined);
    const said = { state: 'SUCCESS', bankTime: this.#now().toISOString(), ...result };
    batch.results.push(said);
    return this.#send('PAYMENT.RESULT', { batchNo, platformNo: batch.platformNo, items: [said] });
  }

  /** Sends the vouchers of a batch by itself. */
  async sendVouchers(batchNo: string): Promise<number> {
    const vouchers = this.#vouchers(batchNo);
    for (const voucher of vouchers) await this.#send('PAYMENT.VOUCHER', { ...voucher, batchNo });
    return vouchers.length;
  }

  mount(server: FastifyInstance, faults: FaultSwitches): void {
    for (const [path, work] of [
      ['messages', (envelope: Envelope) => this.receive(envelope)],
      ['queries', (envelope: Envelope) => this.query(envelope)],
    ] as const)
      server.post(`/fund-platform/${path}`, (request, reply) =>
        faults.serve(
          'fundPlatform',
          reply,
          async () =>
            request.headers.authorization === `Bearer ${demoToken('fundPlatform')}`
              ? work(request.body as Envelope)
              : { status: 401, body: { code: 401, message: '令牌无效' } },
          { status: 200, body: { code: 1002, message: '数据不符合接收规范' } },
        ),
      );
    server.get('/fund-platform/state', async () => ({ batches: this.batches.map(shown), manner: this.manner }));
    server.put<{ Body: Partial<FundManner> }>('/fund-platform/manner', async (request) => {
      this.manner = { ...this.manner, ...request.body };
      return this.manner;
    });
    server.post<{ Params: { batchNo: string } }>('/fund-platform/batches/:batchNo/results', (request) =>
      this.pay(request.params.batchNo),
    );
    server.post<{ Params: { batchNo: string } }>('/fund-platform/batches/:batchNo/vouchers', async (request) => ({
      sent: await this.sendVouchers(request.params.batchNo),
    }));
  }

  #keep(messageId: string, body: Record<string, unknown>): KeptBatch {
    const { batchNo, payPurpose, region, count, total, digest, items } = body as unknown as KeptBatch;
    const platformNo = `ZJ${String(this.batches.length + 1).padStart(8, '0')}`;
    const kept: KeptBatch = {
      messageId,
      batchNo,
      platformNo,
      payPurpose,
      region,
      count,
      total,
      digest,
      receivedAt: this.#now().toISOString(),
      repeats: 0,
      ...(this.manner.rejects && { refused: this.manner.rejects }),
      items: items.map(({ itemId, seq, amount, account }) => ({ itemId, seq, amount, account })),
      results: [],
    };
    this.batches.push(kept);
    return kept;
  }

  /** Withdraws what is not paid yet, and says so like any other result; what is paid stays. */
  async #cancel(messageId: string, body: Record<string, unknown>): Promise<void> {
    const { batchNo, items, reason } = body as { batchNo: string; items: { itemId: string }[]; reason: string };
    const batch = this.batches.find((one) => one.batchNo === batchNo);
    const paid = items.some(({ itemId }) =>
      batch?.results.some((one) => one.itemId === itemId && one.state === 'SUCCESS'),
    );
    const refused = !batch ? '没有该批次' : paid ? '该笔资金已发放，不能撤销' : undefined;
    await this.#send('PAYMENT.ACK', {
      messageId,
      batchNo,
      accepted: !refused,
      ...(refused && { rejectCode: '09', rejectReason: refused }),
    });
    if (refused) return;
    for (const { itemId } of items)
      await this.say(batchNo, { itemId, state: 'FAILED', code: '09', reason: `已撤销：${reason}` });
  }

  #acknowledge({ messageId, batchNo, platformNo, refused }: KeptBatch): Promise<unknown> {
    if (!this.manner.acknowledges) return Promise.resolve();
    return this.#send('PAYMENT.ACK', {
      messageId,
      batchNo,
      accepted: !refused,
      ...(refused ? { rejectCode: 'E02', rejectReason: refused } : { platformNo }),
    });
  }

  #result({ itemId, seq, amount, account }: KeptItem): Result {
    const bankTime = this.#now().toISOString();
    const { failsTails, wrongAmountTails, failsSeq, wrongAmountSeq } = this.manner;
    const among = (tails: readonly string[]) => tails.some((tail) => account.endsWith(tail));
    if (seq === failsSeq || among(failsTails))
      return { itemId, state: 'FAILED', bankTime, code: '03', reason: '账户状态异常' };
    return {
      itemId,
      state: 'SUCCESS',
      amount: seq === wrongAmountSeq || among(wrongAmountTails) ? (Number(amount) - 500).toFixed(2) : amount,
      bankTime,
      bankRef: `LS${sm3Hex(itemId).slice(0, 16).toUpperCase()}`,
      accountTail: account.slice(-4),
      holderMatches: true,
    };
  }

  #statement(batchNo: string) {
    const batch = this.batches.find((one) => one.batchNo === batchNo && !one.refused);
    if (!batch) return { batchNo, items: [] };
    const { platformNo, count, total, digest, results } = batch;
    return { batchNo, platformNo, count, total, digest, items: results };
  }

  #vouchers(batchNo: string) {
    const batch = this.batches.find((one) => one.batchNo === batchNo);
    const paid = batch?.results.filter(({ state }) => state === 'SUCCESS') ?? [];
    return paid.map(({ itemId, amount, bankTime, bankRef }) => {
      const file = drawPdf([`FUND PLATFORM VOUCHER ${bankRef ?? ''}`, `AMOUNT ${amount ?? ''}`]);
      return {
        voucherNo: `PZ-${bankRef ?? itemId}`,
        kind: 'PAYMENT',
        itemId,
        amount: amount ?? '0.00',
        date: bankTime.slice(0, 10),
        sm3: sm3Hex(file),
        file: file.toString('base64'),
      };
    });
  }

  #send(bizType: string, body: Readonly<Record<string, unknown>>): Promise<GatewayReply> {
    return this.#product.send(DEMO_FUND_PLATFORM, 'fundPlatform', { bizType, body });
  }

  #later(work: () => Promise<unknown>): void {
    void sleep(300, undefined, { ref: false }).then(work).catch(this.#report);
  }
}

/** What the page shows: never a whole account. */
const shown = ({ items, ...batch }: KeptBatch) => ({
  ...batch,
  items: items.map(({ account, ...item }) => ({ ...item, accountTail: account.slice(-4) })),
});
