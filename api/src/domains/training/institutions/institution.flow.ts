import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

const decides = { permission: 'training.institution:decide' } as const;

const remove: FlowTransition = {
  title: '剔除',
  to: 'REMOVED',
  by: decides,
  input: 'OPINION',
  tone: 'DANGER',
  confirm: true,
};

/** How an institution stands in 培训机构库 (02 §6.4). */
export const institutionFlow = defineFlow({
  key: 'training.institution',
  title: '培训机构',
  version: 1,
  initial: 'REGISTERED',
  states: {
    REGISTERED: {
      title: '已注册',
      step: 1,
      // T14-1 follows the filing of its first project; nobody enters an institution by hand.
      on: {
        enter: { title: '入库', to: 'IN_LIBRARY', by: { cascade: true } },
        // Whoever registers under another's name or code must not keep them from it for ever.
        dismiss: {
          title: '注册不实，注销',
          to: 'REMOVED',
          by: { permission: 'training.institution:dismiss' },
          guards: ['notUnderReview'],
          input: 'OPINION',
          asked: '请填写注销原因',
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    IN_LIBRARY: {
      title: '在库',
      step: 2,
      on: {
        suspend: { title: '暂停', to: 'SUSPENDED', by: decides, input: 'OPINION', confirm: true },
        remove,
      },
    },
    SUSPENDED: {
      title: '暂停',
      tone: 'paused',
      on: {
        // T14-4: another last day, or none.
        reschedule: { title: '调整暂停期限', to: 'SUSPENDED', by: decides, input: 'OPINION', confirm: true },
        lapse: { title: '暂停期满', to: 'IN_LIBRARY', by: { system: true } },
        restore: { title: '恢复', to: 'IN_LIBRARY', by: decides, input: 'OPINION', tone: 'PRIMARY', confirm: true },
        remove,
      },
    },
    REMOVED: { title: '已剔除', step: 3, final: true },
  },
});
