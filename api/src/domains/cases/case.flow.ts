import { defineFlow, type FlowTransition, PREVIOUS } from '../../platform/flow/index.ts';
import { REMIND_SUPPLEMENT, remindSupplement, withAsides } from './case-asides.ts';
import { FINISH_REASONS, NORMAL_FINISH_REASONS, RETURN_REASONS } from './reasons.ts';

const clerk = 'CENTRE_CLERK';

const suspend: FlowTransition = {
  title: '挂起（特别程序）',
  to: 'SUSPENDED',
  by: { permission: 'case:suspend' },
  remember: true,
  input: 'BASIS',
  confirm: true,
};
const cancel: FlowTransition = {
  title: '撤销',
  to: 'CANCELLED',
  by: { permission: 'case:cancel' },
  guards: ['mayBeWithdrawn'],
  input: 'REASON',
  reasons: FINISH_REASONS,
  tone: 'DANGER',
  confirm: true,
  batch: true,
};
/** The applicant takes the application back (01 §4.4 no. 9); who may say so is the withdrawal's own flow. */
const withdraw: FlowTransition = { title: '申请人撤回', to: 'CANCELLED', by: { cascade: true } };
/** T14: by a rule or by a request that a second person approved; who may say so is the request's own flow. */
const forced: Readonly<Record<string, FlowTransition>> = {
  forceFinish: { title: '强制办结（正常）', to: 'FINISHED_NORMAL', by: { cascade: true }, effects: ['inviteReview'] },
  forceTerminate: { title: '强制办结（终止）', to: 'FINISHED_TERMINATED', by: { cascade: true } },
};
/** T15: two people have approved; who asked and who approved is the request's own flow. */
const reopen: FlowTransition = {
  title: '重新办理',
  to: 'IN_PROGRESS',
  by: { cascade: true, system: true },
  guards: ['wasAccepted'],
};
const requestSupplement: FlowTransition = {
  title: '通知补正',
  to: 'SUPPLEMENT',
  by: { permission: 'case:supplement' },
  remember: true,
  input: 'SUPPLEMENT',
};
const finish: FlowTransition = {
  title: '正常办结',
  to: 'FINISHED_NORMAL',
  by: { permission: 'case:finish' },
  guards: ['openMayEnd', 'accountConfirmed'],
  effects: ['inviteReview'],
  input: 'NOTE',
  // Asked for only while sub-cases are open (A18, `reasonWhileOpen`).
  reasons: NORMAL_FINISH_REASONS,
  confirm: true,
  batch: true,
};
const terminate: FlowTransition = {
  title: '终止办结',
  to: 'FINISHED_TERMINATED',
  by: { permission: 'case:finish' },
  tone: 'DANGER',
  input: 'REASON',
  reasons: FINISH_REASONS,
  confirm: true,
  batch: true,
};
/** The tools for historic data (01 §7.6): never offered on a case, whoever may use the tools says so to them. */
const historicReturn: FlowTransition = {
  title: '历史预审退回',
  to: 'PREREVIEW_RETURNED',
  by: { cascade: true },
  input: 'REASON',
  reasons: RETURN_REASONS,
};
const historicFinish: FlowTransition = {
  title: '历史办结',
  to: 'FINISHED_NORMAL',
  by: { cascade: true },
  input: 'REASON',
  reasons: FINISH_REASONS,
};
/** T10: every sub-case is ready; the offline rules of item 3 hook in through the guard. */
const ready: FlowTransition = {
  title: '具备办结条件',
  to: 'PENDING_FINISH',
  by: { system: true },
  guards: ['allReady'],
};

/** The One-Thing case (01 §2.5, T1–T15). */
export const caseFlow = defineFlow({
  key: 'cases.case',
  title: '“一件事”主办件',
  version: 1,
  initial: 'DRAFT',
  moments: { SUBMIT: 'PENDING_PREREVIEW', ACCEPT: 'ACCEPTED' },
  wholeLimits: [
    { kind: 'PROMISE', from: 'ACCEPTED' },
    { kind: 'LEGAL', from: 'ACCEPTED' },
  ],
  states: withAsides({
    DRAFT: {
      title: '草稿',
      on: {
        submit: {
          title: '提交',
          to: 'PENDING_PREREVIEW',
          by: { permission: 'case:register', external: true },
          guards: ['materialsComplete'],
          effects: ['openDraft'],
          tone: 'PRIMARY',
        },
        discard: { title: '作废草稿', to: 'CANCELLED', by: { permission: 'case:register' }, tone: 'DANGER' },
      },
    },
    PENDING_PREREVIEW: {
      title: '待预审',
      step: 1,
      process: '受理',
      stage: { name: '资料初审' },
      task: { title: '预审', role: clerk, priority: 3 },
      on: {
        pass: {
          title: '预审通过',
          to: 'PREREVIEW_PASSED',
          by: { permission: 'case:prereview' },
          guards: ['notSuspected', 'mayStandAlone'],
          tone: 'PRIMARY',
          input: 'NOTE',
          batch: true,
        },
        return: {
          title: '预审退回',
          to: 'PREREVIEW_RETURNED',
          by: { permission: 'case:return' },
          input: 'REASON',
          reasons: RETURN_REASONS,
          tone: 'DANGER',
          confirm: true,
          batch: true,
        },
        historicReturn,
        suspend,
        cancel,
        withdraw,
        ...forced,
      },
    },
    PREREVIEW_RETURNED: {
      title: '预审退回',
      stage: { name: '重新提交', onExpiry: 'expire', untilMidnight: true },
      on: {
        resubmit: {
          title: '重新提交',
          to: 'PENDING_PREREVIEW',
          by: { permission: 'case:register', external: true },
          guards: ['amended'],
          effects: ['resubmit'],
          tone: 'PRIMARY',
        },
        expire: { title: '逾期未重新提交', to: 'CANCELLED', by: { system: true } },
        cancel,
        withdraw,
        ...forced,
      },
    },
    PREREVIEW_PASSED: {
      title: '预审通过',
      step: 2,
      process: '受理',
      stage: { name: '分发' },
      task: { title: '接件', role: clerk, priority: 3 },
      on: {
        accept: {
          title: '接件',
          to: 'ACCEPTED',
          by: { permission: 'case:accept' },
          guards: ['hasReporting'],
          effects: ['lookForEarly', 'sendFiles'],
          tone: 'PRIMARY',
          input: 'NOTE',
          batch: true,
        },
        suspend,
        cancel,
        withdraw,
        ...forced,
      },
    },
    ACCEPTED: {
      title: '已接件',
      step: 3,
      process: '审核',
      on: {
        progress: { title: '部门开始办理', to: 'IN_PROGRESS', by: { external: true, system: true } },
        ready,
        finish,
        historicFinish,
        requestSupplement,
        suspend,
        terminate,
        cancel,
        withdraw,
        ...forced,
      },
    },
    IN_PROGRESS: {
      title: '办理中',
      step: 4,
      process: '审核',
      on: { ready, finish, historicFinish, requestSupplement, suspend, terminate, cancel, withdraw, ...forced },
    },
    SUPPLEMENT: {
      title: '待补正',
      paused: true,
      stage: { name: '补正' },
      on: {
        supply: {
          title: '收取补正材料',
          to: PREVIOUS,
          by: { permission: 'case:supplement', external: true },
          guards: ['materialsValid'],
          effects: ['keepMaterials', 'sendFiles', 'followUp'],
          tone: 'PRIMARY',
          input: 'NOTE',
        },
        [REMIND_SUPPLEMENT]: { ...remindSupplement, effects: ['askAgain'] },
        // What was asked for long ago nobody brings any more.
        historicFinish,
        suspend,
        cancel,
        withdraw,
        ...forced,
      },
    },
    PENDING_FINISH: {
      title: '接件待办结',
      step: 5,
      process: '办结',
      task: { title: '办结', role: clerk, priority: 3 },
      on: {
        // The act of this state, and of this state alone: before it there are matters that nobody has finished.
        finish: { ...finish, tone: 'PRIMARY' },
        historicFinish,
        suspend,
        terminate,
        cancel,
        withdraw,
        ...forced,
        reopen,
      },
    },
    SUSPENDED: {
      title: '挂起',
      paused: true,
      on: {
        resume: {
          title: '恢复办理',
          to: PREVIOUS,
          by: { permission: 'case:suspend' },
          effects: ['followUp'],
          tone: 'PRIMARY',
          input: 'NOTE',
        },
        cancel,
        withdraw,
        ...forced,
      },
    },
    FINISHED_NORMAL: { title: '正常办结', step: 6, final: true, on: { reopen } },
    FINISHED_TERMINATED: { title: '终止办结', step: 6, final: true, on: { reopen } },
    CANCELLED: { title: '撤销', step: 6, final: true, on: { reopen } },
  }),
});
