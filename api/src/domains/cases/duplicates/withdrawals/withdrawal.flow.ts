import { approvalFlow } from '../../approval-flow.ts';

export const WITHDRAWAL = 'withdrawal';
export const REJECT_REASONS = 'withdrawal.reject';

/** 撤回申请 of a case that has been accepted: the district's chief decides within two working days (01 §4.4 no. 9). */
export const withdrawalFlow = approvalFlow({
  key: 'cases.withdrawal',
  title: '撤回申请',
  pending: '待审批',
  stage: '审批撤回',
  task: '审批撤回申请',
  permission: 'withdrawal:decide',
  approve: '同意撤回',
  reject: '不同意撤回',
  reasons: REJECT_REASONS,
  approved: '已撤回',
  lapses: true,
});
