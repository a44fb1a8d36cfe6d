import { defineFlow, type FlowTransition } from '../flow/index.ts';

/** What two persons have asked for and approved, or what follows of it: nobody moves a key by himself. */
const follows = { cascade: true } as const;

const compromise: FlowTransition = { title: '登记泄露', to: 'COMPROMISED', by: follows, tone: 'DANGER' };
// What is only made, too: a first version that another has replaced already.
const disable: FlowTransition = { title: '停用', to: 'DISABLED', by: follows };
const destroy: FlowTransition = { title: '销毁', to: 'DESTROYED', by: follows, tone: 'DANGER' };

/** 密钥 (03 §41.4): 预激活 → 激活 → 停用 → 归档 → 销毁, and 泄露 from wherever it could still be used. */
export const keyFlow = defineFlow({
  key: 'keys.key',
  title: '密钥',
  version: 1,
  initial: 'PREPARED',
  starts: { generate: '生成', install: '随系统初始化生成', derive: '由主密钥派生，登记入库', restore: '从备份恢复' },
  states: {
    PREPARED: {
      title: '预激活',
      step: 1,
      on: { activate: { title: '激活', to: 'ACTIVE', by: follows }, disable, compromise },
    },
    ACTIVE: {
      title: '激活',
      step: 2,
      on: { disable, compromise },
    },
    DISABLED: {
      title: '停用（只解密）',
      tone: 'paused',
      step: 3,
      on: { archive: { title: '归档', to: 'ARCHIVED', by: follows }, compromise },
    },
    ARCHIVED: { title: '归档', tone: 'ended', step: 4, on: { destroy, compromise } },
    COMPROMISED: { title: '泄露', tone: 'paused', on: { destroy } },
    DESTROYED: { title: '销毁', step: 5, final: true },
  },
});
