import { randomUUID } from 'node:crypto';
import { DEMO_SMS } from './demo-keys.ts';
import type { Answer } from './faults.ts';
import type { Product } from './product.ts';

/** A text message as the gateway keeps it. */
export interface KeptSms {
  gatewayId: string;
  sendId: string;
  phone: string;
  content: string;
  templateId: string;
  receivedAt: string;
  receipt: 'DELIVERED' | 'FAILED' | null;
}

export type ReceiptMode = 'delivered' | 'failed' | 'none';

/** The SMS gateway: takes each send id once, reports delivery a moment later. */
export class SmsGateway {
  readonly messages: KeptSms[] = [];
  receipts: ReceiptMode = 'delivered';
  readonly #product: Product;
  readonly #now: () => Date;
  readonly #report: (error: unknown) => void;

  constructor(product: Product, now: () => Date, report: (error: unknown) => void) {
    this.#product = product;
    this.#now = now;
    this.#report = report;
  }

  receive(input: Readonly<Record<string, unknown>>): Answer {
    const { sendId, phone, content, templateId } = input;
    if (
      typeof sendId !== 'string' ||
      typeof phone !== 'string' ||
      typeof content !== 'string' ||
      !/^1[3-9]\d{9}$/.test(phone)
    ) {
      return { status: 200, body: { code: 'B01', message: '号码或内容不正确' } };
    }
    const known = this.messages.find((message) => message.sendId === sendId);
    if (known) return { status: 200, body: { code: 0, message: '重复提交', gatewayId: known.gatewayId } };
    const sms: KeptSms = {
      gatewayId: randomUUID(),
      sendId,
      phone,
      content,
      templateId: String(templateId ?? ''),
      receivedAt: this.#now().toISOString(),
      receipt: null,
    };
    this.messages.push(sms);
    if (this.receipts !== 'none') setTimeout(() => this.#sendReceipt(sms).catch(this.#report), 300).unref();
    return { status: 200, body: { code: 0, message: '成功', gatewayId: sms.gatewayId } };
  }

  async #sendReceipt(sms: KeptSms): Promise<void> {
    const failed = this.receipts === 'failed';
    sms.receipt = failed ? 'FAILED' : 'DELIVERED';
    const body = { sendId: sms.sendId, status: sms.receipt, ...(failed ? { code: 'MK:0001', message: '空号' } : {}) };
    await this.#product.send(DEMO_SMS, 'sms', { bizType: 'SMS.RECEIPT', body });
  }
}
