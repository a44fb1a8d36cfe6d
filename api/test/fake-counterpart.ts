import { uuidv7 } from '../src/database/uuid.ts';
import type {
  OutboundAnswer,
  OutboundChannel,
  OutboundMessage,
  StreamState,
} from '../src/platform/exchange/channel.ts';
import type { ModuleDefinition } from '../src/platform/kernel/module.ts';
import type { OutboxInput } from '../src/platform/outbox/message.ts';
import { outboxModule } from '../src/platform/outbox/module.ts';

/** A counterpart in memory that does as told: for tests of the relay and of the domains that push. */
export class FakeCounterpart {
  /** Every delivery, repeated ones included, in the order of arrival. */
  readonly arrived: OutboundMessage[] = [];
  readonly told = new Map<string, StreamState>();
  /** What to answer; the default acknowledges. */
  answer: (message: OutboundMessage) => OutboundAnswer | Promise<OutboundAnswer> = () => ACKED;
  readonly channel: OutboundChannel;

  constructor(key = 'library') {
    this.channel = {
      key,
      title: '测试对方',
      kinds: { BASIC: '基本信息', PROC: '过程', DONE: '办结' },
      settledBy: () => 'LIBRARY',
      send: async (_ctx, message) => {
        this.arrived.push(message);
        return this.answer(message);
      },
      onState: async (_tx, changes) => {
        for (const { streamKey, state } of changes) this.told.set(streamKey, state);
      },
    };
  }

  get module(): ModuleDefinition {
    return { name: `counterpart-${this.channel.key}`, title: '测试对方', outbound: [this.channel] };
  }

  get modules(): ModuleDefinition[] {
    return [outboxModule, this.module];
  }
}

export const ACKED: OutboundAnswer = { outcome: 'ACKED', code: '200', message: '成功' };
export const DOWN: OutboundAnswer = { outcome: 'RETRY', message: '连接被拒绝' };
export const REFUSED: OutboundAnswer = { outcome: 'REJECTED', code: '4001', message: '实施编码不存在' };

/** A push with everything filled in. */
export function buildPush(overrides: Partial<OutboxInput> = {}): OutboxInput {
  const recordId = overrides.recordId ?? uuidv7(0);
  return {
    channel: 'library',
    kind: 'PROC',
    streamKey: recordId,
    streamTitle: 'BJ-310109-2026-000123',
    payload: { applicant: '测试甲' },
    masked: { applicant: '测**' },
    recordType: 'subCase',
    recordId,
    orgId: '00000000-0000-7000-8000-000000000001',
    orgPath: '/310000/310109/',
    districtCode: '310109',
    ...overrides,
  };
}
