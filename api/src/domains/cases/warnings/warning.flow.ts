import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

/** What is wrong with a warning. */
export const FALSE_REASONS = 'warning.false';
/** Why a report of a wrong warning is turned down. */
export const REJECT_REASONS = 'warning.reject';

const handle = { permission: 'warning:handle' } as const;
const follows = { cascade: true } as const;

const acknowledge: FlowTransition = { title: '已查看', to: 'ACK', by: handle, batch: true };
const confirm: FlowTransition = {
  title: '确认风险',
  to: 'CONFIRMED',
  by: handle,
  input: 'NOTE',
  tone: 'PRIMARY',
  batch: true,
};
const reportFalse: FlowTransition = {
  title: '反馈误报',
  to: 'FALSE',
  by: handle,
  input: 'REASON',
  reasons: FALSE_REASONS,
  confirm: true,
};
const escalate: FlowTransition = { title: '无人查看，逐级上报', to: 'ESCALATED', by: follows };
/** The ways out that follow the record: whoever moves it, through whichever door. */
const ends: Readonly<Record<string, FlowTransition>> = {
  settle: { title: '该时限已结束', to: 'RESOLVED', by: follows },
  close: { title: '办件已结束', to: 'CLOSED', by: follows },
  supersede: { title: '已有更紧急的预警', to: 'CLOSED', by: follows },
};

/** One warning from the moment it fires until nothing is left to do (01 §6.6). */
export const warningFlow = defineFlow({
  key: 'cases.warning',
  title: '时效预警',
  version: 1,
  initial: 'OPEN',
  states: {
    OPEN: { title: '待通知', on: { notify: { title: '发出通知', to: 'NOTIFIED', by: follows }, ...ends } },
    NOTIFIED: {
      title: '待查看',
      tone: 'waiting',
      step: 1,
      on: { acknowledge, confirm, reportFalse, escalate, ...ends },
    },
    ESCALATED: {
      title: '已上报',
      tone: 'waiting',
      step: 1,
      on: { acknowledge, confirm, reportFalse, escalate, ...ends },
    },
    ACK: { title: '已查看', step: 2, on: { confirm, reportFalse, ...ends } },
    CONFIRMED: {
      title: '已确认风险',
      step: 3,
      on: {
        resolve: {
          title: '登记已处理',
          to: 'RESOLVED',
          by: handle,
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
        },
        ...ends,
      },
    },
    FALSE: {
      title: '误报待复核',
      tone: 'waiting',
      step: 3,
      stage: { name: '误报复核', onExpiry: 'upholdBySilence' },
      task: { title: '复核预警误报', role: 'DIST_CHIEF', priority: 3 },
      on: {
        uphold: {
          title: '误报成立',
          to: 'RESOLVED',
          by: { permission: 'warning:review' },
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        reject: {
          title: '误报不成立',
          to: 'CONFIRMED',
          by: { permission: 'warning:review' },
          separation: true,
          input: 'REASON',
          reasons: REJECT_REASONS,
          tone: 'DANGER',
          confirm: true,
        },
        upholdBySilence: { title: '满期未复核，默认误报成立', to: 'RESOLVED', by: { system: true } },
        close: { title: '办件已结束', to: 'CLOSED', by: follows },
      },
    },
    RESOLVED: { title: '已处理', tone: 'done', step: 4, final: true },
    CLOSED: { title: '已关闭', step: 4, final: true },
  },
});
