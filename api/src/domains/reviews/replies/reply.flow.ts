import { defineFlow } from '../../../platform/flow/index.ts';

const publishes = { permission: 'review:publish' } as const;

/** An answer to an evaluation, which is public once somebody else has reviewed it (01 §11.6, AC-09-04). */
export const replyFlow = defineFlow({
  key: 'reviews.reply',
  title: '评价答复',
  version: 1,
  initial: 'PENDING',
  states: {
    PENDING: {
      title: '待审核',
      step: 1,
      task: { title: '审核评价答复', role: 'CENTRE_HEAD', priority: 3 },
      on: {
        publish: {
          title: '审核通过并公开',
          to: 'PUBLISHED',
          by: publishes,
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        sendBack: {
          title: '退回修改',
          to: 'RETURNED',
          by: publishes,
          separation: true,
          input: 'OPINION',
          asked: '请填写退回意见',
        },
      },
    },
    RETURNED: {
      title: '退回修改',
      step: 1,
      task: { title: '修改评价答复', role: 'CENTRE_CLERK', priority: 2 },
      on: { resubmit: { title: '修改后重新提交', to: 'PENDING', by: { cascade: true } } },
    },
    PUBLISHED: { title: '已公开', step: 2, final: true },
  },
});
