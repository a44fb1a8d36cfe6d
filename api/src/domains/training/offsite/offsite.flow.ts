import { defineFlow, type FlowTransition, PREVIOUS } from '../../../platform/flow/index.ts';

/** Nothing was paid yet (T28-5). */
export const UNPAID = 'unpaid';
/** Certificate or result of the examination, and a file of it (T28-2). */
export const PROVEN = 'proven';
/** What `offsite.require_check` says. */
export const NEEDS_CHECK = 'needsCheck';
export const NEEDS_NO_CHECK = 'needsNoCheck';

const enter = { by: { permission: 'training.offsite:enter' } } as const;
const decide = { by: { permission: 'training.offsite:decide' } } as const;
const voided: FlowTransition = {
  ...decide,
  title: '作废',
  to: 'VOID',
  guards: [UNPAID],
  input: 'OPINION',
  asked: '请填写作废原因',
  tone: 'DANGER',
  confirm: true,
};
// A result brings amounts that no act of a list has: it is registered by an operation of its own.
const register: Readonly<Record<string, FlowTransition>> = {
  reimburse: { title: '登记已报销', to: 'REIMBURSED', by: { cascade: true } },
  partly: { title: '登记部分报销', to: 'PARTLY', by: { cascade: true } },
  refuse: { title: '登记不予报销', to: 'REFUSED', by: { cascade: true } },
};
const correct: FlowTransition = {
  by: { permission: 'training.offsite:register' },
  title: '申请更正结果',
  to: 'CORRECTION_ASKED',
  remember: true,
  input: 'OPINION',
  asked: '请填写更正原因',
};

/** 长三角/全国技能培训: entered afterwards, its reimbursement registered, corrected with the city's consent (02 §20.4). */
export const offsiteFlow = defineFlow({
  key: 'training.offsite',
  title: '异地培训',
  version: 1,
  initial: 'DRAFT',
  starts: { enter: '录入', import: '导入' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        submit: {
          ...enter,
          title: '提交',
          to: 'REIMB_PENDING',
          guards: [NEEDS_NO_CHECK, PROVEN],
          input: 'NOTE',
          tone: 'PRIMARY',
        },
        submitForCheck: {
          ...enter,
          title: '提交核对',
          to: 'RECORDED',
          guards: [NEEDS_CHECK, PROVEN],
          input: 'NOTE',
          tone: 'PRIMARY',
        },
        void: voided,
      },
    },
    RECORDED: {
      title: '已录入待核对',
      tone: 'waiting',
      step: 2,
      task: { title: '核对异地培训', role: 'BIZ_OFFICER', priority: 3 },
      on: {
        check: {
          ...enter,
          title: '核对无误',
          to: 'REIMB_PENDING',
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
        },
        giveBack: { ...enter, title: '退回修改', to: 'DRAFT', input: 'OPINION', asked: '请填写退回原因' },
        void: voided,
      },
    },
    REIMB_PENDING: {
      title: '待登记报销',
      tone: 'waiting',
      step: 3,
      task: { title: '登记异地培训报销结果', role: 'BIZ_OFFICER', priority: 3 },
      on: {
        ...register,
        giveBack: { ...enter, title: '退回修改', to: 'DRAFT', input: 'OPINION', asked: '请填写退回原因' },
        void: voided,
      },
    },
    REIMBURSED: { title: '已报销', tone: 'done', step: 4, final: true, on: { correct } },
    PARTLY: { title: '部分报销', tone: 'done', step: 4, final: true, on: { correct } },
    REFUSED: { title: '不予报销', final: true, on: { correct, void: voided } },
    CORRECTION_ASKED: {
      title: '待市局同意更正',
      tone: 'waiting',
      task: { title: '审批异地培训结果更正', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: {
        agree: { ...decide, title: '同意更正', to: 'CORRECTING', separation: true, input: 'NOTE', tone: 'PRIMARY' },
        decline: {
          ...decide,
          title: '不同意更正',
          to: PREVIOUS,
          separation: true,
          input: 'OPINION',
          asked: '请填写不同意的原因',
        },
      },
    },
    CORRECTING: {
      title: '更正中',
      task: { title: '重新登记报销结果', role: 'BIZ_OFFICER', priority: 2 },
      on: register,
    },
    VOID: { title: '已作废', final: true },
  },
});
