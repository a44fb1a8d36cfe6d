import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

export const FAULT_MODES = {
  ok: '正常',
  slow: '迟缓（先等待再处理）',
  refuse: '业务拒绝（不保存）',
  error500: '系统错误（HTTP 500，不保存）',
  loseAnswer: '丢失应答（已保存，连接中断）',
  down: '停机（连接中断，不保存）',
  twice: '重复（同一报文处理两次；自己发出的也发两次）',
} as const;
export type FaultMode = keyof typeof FAULT_MODES;

export const COUNTERPARTS = {
  library: '办件库',
  departments: '部门',
  sms: '短信网关',
  portal: '一网通办',
  placement: '安置系统',
  bigData: '市大数据中心（社保）',
  fundPlatform: '资金监管平台',
  superior: '部级系统（数据上行）',
  identity: '统一身份认证（随申办）',
  discharge: '退役退休系统',
  reviews: '市好差评平台',
  hotline: '12345市民服务热线',
  alipay: '支付宝',
  sharedData: '市公共数据平台（数源、电子证照）',
  deathRegistry: '死亡库',
  ministryReductions: '部级优抚系统（减员上报）',
  cadreSystem: '军休服务管理系统（人员获取、荣誉疗养名单）',
} as const;
export type Counterpart = keyof typeof COUNTERPARTS;

/** What a counterpart does to the calls it gets. */
export interface Fault {
  mode: FaultMode;
  /** For `slow`; 3,000 unless said. */
  delayMs?: number | undefined;
  /** For how many calls; then all is well again. */
  count?: number | undefined;
  /** Until when (ISO 8601). */
  until?: string | undefined;
}

/** A call answered: HTTP status and JSON. */
export interface Answer {
  status: number;
  body: object;
}

/** The evaluator's switches, one per counterpart. */
export class FaultSwitches {
  readonly #faults = new Map<Counterpart, Fault>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  set(counterpart: Counterpart, fault: Fault): void {
    if (fault.mode === 'ok') this.#faults.delete(counterpart);
    else this.#faults.set(counterpart, { ...fault });
  }

  get(counterpart: Counterpart): Fault {
    const fault = this.#faults.get(counterpart);
    if (!fault) return { mode: 'ok' };
    const over =
      (fault.count !== undefined && fault.count <= 0) || (fault.until && new Date(fault.until) <= this.#now());
    if (!over) return fault;
    this.#faults.delete(counterpart);
    return { mode: 'ok' };
  }

  /** The fault for the next call, which uses up one of its count. */
  take(counterpart: Counterpart): Fault {
    const fault = this.get(counterpart);
    if (fault.count !== undefined) fault.count -= 1;
    return fault;
  }

  /** Answers one call under the counterpart's fault. `work` processes the call, `refusal` is what a business error looks like here. */
  async serve(
    counterpart: Counterpart,
    reply: FastifyReply,
    work: () => Promise<Answer>,
    refusal: Answer,
  ): Promise<FastifyReply> {
    const { mode, delayMs = 3000 } = this.take(counterpart);
    switch (mode) {
      case 'ok':
        return send(reply, await work());
      case 'slow':
        await sleep(delayMs);
        return send(reply, await work());
      case 'refuse':
        return send(reply, refusal);
      case 'error500':
        return send(reply, { status: 500, body: { code: 500, message: '系统内部错误' } });
      case 'twice':
        await work();
        return send(reply, await work());
      case 'loseAnswer':
        await work();
        return hangUp(reply);
      case 'down':
        return hangUp(reply);
    }
  }
}

function send(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  return reply.code(status).send(body);
}

function hangUp(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.destroy();
  return reply;
}
