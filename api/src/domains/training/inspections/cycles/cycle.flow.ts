import { defineFlow } from '../../../../platform/flow/index.ts';

const manages = { permission: 'training.inspection:manage' } as const;

/** One year's inspection of all projects (02 §11.3 年检批次). */
export const cycleFlow = defineFlow({
  key: 'training.inspection-cycle',
  title: '年检批次',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        open: {
          title: '启动年检',
          to: 'OPEN',
          by: manages,
          guards: ['reportAhead'],
          tone: 'PRIMARY',
          confirm: true,
        },
      },
    },
    OPEN: {
      title: '进行中',
      step: 2,
      on: { close: { title: '结束批次', to: 'CLOSED', by: manages, input: 'NOTE', confirm: true } },
    },
    CLOSED: { title: '已结束', step: 3, final: true },
  },
});
