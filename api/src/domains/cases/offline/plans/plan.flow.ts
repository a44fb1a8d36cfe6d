import { defineFlow, type FlowTransition } from '../../../../platform/flow/index.ts';

export const PLAN = 'autoFinishPlan';
/** Why somebody steps in before a matter ends by itself. */
export const INTERVENTION_REASONS = 'offline.intervene';

const system = { system: true } as const;
const person = { permission: 'offline:intervene', cascade: true } as const;

const act = (title: string, to: string, more: Partial<FlowTransition> = {}): FlowTransition => ({
  title,
  to,
  by: person,
  input: 'REASON',
  reasons: INTERVENTION_REASONS,
  confirm: true,
  ...more,
});

/** What a person may do about a plan that stands in `state` (R3.2.2). */
const interventions = (state: string): Readonly<Record<string, FlowTransition>> => ({
  defer: act('暂缓', 'DEFERRED', { tone: 'PRIMARY' }),
  changeStatus: act('调整状态', state),
  finishNow: act('立即办结', 'CANCELLED'),
  disable: act('取消自动办结', 'CANCELLED', { tone: 'DANGER' }),
});
const cancel: FlowTransition = { title: '计划取消', to: 'CANCELLED', by: system };
const notice: FlowTransition = { title: '预先通知', to: 'NOTICED', by: system };
const execute: FlowTransition = { title: '自动办结', to: 'EXECUTED', by: system };
const replan: FlowTransition = { title: '重新计划', to: 'PLANNED', by: system };
const restore = act('恢复自动办结', 'PLANNED');

/** 自动办结计划 of one sub-case handled offline (01 §5.4). EXECUTED is the timer's alone and nothing leaves it. */
export const planFlow = defineFlow({
  key: 'cases.auto-finish',
  title: '自动办结计划',
  version: 1,
  initial: 'PLANNED',
  states: {
    PLANNED: { title: '已计划', step: 1, on: { notice, replan, cancel, ...interventions('PLANNED') } },
    NOTICED: {
      title: '已通知',
      step: 2,
      on: {
        execute,
        fail: { title: '执行失败', to: 'FAILED', by: system },
        replan,
        cancel,
        ...interventions('NOTICED'),
      },
    },
    DEFERRED: { title: '已暂缓', tone: 'paused', on: { notice, cancel, restore, ...interventions('DEFERRED') } },
    FAILED: { title: '执行失败', tone: 'paused', on: { execute, replan, cancel, ...interventions('FAILED') } },
    CANCELLED: {
      title: '已取消',
      tone: 'ended',
      step: 3,
      on: { replan, restore: { ...restore, guards: ['subCaseOpen'] } },
    },
    EXECUTED: { title: '已执行', tone: 'done', step: 3, final: true },
  },
});
