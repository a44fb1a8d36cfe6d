import { defineFlow } from '../../../../platform/flow/index.ts';

const checks = { permission: 'training.spot:check' } as const;
const rectifies = { permission: 'training.spot:rectify' } as const;
const follows = { cascade: true } as const;

/** 抽查记录 with its 整改 (02 §15.4). */
export const checkFlow = defineFlow({
  key: 'training.spotCheck',
  title: '抽查记录',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        submit: {
          title: '提交抽查结果',
          to: 'SUBMITTED',
          by: checks,
          guards: ['documented', 'problemsNamed'],
          tone: 'PRIMARY',
          confirm: true,
        },
        drop: { title: '作废', to: 'DROPPED', by: checks, input: 'NOTE', tone: 'DANGER', confirm: true },
      },
    },
    SUBMITTED: {
      title: '已提交',
      tone: 'waiting',
      step: 2,
      task: { title: '发出整改通知', role: 'BIZ_OFFICER', priority: 2 },
      on: {
        close: { title: '抽查正常，办结', to: 'CLOSED', by: follows },
        order: {
          title: '发出整改通知',
          to: 'RECTIFYING',
          by: checks,
          guards: ['orderWritten'],
          tone: 'PRIMARY',
          confirm: true,
        },
      },
    },
    RECTIFYING: {
      title: '整改中',
      step: 3,
      on: {
        reply: {
          title: '提交整改情况',
          to: 'RECT_SUBMITTED',
          by: rectifies,
          guards: ['replied'],
          tone: 'PRIMARY',
          confirm: true,
        },
      },
    },
    RECT_SUBMITTED: {
      title: '待确认',
      tone: 'waiting',
      step: 4,
      stage: { name: '抽查整改确认' },
      task: { title: '确认抽查整改', role: 'BIZ_OFFICER', priority: 2 },
      on: {
        confirm: { title: '确认整改', to: 'CLOSED', by: checks, input: 'NOTE', tone: 'PRIMARY', confirm: true },
        giveBack: { title: '退回整改', to: 'RECTIFYING', by: checks, input: 'OPINION', confirm: true },
      },
    },
    CLOSED: { title: '已办结', tone: 'done', step: 5, final: true },
    DROPPED: { title: '已作废', final: true },
  },
});
