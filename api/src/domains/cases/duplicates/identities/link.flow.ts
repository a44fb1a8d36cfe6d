import { approvalFlow } from '../../approval-flow.ts';

export const IDENTITY_LINK = 'identityLink';
export const LINK_REJECT_REASONS = 'identity.reject';

/** 身份关联 of two ID numbers: asked for by an officer of the district, confirmed by the chief (01 §4.8, two persons). */
export const linkFlow = approvalFlow({
  key: 'cases.identity-link',
  title: '身份关联',
  pending: '待确认',
  stage: '确认身份关联',
  task: '确认身份关联',
  permission: 'identity:confirm',
  approve: '确认关联',
  reject: '不同意关联',
  reasons: LINK_REJECT_REASONS,
  approved: '已关联',
});
