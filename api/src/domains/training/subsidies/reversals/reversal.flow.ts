import { defineFlow, type FlowTransition } from '../../../../platform/flow/index.ts';

const asks = { permission: 'training.subsidy:review' } as const;
const decides = { permission: 'training.subsidy:decide' } as const;

const withdraw: FlowTransition = {
  title: '撤销冲正',
  to: 'WITHDRAWN',
  by: asks,
  input: 'OPINION',
  asked: '请填写撤销原因',
  tone: 'DANGER',
  confirm: true,
};

/** 冲正: asked by the district, approved by the city, what was paid too much is recovered (T27-11). */
export const reversalFlow = defineFlow({
  key: 'training.reversal',
  title: '台账冲正',
  version: 1,
  initial: 'DRAFT',
  starts: { draft: '起草冲正' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        submit: {
          title: '提交市局审批',
          to: 'REQUESTED',
          by: asks,
          guards: ['stands'],
          input: 'NOTE',
          tone: 'PRIMARY',
        },
        withdraw,
      },
    },
    REQUESTED: {
      title: '待市局审批',
      step: 2,
      stage: { name: '冲正审批' },
      task: { title: '审批台账冲正', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: {
        approve: {
          title: '同意冲正',
          to: 'POSTED',
          by: decides,
          guards: ['stands'],
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        decline: {
          title: '不同意',
          to: 'REFUSED',
          by: decides,
          separation: true,
          input: 'OPINION',
          asked: '请填写不同意的原因',
        },
        withdraw,
      },
    },
    POSTED: {
      title: '待追回',
      step: 3,
      task: { title: '追回多付的补助', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        recover: {
          title: '登记追回',
          to: 'DONE',
          by: asks,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        nothingToRecover: { title: '无须追回', to: 'DONE', by: { system: true } },
      },
    },
    DONE: { title: '已冲正', tone: 'done', step: 4, final: true },
    REFUSED: { title: '未同意', final: true },
    WITHDRAWN: { title: '已撤销', final: true },
  },
});
