import type { FlowState } from '../../platform/flow/definition.ts';
import { defineFlow, type FlowTransition, PREVIOUS } from '../../platform/flow/index.ts';
import { REMIND_SUPPLEMENT, remindSupplement } from './case-asides.ts';
import { FINISH_REASONS } from './reasons.ts';

const follows = { cascade: true } as const;
/** We, not the department, end the matter: it is told to stop. */
const effects = ['stopDepartment'];

const suspend: FlowTransition = { title: '挂起', to: 'SUSPENDED', by: follows, remember: true };
const cancel: FlowTransition = { title: '撤销', to: 'CANCELLED', by: follows, effects };
const finish: FlowTransition = { title: '正常办结', to: 'FINISHED_NORMAL', by: follows, effects };
const terminate: FlowTransition = { title: '终止办结', to: 'FINISHED_TERMINATED', by: follows, effects };
/** T14: by a rule or by a request that a second person approved; who may say so is the request's own flow. */
const forced: Readonly<Record<string, FlowTransition>> = {
  forceFinish: { title: '强制办结（正常）', to: 'FINISHED_NORMAL', by: follows, effects },
  forceTerminate: { title: '强制办结（终止）', to: 'FINISHED_TERMINATED', by: follows, effects },
};
/** T15: two people have approved; who asked and who approved is the request's own flow. */
const reopen: FlowTransition = {
  title: '重新办理',
  to: 'IN_PROGRESS',
  by: { cascade: true, system: true },
  effects: ['dispatch'],
};
const historicReturn: FlowTransition = { title: '历史预审退回', to: 'PREREVIEW_RETURNED', by: follows };
const historicFinish: FlowTransition = { title: '历史办结', to: 'FINISHED_NORMAL', by: follows, effects };
const returnWithCase: FlowTransition = { title: '预审退回', to: 'PREREVIEW_RETURNED', by: follows };

/** What a department may report while it handles the matter (01 §3.4). */
const feedback: Readonly<Record<string, FlowTransition>> = {
  done: { title: '部门办结', to: 'FINISHED_NORMAL', by: { external: true } },
  handled: { title: '部门办理完成', to: 'PENDING_FINISH', by: { external: true } },
  reject: { title: '部门不予办理', to: 'FINISHED_TERMINATED', by: { external: true } },
};
const markHandled: FlowTransition = {
  title: '登记办理完成',
  to: 'PENDING_FINISH',
  by: { permission: 'case:accept', cascade: true },
  guards: ['handledHere', 'accountConfirmed'],
  tone: 'PRIMARY',
  input: 'NOTE',
  batch: true,
};
const requestSupplement: FlowTransition = {
  title: '通知补正',
  to: 'SUPPLEMENT',
  by: { permission: 'case:supplement', external: true, cascade: true },
  remember: true,
  input: 'SUPPLEMENT',
};
const terminateHere: FlowTransition = {
  title: '终止该事项',
  to: 'FINISHED_TERMINATED',
  effects,
  by: { permission: 'case:finish', cascade: true },
  input: 'REASON',
  reasons: FINISH_REASONS,
  tone: 'DANGER',
  confirm: true,
};

const autoFinish: FlowTransition = {
  title: '自动办结（正常办结）',
  to: 'FINISHED_NORMAL',
  by: { system: true },
  effects,
};
const finishNow: FlowTransition = { title: '立即办结', to: 'FINISHED_NORMAL', by: follows, effects };
/** How a matter handled offline ends by a rule, or by the clerk who stepped in before it (01 §5.4). */
const offline: Readonly<Record<string, FlowTransition>> = {
  autoFinish,
  autoTerminate: { title: '自动办结（终止办结）', to: 'FINISHED_TERMINATED', by: { system: true }, effects },
  finishNow,
};

/** What was told and decided about the automatic finish: it stands in the history and moves nothing. */
const asides: Readonly<Record<string, Omit<FlowTransition, 'to'>>> = {
  noticeAutoFinish: { title: '自动办结预告', aside: true, by: { system: true } },
  deferAutoFinish: { title: '暂缓自动办结', aside: true, by: follows },
  stopAutoFinish: { title: '取消自动办结', aside: true, by: follows },
  restoreAutoFinish: { title: '恢复自动办结', aside: true, by: follows },
};

function withAsides(states: Readonly<Record<string, FlowState>>): Record<string, FlowState> {
  const handled = ['ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT', 'PENDING_FINISH', 'SUSPENDED'];
  return Object.fromEntries(
    Object.entries(states).map(([name, state]): [string, FlowState] => {
      if (!handled.includes(name)) return [name, state];
      const own = Object.entries(asides).map(([action, aside]) => [action, { ...aside, to: name }] as const);
      return [name, { ...state, on: { ...state.on, ...Object.fromEntries(own) } }];
    }),
  );
}

/** One matter of the bundle; the same vocabulary of states as the case, most steps following the case's own (01 §2.5). */
export const subCaseFlow = defineFlow({
  key: 'cases.sub-case',
  title: '子办件',
  version: 1,
  initial: 'PENDING_PREREVIEW',
  moments: { SUBMIT: 'PENDING_PREREVIEW', ACCEPT: 'ACCEPTED' },
  wholeLimits: [
    { kind: 'PROMISE', from: 'ACCEPTED' },
    { kind: 'LEGAL', from: 'ACCEPTED' },
  ],
  states: withAsides({
    PENDING_PREREVIEW: {
      title: '待预审',
      step: 1,
      process: '受理',
      on: {
        pass: { title: '预审通过', to: 'PREREVIEW_PASSED', by: follows },
        return: returnWithCase,
        historicReturn,
        suspend,
        cancel,
        ...forced,
      },
    },
    PREREVIEW_RETURNED: {
      title: '预审退回',
      on: { resubmit: { title: '重新提交', to: 'PENDING_PREREVIEW', by: follows }, cancel, ...forced },
    },
    PREREVIEW_PASSED: {
      title: '预审通过',
      step: 2,
      process: '受理',
      on: {
        accept: { title: '接件', to: 'ACCEPTED', by: follows, effects: ['dispatchWithCase'] },
        suspend,
        cancel,
        ...forced,
      },
    },
    ACCEPTED: {
      title: '已接件',
      step: 3,
      process: '审核',
      stage: { name: '部门办理' },
      on: {
        progress: { title: '部门开始办理', to: 'IN_PROGRESS', by: { external: true, cascade: true } },
        ...feedback,
        ...offline,
        markHandled,
        requestSupplement,
        terminateHere,
        suspend,
        finish,
        historicFinish,
        terminate,
        cancel,
        ...forced,
      },
    },
    IN_PROGRESS: {
      title: '办理中',
      step: 4,
      process: '审核',
      stage: { name: '部门办理' },
      on: {
        progress: { title: '部门办理进度', to: 'IN_PROGRESS', by: { external: true } },
        ...feedback,
        ...offline,
        markHandled,
        requestSupplement,
        terminateHere,
        suspend,
        finish,
        historicFinish,
        terminate,
        cancel,
        ...forced,
      },
    },
    SUPPLEMENT: {
      title: '待补正',
      paused: true,
      stage: { name: '补正' },
      on: {
        supply: {
          title: '收取补正材料',
          to: PREVIOUS,
          by: { permission: 'case:supplement', external: true, cascade: true },
          effects: ['closeFeedback'],
          tone: 'PRIMARY',
          input: 'NOTE',
        },
        [REMIND_SUPPLEMENT]: { ...remindSupplement, by: { system: true, ...follows } },
        ...feedback,
        suspend,
        finish,
        historicFinish,
        terminate,
        cancel,
        ...forced,
      },
    },
    PENDING_FINISH: {
      title: '待办结',
      step: 5,
      process: '办结',
      on: {
        reject: feedback.reject as FlowTransition,
        // What has been handled is not ended for want of feedback (`autoTerminate`).
        autoFinish,
        finishNow,
        suspend,
        finish,
        historicFinish,
        terminate,
        cancel,
        ...forced,
      },
    },
    SUSPENDED: {
      title: '挂起',
      paused: true,
      on: {
        resume: { title: '恢复办理', to: PREVIOUS, by: follows },
        finish,
        historicFinish,
        terminate,
        cancel,
        ...forced,
      },
    },
    FINISHED_NORMAL: { title: '正常办结', step: 6, final: true, on: { reopen } },
    FINISHED_TERMINATED: { title: '终止办结', step: 6, final: true, on: { reopen } },
    CANCELLED: { title: '撤销', step: 6, final: true, on: { reopen } },
  }),
});
