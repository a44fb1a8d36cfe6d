import type { CaseStatus } from '../../case.type.ts';

/** Ways to step in before a matter ends by itself (01 §5.3 Intervention.kind). */
export const KINDS = {
  DEFER: '暂缓',
  CHANGE_STATUS: '调整状态',
  FINISH_NOW: '立即办结',
  DISABLE: '取消自动办结',
  RESTORE: '恢复自动办结',
} as const;
export type InterventionKind = keyof typeof KINDS;

/** The step of the plan that each way is. */
export const PLAN_ACTIONS: Readonly<Record<InterventionKind, string>> = {
  DEFER: 'defer',
  CHANGE_STATUS: 'changeStatus',
  FINISH_NOW: 'finishNow',
  DISABLE: 'disable',
  RESTORE: 'restore',
};

/** States that 调整状态 may lead to (01 §2.5), and the steps of a sub-case that lead there. */
export const STATUS_STEPS = {
  SUPPLEMENT: ['requestSupplement'],
  SUSPENDED: ['suspend'],
  IN_PROGRESS: ['supply', 'resume', 'progress'],
  PENDING_FINISH: ['markHandled'],
  FINISHED_TERMINATED: ['terminateHere'],
} as const satisfies Partial<Record<keyof typeof CaseStatus, readonly string[]>>;
export type NewStatus = keyof typeof STATUS_STEPS;

export const STATUS_TITLES: Readonly<Record<NewStatus, string>> = {
  SUPPLEMENT: '待补正',
  SUSPENDED: '挂起',
  IN_PROGRESS: '办理中',
  PENDING_FINISH: '待办结',
  FINISHED_TERMINATED: '终止办结',
};

/** 「暂缓至2026-04-10」, 「调整状态为待补正」. */
export function interventionWords({
  kind,
  newStatus,
  deferUntil,
}: {
  kind: InterventionKind;
  newStatus: NewStatus | null;
  deferUntil: string | null;
}): string {
  if (kind === 'DEFER') return `暂缓至${deferUntil}`;
  return kind === 'CHANGE_STATUS' && newStatus ? `调整状态为${STATUS_TITLES[newStatus]}` : KINDS[kind];
}
