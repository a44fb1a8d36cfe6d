import { defineFlow, type FlowDefinition, type FlowTransition } from '../../platform/flow/index.ts';

/** What is a request's own where the rest is as with every request that a second person decides. */
export interface ApprovalFlow {
  key: string;
  title: string;
  /** What waits: 待审批. */
  pending: string;
  /** Name of the step that has a limit, and what the to-do of the district's chief says. */
  stage: string;
  task: string;
  /** Who decides; never who has asked. */
  permission: string;
  approve: string;
  reject: string;
  /** List of the reasons for saying no. */
  reasons: string;
  /** What it is called once there was a yes: 已撤回. */
  approved: string;
  /** What it is about may end before anybody decides. */
  lapses?: boolean;
  /** Many are decided at once. */
  batch?: boolean;
}

/** A request of one person, decided by a second one within a limit (R4.4.4): waiting, then approved, rejected or lapsed. */
export function approvalFlow(own: ApprovalFlow): FlowDefinition {
  const decided: Omit<FlowTransition, 'title' | 'to'> = {
    by: { permission: own.permission },
    separation: true,
    confirm: true,
    ...(own.batch && { batch: true }),
  };
  return defineFlow({
    key: own.key,
    title: own.title,
    version: 1,
    initial: 'PENDING',
    states: {
      PENDING: {
        title: own.pending,
        step: 1,
        stage: { name: own.stage },
        task: { title: own.task, role: 'DIST_CHIEF', priority: 2 },
        on: {
          approve: { ...decided, title: own.approve, to: 'APPROVED', tone: 'PRIMARY', input: 'NOTE' },
          reject: {
            ...decided,
            title: own.reject,
            to: 'REJECTED',
            tone: 'DANGER',
            input: 'REASON',
            reasons: own.reasons,
          },
          ...(own.lapses && { lapse: { title: '办件已结束，申请失效', to: 'LAPSED', by: { cascade: true } } }),
        },
      },
      APPROVED: { title: own.approved, tone: 'done', step: 2, final: true },
      REJECTED: { title: '未同意', step: 2, final: true },
      ...(own.lapses && { LAPSED: { title: '已失效', step: 2, final: true } }),
    },
  });
}
