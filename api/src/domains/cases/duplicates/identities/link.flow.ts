import { defineFlow } from '../../../../platform/flow/index.ts';

export const IDENTITY_LINK = 'identityLink';
export const LINK_REJECT_REASONS = 'identity.reject';

/** 身份关联 of two ID numbers: asked for by an officer of the district, confirmed by the chief (01 §4.8, two persons). */
export const linkFlow = defineFlow({
  key: 'cases.identity-link',
  title: '身份关联',
  version: 1,
  initial: 'PENDING',
  states: {
    PENDING: {
      title: '待确认',
      step: 1,
      stage: { name: '确认身份关联' },
      task: { title: '确认身份关联', role: 'DIST_CHIEF', priority: 2 },
      on: {
        approve: {
          title: '确认关联',
          to: 'APPROVED',
          by: { permission: 'identity:confirm' },
          separation: true,
          tone: 'PRIMARY',
          input: 'NOTE',
          confirm: true,
        },
        reject: {
          title: '不同意关联',
          to: 'REJECTED',
          by: { permission: 'identity:confirm' },
          separation: true,
          tone: 'DANGER',
          input: 'REASON',
          reasons: LINK_REJECT_REASONS,
          confirm: true,
        },
      },
    },
    APPROVED: { title: '已关联', step: 2, final: true },
    REJECTED: { title: '未同意', step: 2, final: true },
  },
});
