import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

const decides = { permission: 'training.project:decide' } as const;

const remove: FlowTransition = {
  title: '剔除',
  to: 'REMOVED',
  by: decides,
  input: 'OPINION',
  asked: '请填写剔除原因',
  tone: 'DANGER',
  confirm: true,
};
/** Its institution has left the library (BR14-4). */
const leave: FlowTransition = { title: '随机构剔除', to: 'REMOVED', by: { cascade: true } };
const expire: FlowTransition = { title: '有效期届满', to: 'EXPIRED', by: { system: true } };

/** How a project stands in 培训项目库 (02 §7.4); it begins in it, by the filing of its review (T15-1). */
export const projectFlow = defineFlow({
  key: 'training.project',
  title: '培训项目',
  version: 1,
  initial: 'IN_LIBRARY',
  states: {
    IN_LIBRARY: {
      title: '在库',
      tone: 'done',
      step: 1,
      on: {
        suspend: { title: '暂停', to: 'SUSPENDED', by: decides, input: 'OPINION', confirm: true },
        remove,
        leave,
        expire,
      },
    },
    SUSPENDED: {
      title: '暂停',
      tone: 'paused',
      on: {
        restore: { title: '恢复', to: 'IN_LIBRARY', by: decides, input: 'OPINION', tone: 'PRIMARY', confirm: true },
        remove,
        leave,
        expire,
      },
    },
    REMOVED: { title: '已剔除', step: 2, final: true },
    EXPIRED: { title: '已过期', step: 2, final: true },
  },
});
