import { approvalFlow } from '../../approval-flow.ts';

export const INTERVENTION = 'offlineIntervention';
export const REFUSAL_REASONS = 'offline.refuse';

/** 干预 that needs the district's chief: 取消自动办结, and 暂缓 from the third time on (01 §5.5 no. 2, §5.10). */
export const interventionFlow = approvalFlow({
  key: 'cases.offline-intervention',
  title: '自动办结干预',
  pending: '待审批',
  stage: '审批干预',
  task: '审批自动办结干预',
  permission: 'offline:approve',
  approve: '同意',
  reject: '不同意',
  reasons: REFUSAL_REASONS,
  approved: '已生效',
  lapses: true,
});
