import { defineFlow } from '../../../../../platform/flow/index.ts';

const DECIDE = { permission: 'training.class:manage' } as const;

/** 请假 (T22-9): the trainee asks, his institution decides. */
export const leaveFlow = defineFlow({
  key: 'training.leave',
  title: '学员请假',
  version: 1,
  initial: 'ASKED',
  starts: { ask: '申请请假' },
  states: {
    ASKED: {
      title: '待机构审核',
      step: 1,
      task: { title: '审核请假', role: 'INST', priority: 3 },
      on: {
        approve: { title: '同意', to: 'APPROVED', by: DECIDE, input: 'NOTE', tone: 'PRIMARY', batch: true },
        decline: { title: '不同意', to: 'DECLINED', by: DECIDE, input: 'OPINION', tone: 'DANGER', batch: true },
        recall: { title: '撤回', to: 'RECALLED', by: { permission: 'training.class:attend' }, confirm: true },
      },
    },
    APPROVED: { title: '已同意', tone: 'done', step: 2, final: true },
    DECLINED: { title: '未同意', step: 2, final: true },
    RECALLED: { title: '已撤回', final: true },
  },
});
