import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';
import { sendBack, verdictsOf } from '../verdicts.ts';

export const OWN = 'ownApplication';
export const UNLOCKED = 'unlocked';

const opinion = { input: 'OPINION', asked: '请填写原因（5至500个字）' } as const;
const cascade = { by: { cascade: true } } as const;

const withdraw: FlowTransition = {
  title: '撤回',
  to: 'WITHDRAWN',
  by: { permission: RIGHTS.view, cascade: true },
  guards: [OWN],
  input: 'NOTE',
  confirm: true,
};
const submit: FlowTransition = {
  title: '提交区级审批',
  to: 'PENDING_DISTRICT',
  by: { permission: RIGHTS.manage },
  guards: [UNLOCKED],
  input: 'NOTE',
  tone: 'PRIMARY',
  batch: true,
};
const forward: FlowTransition = {
  title: '上报区经办人',
  to: 'AT_OPERATOR',
  by: { permission: RIGHTS.draft },
  guards: [UNLOCKED],
  input: 'NOTE',
  tone: 'PRIMARY',
  batch: true,
};

/** Single ones, or a selection; a passed one must not have an application under way that locks it. */
const verdicts = (permission: string, to: string): Record<string, FlowTransition> => {
  const { pass, reject, ...of } = verdictsOf(permission, to);
  return { pass: { ...pass, guards: [UNLOCKED], batch: true }, return: { ...of.return, batch: true }, reject };
};

/** What a row of an import follows its batch in; by itself it can only be sent back (03 §31.4). */
const followed = (permission: string, to: string): Record<string, FlowTransition> => ({
  passBatch: { ...cascade, title: '批次通过', to },
  returnBatch: { ...cascade, title: '批次退回', to: 'BATCH_RETURNED' },
  rejectBatch: { ...cascade, title: '批次驳回', to: 'REJECTED' },
  withdrawBatch: { ...cascade, title: '批次撤回', to: 'WITHDRAWN' },
  return: { ...sendBack(permission), batch: true },
});

/** 人员申请: 区经办人 → 区业务科长 → 市局; a street's draft goes to the district's officer first (03 §31.2, §31.4). */
export const applicationFlow = defineFlow({
  key: 'cadres.application',
  title: '企业退休军转干部人员申请',
  version: 1,
  initial: 'DRAFT',
  starts: { draft: '起草申请', import: '导入提交' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: { submit, forward, withdraw, enterBatch: { ...cascade, title: '编入导入批次', to: 'BATCH_DISTRICT' } },
    },
    AT_OPERATOR: {
      title: '待区经办',
      step: 2,
      stage: { name: '区经办' },
      task: { title: '核对街镇上报的人员申请', role: 'BIZ_OFFICER', priority: 3, at: 'DISTRICT' },
      on: {
        submit,
        return: {
          title: '退回街镇',
          to: 'RETURNED_STREET',
          by: { permission: RIGHTS.manage },
          ...opinion,
          batch: true,
        },
        withdraw,
      },
    },
    RETURNED_STREET: {
      title: '已退回街镇',
      tone: 'waiting',
      task: { title: '修改被退回的人员申请', role: 'STREET_OFFICER', priority: 3 },
      on: { forward, withdraw },
    },
    PENDING_DISTRICT: {
      title: '待区审',
      step: 3,
      stage: { name: '区审批' },
      task: { title: '审批人员申请', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: { ...verdicts(RIGHTS.review, 'PENDING_CITY'), withdraw },
    },
    PENDING_CITY: {
      title: '待市审',
      step: 4,
      stage: { name: '市审批' },
      task: { title: '审批人员申请', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: verdicts(RIGHTS.approve, 'PASSED'),
    },
    BATCH_DISTRICT: { title: '待区审（批次）', on: followed(RIGHTS.review, 'BATCH_CITY') },
    BATCH_CITY: { title: '待市审（批次）', on: followed(RIGHTS.approve, 'PASSED') },
    BATCH_RETURNED: {
      title: '已退回（批次）',
      tone: 'waiting',
      on: {
        submitBatch: { ...cascade, title: '批次重新提交', to: 'BATCH_DISTRICT' },
        withdrawBatch: { ...cascade, title: '批次撤回', to: 'WITHDRAWN' },
      },
    },
    RETURNED: {
      title: '已退回',
      tone: 'waiting',
      task: { title: '修改被退回的人员申请', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: { submit, withdraw },
    },
    PASSED: { title: '已通过', tone: 'done', step: 5, final: true },
    REJECTED: { title: '已驳回', final: true },
    WITHDRAWN: { title: '已撤回', final: true },
  },
});
