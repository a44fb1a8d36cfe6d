import type { Condition } from '../../../platform/rules/index.ts';
import type { ForcedBody } from './rule-body.ts';

interface Shipped {
  key: string;
  title: string;
  condition: Condition;
  body: ForcedBody;
}

/** The five preset rules (01 §6.8 a–e), all of them to be confirmed by the city before they are relied on. */
export const shippedRules: readonly Shipped[] = [
  {
    key: 'FF-OVERDUE',
    title: '超过全程时限15个工作日',
    condition: { field: 'overdueWorkdays', op: 'gte', value: 15 },
    body: {
      mode: 'AUTO',
      finishAs: 'FINISHED_TERMINATED',
      reasonCode: 'L01',
      graceWorkdays: 3,
      requireApproval: false,
      basisText: '强制办结规则（一）：超过全程时限15个工作日，经预警和两次提醒仍未办结',
      followUps: ['TASK'],
    },
  },
  {
    key: 'FF-DECEASED',
    title: '申请人死亡',
    condition: { field: 'applicantStatus', op: 'eq', value: 'DECEASED' },
    body: {
      mode: 'AUTO',
      finishAs: 'FINISHED_TERMINATED',
      reasonCode: 'L02',
      graceWorkdays: 3,
      requireApproval: true,
      basisText: '强制办结规则（二）：申请人死亡，事项无法继续办理',
      followUps: ['HAND_OVER', 'STOP_PAYMENT'],
    },
  },
  {
    key: 'FF-MOVED',
    title: '申请人迁往外省市',
    condition: { field: 'applicantStatus', op: 'eq', value: 'MOVED_OUT' },
    body: {
      mode: 'AUTO',
      finishAs: 'FINISHED_TERMINATED',
      reasonCode: 'L03',
      graceWorkdays: 3,
      requireApproval: true,
      basisText: '强制办结规则（三）：申请人迁往外省市，由迁入地办理',
      followUps: ['TASK', 'HAND_OVER'],
    },
  },
  {
    key: 'FF-SUPPLEMENT',
    title: '两次补正通知未回应',
    condition: { field: 'supplementPeriods', op: 'gte', value: 2 },
    body: {
      mode: 'AUTO',
      finishAs: 'FINISHED_TERMINATED',
      reasonCode: 'L04',
      graceWorkdays: 3,
      requireApproval: false,
      basisText: '强制办结规则（四）：两次通知补正，均期满未回应',
      followUps: ['TASK'],
    },
  },
  {
    key: 'FF-REJECTED',
    title: '部门不予办理',
    condition: { field: 'departmentRejected', op: 'eq', value: true },
    body: {
      mode: 'AUTO',
      finishAs: 'FINISHED_TERMINATED',
      reasonCode: 'L05',
      graceWorkdays: 3,
      requireApproval: true,
      basisText: '强制办结规则（五）：办理部门反馈不予办理',
      followUps: ['TASK'],
    },
  },
];
