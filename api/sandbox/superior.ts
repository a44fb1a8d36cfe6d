import { type Envelope, isAuthentic } from '../src/platform/exchange/envelope/envelope.ts';
import { DEMO_MINISTRY } from './demo-keys.ts';
import type { Answer } from './faults.ts';
import type { GatewayReply } from './gateway-client.ts';
import type { Product } from './product.ts';
import { openMessage } from './sealed-reply.ts';

/** A row of a batch as it arrived. */
export interface UplinkedRow {
  recordKey: string;
  version: number;
  data: Record<string, unknown>;
}

interface Batch {
  entryCode: string;
  taskNo: string;
  batchNo: string;
  seq: number;
  rows: UplinkedRow[];
}

/** A batch that was taken in; further copies only count. */
export interface KeptUplink {
  messageId: string;
  entryCode: string;
  batchNo: string;
  rows: number;
  receivedAt: string;
  repeats: number;
  /** What it would say of the batch, or has said. */
  rejected: { recordKey: string; message: string }[];
}

/** The superior unit that internal data are sent up to: takes batches, keeps each row once by key and version, acknowledges at once or later. */
export class SuperiorUnit {
  readonly batches: KeptUplink[] = [];
  /** Rows by entry and key, the highest version. */
  readonly rows = new Map<string, UplinkedRow>();
  /** Reasons to refuse single rows, by key. */
  readonly rejections = new Map<string, string>();
  /** Rows that came again in a version that it has. */
  repeatedRows = 0;
  /** Whether it acknowledges by itself what wants an acknowledgement of its own; off = its acknowledgements get lost. */
  acknowledges = true;
  readonly #product: Product;
  readonly #now: () => Date;
  readonly #report: (error: unknown) => void;

  constructor(product: Product, now: () => Date, report: (error: unknown) => void) {
    this.#product = product;
    this.#now = now;
    this.#report = report;
  }

  /** A batch in its envelope, encrypted for the unit or not. */
  async receive(envelope: Envelope): Promise<Answer> {
    const { messageId } = envelope;
    const batch = await this.#open(envelope);
    if (!batch) return this.#ack(messageId, 1001, '签名无效或报文无法解密');
    const asynchronous = envelope.ackMode === 'ASYNC';
    const known = this.batches.find((one) => one.messageId === messageId);
    if (known) known.repeats += 1;
    const kept = known ?? this.#keep(messageId, batch);
    if (asynchronous) {
      this.#later(messageId);
      return this.#ack(messageId, known ? 1005 : 0, known ? '重复报文' : '已接收，稍后回执');
    }
    return this.#ack(
      messageId,
      known ? 1005 : 0,
      known ? '重复报文' : `已入库${kept.rows - kept.rejected.length}行`,
      kept.rejected,
    );
  }

  /** Sends the acknowledgement of a batch as a message of its own. */
  acknowledge(messageId: string, resultCode = '0000'): Promise<GatewayReply> {
    const kept = this.batches.find((one) => one.messageId === messageId);
    const body = {
      batchMessageId: messageId,
      receivedAt: this.#now().toISOString(),
      resultCode,
      resultText: resultCode === '0000' ? '入库完成' : '数据不符合入库规范',
      ...(kept && kept.rejected.length > 0 ? { rejected: kept.rejected } : {}),
    };
    return this.#product.send(DEMO_MINISTRY, 'superior', { bizType: 'UPLINK.ACK', body });
  }

  async #open(envelope: Envelope): Promise<Batch | undefined> {
    const { signing } = await this.#product.keys();
    if (envelope.encrypted) return openMessage(envelope, 'BU', signing.publicKey) as Batch | undefined;
    return isAuthentic({ ...envelope }, signing.publicKey) ? (envelope.body as unknown as Batch) : undefined;
  }

  #keep(messageId: string, { entryCode, batchNo, rows }: Batch): KeptUplink {
    const rejected: KeptUplink['rejected'] = [];
    for (const row of rows) {
      const reason = this.rejections.get(row.recordKey);
      if (reason) {
        rejected.push({ recordKey: row.recordKey, message: reason });
        continue;
      }
      const key = `${entryCode}/${row.recordKey}`;
      if ((this.rows.get(key)?.version ?? 0) >= row.version) this.repeatedRows += 1;
      else this.rows.set(key, row);
    }
    const receivedAt = this.#now().toISOString();
    const kept = { messageId, entryCode, batchNo, rows: rows.length, receivedAt, repeats: 0, rejected };
    this.batches.push(kept);
    return kept;
  }

  #ack(messageId: string, code: number, message: string, rejected: KeptUplink['rejected'] = []): Answer {
    const data = rejected.length > 0 ? { data: { rejected } } : {};
    return { status: 200, body: { messageId, code, message, receivedAt: this.#now().toISOString(), ...data } };
  }

  #later(messageId: string): void {
    if (!this.acknowledges) return;
    setTimeout(() => void this.acknowledge(messageId).catch(this.#report), 300).unref();
  }
}
