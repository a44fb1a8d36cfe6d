import { randomUUID } from 'node:crypto';
import { CryptoError, canonicalJson, sm2Decrypt, sm2Verify } from '../src/platform/crypto/index.ts';
import { type Envelope, isAuthentic } from '../src/platform/exchange/envelope/envelope.ts';
import { openBody, type SealedBody } from '../src/platform/exchange/envelope/sealed-body.ts';
import type { SealedMessage } from '../src/platform/exchange/http-sender.ts';
import { type DemoDepartment, demoDepartment, demoEncryptionPair } from './demo-keys.ts';
import type { Answer } from './faults.ts';
import type { GatewayReply, Message } from './gateway-client.ts';
import type { Product } from './product.ts';

/** What a department was sent: a sub-case to handle, or to stop. */
export interface DepartmentMessage {
  messageId: string;
  department: DemoDepartment;
  kind: string;
  bjNo: string;
  caseNo: string;
  body: Readonly<Record<string, unknown>>;
  receivedAt: string;
}

/** What a department says about a sub-case (01 §3.3). */
export interface Feedback {
  bjNo: string;
  caseNo?: string;
  seq?: number;
  feedbackType: string;
  externalStatus?: { code?: string; text: string };
  reasonText?: string;
  suggestion?: string;
  requiredMaterials?: { code?: string; name: string; note?: string }[];
  resultData?: Record<string, unknown>;
  handledAt?: string;
  attachments?: { name: string; size?: number; content?: string }[];
  /** How the message is spoiled: sent twice, without signature, by a clock three hours ahead. */
  trick?: 'twice' | 'unsigned' | 'ahead';
}

const AHEAD_MS = 3 * 3_600_000;

const STATUS_TEXTS: Readonly<Record<string, string>> = {
  ACCEPT: '已受理',
  PROGRESS: '办理中',
  SUPPLEMENT: '待补正',
  REJECT: '不予办理',
  DONE: '已办结',
  ERROR: '数据异常',
  INFO: '情况说明',
};

/** The departments of the exchange platform: they receive dispatches and report on them. */
export class Departments {
  readonly messages: DepartmentMessage[] = [];
  /** Why the 武装部 refuses forms; empty while it takes them. */
  refusesForms = '';
  readonly #product: Product;
  readonly #now: () => Date;
  readonly #seqs = new Map<string, number>();

  constructor(product: Product, now: () => Date) {
    this.#product = product;
    this.#now = now;
  }

  /** A dispatch, in the envelope of 01 §2.8 or sealed like the library's messages. */
  receive(department: DemoDepartment, message: Envelope | SealedMessage, signerPublicKey: string): Answer {
    return 'bodyDigest' in message
      ? this.#receiveEnvelope(department, message, signerPublicKey)
      : this.#receiveSealed(department, message, signerPublicKey);
  }

  /** Reports on a sub-case; the sequence rises by itself unless said. */
  async feedback(department: DemoDepartment, feedback: Feedback): Promise<GatewayReply> {
    const { bjNo, caseNo, seq = (this.#seqs.get(bjNo) ?? 0) + 1, externalStatus, trick, ...rest } = feedback;
    this.#seqs.set(bjNo, seq);
    const known = this.messages.findLast((message) => message.bjNo === bjNo)?.caseNo;
    const number = caseNo ?? known;
    const handledAt = new Date(this.#now().getTime() + (trick === 'ahead' ? AHEAD_MS : 0)).toISOString();
    const message: Message = {
      bizType: `FEEDBACK.${department}`,
      bjNo,
      ...(number ? { caseNo: number } : {}),
      seq,
      body: {
        department,
        externalStatus: externalStatus ?? {
          code: rest.feedbackType,
          text: STATUS_TEXTS[rest.feedbackType] ?? rest.feedbackType,
        },
        handledAt,
        ...rest,
      },
    };
    return this.#product.send(demoDepartment(department), 'departments', message, {
      unsigned: trick === 'unsigned',
      twice: trick === 'twice',
    });
  }

  /** 人社 reports changes of employment and insurance, of one person or of the day (01 §14.7). */
  employment(changes: readonly Readonly<Record<string, unknown>>[]): Promise<GatewayReply> {
    return this.#product.send(demoDepartment('RS'), 'departments', {
      bizType: 'EMPLOYMENT.CHANGED',
      body: { changes },
    });
  }

  /** The 武装部 says what became of a form (01 §12.7). */
  reserveResult(body: Readonly<Record<string, unknown>>, trick?: 'twice' | 'unsigned'): Promise<GatewayReply> {
    const message = { bizType: 'RESERVE.RESULT', body };
    return this.#product.send(demoDepartment('WZ'), 'departments', message, {
      unsigned: trick === 'unsigned',
      twice: trick === 'twice',
    });
  }

  #receiveEnvelope(department: DemoDepartment, envelope: Envelope, signerPublicKey: string): Answer {
    const ack = (code: number, message: string): Answer => ({
      status: 200,
      body: { messageId: envelope.messageId, code, message, receivedAt: this.#now().toISOString() },
    });
    if (!isAuthentic({ ...envelope }, signerPublicKey)) return ack(1001, '签名无效');
    const body = envelope.encrypted
      ? opened(() => openBody(envelope.body as SealedBody, envelope.messageId, demoEncryptionPair('DEPTS')))
      : envelope.body;
    if (!isObject(body)) return ack(1002, '报文无法解密');
    if (envelope.bizType === 'CHANNEL.ECHO') return ack(0, '通道正常');
    if (envelope.bizType === 'RESERVE.FORM' && this.refusesForms) return ack(1002, this.refusesForms);
    return this.#keep(department, envelope.messageId, envelope.bizType, body) ? ack(0, '成功') : ack(1005, '重复报文');
  }

  #receiveSealed(department: DemoDepartment, sealed: SealedMessage, signerPublicKey: string): Answer {
    const answer = (code: number, message: string): Answer => ({ status: 200, body: { code, message } });
    const { signature, ...content } = sealed;
    if (typeof signature !== 'string' || !sm2Verify(canonicalJson(content), signature, signerPublicKey)) {
      return answer(4003, '签名验证失败');
    }
    const body = opened(() =>
      JSON.parse(sm2Decrypt(sealed.body, demoEncryptionPair('DEPTS').privateKey).toString('utf8')),
    );
    if (!isObject(body)) return answer(4004, '报文解密失败');
    return answer(200, this.#keep(department, sealed.pushId, sealed.kind, body) ? '成功' : '重复报文，已按首次处理');
  }

  /** False for a message that is here already. */
  #keep(department: DemoDepartment, messageId: string, kind: string, body: Readonly<Record<string, unknown>>): boolean {
    if (this.messages.some((message) => message.messageId === messageId)) return false;
    // A form is known by its own number.
    const [bjNo, caseNo] = [String(body.bjNo ?? body.exportNo ?? ''), String(body.caseNo ?? '')];
    const receivedAt = this.#now().toISOString();
    this.messages.push({ messageId: messageId || randomUUID(), department, kind, bjNo, caseNo, body, receivedAt });
    return true;
  }
}

function opened(open: () => unknown): unknown {
  try {
    return open();
  } catch (error) {
    if (error instanceof CryptoError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
