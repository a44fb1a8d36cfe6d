import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

const publishes = { permission: 'review:publish' } as const;
/** Another head of the same centre is not above the one who wrote the answer. */
const districtPublishes = { permission: 'review:publish-district' } as const;
const publish: FlowTransition = {
  title: '审核通过并公开',
  to: 'PUBLISHED',
  by: publishes,
  separation: true,
  input: 'NOTE',
  tone: 'PRIMARY',
  confirm: true,
};
const sendBack: FlowTransition = {
  title: '退回修改',
  to: 'RETURNED',
  by: publishes,
  separation: true,
  input: 'OPINION',
  asked: '请填写退回意见',
};

/** Where an answer waits: a head's own is the district's to review, for he does not review himself, and that of a centre without one. */
export const waitingState = (forDistrict: boolean) => (forDistrict ? 'PENDING_DISTRICT' : 'PENDING');
export const resubmission = (forDistrict: boolean) => (forDistrict ? 'resubmitToDistrict' : 'resubmit');

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
      on: { publish, sendBack },
    },
    PENDING_DISTRICT: {
      title: '待区审核',
      step: 1,
      task: { title: '审核评价答复', role: 'DIST_CHIEF', priority: 3, at: 'DISTRICT' },
      on: { publish: { ...publish, by: districtPublishes }, sendBack: { ...sendBack, by: districtPublishes } },
    },
    RETURNED: {
      title: '退回修改',
      step: 1,
      task: { title: '修改评价答复', role: 'CENTRE_CLERK', priority: 2 },
      on: {
        resubmit: { title: '修改后重新提交', to: 'PENDING', by: { cascade: true } },
        resubmitToDistrict: { title: '修改后提交区审核', to: 'PENDING_DISTRICT', by: { cascade: true } },
      },
    },
    PUBLISHED: { title: '已公开', step: 2, final: true },
  },
});
