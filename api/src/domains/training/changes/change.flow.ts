import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { verdicts } from '../verdicts.ts';

const requests = { permission: 'training.change:request' } as const;
const reviews = { permission: 'training.change:review' } as const;

/** Follows the form's own submission, which checks what is asked for. */
const submit: FlowTransition = { title: '提交', to: 'DIST_REVIEW', by: { cascade: true } };
const takeBack: FlowTransition = {
  title: '撤回',
  to: 'DRAFT',
  by: requests,
  guards: ['notJudged'],
  input: 'NOTE',
  confirm: true,
};
const giveUp: FlowTransition = {
  title: '放弃变更',
  to: 'WITHDRAWN',
  by: requests,
  input: 'NOTE',
  tone: 'DANGER',
  confirm: true,
};

/**
 * 变更申请 of an institution or a project: old values stay in force until the last verdict (BR14-5, T15-7). The centre has a say where a bank
 * account or a project changes; otherwise the district's verdict brings the change into force.
 */
export const changeFlow = defineFlow({
  key: 'training.change',
  title: '培训变更申请',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: { title: '草稿', step: 1, on: { submit, giveUp } },
    RETURNED: {
      title: '退回修改',
      tone: 'paused',
      task: { title: '修改后重新提交变更申请', role: 'INST', priority: 2 },
      on: { submit, giveUp },
    },
    DIST_REVIEW: {
      title: '待区审核',
      step: 2,
      stage: { name: '变更区审核' },
      task: { title: '审核培训变更申请', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        ...verdicts({
          permission: reviews.permission,
          level: 'district',
          pass: 'CENTRE_RECHECK',
          back: 'RETURNED',
          reject: 'REJECTED',
          guards: ['needsCentre', 'stillPossible'],
          titles: { pass: '通过，转复核' },
        }),
        districtApprove: {
          title: '通过并生效',
          to: 'APPROVED',
          by: reviews,
          guards: ['districtDecides', 'stillPossible'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        takeBack,
        giveUp,
      },
    },
    CENTRE_RECHECK: {
      title: '待市服务中心复核',
      step: 3,
      stage: { name: '变更复核' },
      task: { title: '复核培训变更申请', role: 'CITY_CENTRE', priority: 2, at: 'CENTRE' },
      on: {
        ...verdicts({
          permission: 'training.change:recheck',
          level: 'centre',
          pass: 'APPROVED',
          back: 'RETURNED',
          reject: 'REJECTED',
          guards: ['stillPossible'],
          apartFrom: ['district'],
          titles: { pass: '复核通过并生效' },
        }),
        takeBack,
        giveUp,
      },
    },
    APPROVED: { title: '已生效', tone: 'done', step: 4, final: true },
    REJECTED: { title: '不通过', step: 4, final: true },
    WITHDRAWN: { title: '已放弃', step: 4, final: true },
  },
});
