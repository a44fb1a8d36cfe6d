import { defineFlow, type FlowTransition, PREVIOUS } from '../../../platform/flow/index.ts';

/** There is an account, and it was checked. */
export const COMPLETE = 'complete';
/** It was reckoned by the standard in force. */
export const CURRENT = 'current';
/** A second payment for the same discharge has been allowed. */
export const SECOND_ALLOWED = 'secondAllowed';
/** There is a first payment that a second one could follow. */
export const IS_SECOND = 'isSecond';
/** Whoever has written in the application judges it at no level. */
export const NOT_PREPARED = 'notPrepared';

const prepare = { by: { permission: 'subsidy:prepare' } } as const;
const ask: FlowTransition = {
  ...prepare,
  title: '请本人确认',
  to: 'CONFIRM_PENDING',
  guards: [COMPLETE, CURRENT],
  input: 'NOTE',
  tone: 'PRIMARY',
  batch: true,
};
const paper: FlowTransition = {
  ...prepare,
  title: '登记纸质确认',
  to: 'INFO_CONFIRMED',
  guards: [COMPLETE, CURRENT],
  input: 'NOTE',
};
const discard: FlowTransition = {
  ...prepare,
  title: '作废',
  to: 'CANCELLED',
  input: 'OPINION',
  asked: '请填写作废原因',
  tone: 'DANGER',
  confirm: true,
};
const stop: FlowTransition = {
  by: { permission: 'subsidy:stop' },
  title: '终止发放',
  to: 'CANCELLED',
  input: 'OPINION',
  asked: '请填写终止原因',
  tone: 'DANGER',
  confirm: true,
};
const giveBack = (permission: string): FlowTransition => ({
  by: { permission },
  title: '退回',
  to: 'RETURNED',
  input: 'OPINION',
  asked: '请填写退回原因',
  batch: true,
});
const allowSecond = (state: string): FlowTransition => ({
  by: { permission: 'subsidy:override' },
  title: '批准再次发放',
  to: state,
  aside: true,
  guards: [IS_SECOND],
  input: 'OPINION',
  asked: '请填写批准再次发放的原因',
  confirm: true,
});
const SAME_PERSON = '经办、复核、审批须由三人分别办理，您已办理过本件的其他环节';
const changeAccount: FlowTransition = {
  title: '申请变更账户',
  to: 'ACCOUNT_CHANGE',
  by: { cascade: true },
  remember: true,
};

/** 自主就业退役士兵一次性经济补助: prepared, confirmed by the person, reviewed, approved, paid (01 §13.5). */
export const subsidyFlow = defineFlow({
  key: 'aftercare.subsidy',
  title: '一次性经济补助',
  version: 1,
  initial: 'DRAFT',
  starts: { prepare: '申报补助' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      task: { title: '完成补助信息确认', role: 'CENTRE_CLERK', priority: 4 },
      on: { ask, paper, discard, allowSecond: allowSecond('DRAFT') },
    },
    CONFIRM_PENDING: {
      title: '待本人确认',
      step: 2,
      on: {
        confirm: { title: '本人确认', to: 'INFO_CONFIRMED', by: { cascade: true } },
        decline: { title: '本人不予确认', to: 'RETURNED', by: { cascade: true } },
        paper,
        recall: { ...prepare, title: '撤回修改', to: 'DRAFT', input: 'NOTE' },
        stop,
      },
    },
    INFO_CONFIRMED: {
      title: '待复核',
      step: 3,
      stage: { name: '复核' },
      task: { title: '复核一次性经济补助', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: {
        review: {
          by: { permission: 'subsidy:review' },
          title: '复核通过',
          to: 'REVIEWED',
          guards: [NOT_PREPARED, SECOND_ALLOWED, COMPLETE],
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
        },
        giveBack: giveBack('subsidy:review'),
        allowSecond: allowSecond('INFO_CONFIRMED'),
        stop,
      },
    },
    REVIEWED: {
      title: '待审批',
      step: 4,
      stage: { name: '审批' },
      task: { title: '审批一次性经济补助', role: 'DIST_DIRECTOR', priority: 2, at: 'DISTRICT' },
      on: {
        approve: {
          by: { permission: 'subsidy:approve' },
          title: '审批通过',
          to: 'APPROVED',
          guards: [NOT_PREPARED, SECOND_ALLOWED],
          separation: true,
          separateFrom: { actions: ['paper', 'review'], message: SAME_PERSON },
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        giveBack: giveBack('subsidy:approve'),
        stop,
      },
    },
    RETURNED: {
      title: '已退回',
      tone: 'waiting',
      task: { title: '修改补助申报', role: 'CENTRE_CLERK', priority: 3 },
      on: { ask, paper, discard, allowSecond: allowSecond('RETURNED') },
    },
    APPROVED: {
      title: '待发放',
      tone: 'waiting',
      step: 5,
      stage: { name: '发放' },
      task: { title: '编制发放批次', role: 'BIZ_OFFICER', priority: 3, at: 'DISTRICT' },
      on: {
        joinBatch: { title: '编入发放批次', to: 'IN_BATCH', by: { cascade: true } },
        changeAccount,
        cancel: {
          by: { permission: 'subsidy:override' },
          title: '撤销审批',
          to: 'CANCELLED',
          input: 'OPINION',
          asked: '请填写撤销原因',
          tone: 'DANGER',
          confirm: true,
        },
        stop,
      },
    },
    ACCOUNT_CHANGE: {
      title: '待批准账户变更',
      tone: 'waiting',
      task: { title: '批准补助账户变更', role: 'DIST_DIRECTOR', priority: 2, at: 'DISTRICT' },
      on: {
        agreeAccount: {
          by: { permission: 'subsidy:approve' },
          title: '同意变更账户',
          to: PREVIOUS,
          guards: [NOT_PREPARED],
          separateFrom: { actions: ['changeAccount'], message: '申请变更账户的人员不能批准变更' },
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        declineAccount: {
          by: { permission: 'subsidy:approve' },
          title: '不同意变更账户',
          to: PREVIOUS,
          input: 'OPINION',
          asked: '请填写不同意的原因',
        },
        // A success that is heard of late: nothing is paid again, on whichever account.
        pay: { title: '发放成功', to: 'PAID', by: { cascade: true } },
        stop,
      },
    },
    IN_BATCH: {
      title: '发放中',
      step: 6,
      on: {
        pay: { title: '发放成功', to: 'PAID', by: { cascade: true } },
        fail: { title: '发放失败', to: 'PAY_FAILED', by: { cascade: true } },
        // Money that came back without anybody having said that it had arrived: the same as refused.
        sendBack: { title: '支付退票', to: 'PAY_FAILED', by: { cascade: true } },
        leaveBatch: { title: '移出发放批次', to: 'APPROVED', by: { cascade: true } },
      },
    },
    PAY_FAILED: {
      title: '发放失败',
      tone: 'waiting',
      task: { title: '更正账户并重新发放', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        joinBatch: { title: '重新编入发放批次', to: 'IN_BATCH', by: { cascade: true } },
        changeAccount,
        pay: { title: '发放成功', to: 'PAID', by: { cascade: true } },
        stop,
      },
    },
    PAID: {
      title: '已发放',
      tone: 'done',
      step: 7,
      final: true,
      on: { sendBack: { title: '支付退票', to: 'PAY_FAILED', by: { cascade: true, system: true } } },
    },
    CANCELLED: {
      title: '已终止',
      final: true,
      // What had failed was given up, and the bank is late with a success: the money is gone, and is counted.
      on: { pay: { title: '发放成功', to: 'PAID', by: { cascade: true, system: true } } },
    },
  },
});
