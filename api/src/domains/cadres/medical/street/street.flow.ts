import { defineFlow } from '../../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

export const HANDLED = 'handled';
export const OVERDUE = 'overdue';
const follows = { cascade: true } as const;
const cancel = { title: '周期作废', to: 'CANCELLED', by: follows } as const;

/** 街镇名册 (03 §33.4): each row is looked at, then the feedback goes to the district. */
export const streetFlow = defineFlow({
  key: 'medical.street',
  title: '街镇名册',
  version: 1,
  initial: 'WAITING',
  starts: { dispatch: '下发街镇' },
  states: {
    WAITING: {
      title: '待街镇确认',
      step: 1,
      stage: { name: '街镇确认' },
      task: { title: '确认医疗补助名册', role: 'STREET_OFFICER', priority: 2 },
      on: {
        feedback: {
          title: '提交反馈',
          to: 'FED_BACK',
          by: { permission: RIGHTS.confirm },
          guards: [HANDLED],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        feedbackFor: {
          title: '代确认',
          to: 'FED_BACK',
          by: { permission: RIGHTS.dispatch },
          guards: [OVERDUE],
          input: 'OPINION',
          asked: '请填写代确认原因',
          confirm: true,
        },
        cancel,
      },
    },
    FED_BACK: {
      title: '街镇已反馈',
      step: 2,
      on: {
        reopen: { title: '退回街镇', to: 'WAITING', by: follows },
        finish: { title: '推送发放', to: 'DONE', by: follows },
        cancel,
      },
    },
    DONE: { title: '已完成', tone: 'done', step: 3, final: true },
    CANCELLED: { title: '已作废', final: true },
  },
});
