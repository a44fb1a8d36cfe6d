import { defineFlow, type FlowTransition } from '../../flow/index.ts';

const prepares = { permission: 'payment:prepare' } as const;
const reviews = { permission: 'payment:review' } as const;
const approves = { permission: 'payment:approve' } as const;
const follows = { cascade: true } as const;

const SAME = {
  actions: ['prepare', 'reissue', 'submit', 'correct'],
  message: '编制、提交批次的人员不能复核或审批该批次',
};
const REVIEWED = { actions: ['review'], message: '复核批次的人员不能审批该批次' };

/** What follows from the platform's word about items, in whichever order it comes; a later word may lead back. */
const results = {
  startPaying: { title: '平台开始发放', to: 'PAYING', by: follows },
  payPartly: { title: '发放结果收齐，部分成功', to: 'PARTLY_PAID', by: follows },
  payAll: { title: '发放结果收齐，全部成功', to: 'PAID', by: follows },
} as const satisfies Record<string, FlowTransition>;
const verify: FlowTransition = {
  title: '核验',
  to: 'VERIFIED',
  by: prepares,
  guards: ['ofPurposePrepare', 'heapsAgree'],
  input: 'NOTE',
  tone: 'PRIMARY',
  confirm: true,
};
/** 发放批次 (01 §13.5): three different persons, the last one signs; then what the platform says. */
export const batchFlow = defineFlow({
  key: 'payments.batch',
  title: '发放批次',
  version: 1,
  initial: 'PREPARED',
  starts: { prepare: '编制批次', reissue: '编制重发批次', adopt: '按已审批名册生成批次' },
  states: {
    PREPARED: {
      title: '待提交',
      step: 1,
      on: {
        submit: {
          title: '提交复核',
          to: 'SUBMITTED',
          by: prepares,
          guards: ['ofPurposePrepare', 'notEmpty', 'totalAgrees', 'withinLimits'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        cancel: {
          title: '撤销批次',
          to: 'CANCELLED',
          by: prepares,
          guards: ['ofPurposePrepare'],
          input: 'OPINION',
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    SUBMITTED: {
      title: '待复核',
      tone: 'waiting',
      step: 2,
      on: {
        review: {
          title: '复核通过',
          to: 'REVIEWED',
          by: reviews,
          guards: ['ofPurposeReview', 'totalAgrees'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
          separation: true,
          separateFrom: SAME,
        },
        sendBack: {
          title: '退回',
          to: 'PREPARED',
          by: reviews,
          guards: ['ofPurposeReview'],
          input: 'OPINION',
          confirm: true,
          batch: true,
        },
      },
    },
    REVIEWED: {
      title: '待审批',
      tone: 'waiting',
      step: 3,
      on: {
        approve: {
          title: '审批通过',
          to: 'APPROVED',
          by: approves,
          guards: ['ofPurposeApprove', 'totalAgrees', 'withinLimits'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          separation: true,
          separateFrom: [SAME, REVIEWED],
          signature: true,
        },
        sendBackToPreparer: {
          title: '退回经办',
          to: 'PREPARED',
          by: approves,
          guards: ['ofPurposeApprove'],
          input: 'OPINION',
          confirm: true,
        },
      },
    },
    APPROVED: {
      title: '已审批',
      step: 4,
      on: {
        push: {
          title: '推送至资金监管平台',
          to: 'TO_PUSH',
          by: { ...prepares, ...follows },
          guards: ['ofPurposePrepare', 'platformConnected'],
          tone: 'PRIMARY',
          confirm: true,
        },
        // Without the platform the money goes another way, and what became of it is typed (01 §13.6 no. 6).
        ...results,
      },
    },
    // Its message waits, or goes out again and again: the platform may have it and its answer be lost, so that nothing of it is taken back.
    TO_PUSH: {
      title: '待推送',
      step: 5,
      on: {
        arrive: { title: '已推送', to: 'PUSHED', by: follows },
        reject: { title: '平台拒收', to: 'REJECTED', by: follows },
        ...results,
      },
    },
    PUSHED: {
      title: '已推送',
      step: 6,
      on: {
        accept: { title: '平台已接收', to: 'ACCEPTED', by: follows },
        reject: { title: '平台拒收', to: 'REJECTED', by: follows },
        ...results,
      },
    },
    REJECTED: {
      title: '平台拒收',
      tone: 'waiting',
      on: {
        correct: {
          title: '更正后重新编制',
          to: 'PREPARED',
          by: prepares,
          guards: ['ofPurposePrepare'],
          input: 'OPINION',
          tone: 'PRIMARY',
          confirm: true,
        },
        cancel: {
          title: '撤销批次',
          to: 'CANCELLED',
          by: prepares,
          guards: ['ofPurposePrepare'],
          input: 'OPINION',
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    ACCEPTED: { title: '平台已接收', step: 7, on: { ...results } },
    PAYING: {
      title: '发放中',
      step: 8,
      on: { payPartly: results.payPartly, payAll: results.payAll },
    },
    PARTLY_PAID: {
      title: '部分成功',
      tone: 'waiting',
      step: 9,
      on: { verify, startPaying: results.startPaying, payAll: results.payAll },
    },
    PAID: {
      title: '全部成功',
      tone: 'waiting',
      step: 9,
      on: { verify, startPaying: results.startPaying, payPartly: results.payPartly },
    },
    VERIFIED: {
      title: '已核验',
      step: 10,
      on: {
        close: {
          title: '办结',
          to: 'CLOSED',
          by: prepares,
          guards: ['ofPurposePrepare', 'vouchersComplete'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        reopen: { title: '结果变化，重新核验', to: 'PARTLY_PAID', by: follows },
      },
    },
    CLOSED: { title: '已办结', tone: 'done', step: 11, final: true },
    CANCELLED: { title: '已撤销', final: true },
  },
});
