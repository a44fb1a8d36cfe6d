import { type AlipayUser, newToken } from './users.ts';

/** `resultStatus` that the certify page gives back to the mini-program (01 §10.3 no 5). */
export const RESULT_STATUS = { success: '9000', cancelled: '6001', network: '6002', business: '4000' } as const;

/** How a proof ends on the phone, and what the server says of it afterwards; they need not agree (AC-08-03). */
export const FACE_OUTCOMES = {
  pass: { title: '核验通过', status: RESULT_STATUS.success, passed: true },
  fail: { title: '核验未通过', status: RESULT_STATUS.business, passed: false },
  lie: { title: '手机显示成功，服务端查询为失败', status: RESULT_STATUS.success, passed: false },
  cancel: { title: '用户取消', status: RESULT_STATUS.cancelled, passed: false },
  network: { title: '网络中断', status: RESULT_STATUS.network, passed: false },
} as const;
export type FaceOutcome = keyof typeof FACE_OUTCOMES;

interface Order {
  certifyId: string;
  outerOrderNo: string;
  name: string;
  idNo: string;
  passed: boolean;
}

/** Proofs by face: one per order number. */
export class Certifications {
  readonly #orders = new Map<string, Order>();

  /** The same order number is the same proof. */
  open(order: { outerOrderNo: string; name: string; idNo: string }): string {
    const known = [...this.#orders.values()].find(({ outerOrderNo }) => outerOrderNo === order.outerOrderNo);
    if (known) return known.certifyId;
    const certifyId = newToken('f').slice(0, 32);
    this.#orders.set(certifyId, { ...order, certifyId, passed: false });
    return certifyId;
  }

  find(certifyId: string): Order | undefined {
    return this.#orders.get(certifyId);
  }

  all(): Order[] {
    return [...this.#orders.values()];
  }

  /** The person shows his face. A proof of a name that Alipay does not know under this number cannot pass. */
  show(certifyId: string, outcome: FaceOutcome, users: readonly AlipayUser[]): string | undefined {
    const order = this.#orders.get(certifyId);
    if (!order) return undefined;
    const known = users.some(({ name, idNo }) => name === order.name && idNo === order.idNo);
    order.passed = FACE_OUTCOMES[outcome].passed && known;
    return outcome === 'pass' && !known ? RESULT_STATUS.business : FACE_OUTCOMES[outcome].status;
  }
}
