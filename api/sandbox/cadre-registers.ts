import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { demoRegisters } from '../src/domains/cadres/demo/demo-registers.ts';

/** How one of the registers misbehaves. */
export const REGISTER_MODES = {
  ok: '正常',
  slow: '迟缓（等待3秒）',
  down: '停机（连接中断）',
  error500: '系统错误（HTTP 500）',
  other: '答非所问（返回他人的记录）',
  broken: '内容有误（日期无法识别）',
} as const;
export type RegisterMode = keyof typeof REGISTER_MODES;

/** The registers that 多重身份比对 asks, by the last part of their address. */
export const REGISTERS = {
  population: '公安人口',
  retirement: '人社养老',
  deaths: '死亡库',
  beneficiaries: '优抚库',
  cadres: '军休库',
  soldiers: '退役士兵库',
  insurance: '医保',
} as const;
export type Register = keyof typeof REGISTERS;

export type RegisterRecord = Readonly<Record<string, unknown>> & { idNo: string };

const isRegister = (name: string): name is Register => Object.hasOwn(REGISTERS, name);

/** Seven registers of other offices (03 §31.5): each answers for one ID number, or says that it has none. */
export class CadreRegisters {
  /** Of each register, its records by ID number. */
  readonly records: Record<Register, Map<string, RegisterRecord>>;
  readonly modes = new Map<Register, RegisterMode>();
  /** How many questions came, by register. */
  readonly calls = new Map<Register, number>();

  constructor() {
    const of = (register: Register) =>
      new Map(demoRegisters(register).map((record): [string, RegisterRecord] => [record.idNo, record]));
    this.records = {
      population: of('population'),
      retirement: of('retirement'),
      deaths: of('deaths'),
      beneficiaries: of('beneficiaries'),
      cadres: of('cadres'),
      soldiers: of('soldiers'),
      insurance: of('insurance'),
    };
  }

  /** Registers a record, or another version of one. */
  register(register: Register, record: RegisterRecord): void {
    this.records[register].set(record.idNo, record);
  }

  mount(server: FastifyInstance): void {
    server.get<{ Params: { register: string }; Querystring: { idNo?: string; requestId?: string } }>(
      '/cadre-registers/:register/records',
      async (request, reply) => {
        const { register } = request.params;
        const { idNo = '', requestId } = request.query;
        if (!isRegister(register)) return reply.code(404).send({ message: '没有这个库' });
        this.calls.set(register, (this.calls.get(register) ?? 0) + 1);
        switch (this.modes.get(register) ?? 'ok') {
          case 'down':
            reply.hijack();
            request.raw.socket.destroy();
            return reply;
          case 'error500':
            return reply.code(500).send({ message: '系统内部错误' });
          case 'slow':
            await sleep(3000);
            break;
          case 'other': {
            const [someone] = [...this.records[register].values()].filter((one) => one.idNo !== idNo);
            return { requestId, found: true, records: someone ? [someone] : [] };
          }
          case 'broken':
            return { requestId, found: true, records: [{ idNo, birthDate: '不详', deathDate: '不详' }] };
          default:
        }
        const record = this.records[register].get(idNo);
        return { requestId, found: record !== undefined, records: record ? [record] : [] };
      },
    );
    server.put<{ Params: { register: string }; Body: { mode?: string } }>(
      '/cadre-registers/:register/mode',
      async (request, reply) => {
        const { register } = request.params;
        const mode = request.body?.mode ?? '';
        if (!isRegister(register) || !Object.hasOwn(REGISTER_MODES, mode))
          return reply.code(400).send({ message: '没有这个库或故障方式' });
        this.modes.set(register, mode as RegisterMode);
        return { mode };
      },
    );
  }
}
