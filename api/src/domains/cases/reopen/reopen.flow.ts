import { defineFlow, type FlowTransition, type Reason, registerReasons } from '../../../platform/flow/index.ts';

export const REOPEN = 'reopen';
const REJECT_REASONS = 'reopen.reject';

/** Why an ended case is taken up again (01 §2.5 T15). */
export const reopenReasons: readonly Reason[] = [
  { code: 'C01', title: '办结结果有误', textRequired: false },
  { code: 'C02', title: '部门反馈与办结结果不一致', textRequired: false },
  { code: 'C03', title: '申请人补充材料或提出异议', textRequired: false },
  { code: 'C99', title: '其他', textRequired: false },
];

registerReasons('reopen.reason', reopenReasons);
registerReasons(REJECT_REASONS, [
  { code: 'RIGHT', title: '办结结果无误', textRequired: false },
  { code: 'NEW_CASE', title: '应重新申请办理', textRequired: false },
  { code: 'OTHER', title: '其他', textRequired: true },
]);

const reject: Omit<FlowTransition, 'by'> = {
  title: '不同意',
  to: 'REJECTED',
  separation: true,
  tone: 'DANGER',
  input: 'REASON',
  reasons: REJECT_REASONS,
  confirm: true,
};

/** A request to take an ended case up again: the clerk asks, the district's chief and then a city officer approve, nobody two steps. */
export const reopenFlow = defineFlow({
  key: 'cases.reopen',
  title: '重新办理申请',
  version: 1,
  initial: 'PENDING_DISTRICT',
  states: {
    PENDING_DISTRICT: {
      title: '待区审批',
      step: 1,
      stage: { name: '区审批重新办理' },
      task: { title: '审批重新办理（区）', role: 'DIST_CHIEF', priority: 2 },
      on: {
        approveDistrict: {
          title: '区同意',
          to: 'PENDING_CITY',
          by: { permission: 'reopen:decide-district' },
          separation: true,
          tone: 'PRIMARY',
          input: 'NOTE',
          confirm: true,
        },
        reject: { ...reject, by: { permission: 'reopen:decide-district' } },
      },
    },
    PENDING_CITY: {
      title: '待市审批',
      tone: 'waiting',
      step: 2,
      stage: { name: '市审批重新办理' },
      on: {
        approveCity: {
          title: '市同意',
          to: 'APPROVED',
          by: { permission: 'reopen:decide-city' },
          separation: true,
          tone: 'PRIMARY',
          input: 'NOTE',
          confirm: true,
        },
        reject: { ...reject, by: { permission: 'reopen:decide-city' } },
      },
    },
    APPROVED: { title: '已重新办理', tone: 'done', step: 3, final: true },
    REJECTED: { title: '未同意', step: 3, final: true },
  },
});

export const REOPEN_REJECT_REASONS = REJECT_REASONS;
